/** On a person's page: which of their originals and seals are in the vault, lent, outside, or missing. */
import type { PersonCustody as Custody } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { answered, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useCustodyWords } from './words.ts'
import './custody.css'

export default function PersonCustody({ personId }: { personId: string }) {
  const words = useCustodyWords()
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
          <Thing key={`${thing.credential.id} ${thing.item}`} of={thing} />
        ))}
      </ul>
    </Panel>
  )
}

function Thing({ of: thing }: { of: Custody['things'][number] }) {
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
    </li>
  )
}
