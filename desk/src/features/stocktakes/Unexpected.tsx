/** Codes that were scanned and are not on the list, each with its photo. */
import type { UnexpectedRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Image, Pagination, Skeleton } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStocktakeWords } from './words.ts'

const size = 20

export function Unexpected({ id }: { id: string }) {
  const words = useStocktakeWords()
  const [page, setPage] = useState(1)
  const { data, error, isPending, refetch } = useQuery(
    queries.unexpected(id, { page: String(page), size: String(size) }),
  )
  const rows = (data?.rows ?? []) as readonly UnexpectedRecord[]
  return (
    <Panel title={words.unexpected}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {isPending ? <Skeleton active /> : null}
      {data && rows.length === 0 ? <EmptyState title={words.noUnexpected} /> : null}
      <ul className="stocktake-unexpected" aria-label={words.unexpected}>
        {rows.map((one) => (
          <li key={one.id}>
            {one.hasPhoto ? (
              <Image
                width={96}
                height={96}
                src={`/api/stocktake-unexpected/${one.id}/photo`}
                alt={words.photoOf(one.code)}
              />
            ) : (
              <span className="stocktake-nophoto quiet">{words.noPhoto}</span>
            )}
            <div>
              {one.credential ? (
                <Link href={paths.credential(one.credential.id)} className="link">
                  {one.credential.title}
                </Link>
              ) : (
                <strong className="anywhere">{one.code}</strong>
              )}
              <div className="quiet">
                {[one.by, one.place].filter(Boolean).join(' · ')} · <InstantText at={one.at} />
              </div>
              {one.note ? <div>{one.note}</div> : null}
            </div>
          </li>
        ))}
      </ul>
      {data && data.total > size ? (
        <Pagination current={page} pageSize={size} total={data.total} onChange={setPage} showSizeChanger={false} />
      ) : null}
    </Panel>
  )
}
