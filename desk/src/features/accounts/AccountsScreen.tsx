/** `/accounts`: who can sign in, and what they may do. Whoever may only invite sees the accounts of their holders. */
import { MailOutlined, PlusOutlined, TeamOutlined } from '@ant-design/icons'
import type { AccountRecord, AccountState } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { filterNames, type ListState, useListState } from '../../ui/useListState.ts'
import { filtersOf, useSelection } from '../../ui/useSelection.ts'
import type { OpenForm } from './AccountForms.tsx'
import { AccountMenu, useQuickActs } from './AccountMenu.tsx'
import type { AskedFor } from './AskRenewal.tsx'
import { AccountCard, accountColumns } from './columns.tsx'
import { DisableAccount, useEnabling } from './Enabling.tsx'
import { EndSessions } from './EndSessions.tsx'
import { Roles } from './Roles.tsx'
import './accounts.css'

// Most look at the list and change nothing.
const AccountForm = lazy(() => import('./AccountForms.tsx'))
const InviteForm = lazy(() => import('./InviteForms.tsx'))
const ResetSecondFactor = lazy(() => import('./ResetSecondFactor.tsx'))
const AskRenewal = lazy(() => import('./AskRenewal.tsx'))
const FromPeople = lazy(() => import('./FromPeople.tsx'))

export function AccountsScreen() {
  return useMay('accounts.invite') ? <Accounts /> : <ForbiddenScreen needs="accounts.invite" />
}

type Open =
  | OpenForm
  | { readonly what: 'fromPeople' }
  | { readonly what: 'invite'; readonly account: AccountRecord | null }
  | { readonly what: 'disable' | 'endSessions' | 'resetFactor'; readonly account: AccountRecord }
  | { readonly what: 'renewal'; readonly of: AskedFor }
  | null

function Accounts() {
  const t = useTexts()
  const words = t.accounts
  const manages = useMayEverywhere('accounts.manage')
  const mine = useSession().account.id
  const list = useListState()
  const [open, setOpen] = useState<Open>(null)
  const read = useQuery(queries.accounts(list.query))
  const enabling = useEnabling()
  const quick = useQuickActs()
  const selection = useSelection(list)
  const total = read.data?.total ?? 0
  const askAll = () =>
    setOpen({
      what: 'renewal',
      of: selection.all ? { filter: filtersOf(list.search), count: total } : { accounts: selection.keys },
    })
  const menu = (account: AccountRecord) => (
    <AccountMenu
      account={account}
      enabling={enabling}
      quick={quick}
      onOpen={(what) => {
        enabling.forgetProblem()
        quick.forgetProblem()
        setOpen(what === 'renewal' ? { what, of: { accounts: [account.id] } } : { what, account })
      }}
    />
  )
  return (
    <PageShell
      title={words.title}
      lead={manages ? words.intro : words.inviteOnly}
      actions={<Actions manages={manages} onOpen={setOpen} />}
    >
      {open ? null : <ProblemAlert problem={enabling.problem ?? quick.problem} />}
      <Filters list={list} />
      <div className="accounts">
        <DataTable<AccountRecord>
          name="accounts"
          label={words.title}
          list={list}
          columns={accountColumns(t, { mine, menu })}
          rows={read.data?.rows as AccountRecord[] | undefined}
          total={read.data?.total}
          busy={read.isFetching}
          problem={read.error}
          onRetry={() => read.refetch()}
          rowKey={({ id }) => id}
          rowName={({ displayName }) => displayName}
          {...(manages
            ? { selection: { ...selection, actions: <Button onClick={askAll}>{words.renewal}</Button> } }
            : {})}
          card={(account) => <AccountCard account={account} mine={mine} menu={menu} />}
          empty={<Nothing list={list} />}
        />
      </div>
      {manages ? (
        <Panel title={words.rolesTitle}>
          <Roles />
        </Panel>
      ) : null}
      {open?.what === 'renewal' ? (
        <Suspense>
          <AskRenewal
            of={open.of}
            names={new Map(read.data?.rows.map(({ id, displayName }) => [id, displayName]))}
            onDone={() => selection.change([])}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      ) : open ? (
        <Opened open={open} enabling={enabling} onClose={() => setOpen(null)} />
      ) : null}
    </PageShell>
  )
}

function Opened(props: {
  open: Exclude<NonNullable<Open>, { what: 'renewal' }>
  enabling: ReturnType<typeof useEnabling>
  onClose(): void
}) {
  const { open, enabling, onClose } = props
  switch (open.what) {
    case 'disable':
      return <DisableAccount account={open.account} enabling={enabling} onClose={onClose} />
    case 'endSessions':
      return <EndSessions account={open.account} onClose={onClose} />
    case 'resetFactor':
      return (
        <Suspense>
          <ResetSecondFactor account={open.account} onClose={onClose} />
        </Suspense>
      )
    case 'invite':
      return (
        <Suspense>
          <InviteForm account={open.account} onClose={onClose} />
        </Suspense>
      )
    case 'fromPeople':
      return (
        <Suspense>
          <FromPeople onClose={onClose} />
        </Suspense>
      )
    default:
      return (
        <Suspense>
          <AccountForm open={open} onClose={onClose} />
        </Suspense>
      )
  }
}

function Actions({ manages, onOpen }: { manages: boolean; onOpen(what: Open): void }) {
  const words = useTexts().accounts
  return (
    <>
      <Button
        type={manages ? 'default' : 'primary'}
        icon={<TeamOutlined aria-hidden="true" />}
        onClick={() => onOpen({ what: 'fromPeople' })}
      >
        {words.fromPeople.open}
      </Button>
      {manages ? (
        <>
          <Button icon={<MailOutlined aria-hidden="true" />} onClick={() => onOpen({ what: 'invite', account: null })}>
            {words.invite}
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => onOpen({ what: 'add' })}>
            {words.add}
          </Button>
        </>
      ) : null}
    </>
  )
}

function Filters({ list }: { list: ListState }) {
  const t = useTexts()
  const words = t.accounts
  const names: Record<AccountState, string> = {
    active: words.enabled,
    not_activated: words.notActivated,
    disabled: words.disabled,
  }
  const told = {
    q: [words.search, list.search.q],
    state: [words.state, names[list.search.state as AccountState]],
  }
  const chips = filterNames(list.search).map((name) => {
    const [label, text] = told[name as keyof typeof told] ?? [name, list.search[name]]
    return { key: name, text: `${label}${t.common.colon}${text}`, remove: () => list.change({ [name]: undefined }) }
  })
  return (
    <FilterBar chips={chips} onClear={list.clear}>
      <SearchInput
        value={list.search.q ?? ''}
        label={words.search}
        onSearch={(q) => list.change({ q }, { replace: Boolean(list.search.q) })}
      />
      <ChoiceBox>
        <Select
          aria-label={words.state}
          placeholder={words.stateAll}
          allowClear
          options={Object.entries(names).map(([value, label]) => ({ value, label }))}
          value={list.search.state ?? null}
          onChange={(state: string | null | undefined) => list.change({ state: state ?? undefined })}
          style={{ width: '100%' }}
        />
      </ChoiceBox>
    </FilterBar>
  )
}

function Nothing({ list }: { list: ListState }) {
  const t = useTexts()
  const isFiltered = filterNames(list.search).length > 0
  return (
    <EmptyState title={isFiltered ? t.accounts.nothing : t.accounts.none}>
      {isFiltered ? <Button onClick={list.clear}>{t.common.filters.clearAll}</Button> : null}
    </EmptyState>
  )
}
