/** Certificates counted by any two fields over the registry's filters. Every number opens the list it counts. */
import { CopyOutlined, DownloadOutlined, SwapOutlined } from '@ant-design/icons'
import { type StatisticField, statisticFields } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { type Texts, useTexts } from '../../language.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { type ListState, type Search, useListState } from '../../ui/useListState.ts'
import { RegistryFilters } from '../registry/index.ts'
import { CrossTable } from './CrossTable.tsx'
import { type AxisValue, asClipboardText, asCsv, type CrossTableAnswer, linesOf, sortedAxis } from './cross-table.ts'
import './statistics.css'

type Order = 'count' | 'name'

export function StatisticsScreen() {
  return useMay('statistics.read') ? <Statistics /> : <ForbiddenScreen needs="statistics.read" />
}

function Statistics() {
  const t = useTexts()
  const words = t.statistics
  const list = useListState()
  const choice = useMemo(() => choiceOf(list.search), [list.search])
  const filters = useMemo(() => filtersOnly(list), [list])
  const read = useQuery(
    queries.crossTable({
      ...filters.query,
      rows: choice.rows,
      ...(choice.columns ? { columns: choice.columns } : {}),
    }),
  )
  const answer = useMemo(() => read.data && worded(read.data, choice, t), [read.data, choice, t])
  const lines = () =>
    answer
      ? linesOf(
          answer,
          sortedAxis(choice.rows, answer.rows, choice.order),
          choice.columns ? sortedAxis(choice.columns, answer.columns, 'name') : [],
          {
            corner: words.fields[choice.rows],
            total: words.total,
          },
        )
      : []
  return (
    <PageShell
      title={words.title}
      actions={answer && answer.total > 0 ? <Take lines={lines} name={words.fileName} /> : null}
    >
      <Axes list={list} choice={choice} />
      <RegistryFilters list={filters} />
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {answer ? (
        <p className="quiet statistics-lead" role="status">
          {words.counted(answer.total)}
          {answer.total > 0 ? ` · ${words.shade}` : ''}
          {choice.rows === 'label' || choice.columns === 'label' ? ` · ${words.overlap}` : ''}
        </p>
      ) : null}
      {answer && answer.total === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint}>
          <Button onClick={filters.clear}>{words.clear}</Button>
        </EmptyState>
      ) : null}
      {answer && answer.total > 0 ? (
        <div className={read.isPlaceholderData ? 'statistics-old' : ''}>
          <CrossTable
            answer={answer}
            rowField={choice.rows}
            columnField={choice.columns}
            order={choice.order}
            filters={filters.query}
          />
        </div>
      ) : null}
    </PageShell>
  )
}

interface Choice {
  readonly rows: StatisticField
  readonly columns: StatisticField | null
  readonly order: Order
}

const own = ['by', 'and', 'order'] as const

function choiceOf(search: Search): Choice {
  const known = (name: string | undefined) => statisticFields.find((field) => field === name)
  const columns = search.and === 'nothing' ? null : (known(search.and) ?? 'status')
  return { rows: known(search.by) ?? 'type', columns, order: search.order === 'name' ? 'name' : 'count' }
}

/** The page's state without what is its own: the filters, as the registry knows them. */
function filtersOnly(list: ListState): ListState {
  const search = Object.fromEntries(Object.entries(list.search).filter(([name]) => !own.some((one) => one === name)))
  const { columns: _, ...query } = search
  return {
    ...list,
    search,
    query,
    clear: () => list.change(Object.fromEntries(Object.keys(search).map((name) => [name, undefined]))),
  }
}

/** The answer with the product's own words where a value is one of a closed list. */
function worded(answer: CrossTableAnswer, choice: Choice, t: Texts): CrossTableAnswer {
  const axis = (values: readonly AxisValue[], field: StatisticField | null) =>
    values.map((value) => ({ ...value, label: field ? labelOf(field, value, t) : value.label }))
  return { ...answer, rows: axis(answer.rows, choice.rows), columns: axis(answer.columns, choice.columns) }
}

function labelOf(field: StatisticField, value: AxisValue, t: Texts): string {
  const tables: Partial<Record<StatisticField, Readonly<Record<string, string>>>> = {
    category: { ...t.common.category, none: t.common.noCategory },
    status: t.common.status,
    verification: t.common.verification,
    registered: t.registry.registeredValues,
  }
  return tables[field]?.[value.key] ?? (value.key === 'none' ? t.statistics.none : value.label)
}

function Axes({ list, choice }: { list: ListState; choice: Choice }) {
  const t = useTexts()
  const words = t.statistics
  const options = statisticFields.map((value) => ({ value: value as string, label: words.fields[value] }))
  return (
    <div className="statistics-axes">
      <div className="statistics-axis">
        <span aria-hidden="true">{words.rows}</span>
        <Select
          aria-label={words.rows}
          value={choice.rows as string}
          options={options.filter((option) => option.value !== choice.columns)}
          onChange={(by) => list.change({ by })}
        />
      </div>
      <Button
        icon={<SwapOutlined />}
        aria-label={words.swap}
        title={words.swap}
        disabled={choice.columns === null}
        onClick={() => list.change({ by: choice.columns ?? undefined, and: choice.rows })}
      />
      <div className="statistics-axis">
        <span aria-hidden="true">{words.columns}</span>
        <Select
          aria-label={words.columns}
          value={choice.columns ?? 'nothing'}
          options={[
            { value: 'nothing', label: words.noColumns },
            ...options.filter((option) => option.value !== choice.rows),
          ]}
          onChange={(and) => list.change({ and })}
        />
      </div>
      <div className="statistics-axis">
        <span aria-hidden="true">{words.sortLabel}</span>
        <Select
          aria-label={words.sortLabel}
          value={choice.order}
          options={(['count', 'name'] as const).map((value) => ({ value, label: words.sort[value] }))}
          onChange={(order) => list.change({ order: order === 'name' ? order : undefined })}
        />
      </div>
    </div>
  )
}

/** Takes the table along: into a spreadsheet by the clipboard, or as a file. */
function Take({ lines, name }: { lines(): (string | number)[][]; name: string }) {
  const words = useTexts().statistics
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asClipboardText(lines()))
      setSaid(words.copied)
    } catch {
      setSaid(words.copyFailed)
    }
  }
  const download = () => {
    const address = URL.createObjectURL(new Blob([asCsv(lines())], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name}.csv`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <>
      <span role="status" className="quiet">
        {said}
      </span>
      <Button icon={<CopyOutlined />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <Button icon={<DownloadOutlined />} onClick={download}>
        {words.download}
      </Button>
    </>
  )
}
