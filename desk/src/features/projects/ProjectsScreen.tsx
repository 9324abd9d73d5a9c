/** `/projects`: the projects of the units within reach. */
import { type ProjectRow, projectKinds, projectStates } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { useGo } from '../../ui/Link.tsx'
import { Dash, PageShell } from '../../ui/PageShell.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { filterNames, type ListState, useListState } from '../../ui/useListState.ts'
import { optionsOf, stateTones, useProjectWords } from './words.ts'
import './projects.css'

const ProjectDialog = lazy(() => import('./ProjectDialog.tsx'))

export function ProjectsScreen() {
  return useMay('staffing.read') ? <Projects /> : <ForbiddenScreen needs="staffing.read" />
}

function Projects() {
  const words = useProjectWords()
  const go = useGo()
  const list = useListState({ sort: 'starts', order: 'desc' })
  const read = useQuery(
    queries.projects({ sort: 'starts', order: 'desc', ...list.query, page: list.page, size: list.size }),
  )
  const [open, setOpen] = useState(false)
  const columns: Column<ProjectRow>[] = [
    { key: 'name', title: words.name, sort: 'name', fixed: true, render: (row) => row.name },
    { key: 'code', title: words.code, width: 150, render: (row) => row.code ?? <Dash /> },
    { key: 'kind', title: words.kind, width: 120, render: (row) => words.kinds[row.kind] },
    { key: 'state', title: words.state, width: 110, render: (row) => <State row={row} /> },
    { key: 'unit', title: words.unit, width: 160, render: (row) => row.unit?.name ?? row.entity.name },
    { key: 'place', title: words.place, width: 120, extra: true, render: (row) => row.place ?? <Dash /> },
    {
      key: 'starts',
      title: words.startsOn,
      width: 120,
      sort: 'starts',
      render: (row) => <DayText day={row.startsOn} />,
    },
    { key: 'ends', title: words.endsOn, width: 120, sort: 'ends', render: (row) => <DayText day={row.endsOn} /> },
    { key: 'people', title: words.people, width: 120, render: (row) => words.filled(row.engaged, row.places) },
  ]
  return (
    <PageShell
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ButtonLink href={paths.projectTimeline()}>{words.timeline}</ButtonLink>
          {read.data?.can.create ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {words.add}
            </Button>
          ) : null}
        </>
      }
    >
      <Filters list={list} counts={read.data?.states} />
      <DataTable<ProjectRow>
        label={words.title}
        name="projects"
        list={list}
        columns={columns}
        rows={read.data?.rows as ProjectRow[] | undefined}
        total={read.data?.total}
        totalCapped={read.data?.totalCapped ?? false}
        busy={read.isFetching && !read.data}
        problem={read.error}
        onRetry={() => read.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => paths.project(row.id)}
        card={(row) => (
          <>
            <span className="card__line">
              <strong>{row.name}</strong>
              <State row={row} />
            </span>
            <span className="card__line quiet">
              <span>{row.unit?.name ?? row.entity.name}</span>
              <span>{words.filled(row.engaged, row.places)}</span>
            </span>
          </>
        )}
        empty={
          filterNames(list.search).length > 0 ? (
            <EmptyState title={words.notFound} />
          ) : (
            <EmptyState title={words.none} hint={words.noneHint} />
          )
        }
      />
      <Suspense>
        {open ? (
          <ProjectDialog project={null} onClose={() => setOpen(false)} onDone={({ id }) => go(paths.project(id))} />
        ) : null}
      </Suspense>
    </PageShell>
  )
}

function State({ row }: { row: ProjectRow }) {
  const words = useProjectWords()
  return <StatusTag tone={stateTones[row.state]}>{words.states[row.state]}</StatusTag>
}

function Filters({ list, counts }: { list: ListState; counts: Readonly<Record<string, number>> | undefined }) {
  const t = useTexts()
  const words = useProjectWords()
  const states = optionsOf(projectStates, words.states).map(({ value, label }) => ({
    value,
    label: counts === undefined ? label : `${label} ${counts[value] ?? 0}`,
  }))
  const selects: Record<'state' | 'kind', { value: string; label: string }[]> = {
    state: states,
    kind: optionsOf(projectKinds, words.kinds),
  }
  const labels = { state: words.state, kind: words.kind }
  const chips = (['state', 'kind'] as const).flatMap((name) => {
    const chosen = list.list(name)
    const named = selects[name].filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
    if (named.length === 0) return []
    return [
      {
        key: name,
        text: `${labels[name]}${t.common.colon}${named.join('、')}`,
        remove: () => list.change({ [name]: undefined }),
      },
    ]
  })
  return (
    <FilterBar chips={chips} onClear={list.clear}>
      <div className="filters__wide">
        <SearchInput
          value={list.search.q ?? ''}
          label={words.search}
          placeholder={words.search}
          onSearch={(q) => list.change({ q }, { replace: true })}
        />
      </div>
      {(['state', 'kind'] as const).map((name) => (
        <ChoiceBox key={name}>
          <Select
            mode="multiple"
            aria-label={labels[name]}
            placeholder={labels[name]}
            allowClear
            maxTagCount="responsive"
            popupMatchSelectWidth={false}
            options={selects[name]}
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
