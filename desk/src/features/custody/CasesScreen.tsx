/** `/loans/cases`: what of originals and seals is to be seen to, by whom and by when. */
import { type CustodyCase, type CustodyCaseState, custodyCaseKinds, custodyCaseStates } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Segmented, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMay, useToday } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { Dash, PageShell } from '../../ui/PageShell.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { filterNames, type ListState, useListState } from '../../ui/useListState.ts'
import { CaseMark } from './CaseMark.tsx'
import { casesQuery } from './query.ts'
import { useCaseWords } from './words.ts'
import './custody.css'

const CaseDialog = lazy(() => import('./CaseDialog.tsx'))

export function CasesScreen() {
  return useMay('loans.read') ? <Cases /> : <ForbiddenScreen needs="loans.read" />
}

function Cases() {
  const words = useCaseWords()
  const list = useListState({})
  const [opened, setOpened] = useState<string | null>(null)
  const read = useQuery(casesQuery({ ...list.query, page: list.page, size: list.size }))
  const rows = read.data?.rows as CustodyCase[] | undefined
  const one = rows?.find(({ id }) => id === opened)
  const columns: Column<CustodyCase>[] = [
    {
      key: 'thing',
      title: words.thing,
      fixed: true,
      render: (row) => <Thing one={row} onOpen={() => setOpened(row.id)} />,
    },
    { key: 'kind', title: words.kind, width: 100, render: (row) => <LabelTag>{words.kinds[row.kind]}</LabelTag> },
    { key: 'holder', title: words.holder, width: 140, render: (row) => <Holder one={row} /> },
    { key: 'unit', title: words.unit, width: 150, render: (row) => row.unit?.name ?? <Dash /> },
    { key: 'owner', title: words.owner, width: 110, render: (row) => row.owner?.name ?? words.hr },
    { key: 'dueOn', title: words.dueOn, width: 200, render: (row) => <Due one={row} /> },
    { key: 'age', title: words.age, width: 100, render: (row) => words.days(row.ageDays) },
    { key: 'state', title: words.state, width: 110, fixed: true, render: (row) => <CaseMark one={row} /> },
  ]
  const isFiltered = filterNames(list.search).length > 0
  return (
    <PageShell title={words.title} lead={words.lead} back={{ href: paths.loans(), label: words.loans }}>
      <Filters list={list} />
      <DataTable<CustodyCase>
        label={words.title}
        name="custody-cases"
        list={list}
        columns={columns}
        rows={rows}
        total={read.data?.total}
        totalCapped={read.data?.totalCapped ?? false}
        busy={read.isFetching && !read.data}
        problem={read.error}
        onRetry={() => read.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.credential.holderName} ${row.credential.typeName}`}
        onOpen={(row) => setOpened(row.id)}
        card={(row) => (
          <>
            <span className="card__line">
              <strong>{row.credential.holderName}</strong>
              <CaseMark one={row} />
            </span>
            <span className="card__line">
              <Thing one={row} onOpen={() => setOpened(row.id)} />
              <LabelTag>{words.kinds[row.kind]}</LabelTag>
            </span>
            <span className="card__line">
              <span>
                {words.owner} {row.owner?.name ?? words.hr}
              </span>
              <Due one={row} />
            </span>
          </>
        )}
        empty={
          isFiltered ? <EmptyState title={words.notFound} /> : <EmptyState title={words.none} hint={words.noneHint} />
        }
      />
      <Suspense>{one ? <CaseDialog one={one} onClose={() => setOpened(null)} /> : null}</Suspense>
    </PageShell>
  )
}

function Thing({ one: { credential, item }, onOpen }: { one: CustodyCase; onOpen(): void }) {
  const words = useCaseWords()
  return (
    <span>
      <button type="button" className="plain-button" onClick={onOpen}>
        {credential.typeName}
      </button>{' '}
      <span className="quiet">{[credential.profession, words.items[item]].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function Holder({ one: { credential } }: { one: CustodyCase }) {
  const words = useCaseWords()
  return (
    <span>
      {credential.holderName} {credential.isHolderLeaving ? <LabelTag>{words.leaving}</LabelTag> : null}
    </span>
  )
}

function Due({ one: { dueOn, closedOn } }: { one: CustodyCase }) {
  const today = useToday()
  return closedOn === null ? <DayText day={dueOn} today={today} soonDays={7} /> : <DayText day={dueOn} />
}

function Filters({ list }: { list: ListState }) {
  const words = useCaseWords()
  const state: CustodyCaseState = custodyCaseStates.find((one) => one === list.search.state) ?? 'open'
  return (
    <FilterBar chips={[]} onClear={list.clear}>
      <Segmented
        aria-label={words.state}
        options={custodyCaseStates.map((value) => ({ value, label: words.states[value] }))}
        value={state}
        onChange={(value) => list.change({ state: value === 'open' ? undefined : value })}
      />
      <div className="filters__wide">
        <SearchInput
          value={list.search.q ?? ''}
          label={words.search}
          placeholder={words.search}
          onSearch={(q) => list.change({ q }, { replace: true })}
        />
      </div>
      <ChoiceBox>
        <Select
          aria-label={words.kind}
          className="case-kind"
          value={list.search.kind ?? 'all'}
          options={[
            { value: 'all', label: words.allKinds },
            ...custodyCaseKinds.map((value) => ({ value, label: words.kinds[value] })),
          ]}
          onChange={(value) => list.change({ kind: value === 'all' ? undefined : value })}
        />
      </ChoiceBox>
      <Checkbox
        checked={list.search.mine === 'yes'}
        onChange={({ target }) => list.change({ mine: target.checked ? 'yes' : undefined })}
      >
        {words.mine}
      </Checkbox>
    </FilterBar>
  )
}
