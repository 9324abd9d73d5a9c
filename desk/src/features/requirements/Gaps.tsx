/** Who is on a post without meeting what it asks for, with what is missing and by how little. */
import type { Post, PostGap } from '@chizheng/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton } from 'antd'
import { requirementQueries } from '../../api/requirement-queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { useSayings } from './names.ts'

export const gapsId = 'post-gaps'

export function Gaps({ list, posts }: { list: ListState; posts: readonly Post[] }) {
  const t = useTexts()
  const words = t.requirements
  const says = useSayings()
  const { on, post, unit, unitScope } = list.search
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    requirementQueries.gaps({ on, post, unit, unitScope }),
  )
  const rows = (data?.pages.flatMap((page) => page.rows) ?? []) as PostGap[]
  return (
    <div id={gapsId}>
      <Panel title={words.gaps}>
        <div className="filters">
          <Select
            aria-label={words.post}
            placeholder={words.post}
            allowClear
            value={post}
            options={posts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value: string | undefined) => list.change({ post: value })}
            popupMatchSelectWidth={false}
            style={{ minWidth: 160 }}
          />
          <div className="gap-unit">
            <UnitSelect
              label={words.byUnit}
              value={unit ?? null}
              withNone
              onChange={(value) => list.change({ unit: value ?? undefined, unitScope: undefined })}
            />
          </div>
        </div>
        <ProblemAlert problem={error} onRetry={() => refetch()} />
        {isPending ? <Skeleton active paragraph={{ rows: 3 }} /> : null}
        {data && rows.length === 0 ? <EmptyState title={words.gapsNone} /> : null}
        <ul className="kept" aria-label={words.gaps}>
          {rows.map((gap) => (
            <li key={gap.personId}>
              <div>
                <Link href={paths.person(gap.personId)} className="link">
                  <strong>{gap.name}</strong>
                </Link>{' '}
                <span className="quiet">
                  {[gap.postName, gap.unit?.path, gap.employeeNumber].filter(Boolean).join(' · ')}
                </span>
                <p className="kept__sentence">{says.failure(gap.failure)}</p>
              </div>
            </li>
          ))}
        </ul>
        {hasNextPage ? (
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        ) : null}
      </Panel>
    </div>
  )
}
