/** Who can sign in, and what they may do. */
import { EllipsisOutlined, PlusOutlined } from '@ant-design/icons'
import { type AccountRecord, roleNames } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMay, useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useListState } from '../../ui/useListState.ts'
import { AddAccount, EditAccount, ResetPassword } from './AccountForms.tsx'
import { type Right, rights, rolesWith } from './rights.ts'
import './accounts.css'

export function AccountsScreen() {
  const may = useMay('accounts.manage')
  return may ? <Accounts /> : <ForbiddenScreen />
}

type Open = { readonly what: 'edit' | 'reset'; readonly account: AccountRecord } | { readonly what: 'add' } | null

function Accounts() {
  const t = useTexts()
  const words = t.accounts
  const list = useListState()
  const [open, setOpen] = useState<Open>(null)
  const read = useQuery(queries.accounts())
  const wanted = (list.search.q ?? '').toLowerCase()
  const accounts = ((read.data?.rows ?? []) as AccountRecord[]).filter((account) =>
    `${account.displayName} ${account.username}`.toLowerCase().includes(wanted),
  )
  const close = () => setOpen(null)
  return (
    <PageShell
      title={words.title}
      lead={words.intro}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ what: 'add' })}>
          {words.add}
        </Button>
      }
    >
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
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
                    onEdit={() => setOpen({ what: 'edit', account })}
                    onReset={() => setOpen({ what: 'reset', account })}
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
      {open?.what === 'add' ? <AddAccount onClose={close} /> : null}
      {open?.what === 'edit' ? <EditAccount account={open.account} onClose={close} /> : null}
      {open?.what === 'reset' ? <ResetPassword account={open.account} onClose={close} /> : null}
    </PageShell>
  )
}

function AccountLine({ account, onEdit, onReset }: { account: AccountRecord; onEdit(): void; onReset(): void }) {
  const t = useTexts()
  const words = t.accounts
  const mine = useSession().account.id === account.id
  const toast = useToast()
  const [modal, holder] = Modal.useModal()
  const enable = useChange(
    (enabled: boolean) =>
      answered(
        client.PATCH('/api/accounts/{id}', {
          params: { path: { id: account.id } },
          body: { version: account.version, enabled },
        }),
      ),
    ['accounts'],
  )
  const setEnabled = async (enabled: boolean) => {
    const done = await enable.send(enabled)
    if (done) toast.done(enabled ? words.enabledDone(account.displayName) : words.disabledDone(account.displayName))
  }
  const askDisable = () =>
    modal.confirm({
      title: words.disableTitle(account.displayName),
      content: words.disableText,
      okText: words.disable,
      cancelText: words.cancel,
      okButtonProps: { danger: true },
      onOk: () => setEnabled(false),
    })
  const items = [
    { key: 'edit', label: words.edit, disabled: !account.can.change, onClick: onEdit },
    { key: 'reset', label: words.resetPassword, disabled: !account.can.change, onClick: onReset },
    account.enabled
      ? { key: 'disable', label: words.disable, danger: true, disabled: !account.can.disable, onClick: askDisable }
      : { key: 'enable', label: words.enable, disabled: !account.can.change, onClick: () => void setEnabled(true) },
  ]
  return (
    <li>
      {holder}
      <div className="account-line">
        <div className="account-line__who">
          <strong>{account.displayName}</strong> {mine ? <span className="quiet">{words.you}</span> : null}
          <div className="quiet">{account.username}</div>
        </div>
        <div>{account.roles.map((role) => t.common.role[role]).join('、')}</div>
        <div>
          <StatusTag tone={account.enabled ? 'good' : 'calm'}>
            {account.enabled ? words.enabled : words.disabled}
          </StatusTag>
        </div>
        <div className="quiet">
          {account.lastSignInAt ? (
            <>
              {words.lastSignIn} <InstantText at={account.lastSignInAt} />
            </>
          ) : (
            words.never
          )}
        </div>
        <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
          <Button
            type="text"
            icon={<EllipsisOutlined />}
            aria-label={words.more(account.displayName)}
            loading={enable.busy}
          />
        </Dropdown>
      </div>
      <ProblemAlert problem={enable.problem} />
    </li>
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
