/** Official platforms where certificates can be checked; each opens in a window of its own. */
import { ExportOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { Confidence } from './Origin.tsx'
import { plain } from './search.ts'

export function Platforms({ list }: { list: ListState }) {
  const t = useTexts()
  const words = t.catalogue.platforms
  const read = useQuery(queries.platforms())
  const wanted = plain(list.search.q ?? '')
  const shown = (read.data?.rows ?? []).filter((platform) =>
    plain([platform.nameZh, platform.operator, platform.covers].join('|')).includes(wanted),
  )
  return (
    <>
      <p className="quiet">{words.intro}</p>
      <div className="filters">
        <SearchInput
          value={list.search.q ?? ''}
          label={words.search}
          onSearch={(q) => list.change({ q }, { replace: true })}
        />
      </div>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {read.data ? (
        <div className="table-box">
          {shown.length === 0 ? <EmptyState title={t.common.empty.noMatch} /> : null}
          <ul className="cards" aria-label={t.catalogue.tabs.platforms}>
            {shown.map((platform) => (
              <li key={platform.id} className="platform">
                <div>
                  {platform.url ? (
                    <a
                      className="link"
                      href={platform.url}
                      target="_blank"
                      rel="noopener noreferrer"
                      aria-label={words.newWindow(platform.nameZh)}
                    >
                      {platform.nameZh} <ExportOutlined aria-hidden="true" />
                    </a>
                  ) : (
                    <>
                      {platform.nameZh} <span className="quiet">{words.noUrl}</span>
                    </>
                  )}
                  {platform.covers ? <div className="quiet">{platform.covers}</div> : null}
                </div>
                <div className="quiet">{platform.operator}</div>
                <Confidence confidence={platform.confidence} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
