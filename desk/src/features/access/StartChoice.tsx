/**
 * Right after set-up: import the company's ledger, look around in the demo company, or start empty. Also what the empty
 * dashboard offers.
 */
import { ExperimentOutlined, FileAddOutlined, ImportOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Progress } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { useGo } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

const askEveryMs = 700

export function StartChoice({ withoutEmpty }: { withoutEmpty?: boolean }) {
  const t = useTexts()
  const go = useGo()
  const [demo, setDemo] = useState<string | null>(null)
  const load = useChange(() => answered(client.POST('/api/imports/demo')), ['imports'])
  if (demo) return <DemoProgress importId={demo} onBack={() => setDemo(null)} />
  return (
    <div className="choices">
      <ProblemAlert problem={load.problem} />
      <Choice
        icon={<ImportOutlined aria-hidden="true" />}
        title={t.access.startImport}
        hint={t.access.startImportHint}
        onClick={() => go(paths.newImport())}
      />
      <Choice
        icon={<ExperimentOutlined aria-hidden="true" />}
        title={t.access.startDemo}
        hint={t.access.startDemoHint}
        busy={load.busy}
        onClick={async () => setDemo((await load.send(undefined))?.id ?? null)}
      />
      {withoutEmpty ? null : (
        <Choice
          icon={<FileAddOutlined aria-hidden="true" />}
          title={t.access.startEmpty}
          hint={t.access.startEmptyHint}
          onClick={() => go(paths.dashboard())}
        />
      )}
    </div>
  )
}

function Choice(props: { icon: ReactNode; title: string; hint: string; busy?: boolean; onClick(): void }) {
  return (
    <button
      type="button"
      className="choice"
      disabled={props.busy ?? false}
      aria-busy={props.busy ?? false}
      onClick={props.onClick}
    >
      <span className="choice__icon" aria-hidden="true">
        {props.icon}
      </span>
      <span>
        <strong>{props.title}</strong>
        <span className="quiet">{props.hint}</span>
      </span>
    </button>
  )
}

/** Follows the demo's import until it is in the registry, then opens the dashboard. */
function DemoProgress({ importId, onBack }: { importId: string; onBack(): void }) {
  const t = useTexts()
  const go = useGo()
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery({
    ...queries.import(importId),
    refetchInterval: (query) =>
      ['applied', 'failed', 'cancelled'].includes(query.state.data?.state ?? '') ? false : askEveryMs,
  })
  const state = data?.state
  useEffect(() => {
    if (state !== 'applied') return
    void cache.invalidateQueries()
    go(paths.dashboard())
  }, [state, cache, go])
  if (state === 'failed' || state === 'cancelled') {
    return (
      <>
        <p role="alert">{data?.failure?.message}</p>
        <button type="button" className="plain-button" onClick={onBack}>
          {t.common.back}
        </button>
      </>
    )
  }
  const { step, done, total } = data?.progress ?? { step: null, done: 0, total: null }
  return (
    <div role="status">
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      <strong>{t.access.demoRunning}</strong>
      <Progress
        aria-label={t.access.demoRunning}
        percent={total ? Math.round((done / total) * 100) : 0}
        status="active"
      />
      <p className="quiet">
        {t.access.demoStep[step ?? 'reading']}
        {total ? ` · ${t.access.demoProgress(done, total)}` : ''}
      </p>
    </div>
  )
}
