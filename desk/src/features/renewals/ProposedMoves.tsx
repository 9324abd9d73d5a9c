/** Moves that take the peaks of a year down, accepted one by one or all. */
import type { ProposedMove } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { yuanText } from './money.ts'

/** More are not read one by one; accepting all takes them too. */
const shown = 30

export function ProposedMoves({ year }: { year: number }) {
  const t = useTexts()
  const words = t.renewals.plan
  const { data, error, refetch } = useQuery(queries.renewalProposals(year))
  const change = useChange(
    (moves: readonly ProposedMove[]) =>
      answered(
        client.POST('/api/renewal-plan/moves', {
          body: { year, moves: moves.map(({ credentialId, kind, to }) => ({ credentialId, kind, month: to })) },
        }),
      ),
    ['renewals'],
  )
  const moves = (data?.rows ?? []) as ProposedMove[]
  return (
    <Panel
      title={words.proposals}
      extra={
        moves.length > 0 ? (
          <Button loading={change.busy} onClick={() => change.send(moves)}>
            {words.acceptAll(moves.length)}
          </Button>
        ) : null
      }
    >
      <p className="quiet">{data && moves.length === 0 ? words.noProposals : words.proposalsHint}</p>
      <ProblemAlert problem={error ?? change.problem} onRetry={() => refetch()} />
      <ul className="hours-records">
        {moves.slice(0, shown).map((move) => (
          <li key={`${move.credentialId} ${move.kind}`} className="card__line">
            <span>
              <span className="number">{words.move(move.from, move.to)}</span> {move.person} {move.typeName}{' '}
              {move.costFen > 0 ? (
                <span className="quiet">{words.why(yuanText(move.load.from), yuanText(move.load.to))}</span>
              ) : null}
            </span>
            <Button
              size="small"
              disabled={change.busy}
              aria-label={`${words.accept} ${move.person} ${move.typeName}`}
              onClick={() => change.send([move])}
            >
              {words.accept}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
