/** `/renewals/calendar`: exams and courses the company has arranged, with how many people are on each. */
import type { RenewalEntry } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { plusMonths } from '../../ui/days.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { yuanText } from '../../ui/money.ts'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag, StatusTag } from '../../ui/StatusTag.tsx'
import { useListState } from '../../ui/useListState.ts'
import { states } from './states.ts'
import './renewals.css'

const EntryForm = lazy(() => import('./EntryForm.tsx'))

export function CalendarScreen() {
  return useMay('renewals.read') ? <Calendar /> : <ForbiddenScreen needs="renewals.read" />
}

function Calendar() {
  const t = useTexts()
  const words = t.renewals.calendar
  const today = useToday()
  const list = useListState()
  const mayPlan = useMayEverywhere('renewals.plan')
  const thisYear = Number(today.slice(0, 4))
  const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2].map(String)
  const year = years.find((one) => one === list.search.year) ?? ''
  const [from, to] = year ? [`${year}-01-01`, `${year}-12-31`] : [today, plusMonths(today, 12)]
  const { data, error, isPending, refetch } = useQuery(queries.renewalEntries(from, to))
  const [editing, setEditing] = useState<RenewalEntry | 'new' | null>(null)
  const entries = (data?.rows ?? []) as RenewalEntry[]
  return (
    <PageShell
      title={words.title}
      back={{ href: paths.renewals(), label: t.renewals.title }}
      lead={words.lead}
      actions={
        mayPlan ? (
          <Button type="primary" onClick={() => setEditing('new')}>
            {words.add}
          </Button>
        ) : null
      }
    >
      <div className="filters">
        <Select
          aria-label={words.span}
          value={year}
          options={[
            { value: '', label: words.upcoming },
            ...years.map((value) => ({ value, label: t.renewals.plan.yearName(Number(value)) })),
          ]}
          onChange={(value: string) => list.change({ year: value || undefined })}
          popupMatchSelectWidth={false}
        />
      </div>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {data ? (
        <Panel>
          {entries.length === 0 ? (
            <EmptyState title={words.empty} hint={mayPlan ? words.emptyHint : undefined} />
          ) : (
            <ul className="hours-records" aria-label={words.title}>
              {entries.map((entry) => (
                <li key={entry.id} className="plan-move">
                  <Entry entry={entry} />
                  {mayPlan ? (
                    <Button
                      size="small"
                      aria-label={`${t.renewals.edit} ${entry.title} ${entry.startsOn}`}
                      onClick={() => setEditing(entry)}
                    >
                      {t.renewals.edit}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ) : null}
      <Suspense>
        {editing ? <EntryForm entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
      </Suspense>
    </PageShell>
  )
}

function Entry({ entry }: { entry: RenewalEntry }) {
  const t = useTexts()
  const words = t.renewals.calendar
  const today = useToday()
  const { capacity, taken, registerBy } = entry
  const days = entry.endsOn === entry.startsOn ? entry.startsOn : `${entry.startsOn} – ${entry.endsOn}`
  const people = capacity === null ? words.people(taken) : words.peopleOf(taken, capacity)
  const details = [
    entry.place,
    entry.feeFen === null ? null : `${words.fee} ${yuanText(entry.feeFen)}`,
    entry.typeNames.length === 0 ? words.allTypes : entry.typeNames.join('、'),
    entry.remarks,
  ]
  return (
    <div>
      <div className="marks">
        <span className="number nowrap">{days}</span>
        <LabelTag>{words.kinds[entry.kind]}</LabelTag>
        <strong>{entry.title}</strong>
        {entry.cancelled ? <StatusTag tone="bad">{words.cancelled}</StatusTag> : null}
        {!entry.cancelled && capacity !== null && taken >= capacity ? (
          <StatusTag tone="soon">{words.full}</StatusTag>
        ) : null}
      </div>
      <div>
        {taken > 0 ? <Link href={paths.renewals({ entry: entry.id, state: states })}>{people}</Link> : people}
        {registerBy ? (
          <>
            {' · '}
            {words.registerBy}{' '}
            <DayText day={registerBy} today={today} soonDays={14} neutral={entry.cancelled || entry.startsOn < today} />
          </>
        ) : null}
      </div>
      <div className="quiet">{details.filter(Boolean).join(' · ')}</div>
    </div>
  )
}
