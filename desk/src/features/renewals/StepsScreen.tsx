/** `/renewals/steps`: the steps and costs a new renewal of each type gets; the company's own over those of the catalogue. */
import type { TemplateRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { yuanText } from '../../ui/money.ts'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { useListState } from '../../ui/useListState.ts'
import './renewals.css'

const TypeSteps = lazy(() => import('./TypeSteps.tsx'))

export function StepsScreen() {
  return useMayEverywhere('renewals.plan') ? <Steps /> : <ForbiddenScreen needs="renewals.plan" everywhere />
}

function Steps() {
  const t = useTexts()
  const words = t.renewals.plan
  const list = useListState()
  const { data, error, isPending, refetch } = useQuery(queries.renewalTemplates())
  const [setting, setSetting] = useState<string | null>(null)
  const q = list.search.q ?? ''
  const isOwn = list.search.own === 'yes'
  const rows = ((data?.rows ?? []) as TemplateRow[]).filter(
    ({ typeName, isSet }) => typeName.includes(q.trim()) && (isSet || !isOwn),
  )
  return (
    <PageShell title={words.steps} back={{ href: paths.renewalPlan(), label: words.title }} lead={words.stepsLead}>
      <div className="filters">
        <div className="filters__wide">
          <SearchInput
            value={q}
            label={words.findType}
            placeholder={words.findType}
            onSearch={(typed) => list.change({ q: typed }, { replace: true })}
          />
        </div>
        <Checkbox checked={isOwn} onChange={({ target }) => list.change({ own: target.checked ? 'yes' : undefined })}>
          {words.ownOnly}
        </Checkbox>
      </div>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {data ? (
        <Panel>
          {rows.length === 0 ? (
            <EmptyState title={words.noType} />
          ) : (
            <ul className="hours-records" aria-label={words.steps}>
              {rows.map((row) => (
                <li key={row.typeId} className="plan-move">
                  <div>
                    <span className="marks">
                      <strong>{row.typeName}</strong>
                      {row.isSet ? <LabelTag>{words.own}</LabelTag> : null}
                      {row.costFen > 0 ? <span className="number">{words.yuan(yuanText(row.costFen))}</span> : null}
                    </span>
                    <div className="quiet">
                      {row.steps.map(({ kind, label }) => label ?? t.renewals.steps[kind]).join(' → ')}
                    </div>
                  </div>
                  <Button
                    size="small"
                    aria-label={`${words.setSteps} ${row.typeName}`}
                    onClick={() => setSetting(row.typeId)}
                  >
                    {words.setSteps}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ) : null}
      <Suspense>{setting ? <TypeSteps typeId={setting} onClose={() => setSetting(null)} /> : null}</Suspense>
    </PageShell>
  )
}
