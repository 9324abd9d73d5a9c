/** On a person's page: continuing education, what is missing and what was recorded. */
import type { HoursRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Balances } from './Balances.tsx'
import { HoursRecords } from './HoursRecords.tsx'

const AddHours = lazy(() => import('./AddHours.tsx'))

export default function HoursPanel({ personId }: { personId: string }) {
  const t = useTexts()
  const words = t.renewals
  const { data, error, refetch } = useQuery(queries.personHours(personId))
  const [adding, setAdding] = useState(false)
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
      {data ? <HoursRecords personId={personId} records={records} can={data.can} /> : null}
      <Suspense>{adding ? <AddHours personId={personId} onClose={() => setAdding(false)} /> : null}</Suspense>
    </Panel>
  )
}
