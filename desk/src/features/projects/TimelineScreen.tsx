/** `/projects/timeline`: who is engaged in what, people by name, as bars over months or as a table; a page at a time. */
import type { PersonEngagement } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Pagination, Segmented } from 'antd'
import { Fragment } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { useListState } from '../../ui/useListState.ts'
import { type Bar, barOf, monthsFrom, spanFrom } from './months.ts'
import { Period } from './Period.tsx'
import { ProjectFilter } from './ProjectFilter.tsx'
import { useProjectWords } from './words.ts'
import './projects.css'

const zooms = ['3', '12', '36'] as const

export function TimelineScreen() {
  return useMay('staffing.read') ? <Timeline /> : <ForbiddenScreen needs="staffing.read" />
}

interface Row {
  readonly person: { readonly id: string; readonly name: string }
  readonly unit: { readonly name: string } | null
  readonly bars: readonly (Bar & Omit<PersonEngagement, 'version' | 'slotId'>)[]
}

function Timeline() {
  const words = useProjectWords()
  const { unit } = useTexts().people
  const today = useToday()
  const list = useListState({})
  const zoom = zooms.find((one) => one === list.search.zoom) ?? '12'
  const span = spanFrom(list.search.from ?? today, Number(zoom))
  const asked = { q: list.search.q, unit: list.search.unit, project: list.search.project }
  const read = useQuery(
    queries.projectTimeline({ ...asked, from: span.from, to: span.to, page: list.page, size: list.size }),
  )
  const rows = (read.data?.rows ?? []) as Row[]
  const isTable = list.search.show === 'table'
  const shift = (months: number) => list.change({ from: spanFrom(span.from, months).next })
  return (
    <PageShell title={words.timeline} back={{ href: paths.projects(), label: words.toList }}>
      <div className="timeline-tools">
        <SearchInput
          value={list.search.q ?? ''}
          label={words.person}
          placeholder={words.person}
          onSearch={(q) => list.change({ q }, { replace: true })}
        />
        <UnitSelect
          label={unit}
          value={list.search.unit ?? null}
          onChange={(chosen) => list.change({ unit: chosen ?? undefined })}
        />
        <ProjectFilter value={list.search.project} onChange={(project) => list.change({ project })} />
        <span className="project-rows__line">
          <Button onClick={() => shift(-Number(zoom))}>{words.earlier}</Button>
          <Button onClick={() => list.change({ from: undefined })}>{words.today}</Button>
          <Button onClick={() => shift(Number(zoom))}>{words.later}</Button>
        </span>
        <Segmented
          aria-label={words.zoom}
          options={zooms.map((value) => ({ value, label: words.zooms[value] }))}
          value={zoom}
          onChange={(value) => list.change({ zoom: value })}
        />
        <Segmented
          aria-label={words.timeline}
          options={[
            { value: 'bars', label: words.asBars },
            { value: 'table', label: words.asTable },
          ]}
          value={isTable ? 'table' : 'bars'}
          onChange={(show) => list.change({ show })}
        />
      </div>
      <p className="quiet number" role="status">
        {span.from} – {span.to}
      </p>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isSuccess && rows.length === 0 ? <EmptyState title={words.timelineNone} /> : null}
      {rows.length === 0 ? null : isTable ? <AsTable rows={rows} /> : <AsBars rows={rows} span={span} today={today} />}
      {(read.data?.total ?? 0) > list.size ? (
        <Pagination
          current={list.page}
          pageSize={list.size}
          total={read.data?.total ?? 0}
          showSizeChanger={false}
          onChange={(page) => list.change({ page: String(page) })}
        />
      ) : null}
    </PageShell>
  )
}

function AsTable({ rows }: { rows: readonly Row[] }) {
  const words = useProjectWords()
  return (
    <div className="timeline-scroll">
      <table className="timeline-table">
        <caption className="visually-hidden">{words.timeline}</caption>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.ofProject}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.period}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, unit, bars }) => (
            <Fragment key={person.id}>
              {bars.map((bar) => (
                <tr key={bar.id}>
                  <th scope="row">
                    <Link href={paths.person(person.id)}>{person.name}</Link>
                  </th>
                  <td>{unit?.name}</td>
                  <td>
                    <Link href={paths.project(bar.project.id)}>{bar.project.name}</Link>
                  </td>
                  <td>{bar.roleName}</td>
                  <td>
                    <Period engagement={bar} />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface AsBarsProps {
  readonly rows: readonly Row[]
  readonly span: { readonly from: string; readonly to: string }
  readonly today: string
}

/** Each bar is a link that says what it shows; arrows scroll the strip, Tab goes from bar to bar. */
function AsBars({ rows, span, today }: AsBarsProps) {
  const words = useProjectWords()
  return (
    <section className="timeline-scroll" aria-label={words.timeline}>
      <div className="timeline-bars">
        <div className="timeline-bars__head" aria-hidden="true">
          {monthsFrom(span.from, span.to).map(({ label, left }) => (
            <span key={label} style={{ insetInlineStart: `${left}%` }}>
              {label}
            </span>
          ))}
        </div>
        <ul className="timeline-bars__rows">
          {rows.map(({ person, bars }) => (
            <li key={person.id}>
              <span className="timeline-bars__person">
                <Link href={paths.person(person.id)}>{person.name}</Link>
              </span>
              <span className="timeline-bars__strip">
                {bars.map((bar) => (
                  <BarLink key={bar.id} bar={bar} span={span} today={today} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function BarLink({ bar, span, today }: { bar: Row['bars'][number] } & Omit<AsBarsProps, 'rows'>) {
  const words = useProjectWords()
  const { left, width } = barOf(bar, span, today)
  const locks = bar.exclusive && bar.state === 'active' ? words.locks : ''
  const says = words.bar(bar.roleName, bar.project.name, bar.fromOn, bar.toOn ?? words.noEnd, locks)
  return (
    <Link
      href={paths.project(bar.project.id)}
      className={`timeline-bar timeline-bar--${bar.state}${locks ? ' timeline-bar--locks' : ''}`}
      style={{ marginInlineStart: `${left}%`, width: `${width}%` }}
      title={says}
      aria-label={says}
    >
      {locks ? `[${locks}] ` : ''}
      {bar.project.name}
    </Link>
  )
}
