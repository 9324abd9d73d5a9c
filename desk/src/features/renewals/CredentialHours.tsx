/** On a certificate's page: the hours its period asks for, what is missing until when, and what was recorded. */
import type { HoursRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { CredentialOfHours } from './AddCredentialHours.tsx'
import { Balances } from './Balances.tsx'
import { HoursRecords } from './HoursRecords.tsx'

const AddCredentialHours = lazy(() => import('./AddCredentialHours.tsx'))

export default function CredentialHours({ credential }: { credential: CredentialOfHours }) {
  const words = useTexts().renewals
  const { data, error, refetch } = useQuery(queries.credentialHours(credential.id))
  const [adding, setAdding] = useState(false)
  // Most types ask for no hours; their page says nothing of them.
  if (!error && (!data || (data.balance === null && data.records.length === 0))) return null
  return (
    <Panel
      title={words.hours}
      extra={data?.can.add ? <Button onClick={() => setAdding(true)}>{words.addHours}</Button> : null}
    >
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data?.balance ? <Balances balances={[data.balance]} withBasis /> : null}
      {data ? (
        <HoursRecords personId={credential.personId} records={data.records as HoursRecord[]} can={data.can} />
      ) : null}
      {data?.records.length === 0 ? <p className="quiet">{words.recordsNone}</p> : null}
      <Suspense>
        {adding && data ? (
          <AddCredentialHours credential={credential} mayProve={data.can.prove} onClose={() => setAdding(false)} />
        ) : null}
      </Suspense>
    </Panel>
  )
}
