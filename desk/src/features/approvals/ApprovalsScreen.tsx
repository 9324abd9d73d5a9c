/** `/approvals`: what waits for the reader, what they asked for, and all they see. A page goes on where the last one ended. */
import type { ApprovalObstacle, ApprovalRow, ApprovalScope } from '@chizheng/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Segmented, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMay, useToday } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag, StatusTag } from '../../ui/StatusTag.tsx'
import { type ListState, useListState } from '../../ui/useListState.ts'
import { deciderText, stateTones, useApprovalWords } from './words.ts'
import './approvals.css'

const Deputies = lazy(() => import('./Deputies.tsx'))
const scopes = ['decide', 'requested', 'all'] as const

export function ApprovalsScreen() {
  return useMay('approvals.read') ? <Approvals /> : <ForbiddenScreen needs="approvals.read" />
}

function Approvals() {
  const words = useApprovalWords()
  const mayDecide = useMay('approvals.decide')
  const list = useListState({})
  const [naming, setNaming] = useState(false)
  const asked = scopes.find((one) => one === list.search.scope) ?? (mayDecide ? 'decide' : 'all')
  const counts = useQuery(queries.approvalCounts()).data
  const labels: Record<ApprovalScope, string> = {
    decide: counts ? `${words.scopes.decide} ${counts.decide}` : words.scopes.decide,
    requested: counts ? `${words.scopes.requested} ${counts.requested}` : words.scopes.requested,
    all: words.scopes.all,
  }
  return (
    <PageShell
      title={words.title}
      narrow
      actions={mayDecide ? <Button onClick={() => setNaming(true)}>{words.deputies}</Button> : null}
    >
      <Segmented
        aria-label={words.title}
        options={scopes.map((value) => ({ value, label: labels[value] }))}
        value={asked}
        onChange={(scope) => list.change({ scope })}
      />
      <Filters list={list} scope={asked} />
      <Queue key={asked} scope={asked} list={list} />
      <Suspense>{naming ? <Deputies onClose={() => setNaming(false)} /> : null}</Suspense>
    </PageShell>
  )
}

interface Result {
  readonly done: number
  readonly left: readonly { readonly title: string; readonly obstacle: ApprovalObstacle }[]
}

/** What kind, of which unit; and of what does not wait for the reader, whether it is decided. */
function Filters({ list, scope }: { list: ListState; scope: ApprovalScope }) {
  const words = useApprovalWords()
  const choices = {
    kind: { label: words.kind, words: words.kinds },
    state: { label: words.state, words: words.states },
  }
  const names = scope === 'decide' ? (['kind'] as const) : (['kind', 'state'] as const)
  return (
    <FilterBar chips={[]} onClear={list.clear}>
      {names.map((name) => (
        <ChoiceBox key={name}>
          <Select
            mode="multiple"
            aria-label={choices[name].label}
            placeholder={choices[name].label}
            allowClear
            maxTagCount="responsive"
            options={Object.entries(choices[name].words).map(([value, label]) => ({ value, label }))}
            value={list.list(name)}
            onChange={(values: string[]) => list.change({ [name]: values })}
            style={{ width: '100%' }}
          />
        </ChoiceBox>
      ))}
      <ChoiceBox>
        <UnitSelect
          label={words.unit}
          value={list.search.unit}
          onChange={(unit) => list.change({ unit: unit ?? undefined })}
        />
      </ChoiceBox>
    </FilterBar>
  )
}

function Queue({ scope, list }: { scope: ApprovalScope; list: ListState }) {
  const words = useApprovalWords()
  const { kind, unit, state } = list.search
  const narrowed = { kind, unit, state: scope === 'decide' ? undefined : state }
  const isNarrowed = Object.values(narrowed).some(Boolean)
  const read = useInfiniteQuery(queries.approvals({ scope, ...narrowed }))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [result, setResult] = useState<Result | null>(null)
  const rows = read.data?.pages.flatMap((page) => page.rows as ApprovalRow[]) ?? []
  const picked = rows.filter(({ id, can }) => can.decide && chosen.includes(id))
  const approve = useChange(
    (requests: readonly ApprovalRow[]) =>
      answered(
        client.POST('/api/approvals/decisions', {
          body: {
            kind: requests[0]!.subject.kind,
            comment: null,
            requests: requests.map(({ id, version, seen }) => ({ id, version, seen })),
          },
        }),
      ),
    ['approvals', 'loans', 'credentials', 'statistics'],
  )
  const approveAll = async () => {
    setResult(null)
    const titles = new Map(picked.map(({ id, title }) => [id, title]))
    const answer = await approve.send(picked)
    if (answer === null) return
    setChosen([])
    const left = answer.rows.flatMap(({ id, obstacle }) =>
      obstacle === null ? [] : [{ title: titles.get(id) ?? '', obstacle }],
    )
    setResult({ done: answer.rows.length - left.length, left })
  }
  const kinds = new Set(picked.map(({ subject }) => subject.kind))
  return (
    <>
      {picked.length > 0 ? (
        <div className="approvals__bar">
          <span>{words.selected(picked.length)}</span>
          <Button type="primary" loading={approve.busy} disabled={kinds.size > 1} onClick={approveAll}>
            {words.approveSelected}
          </Button>
          {kinds.size > 1 ? <span className="quiet">{words.onlyOneKind}</span> : null}
        </div>
      ) : null}
      <div role="status">
        {result ? (
          <Alert
            type={result.left.length === 0 ? 'success' : 'warning'}
            showIcon
            title={words.result(result.done, result.left.length)}
            description={result.left.map(({ title, obstacle }) => `${title}：${words.obstacles[obstacle]}`).join('；')}
          />
        ) : null}
      </div>
      <ProblemAlert problem={approve.problem ?? read.error} onRetry={() => read.refetch()} />
      {read.isSuccess && rows.length === 0 ? (
        isNarrowed ? (
          <EmptyState title={words.noMatch}>
            <Button onClick={() => list.change({ kind: undefined, unit: undefined, state: undefined })}>
              {words.clear}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title={words.none[scope]} hint={words.noneHint} />
        )
      ) : null}
      <ul className="approvals" aria-busy={read.isFetching}>
        {rows.map((row) => (
          <li key={row.id}>
            {scope === 'decide' ? (
              <Checkbox
                aria-label={words.select(row.title)}
                checked={chosen.includes(row.id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
                }
              />
            ) : null}
            <Row row={row} />
          </li>
        ))}
      </ul>
      {read.hasNextPage ? (
        <Button loading={read.isFetchingNextPage} onClick={() => read.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </>
  )
}

function Row({ row }: { row: ApprovalRow }) {
  const words = useApprovalWords()
  const today = useToday()
  return (
    <div className="approvals__row">
      <div className="approvals__line">
        <LabelTag>{words.kinds[row.subject.kind]}</LabelTag>
        <Link href={paths.approval(row.id)} className="link approvals__title">
          {row.title}
        </Link>
        <StatusTag tone={stateTones[row.state]}>{words.states[row.state]}</StatusTag>
      </div>
      <div className="approvals__line quiet">
        <span>{words.by(row.requestedBy)}</span>
        {row.unit ? <span>{row.unit.name}</span> : null}
        {row.deputyFor ? <span>{words.deputyFor(row.deputyFor)}</span> : null}
        {row.handedOver ? <span>{words.handedOver(row.handedOver.by, row.handedOver.to)}</span> : null}
      </div>
      <p className="approvals__reason">{row.reason}</p>
      {row.step ? (
        <div className="approvals__line quiet">
          <span>{words.turn(deciderText(row.step.decider, words))}</span>
          <span>
            {words.since} <DayText day={row.step.since} />
          </span>
          <span>
            {words.due} <DayText day={row.step.dueOn} today={today} soonDays={1} />
          </span>
        </div>
      ) : null}
    </div>
  )
}
