/** Moves that take the peaks of a year down, accepted one by one or all. */
import type { ProposedMove, RenewalPlan } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect, useRef } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { yuanText } from '../../ui/money.ts'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** More are not read one by one; accepting all takes them too. */
const mostShown = 30

export function ProposedMoves({ plan: { year, planned } }: { plan: RenewalPlan }) {
  const t = useTexts()
  const words = t.renewals.plan
  const toast = useToast()
  const list = useRef<HTMLDivElement>(null)
  const goesOn = useRef(false)
  const { data, error, isPending, refetch } = useQuery(queries.renewalProposals(year))
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
  const hidden = moves.length - Math.min(moves.length, mostShown)
  const accept = async (some: readonly ProposedMove[]) => {
    if ((await change.send(some)) === null) return
    toast.done(words.accepted(some.length))
    goesOn.current = true
  }
  // The row that was pressed is gone then: the keyboard goes on with the first of those that are left.
  useEffect(() => {
    if (change.busy || !goesOn.current) return
    goesOn.current = false
    const next = list.current?.querySelector<HTMLElement>('li button') ?? list.current
    next?.focus()
  })
  const load = (amount: number) => (planned.costFen === 0 ? words.pieces(amount) : words.yuan(yuanText(amount)))
  return (
    <Panel
      title={words.proposals}
      extra={
        moves.length > 1 ? (
          <Button loading={change.busy} onClick={() => accept(moves)}>
            {words.acceptAll(moves.length)}
          </Button>
        ) : null
      }
    >
      <div ref={list} tabIndex={-1}>
        <p className="quiet">{data && moves.length === 0 ? words.noProposals : words.proposalsHint}</p>
        <ProblemAlert problem={error ?? change.problem} onRetry={() => refetch()} />
        {isPending ? <Skeleton active title={false} paragraph={{ rows: 3 }} /> : null}
        <ul className="hours-records">
          {moves.slice(0, mostShown).map((move) => (
            <li key={`${move.credentialId} ${move.kind}`} className="plan-move">
              <span>
                <strong className="number">{words.move(move.from, move.to)}</strong>{' '}
                <Link href={paths.credential(move.credentialId)}>
                  {move.person} {move.typeName}
                </Link>
                {move.kind === 'review' ? ` · ${t.renewals.kinds.review}` : ''}{' '}
                <span className="quiet">
                  {words.window(move.windowFrom, move.windowTo)} · {words.why(load(move.load.from), load(move.load.to))}
                </span>
              </span>
              <Button
                size="small"
                disabled={change.busy}
                aria-label={`${words.accept} ${move.person} ${move.typeName} ${words.move(move.from, move.to)}`}
                onClick={() => accept([move])}
              >
                {words.accept}
              </Button>
            </li>
          ))}
        </ul>
        {hidden > 0 ? <p className="quiet">{words.hidden(hidden)}</p> : null}
      </div>
    </Panel>
  )
}
