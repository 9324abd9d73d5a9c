/** The columns of the list of accounts, and an account as a card on a phone. */
import type { AccountRecord } from '@chizheng/contract'
import type { ReactNode } from 'react'
import { type Texts, useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'

interface Cells {
  /** The account that reads the list. */
  readonly mine: string
  menu(account: AccountRecord): ReactNode
}

export function accountColumns(t: Texts, { mine, menu }: Cells): Column<AccountRecord>[] {
  const words = t.accounts
  return [
    {
      key: 'who',
      title: words.name,
      fixed: true,
      render: (account) => <Who account={account} isMine={account.id === mine} />,
    },
    { key: 'roles', title: words.roles, render: (account) => <Held account={account} /> },
    { key: 'state', title: words.state, width: 110, render: (account) => <State account={account} /> },
    { key: 'seen', title: words.lastSignIn, render: (account) => <Seen account={account} /> },
    { key: 'menu', title: words.actions, width: 64, fixed: true, render: menu },
  ]
}

export function AccountCard({ account, mine, menu }: Cells & { account: AccountRecord }) {
  return (
    <div className="account-card">
      <div>
        <Who account={account} isMine={account.id === mine} />
        <Held account={account} />
        <State account={account} />
        <Seen account={account} />
      </div>
      {menu(account)}
    </div>
  )
}

function Who({ account, isMine }: { account: AccountRecord; isMine: boolean }) {
  const words = useTexts().accounts
  return (
    <div className="account-who">
      <strong>{account.displayName}</strong> {isMine ? <span className="quiet">{words.you}</span> : null}
      <div className="quiet">{account.username}</div>
    </div>
  )
}

function Held({ account }: { account: AccountRecord }) {
  const t = useTexts()
  const words = t.accounts
  return (
    <>
      {account.grants.map(({ role, unit }) => (
        <div key={`${role} ${unit?.id}`} title={unit?.path}>
          {words.grantOf(t.common.role[role], unit?.name ?? t.common.wholeCompany)}
        </div>
      ))}
      {account.person ? (
        <Link href={paths.person(account.person.id)} className="link">
          {words.boundTo(account.person.name)}
        </Link>
      ) : null}
    </>
  )
}

function State({ account }: { account: AccountRecord }) {
  const words = useTexts().accounts
  if (!account.enabled) return <StatusTag tone="calm">{words.disabled}</StatusTag>
  if (!account.activated) return <StatusTag tone="soon">{words.notActivated}</StatusTag>
  return <StatusTag tone="good">{words.enabled}</StatusTag>
}

function Seen({ account }: { account: AccountRecord }) {
  const words = useTexts().accounts
  return (
    <div className="quiet">
      <LastSeen account={account} />
      {account.lockedUntil ? (
        <div className="account-lock">
          {words.lockedUntil} <InstantText at={account.lockedUntil} />
        </div>
      ) : null}
      {account.renewalAsked ? <div className="account-lock">{words.renewalAsked}</div> : null}
      {account.secondFactor ? <div>{words.factorOn}</div> : null}
      {account.sessions > 0 ? <div>{words.signedIn(account.sessions)}</div> : null}
    </div>
  )
}

function LastSeen({ account }: { account: AccountRecord }) {
  const words = useTexts().accounts
  const { invitation, lastSignInAt } = account
  if (lastSignInAt) return <InstantText at={lastSignInAt} />
  if (account.activated) return words.never
  if (invitation === null) return words.inviteNone
  if (invitation.isOver) return words.inviteOver
  return (
    <>
      {words.inviteUntil} <InstantText at={invitation.expiresAt} />
    </>
  )
}
