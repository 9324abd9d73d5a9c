/** What was found wrong, each with its owner and its day. */
import type { StocktakeCase } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Pagination, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag, StatusTag } from '../../ui/StatusTag.tsx'
import { useStocktakeWords } from './words.ts'

const CaseDialog = lazy(() => import('./CaseDialog.tsx'))
const size = 50

export function Cases({ stocktakeId }: { stocktakeId: string }) {
  const words = useStocktakeWords()
  const [page, setPage] = useState(1)
  const [handling, setHandling] = useState<StocktakeCase | null>(null)
  const { data, error, isPending, refetch } = useQuery(
    queries.stocktakeCases({ stocktake: stocktakeId, page: String(page), size: String(size) }),
  )
  const rows = (data?.rows ?? []) as readonly StocktakeCase[]
  return (
    <Panel title={words.cases}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {isPending ? <Skeleton active /> : null}
      {data && rows.length === 0 ? <EmptyState title={words.noCases} /> : null}
      <ul className="stocktake-cases" aria-label={words.cases}>
        {rows.map((one) => (
          <Line key={one.id} one={one} onHandle={() => setHandling(one)} />
        ))}
      </ul>
      {data && data.total > size ? (
        <Pagination current={page} pageSize={size} total={data.total} onChange={setPage} showSizeChanger={false} />
      ) : null}
      <Suspense>{handling ? <CaseDialog one={handling} onClose={() => setHandling(null)} /> : null}</Suspense>
    </Panel>
  )
}

function Line({ one, onHandle }: { one: StocktakeCase; onHandle(): void }) {
  const words = useStocktakeWords()
  const today = useToday()
  const isOpen = one.state === 'open'
  return (
    <li>
      <div className="stocktake-case">
        <LabelTag>{words.caseKinds[one.kind]}</LabelTag>{' '}
        {one.credentialId ? (
          <Link href={paths.credential(one.credentialId)} className="link">
            {one.title}
          </Link>
        ) : (
          <strong className="anywhere">{one.title}</strong>
        )}
        <div className="quiet">
          {words.owner} {one.owner?.name ?? words.hr} · {words.since(words.quarter(one.since))}
          {one.differs.length > 0
            ? ` · ${words.differsIn(one.differs.map((field) => words.fields[field]).join(' / '))}`
            : ''}
        </div>
        {one.note ? <div className="quiet">{one.note}</div> : null}
      </div>
      {isOpen ? (
        <DayText day={one.dueOn} today={today} soonDays={7} />
      ) : (
        <StatusTag tone="good">{one.resolution ?? words.resolvedHow[one.resolvedHow ?? 'said']}</StatusTag>
      )}
      {one.can.change ? (
        <Button size="small" aria-label={`${words.settle} ${one.title}`} onClick={onHandle}>
          {words.settle}
        </Button>
      ) : null}
    </li>
  )
}
