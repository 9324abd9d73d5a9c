/** One import, from the file's arrival to what became of its rows. What shows is decided by its state. */
import type { ImportRecord } from '@chizheng/contract'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useRouterState } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useRef } from 'react'
import { DownloadButton } from '../../api/DownloadButton.tsx'
import { useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { importCalls, importKeys, problemsQuery, rowsQuery } from './calls.ts'
import { FailedImport } from './FailedImport.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportResult } from './ImportResult.tsx'
import { filterOf } from './preview/filter.ts'
import { Preview } from './preview/Preview.tsx'
import { StateTag } from './StateTag.tsx'
import './imports.css'

/** How often the page looks: while a step runs, and while the plan is open and the registry may change underneath. */
const stepMs = 700
const openPlanMs = 20_000

export function ImportScreen() {
  return useMayEverywhere('imports.read') ? <Import /> : <ForbiddenScreen needs="imports.read" everywhere />
}

function Import() {
  const { id } = useParams({ strict: false }) as { id: string }
  const cache = useQueryClient()
  useRowsAhead(id)
  const read = useQuery({
    queryKey: importKeys.one(id),
    queryFn: () => importCalls.read(id),
    refetchInterval: (query) => intervalOf(query.state.data?.state),
    placeholderData: () => listed(cache, id),
  })
  if (read.data) return <ByState record={read.data} />
  return (
    <Frame>
      <Panel>
        <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
        {read.isPending ? <Skeleton active /> : null}
      </Panel>
    </Frame>
  )
}

/** The import as the list showed it a moment ago: enough to draw the page while its newest state is on the way. */
function listed(cache: QueryClient, id: string): ImportRecord | undefined {
  for (const [, list] of cache.getQueriesData<{ rows: ImportRecord[] }>({ queryKey: ['imports', 'list'] })) {
    const found = list?.rows.find((record) => record.id === id)
    if (found) return found
  }
  return undefined
}

/**
 * Asks for the first rows and the problems at once, before anything is drawn, so that the server works while the page is made;
 * while there are none the answer is a refusal that nobody needs.
 */
function useRowsAhead(id: string): void {
  const cache = useQueryClient()
  const search = useRouterState({ select: (state) => state.location.search as Readonly<Record<string, string>> })
  const asked = useRef<string | null>(null)
  if (asked.current === id) return
  asked.current = id
  void cache.prefetchQuery(rowsQuery(id, filterOf(search), 0))
  void cache.prefetchQuery(problemsQuery(id))
}

function intervalOf(state: ImportRecord['state'] | undefined): number | false {
  if (state === 'received' || state === 'reading' || state === 'applying') return stepMs
  return state === 'ready' ? openPlanMs : false
}

function ByState({ record }: { record: ImportRecord }) {
  switch (record.state) {
    case 'received':
    case 'reading':
    case 'applying':
      return (
        <Frame record={record}>
          <ImportProgress record={record} />
        </Frame>
      )
    case 'ready':
      return <Preview record={record} />
    case 'applied':
      return (
        <Frame record={record}>
          <ImportResult record={record} />
        </Frame>
      )
    case 'failed':
      return (
        <Frame record={record}>
          <FailedImport record={record} />
        </Frame>
      )
    case 'cancelled':
      return (
        <Frame record={record}>
          <Cancelled record={record} />
        </Frame>
      )
  }
}

function Frame({ record, children }: { record?: ImportRecord; children: React.ReactNode }) {
  const t = useTexts()
  return (
    <PageShell
      narrow={record?.state !== 'applied'}
      title={record?.fileName ?? t.importScreens.list.title}
      back={{ href: paths.imports(), label: t.importScreens.list.title }}
      {...(record ? { mark: <StateTag state={record.state} /> } : {})}
    >
      {children}
    </PageShell>
  )
}

function Cancelled({ record }: { record: ImportRecord }) {
  const t = useTexts()
  return (
    <Panel>
      <EmptyState title={t.importScreens.cancelled.title} hint={t.importScreens.cancelled.hint}>
        <ButtonLink type="primary" href={paths.newImport()}>
          {t.importScreens.list.new}
        </ButtonLink>
        <DownloadButton type="link" href={downloads.importFile(record.id)}>
          {t.importScreens.failed.download}
        </DownloadButton>
      </EmptyState>
    </Panel>
  )
}
