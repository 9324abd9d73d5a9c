/** On a certificate's page: its renewals that are not over, with the next step; HR begins one before its window opens. */
import type { RenewalRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { NextStep } from './NextStep.tsx'
import { StateMark } from './StateMark.tsx'
import { openStates } from './states.ts'
import './renewals.css'

/** `isDue`: something of it ends one day, so that it can be renewed. */
export default function CredentialRenewals({ credentialId, isDue }: { credentialId: string; isDue: boolean }) {
  const words = useTexts().renewals
  const router = useRouter()
  const mayOpen = useMay('renewals.change') && isDue
  const { data, error, refetch } = useQuery(
    queries.renewals({ credential: credentialId, state: openStates.join(','), sort: 'step' }),
  )
  const open = useChange(() => answered(client.POST('/api/renewals', { body: { credentialId } })), ['renewals'])
  const rows = (data?.rows ?? []) as RenewalRow[]
  if (!error && (!data || (rows.length === 0 && !mayOpen))) return null
  const begin = async () => {
    const opened = await open.send(undefined)
    if (opened !== null) router.history.push(paths.renewal(opened.id))
  }
  return (
    <Panel
      title={words.title}
      extra={
        data && rows.length === 0 && mayOpen ? (
          <Button loading={open.busy} onClick={begin}>
            {words.begin}
          </Button>
        ) : null
      }
    >
      <ProblemAlert problem={error ?? open.problem} onRetry={() => refetch()} />
      {data && rows.length === 0 ? <p className="quiet">{words.noneOpen}</p> : null}
      <ul className="hours-records">
        {rows.map((row) => (
          <li key={row.id} className="card__line">
            <Link href={paths.renewal(row.id)}>{words.kinds[row.kind]}</Link>
            <StateMark state={row.state} />
            <NextStep row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
