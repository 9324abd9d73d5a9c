/** Who can sign in, and what they may do. */
import { MailOutlined, PlusOutlined } from '@ant-design/icons'
import { type AccountRecord, roleNames } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { useListState } from '../../ui/useListState.ts'
import type { OpenForm } from './AccountForms.tsx'
import { AccountLine } from './AccountLine.tsx'
import { DisableAccount, useEnabling } from './Enabling.tsx'
import { EndSessions } from './EndSessions.tsx'
import { type Right, rights, rolesWith } from './rights.ts'
import './accounts.css'

// Most look at the list and change nothing.
const AccountForm = lazy(() => import('./AccountForms.tsx'))
const InviteForm = lazy(() => import('./InviteForms.tsx'))

export function AccountsScreen() {
  const may = useMayEverywhere('accounts.manage')
  return may ? <Accounts /> : <ForbiddenScreen />
}

type Open =
  | OpenForm
  | { readonly what: 'invite'; readonly account: AccountRecord | null }
  | { readonly what: 'disable'; readonly account: AccountRecord }
  | { readonly what: 'endSessions'; readonly account: AccountRecord }
  | null

function Accounts() {
  const t = useTexts()
  const words = t.accounts
  const list = useListState()
  const [open, setOpen] = useState<Open>(null)
  const read = useQuery(queries.accounts())
  const wanted = (list.search.q ?? '').toLowerCase()
  const accounts = ((read.data?.rows ?? []) as AccountRecord[]).filter((account) =>
    `${account.displayName} ${account.username} ${account.person?.name ?? ''}`.toLowerCase().includes(wanted),
  )
  const enabling = useEnabling()
  const close = () => setOpen(null)
  return (
    <PageShell
      title={words.title}
      lead={words.intro}
      actions={
        <>
          <Button icon={<MailOutlined />} onClick={() => setOpen({ what: 'invite', account: null })}>
            {words.invite}
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ what: 'add' })}>
            {words.add}
          </Button>
        </>
      }
    >
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {open ? null : <ProblemAlert problem={enabling.problem} />}
      {read.isPending ? <Skeleton active /> : null}
      {read.data ? (
        <>
          <div className="filters">
            <SearchInput
              value={list.search.q ?? ''}
              label={words.search}
              onSearch={(q) => list.change({ q }, { replace: true })}
            />
          </div>
          <div className="table-box accounts">
            {accounts.length === 0 ? (
              <EmptyState title={words.nothing} />
            ) : (
              <ul className="cards" aria-label={words.title}>
                {accounts.map((account) => (
                  <AccountLine
                    key={account.id}
                    account={account}
                    enabling={enabling}
                    onOpen={(what) => {
                      enabling.forgetProblem()
                      setOpen({ what, account })
                    }}
                  />
                ))}
              </ul>
            )}
          </div>
        </>
      ) : null}
      <Panel title={words.rolesTitle}>
        <Roles />
      </Panel>
      {open?.what === 'disable' ? (
        <DisableAccount account={open.account} enabling={enabling} onClose={close} />
      ) : open?.what === 'endSessions' ? (
        <EndSessions account={open.account} onClose={close} />
      ) : open?.what === 'invite' ? (
        <Suspense>
          <InviteForm account={open.account} onClose={close} />
        </Suspense>
      ) : (
        <Suspense>{open ? <AccountForm open={open} onClose={close} /> : null}</Suspense>
      )}
    </PageShell>
  )
}

/** The roles side by side, so that one is chosen knowingly. */
function Roles() {
  const t = useTexts()
  const words = t.accounts
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="table-scroll" tabIndex={0} aria-label={words.rolesTitle}>
      <table className="roles">
        <thead>
          <tr>
            <td />
            {roleNames.map((role) => (
              <th key={role} scope="col">
                {t.common.role[role]}
                <div className="quiet">{words.roleTexts[role]}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(rights) as Right[]).map((right) => (
            <tr key={right}>
              <th scope="row">{words.rights[right]}</th>
              {roleNames.map((role) => {
                const may = rolesWith(right).includes(role)
                return (
                  <td key={role} className={may ? '' : 'quiet'}>
                    <span aria-hidden="true">{may ? '✓' : '–'}</span>
                    <span className="visually-hidden">{may ? words.may : words.mayNot}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
