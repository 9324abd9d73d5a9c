/** On a person's page: which of their originals and seals are in the vault, lent, outside, or missing. */
import type { PersonCustody as Custody } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { answered, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useCustodyWords } from './words.ts'
import './custody.css'

const AskBack = lazy(() => import('./AskBack.tsx'))

type Away = Custody['things'][number]

export default function PersonCustody({ personId }: { personId: string }) {
  const words = useCustodyWords()
  const [asked, setAsked] = useState<Away | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['loans', 'custody-of', personId],
    enabled: useMay('loans.read'),
    queryFn: () => answered(client.GET('/api/people/{id}/custody', { params: { path: { id: personId } } })),
  })
  if (!data) return error ? <ProblemAlert problem={error} onRetry={() => refetch()} /> : null
  if (data.things.length === 0) return null
  return (
    <Panel title={words.ofPerson}>
      <ul className="custody-lines">
        {data.things.map((thing) => (
          <Thing key={`${thing.credential.id} ${thing.item}`} of={thing} onAskBack={() => setAsked(thing)} />
        ))}
      </ul>
      <Suspense>
        {asked ? (
          <AskBack credentialId={asked.credential.id} items={[asked.item]} onClose={() => setAsked(null)} />
        ) : null}
      </Suspense>
    </Panel>
  )
}

function Thing({ of: thing, onAskBack }: { of: Away; onAskBack(): void }) {
  const words = useCustodyWords()
  const { credential, item, place, condition, since, loanId } = thing
  const isMissing = place === 'unknown' && condition !== 'lost'
  return (
    <li>
      <Link href={paths.credential(credential.id)}>
        {[credential.typeName, credential.profession].filter(Boolean).join(' ')}
      </Link>
      <span className="quiet">{words.items[item]}</span>
      {place === 'unknown' ? null : <strong>{words.where(thing)}</strong>}
      {isMissing ? <StatusTag tone="bad">{words.missing}</StatusTag> : null}
      {condition === 'sound' ? null : <StatusTag tone="bad">{words.conditions[condition]}</StatusTag>}
      {since ? <span className="quiet number">{words.since(since)}</span> : null}
      {loanId ? <Link href={paths.loan(loanId)}>{words.seeLoan}</Link> : null}
      {thing.canAskBack ? (
        <Button size="small" onClick={onAskBack}>
          {words.askBack}
        </Button>
      ) : null}
    </li>
  )
}
