/** `/stocktakes/$id`: the numbers, each opening what it counts; who counts where; cases; signatures. */
import type { StocktakeRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Popconfirm, Progress, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { ExportButton } from '../../api/ExportButton.tsx'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { isCode } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useListState } from '../../ui/useListState.ts'
import { Cases } from './Cases.tsx'
import { Freezing } from './Freezing.tsx'
import { Items } from './Items.tsx'
import { scopeText } from './scope-text.ts'
import { type Shown, shownIn } from './shown.ts'
import { Unexpected } from './Unexpected.tsx'
import { stateTones, titleOf, useStocktakeWords } from './words.ts'
import './stocktakes.css'

const ChangeDialog = lazy(() => import('./ChangeDialog.tsx'))

export function StocktakeScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(queries.stocktake(id))
  if (isCode(error, 'not_found', 'invalid_input', 'forbidden')) return <NotFoundScreen />
  if (data) return <Stocktake key={id} record={data as StocktakeRecord} />
  return (
    <div className="page">
      {error ? <ProblemAlert problem={error} onRetry={() => refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />}
    </div>
  )
}

function Stocktake({ record }: { record: StocktakeRecord }) {
  const words = useStocktakeWords()
  const t = useTexts()
  const list = useListState()
  const [isChanging, setChanging] = useState(false)
  const shown = shownIn(list.search.show)
  const { id, tally } = record
  return (
    <PageShell
      title={titleOf(record, words)}
      back={{ href: paths.stocktakes(), label: words.toList }}
      mark={<StatusTag tone={stateTones[record.state]}>{words.states[record.state]}</StatusTag>}
      lead={`${scopeText(record, words.everything, t.common.category)} · ${record.automatic ? words.automatic : words.openedBy(record.openedBy)}`}
      actions={
        <>
          {record.can.change ? <Button onClick={() => setChanging(true)}>{words.change}</Button> : null}
          {record.state === 'counting' || record.state === 'closed' ? (
            <>
              <ExportButton
                path={`/api/stocktakes/${id}/report.pdf`}
                about={{}}
                title={words.report.pdf}
                hint={words.report.hint}
              >
                {words.report.pdf}
              </ExportButton>
              <ExportButton path={`/api/stocktakes/${id}/report.xlsx`} about={{}} hint={words.report.hint}>
                {words.report.xlsx}
              </ExportButton>
            </>
          ) : null}
        </>
      }
    >
      {record.state === 'freezing' ? <Freezing record={record} /> : null}
      {record.state === 'cancelled' ? <Alert type="info" showIcon title={words.cancelledHint} /> : null}
      <Panel title={words.numbers}>
        <Numbers record={record} shown={shown} />
        <p className="quiet number">{words.adds(tally.found, tally.missing, tally.different, tally.expected)}</p>
      </Panel>
      <div className="stocktake-sides">
        <Panel title={words.byUnit}>
          <ByUnit record={record} />
        </Panel>
        <div>
          <Panel title={words.byCounter}>
            <ByCounter record={record} />
          </Panel>
          <Panel title={words.signatures}>
            <Signatures record={record} />
          </Panel>
        </div>
      </div>
      {shown === 'unexpected' ? (
        <Unexpected id={id} />
      ) : shown === 'cases' ? (
        <Cases stocktakeId={id} />
      ) : (
        <Items id={id} shown={shown} />
      )}
      <Suspense>{isChanging ? <ChangeDialog record={record} onClose={() => setChanging(false)} /> : null}</Suspense>
    </PageShell>
  )
}

function Numbers({ record, shown }: { record: StocktakeRecord; shown: Shown }) {
  const words = useStocktakeWords()
  const { tally, id } = record
  const all: readonly (readonly [Shown, string, number])[] = [
    ['all', words.expected, tally.expected],
    ['found', words.found, tally.found],
    ['missing', words.missing, tally.missing],
    ['different', words.different, tally.different],
    ['unexpected', words.unexpected, tally.unexpected],
    ['unchecked', words.unchecked, tally.unchecked],
    ['carried', words.carried, record.carried],
    ['cases', words.cases, record.openCases],
  ]
  return (
    <ul className="stocktake-numbers">
      {all.map(([key, label, count]) => (
        <li key={key}>
          <Link
            href={paths.stocktake(id, { show: key })}
            className={`stocktake-number stocktake-number--${key}`}
            {...(key === shown ? { 'aria-current': 'true' } : {})}
          >
            <span>{label}</span>
            <strong className="number">{count}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function ByUnit({ record: { byUnit, id } }: { record: StocktakeRecord }) {
  const words = useStocktakeWords()
  return (
    <ul className="stocktake-lines">
      {byUnit.map(({ unit, tally }) => {
        const done = tally.found + tally.different
        const name = unit?.name ?? words.noUnit
        return (
          <li key={unit?.id ?? 'none'}>
            <Link href={paths.stocktake(id, { show: 'all', unit: unit?.id ?? 'none' })} className="link">
              {name}
            </Link>
            <Progress
              aria-label={name}
              percent={tally.expected === 0 ? 0 : Math.floor((done / tally.expected) * 100)}
              showInfo={false}
              size="small"
            />
            <span className="number nowrap">{words.progress(done, tally.expected)}</span>
            <span className="quiet nowrap">
              {words.missing} {tally.missing} · {words.different} {tally.different}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function ByCounter({ record: { byCounter, counters, id } }: { record: StocktakeRecord }) {
  const words = useStocktakeWords()
  return (
    <>
      <p className="quiet">
        {words.counters} · {counters.length === 0 ? words.everybody : counters.map(({ name }) => name).join('、')}
      </p>
      {byCounter.length === 0 ? <p>{words.noCounter}</p> : null}
      <ul className="stocktake-people">
        {byCounter.map(({ name, counted, lastAt }) => (
          <li key={name}>
            <Link href={paths.stocktake(id, { show: 'all', counter: name })} className="link">
              {name}
            </Link>
            <span className="number">{words.countedTimes(counted)}</span>
            <span className="quiet">
              {words.lastAt} <InstantText at={lastAt} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Signatures({ record }: { record: StocktakeRecord }) {
  const words = useStocktakeWords()
  const { id, can, tally, signatures, state } = record
  const sign = useChange(
    () => answered(client.POST('/api/stocktakes/{id}/signatures', { params: { path: { id } }, body: { seen: tally } })),
    ['stocktakes'],
  )
  const unsign = useChange(
    () => answered(client.DELETE('/api/stocktakes/{id}/signatures', { params: { path: { id } } })),
    ['stocktakes'],
  )
  return (
    <>
      {signatures.length === 0 ? <p>{words.noSignature}</p> : null}
      <Facts
        items={signatures.map(({ position, by, at }) => ({
          label: words.signedBy(position, by),
          value: <InstantText at={at} />,
        }))}
      />
      <ProblemAlert problem={sign.problem ?? unsign.problem} />
      {state === 'counting' ? <p className="quiet">{words.signHint}</p> : null}
      {can.sign && signatures.length === 0 ? (
        <Button type="primary" loading={sign.busy} onClick={() => sign.send(undefined)}>
          {words.sign}
        </Button>
      ) : null}
      {can.sign && signatures.length === 1 ? (
        <Popconfirm title={words.signAsk(tally.missing)} onConfirm={() => sign.send(undefined)}>
          <Button type="primary" loading={sign.busy}>
            {words.signClose}
          </Button>
        </Popconfirm>
      ) : null}
      {can.unsign ? (
        <Button loading={unsign.busy} onClick={() => unsign.send(undefined)}>
          {words.unsign}
        </Button>
      ) : null}
    </>
  )
}
