/** In the panel of a certificate: what of it is to be seen to. */
import type { CustodyCase } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useToday } from '../../api/session.ts'
import { DayText } from '../../ui/DayText.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { CaseMark } from './CaseMark.tsx'
import { casesQuery } from './query.ts'
import { useCaseWords } from './words.ts'

const CaseDialog = lazy(() => import('./CaseDialog.tsx'))

export default function OpenCases({ credentialId }: { credentialId: string }) {
  const words = useCaseWords()
  const today = useToday()
  const [opened, setOpened] = useState<string | null>(null)
  const { data, error, refetch } = useQuery(casesQuery({ credential: credentialId }))
  const rows = (data?.rows ?? []) as readonly CustodyCase[]
  const one = rows.find(({ id }) => id === opened)
  if (error) return <ProblemAlert problem={error} onRetry={() => refetch()} />
  if (rows.length === 0) return null
  return (
    <>
      <h3 className="custody-heading">{words.openCases}</h3>
      <ul className="custody-lines">
        {rows.map((row) => (
          <li key={row.id}>
            <CaseMark one={row} />
            <strong>
              {words.items[row.item]} {words.kinds[row.kind]}
            </strong>
            {row.note ? <span>{row.note}</span> : null}
            {row.lentUntil ? (
              <span className="quiet">
                {words.lentUntil} {row.lentUntil}
              </span>
            ) : null}
            <span className="quiet">
              {words.owner} {row.owner?.name ?? words.hr}
            </span>
            <DayText day={row.dueOn} today={today} soonDays={7} />
            <Button
              size="small"
              aria-label={`${words.handle} ${words.items[row.item]} ${words.kinds[row.kind]}`}
              onClick={() => setOpened(row.id)}
            >
              {words.handle}
            </Button>
          </li>
        ))}
      </ul>
      <Suspense>{one ? <CaseDialog one={one} onClose={() => setOpened(null)} /> : null}</Suspense>
    </>
  )
}
