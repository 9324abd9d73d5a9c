/**
 * Approving several requests of one kind: what waits, the oldest first, each with a large box. What could not be done stays where it is,
 * with the reason; the list goes on where it was.
 */
import type { ApprovalKind, ApprovalObstacle, ApprovalRow, approvalRoutes, ResponseOf } from '@chizheng/contract'
import { type ApprovalWords, approvalScreens } from '@chizheng/texts/approval-screens'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get, send } from '../../api/client.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { farness } from '../../ui/distance.ts'
import { Empty, Go, Reading, Screen } from '../../ui/parts.tsx'
import { useAct } from './useAct.tsx'
import './approval.css'

/** As many as are decided in one go (`mostDecided` of the contract, which the phone does not load). */
const mostDecided = 100

type Page = ResponseOf<typeof approvalRoutes.listApprovals>
type Outcome = ResponseOf<typeof approvalRoutes.decideApprovals>

export function Together() {
  const t = useTexts()
  const words = approvalScreens[useLanguage().language]
  const query = useInfiniteQuery({
    queryKey: ['approvals', 'together'],
    queryFn: ({ pageParam, signal }) =>
      get<Page>('/api/approvals', { scope: 'decide', size: mostDecided, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  return (
    <Screen title={t.phone.approvals.together} backFrom={{ name: 'approvals' }}>
      <Reading of={query} lines={6}>
        {({ pages }) => (
          <>
            <Rows rows={pages.flatMap(({ rows }) => rows as ApprovalRow[])} words={words} />
            {query.hasNextPage ? (
              <button
                type="button"
                className="button button--wide"
                disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t.phone.list.more}
              </button>
            ) : null}
          </>
        )}
      </Reading>
    </Screen>
  )
}

function Rows({ rows: all, words }: { rows: readonly ApprovalRow[]; words: ApprovalWords }) {
  const { isBusy, fault, act } = useAct()
  const [asked, setKind] = useState<ApprovalKind | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState<{ done: number; left: ReadonlyMap<string, ApprovalObstacle> } | null>(null)
  const kinds = [...new Set(all.map(({ subject }) => subject.kind))]
  const kind = asked !== null && kinds.includes(asked) ? asked : kinds[0]
  const rows = all.filter(({ subject, can }) => subject.kind === kind && can.decide)
  const picked = rows.filter(({ id }) => chosen.has(id)).slice(0, mostDecided)
  const isAll = rows.length > 0 && picked.length === Math.min(rows.length, mostDecided)
  const choose = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const approve = () =>
    act(async () => {
      setTold(null)
      const requests = picked.map(({ id, version, seen }) => ({ id, version, seen }))
      const outcome = await send<Outcome>('POST', '/api/approvals/decisions', { kind, comment: null, requests })
      const left = outcome.rows.flatMap(({ id, obstacle }) => (obstacle === null ? [] : [[id, obstacle] as const]))
      setTold({ done: outcome.rows.length - left.length, left: new Map(left) })
      setChosen(new Set())
    })
  return (
    <>
      <p role="status" className={told === null ? '' : 'panel'}>
        {told === null ? null : words.result(told.done, told.left.size)}
      </p>
      {rows.length === 0 ? (
        <Empty title={words.none.decide} />
      ) : (
        <>
          <p className="quiet">{words.togetherKind}</p>
          {kinds.length > 1 ? (
            <label className="field together__kind">
              <span>{words.kind}</span>
              <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as ApprovalKind)}>
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {words.kinds[one]}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <ul className="rows panel">
            {rows.map((row) => (
              <li key={row.id}>
                <Row
                  row={row}
                  words={words}
                  isChosen={chosen.has(row.id)}
                  obstacle={told?.left.get(row.id) ?? null}
                  onChoose={() => choose(row.id)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="decide" hidden={rows.length === 0}>
        {fault}
        <span className="decide__buttons">
          <button
            type="button"
            className="button"
            onClick={() => setChosen(isAll ? new Set() : new Set(rows.slice(0, mostDecided).map(({ id }) => id)))}
          >
            {isAll ? words.selectNone : words.selectAll}
          </button>
          <button
            type="button"
            className="button button--main"
            disabled={isBusy || picked.length === 0}
            onClick={() => void approve()}
          >
            {words.approveCount(picked.length)}
          </button>
        </span>
      </div>
    </>
  )
}

interface RowProps {
  readonly row: ApprovalRow
  readonly words: ApprovalWords
  readonly isChosen: boolean
  /** Why it was left as it is. */
  readonly obstacle: ApprovalObstacle | null
  onChoose(): void
}

function Row({ row, words, isChosen, obstacle, onChoose }: RowProps) {
  const t = useTexts()
  const { id, title, requestedBy, reason, step, deputyFor } = row
  return (
    <div className="together">
      <label className="row together__choose">
        <input type="checkbox" checked={isChosen} onChange={onChoose} />
        <span className="row__text">
          <strong>{title}</strong>
          <span className="block quiet">
            {words.by(requestedBy)}
            {deputyFor ? ` · ${words.deputyFor(deputyFor)}` : ''}{' '}
            {step ? <span className={step.daysLeft < 0 ? 'days--bad' : ''}>{farness(step.daysLeft, t)}</span> : null}
          </span>
          <span className="block quiet">{reason}</span>
          {obstacle ? <span className="block days--bad">{words.obstacles[obstacle]}</span> : null}
        </span>
      </label>
      <Go to={{ name: 'approval', id }} className="button">
        {words.open}
      </Go>
    </div>
  )
}
