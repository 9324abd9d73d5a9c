/** `/renewals`: what is to be renewed, the next step that is due first. */
import type { RenewalRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { Dash, PageShell } from '../../ui/PageShell.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { filterNames, type ListState, useListState } from '../../ui/useListState.ts'
import { NextStep } from './NextStep.tsx'
import { StateMark } from './StateMark.tsx'
import { openStates, states } from './states.ts'

export function RenewalsScreen() {
  return useMay('renewals.read') ? <Renewals /> : <ForbiddenScreen needs="renewals.read" />
}

function Renewals() {
  const t = useTexts()
  const words = t.renewals
  const today = useToday()
  const mayPlan = useMayEverywhere('renewals.plan')
  const list = useListState({ sort: 'step' })
  const read = useQuery(queries.renewals({ ...asked(list), page: list.page, size: list.size }))
  const columns: Column<RenewalRow>[] = [
    { key: 'person', title: words.person, width: 130, sort: 'name', fixed: true, render: (row) => row.person.name },
    { key: 'credential', title: words.credential, fixed: true, render: (row) => <What row={row} /> },
    { key: 'unit', title: words.unit, render: (row) => row.unit?.name ?? <Dash /> },
    { key: 'state', title: words.state, width: 140, render: (row) => <StateMark state={row.state} /> },
    { key: 'step', title: words.next, width: 280, sort: 'step', render: (row) => <NextStep row={row} /> },
    { key: 'applyBy', title: words.applyBy, width: 120, extra: true, render: (row) => <DayText day={row.applyBy} /> },
    {
      key: 'ends',
      title: words.endsOn,
      width: 200,
      sort: 'ends',
      render: (row) => <DayText day={row.endsOn} today={today} neutral={row.state === 'done'} />,
    },
  ]
  const isFiltered = filterNames(list.search).length > 0
  return (
    <PageShell
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ButtonLink href={paths.renewalCalendar()}>{words.calendar.title}</ButtonLink>
          {mayPlan ? <ButtonLink href={paths.renewalPlan()}>{words.plan.open}</ButtonLink> : null}
        </>
      }
    >
      <Filters list={list} />
      <DataTable<RenewalRow>
        label={words.title}
        name="renewals"
        list={list}
        columns={columns}
        rows={read.data?.rows as RenewalRow[] | undefined}
        total={read.data?.total}
        totalCapped={read.data?.totalCapped ?? false}
        busy={read.isFetching && !read.data}
        problem={read.error}
        onRetry={() => read.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.person.name} ${row.typeName}`}
        rowHref={(row) => paths.renewal(row.id)}
        card={(row) => (
          <>
            <span className="card__line">
              <strong>{row.person.name}</strong>
              <StateMark state={row.state} />
            </span>
            <span className="card__line">
              <What row={row} />
            </span>
            <span className="card__line">
              <NextStep row={row} />
            </span>
          </>
        )}
        empty={
          isFiltered ? <EmptyState title={words.notFound} /> : <EmptyState title={words.none} hint={words.noneHint} />
        }
      />
    </PageShell>
  )
}

/** What is over is shown when it is asked for. */
function asked(list: ListState) {
  return { state: openStates.join(','), sort: 'step', ...list.query }
}

function What({ row }: { row: RenewalRow }) {
  const t = useTexts()
  const more = [row.profession, row.kind === 'review' ? t.renewals.kinds.review : null].filter(Boolean).join(' · ')
  return (
    <span>
      {row.typeName} {more ? <span className="quiet">{more}</span> : null}
    </span>
  )
}

const urgencies = ['overdue', 'week', 'month', 'later'] as const

function Filters({ list }: { list: ListState }) {
  const t = useTexts()
  const words = t.renewals
  const counts = useQuery(queries.renewalCounts()).data
  const counted = (label: string, count: number | undefined) => (count === undefined ? label : `${label} ${count}`)
  const choices: Record<'urgency' | 'state', { value: string; label: string }[]> = {
    urgency: urgencies.map((value) => ({ value, label: counted(words.urgencies[value], counts?.urgency[value]) })),
    state: states.map((value) => ({ value, label: counted(words.states[value], counts?.state[value]) })),
  }
  const labels = { urgency: words.urgency, state: words.state }
  const ofEntry = list.search.entry
    ? [{ key: 'entry', text: words.calendar.ofEntry, remove: () => list.change({ entry: undefined }) }]
    : []
  const chips = (['urgency', 'state'] as const).flatMap((name) => {
    const chosen = list.list(name)
    if (chosen.length === 0) return []
    const named = chosen.map((value) =>
      name === 'state' ? nameIn(words.states, value) : nameIn(words.urgencies, value),
    )
    const text = `${labels[name]}${t.common.colon}${named.join('、')}`
    return [{ key: name, text, remove: () => list.change({ [name]: undefined }) }]
  })
  return (
    <FilterBar chips={[...ofEntry, ...chips]} onClear={list.clear}>
      <div className="filters__wide">
        <SearchInput
          value={list.search.q ?? ''}
          label={words.search}
          placeholder={words.search}
          onSearch={(q) => list.change({ q }, { replace: true })}
        />
      </div>
      {(['urgency', 'state'] as const).map((name) => (
        <ChoiceBox key={name}>
          <Select
            mode="multiple"
            aria-label={labels[name]}
            placeholder={labels[name]}
            allowClear
            maxTagCount="responsive"
            popupMatchSelectWidth={false}
            options={choices[name]}
            value={list.list(name)}
            onChange={(values: string[]) => list.change({ [name]: values })}
            style={{ width: '100%' }}
          />
        </ChoiceBox>
      ))}
      <div>
        <UnitSelect
          label={words.unit}
          value={list.search.unit ?? null}
          onChange={(unit) => list.change({ unit: unit ?? undefined })}
        />
      </div>
    </FilterBar>
  )
}

function nameIn(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value
}
