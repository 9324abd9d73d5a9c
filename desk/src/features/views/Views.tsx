/**
 * The views of a list above it: those everybody has, shared ones, one's own, each with its count; a count is the total of the list it
 * opens. What stands in the address is the view, so saving one keeps the address.
 */
import { SaveOutlined, SettingOutlined } from '@ant-design/icons'
import type { SavedViewRecord, ViewList } from '@chizheng/contract'
import { systemViews } from '@chizheng/contract/system-views'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import type { Search } from '../../ui/useListState.ts'
import { isNew, keptOf, shownView } from './match.ts'

const SaveView = lazy(() => import('./SaveView.tsx'))
const ManageViews = lazy(() => import('./ManageViews.tsx'))

const addressOf = { credentials: paths.registry, people: paths.people }

export function Views({ list, search }: { list: ViewList; search: Search }) {
  const t = useTexts()
  const [open, setOpen] = useState<'save' | 'manage' | null>(null)
  const saved = useQuery(queries.views()).data
  const { data: counts, isPending: counting } = useQuery(queries.viewCounts(list))
  const countOf = new Map(counts?.rows.map((row) => [row.key, row]))
  const names: Readonly<Record<string, string>> = t.views.system[list]
  const known = ((saved?.rows ?? []) as SavedViewRecord[]).filter((view) => view.list === list)
  const views = [
    ...systemViews[list].map(({ key, query }) => ({ key, query, name: names[key]!, shared: false })),
    ...known
      .filter(({ shown }) => shown)
      .map(({ id, query, name, sharedWith }) => ({ key: id, query, name, shared: sharedWith !== null })),
  ]
  const here = shownView(views, search)
  const bar = useRef<HTMLElement>(null)
  // On a phone the views stand in one line that is pushed sideways.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is shown, or its name has come.
  useEffect(() => {
    // With the next frame, which measures the page anyway: here it would be measured twice.
    const frame = requestAnimationFrame(() =>
      bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [here?.key, saved])
  const close = () => setOpen(null)
  return (
    <div className="views-bar">
      <nav aria-label={t.views.title} className="views" ref={bar}>
        {views.map(({ key, query, name, shared }) => {
          const counted = countOf.get(key)
          return (
            <Link
              key={key}
              href={addressOf[list](query)}
              className="view"
              aria-current={key === here?.key ? 'page' : undefined}
              title={shared ? t.views.sharedHint : undefined}
            >
              {name}
              {counted && counted.count !== null ? (
                <span className="view__count number">
                  {t.common.count(counted.count)}
                  {counted.capped ? '+' : ''}
                </span>
              ) : null}
              {counting ? <span className="view__count view__count--soon number" aria-hidden="true" /> : null}
            </Link>
          )
        })}
      </nav>
      <span className="views-bar__tools">
        {isNew(views, search) ? (
          <Button type="text" icon={<SaveOutlined aria-hidden="true" />} onClick={() => setOpen('save')}>
            {t.views.save}
          </Button>
        ) : null}
        {known.some(({ can }) => can.change) ? (
          <Button
            type="text"
            icon={<SettingOutlined aria-hidden="true" />}
            aria-label={t.views.manage}
            title={t.views.manage}
            onClick={() => setOpen('manage')}
          />
        ) : null}
      </span>
      <Suspense>
        {open === 'save' ? (
          <SaveView list={list} query={keptOf(search)} searched={Boolean(search.q)} onClose={close} />
        ) : null}
        {open === 'manage' ? <ManageViews list={list} views={known} onClose={close} /> : null}
      </Suspense>
    </div>
  )
}
