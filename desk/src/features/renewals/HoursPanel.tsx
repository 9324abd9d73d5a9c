/** On a person's page: continuing education, what is missing and what was recorded. */
import type { HoursRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { Balances } from './Balances.tsx'

const AddHours = lazy(() => import('./AddHours.tsx'))
const WithdrawHours = lazy(() => import('./WithdrawHours.tsx'))

export default function HoursPanel({ personId }: { personId: string }) {
  const t = useTexts()
  const words = t.renewals
  const { data, error, refetch } = useQuery(queries.personHours(personId))
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<HoursRecord | null>(null)
  if (!data && !error) return null
  const records = (data?.records ?? []) as HoursRecord[]
  return (
    <Panel
      title={words.hours}
      extra={data?.can.add ? <Button onClick={() => setAdding(true)}>{words.addHours}</Button> : null}
    >
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data && data.balances.length === 0 && records.length === 0 ? <p className="quiet">{words.hoursNone}</p> : null}
      {data ? <Balances balances={data.balances} /> : null}
      {records.length > 0 ? (
        <ul className="hours-records" aria-label={words.records}>
          {records.map((record) => (
            <li key={record.id} className="card__line">
              <span>
                <DayText day={record.earnedOn} /> {record.title}{' '}
                <span className="quiet">
                  {[record.profession, record.provider, ...record.typeNames].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="marks">
                <span className="number">
                  {words.hoursKinds[record.kind]} {record.hours}
                </span>
                {record.withdrawn ? <LabelTag>{words.withdrawn}</LabelTag> : null}
                {data?.can.withdraw && record.withdrawn === null ? (
                  <Button
                    size="small"
                    aria-label={`${words.withdraw} ${record.title}`}
                    onClick={() => setWithdrawing(record)}
                  >
                    {words.withdraw}
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Suspense>
        {adding ? <AddHours personId={personId} onClose={() => setAdding(false)} /> : null}
        {withdrawing ? <WithdrawHours record={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      </Suspense>
    </Panel>
  )
}
