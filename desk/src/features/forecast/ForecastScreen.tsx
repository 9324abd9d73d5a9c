/** Deadlines of the coming three years: what is known and what is expected, which months stand out, how wrong it was, what if. */
import type { ForecastAnswer, ForecastBand, ForecastMonth, ForecastPeak } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { plusDays, plusMonths } from '../../ui/days.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { MonthBars } from './MonthBars.tsx'
import './forecast.css'

const WhatIf = lazy(() => import('./WhatIf.tsx'))

export function ForecastScreen() {
  return useMay('forecasts.read') ? <Forecast /> : <ForbiddenScreen needs="forecasts.read" />
}

function Forecast() {
  const words = useTexts().forecast
  const read = useQuery(queries.forecast())
  const answer = read.data as ForecastAnswer | undefined
  return (
    <PageShell title={words.title} lead={words.lead}>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      {answer ? <Answer answer={answer} /> : null}
    </PageShell>
  )
}

function Answer({ answer }: { answer: ForecastAnswer }) {
  const words = useTexts().forecast
  const { months, rates, overdue, peaks, backTest } = answer
  if (overdue === 0 && months.every(({ expected }) => expected === 0))
    return <EmptyState title={words.empty} hint={words.emptyHint} />
  const said = rates.isThin
    ? words.thin(rates.renewal, rates.endingPerYear)
    : words.learned(rates.renewal, rates.endingPerYear, rates.outcomes)
  return (
    <>
      <Panel title={words.chart}>
        <Months months={months} />
        <p className="quiet">
          {said}
          {overdue > 0 ? ` · ${words.overdue(overdue)}` : ''}
        </p>
      </Panel>
      <Panel title={words.peaks}>
        {peaks.length === 0 ? <p>{words.noPeaks}</p> : null}
        <div className="peaks">
          {peaks.map((peak) => (
            <Peak key={peak.month} peak={peak} />
          ))}
        </div>
      </Panel>
      <Panel title={words.error}>
        <PastError historyMonths={backTest.historyMonths} bands={backTest.bands} />
      </Panel>
      <Panel title={words.whatIf}>
        <Suspense fallback={<Skeleton active />}>
          <WhatIf />
        </Suspense>
      </Panel>
    </>
  )
}

/** First and last day of a month, as the registry is asked. */
function daysOf(month: string): { dueFrom: string; dueTo: string } {
  const dueFrom = `${month}-01`
  return { dueFrom, dueTo: plusDays(plusMonths(dueFrom, 1), -1) }
}

function Months({ months }: { months: readonly ForecastMonth[] }) {
  const t = useTexts()
  const words = t.forecast
  const bars = months.map(({ month, known, losses, renewals, arrivals, low, high }) => {
    const parts = [
      { size: Math.max(0, known - losses), look: 'bars__known' },
      { size: renewals, look: 'bars__renewals' },
      { size: arrivals, look: 'bars__arrivals' },
    ]
    return { month, parts, low, high }
  })
  return (
    <>
      <ul className="bars-key quiet">
        <li className="bars-key__known">{words.knownLeft}</li>
        <li className="bars-key__renewals">{words.renewals}</li>
        <li className="bars-key__arrivals">{words.arrivals}</li>
        <li className="bars-key__interval">{words.intervalHint}</li>
      </ul>
      <MonthBars bars={bars} label={words.chart} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="forecast-table" tabIndex={0} aria-label={words.chart}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {[words.known, words.losses, words.renewals, words.arrivals, words.expected, words.interval].map(
                (name) => (
                  <th key={name} scope="col" className="forecast-table__number">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, known, losses, renewals, arrivals, expected, low, high }) => (
              <tr key={month}>
                <th scope="row" className="number">
                  {month}
                </th>
                <td className="forecast-table__number number">
                  {known === 0 ? (
                    0
                  ) : (
                    <Link
                      href={paths.registry(daysOf(month))}
                      className="link"
                      aria-label={words.openMonth(month, known)}
                    >
                      {t.common.count(known)}
                    </Link>
                  )}
                </td>
                <td className="forecast-table__number number quiet">
                  {Math.round(losses) === 0 ? 0 : `−${Math.round(losses)}`}
                </td>
                <td className="forecast-table__number number">{Math.round(renewals)}</td>
                <td className="forecast-table__number number">{Math.round(arrivals)}</td>
                <td className="forecast-table__number number">
                  <strong>{t.common.count(Math.round(expected))}</strong>
                </td>
                <td className="forecast-table__number number quiet">
                  {low}–{high}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Peak({ peak: { month, expected, types, units } }: { peak: ForecastPeak }) {
  const words = useTexts().forecast
  const days = daysOf(month)
  return (
    <section className="peak" aria-label={words.peak(month, Math.round(expected))}>
      <h3>{words.peak(month, Math.round(expected))}</h3>
      <dl>
        <dt className="quiet">{words.byType}</dt>
        {types.map(({ typeId, name, known, renewals }) => (
          <dd key={typeId ?? ''}>
            {known > 0 && typeId !== null ? (
              <Link href={paths.registry({ ...days, type: typeId })} className="link">
                {name} {known}
              </Link>
            ) : (
              `${typeId === null ? words.otherType : name} ${known}`
            )}
            {Math.round(renewals) > 0 ? <span className="quiet"> {words.plus(Math.round(renewals))}</span> : null}
          </dd>
        ))}
        {units.length > 0 ? <dt className="quiet">{words.byUnit}</dt> : null}
        {units.map(({ unitId, name, known }) => (
          <dd key={unitId ?? ''}>
            <Link
              href={paths.registry({ ...days, unit: unitId ?? 'none', ...(unitId ? { unitScope: 'only' } : {}) })}
              className="link"
            >
              {unitId === null ? words.noUnit : name} {known}
            </Link>
          </dd>
        ))}
      </dl>
    </section>
  )
}

function PastError({ historyMonths, bands }: { historyMonths: number; bands: readonly ForecastBand[] }) {
  const words = useTexts().forecast
  const tested = bands.filter(({ months }) => months > 0)
  if (tested.length === 0) return <p>{words.noPast}</p>
  return (
    <>
      <p className="quiet">{words.errorLead(historyMonths)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="forecast-table" tabIndex={0} aria-label={words.error}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.ahead}</th>
              {[words.ours, words.lastYear, words.knownOnly, words.inside].map((name) => (
                <th key={name} scope="col" className="forecast-table__number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tested.map(({ from, to, isThin, forecast, lastYear, knownOnly, coverage }) => (
              <tr key={from}>
                <th scope="row">
                  {words.band(from + 1, to + 1)}
                  {isThin ? <div className="quiet">{words.tooFew}</div> : null}
                </th>
                <td className="forecast-table__number number">
                  <strong>{words.mae(forecast.mae, forecast.wape)}</strong>
                </td>
                <td className="forecast-table__number number">{words.mae(lastYear.mae, lastYear.wape)}</td>
                <td className="forecast-table__number number">{words.mae(knownOnly.mae, knownOnly.wape)}</td>
                <td className="forecast-table__number number">{coverage}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
