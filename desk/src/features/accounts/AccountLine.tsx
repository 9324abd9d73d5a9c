/** One account of the list, with what can be done with it. */
import { EllipsisOutlined } from '@ant-design/icons'
import type { AccountRecord } from '@chizheng/contract'
import { Button, Dropdown } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { Enabling } from './Enabling.tsx'

export interface AccountLineProps {
  readonly account: AccountRecord
  readonly enabling: Enabling
  onOpen(what: 'edit' | 'reset' | 'disable' | 'endSessions' | 'invite'): void
}

export function AccountLine({ account, enabling, onOpen }: AccountLineProps) {
  const t = useTexts()
  const words = t.accounts
  const mine = useSession().account.id === account.id
  const toast = useToast()
  const lift = useChange(
    () => answered(client.DELETE('/api/accounts/{id}/lock', { params: { path: { id: account.id } } })),
    ['accounts'],
    'accounts',
  )
  const withdrawal = useChange(
    () => answered(client.DELETE('/api/accounts/{id}/invitation', { params: { path: { id: account.id } } })),
    ['accounts'],
    'accounts',
  )
  const withdraw = async () => {
    if ((await withdrawal.send(undefined)) !== null) toast.done(words.inviteWithdrawn(account.displayName))
  }
  const liftLock = async () => {
    if ((await lift.send(undefined)) !== null) toast.done(words.lockLifted(account.displayName))
  }
  const items = [
    { key: 'edit', label: words.edit, disabled: !account.can.change, onClick: () => onOpen('edit') },
    { key: 'reset', label: words.resetPassword, disabled: !account.can.change, onClick: () => onOpen('reset') },
    {
      key: 'endSessions',
      label: words.endSessions,
      disabled: !account.can.change || mine || account.sessions === 0,
      onClick: () => onOpen('endSessions'),
    },
    ...(account.activated || !account.enabled
      ? []
      : [{ key: 'invite', label: words.inviteAgain, onClick: () => onOpen('invite') }]),
    ...(account.invitation === null
      ? []
      : [{ key: 'withdraw', label: words.inviteWithdraw, onClick: () => void withdraw() }]),
    ...(account.lockedUntil === null ? [] : [{ key: 'lift', label: words.liftLock, onClick: () => void liftLock() }]),
    account.enabled
      ? {
          key: 'disable',
          label: words.disable,
          danger: true,
          disabled: !account.can.disable,
          onClick: () => onOpen('disable'),
        }
      : {
          key: 'enable',
          label: words.enable,
          disabled: !account.can.change,
          onClick: () => void enabling.set(account, true),
        },
  ]
  return (
    <li>
      <ProblemAlert problem={lift.problem ?? withdrawal.problem} />
      <div className="account-line">
        <div className="account-line__who">
          <strong>{account.displayName}</strong> {mine ? <span className="quiet">{words.you}</span> : null}
          <div className="quiet">{account.username}</div>
        </div>
        <div>
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
        </div>
        <div>
          <AccountState account={account} />
        </div>
        <div className="quiet">
          <LastSeen account={account} />
          {account.lockedUntil ? (
            <div className="account-line__lock">
              {words.lockedUntil} <InstantText at={account.lockedUntil} />
            </div>
          ) : null}
          {account.sessions > 0 ? <div>{words.signedIn(account.sessions)}</div> : null}
        </div>
        <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
          <Button type="text" icon={<EllipsisOutlined />} aria-label={words.more(account.displayName)} />
        </Dropdown>
      </div>
    </li>
  )
}

function AccountState({ account }: { account: AccountRecord }) {
  const words = useTexts().accounts
  if (!account.enabled) return <StatusTag tone="calm">{words.disabled}</StatusTag>
  if (!account.activated) return <StatusTag tone="soon">{words.notActivated}</StatusTag>
  return <StatusTag tone="good">{words.enabled}</StatusTag>
}

function LastSeen({ account }: { account: AccountRecord }) {
  const words = useTexts().accounts
  const { invitation, lastSignInAt } = account
  if (lastSignInAt) {
    return (
      <>
        {words.lastSignIn} <InstantText at={lastSignInAt} />
      </>
    )
  }
  if (account.activated) return words.never
  if (invitation === null) return words.inviteNone
  if (invitation.isOver) return words.inviteOver
  return (
    <>
      {words.inviteUntil} <InstantText at={invitation.expiresAt} />
    </>
  )
}
