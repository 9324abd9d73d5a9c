import type {
  ForecastAnswer,
  ForecastPeak,
  forecastRoutes,
  ForecastMonth as MonthAnswer,
  ResponseOf,
  WhatIf,
} from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { type Actor, type Reach, reachOf } from '../../kernel/actor.ts'
import { addDays, addMonths, type Day, day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context/index.ts'
import { effectiveTypes } from '../credentials/index.ts'
import { orgTree } from '../people/index.ts'
import { type BackTest, backTest } from './rules/back-test.ts'
import { bandOf } from './rules/bands.ts'
import { counted, historyBegins, type KnownGroup, type Month, monthOf, monthText, type Terms } from './rules/history.ts'
import { intervalOf, type ModelErrors } from './rules/interval.ts'
import { largest, peaksOf } from './rules/peaks.ts'
import { type Forecast, type ForecastMonth, project, type Situation } from './rules/project.ts'
import { type Rates, ratesAt } from './rules/rates.ts'
import { changed, without } from './rules/what-if.ts'
import { knownDeadlines, partsOf, periodGroups } from './store.ts'

/** A forecast looks back four years, and what it learns from another three. */
const monthsBack = 84
/** Longer overdue, it is not coming back. */
const overdueMonths = 12
const mostNamed = 5
/** Fewer outcomes than that, and the start weighs as much as what was seen. */
const fewestOutcomes = 50

type Types = Awaited<ReturnType<typeof effectiveTypes>>

/** What the past says. */
interface Learned {
  readonly terms: Terms
  readonly rates: Rates
  readonly test: BackTest
  readonly types: Types
}

/** What is known now, and what the past says. */
interface Outlook extends Learned {
  readonly situation: Situation
}

async function outlook(context: Context, reach: Reach): Promise<Outlook> {
  const first = monthOf(context.clock.today())
  const [groups, learned] = await Promise.all([
    knownDeadlines(context.db, firstDay(first - overdueMonths), reach),
    lately(context, reach, first),
  ])
  return { situation: situationOf(first, groups), ...learned }
}

/** What was learned is kept a while for whoever asks next: years of history do not change in minutes. What is known is read anew. */
const keepMs = 5 * 60_000
const mostKept = 16
interface Kept {
  readonly at: number
  readonly types: Types
  readonly learned: Promise<Learned>
}
const keptBy = new WeakMap<Context, Map<string, Kept>>()

async function lately(context: Context, reach: Reach, first: Month): Promise<Learned> {
  const kept = keptBy.get(context) ?? new Map<string, Kept>()
  keptBy.set(context, kept)
  const types = await effectiveTypes(context.db)
  const at = context.clock.now().getTime()
  const key = `${first} ${JSON.stringify(reach)}`
  const known = kept.get(key)
  if (known !== undefined && known.types === types && Math.abs(at - known.at) < keepMs) return await known.learned
  if (kept.size >= mostKept) kept.clear()
  const learned = learn(context, reach, { first, types })
  kept.set(key, { at, types, learned })
  learned.catch(() => kept.delete(key))
  return await learned
}

async function learn(
  { db, settings: { timeZone } }: Context,
  reach: Reach,
  { first, types }: { first: Month; types: Types },
): Promise<Learned> {
  const list = types.map(({ id, validityMonths, reviewCycleMonths }) => {
    return { typeId: id, months: validityMonths, reviewEvery: reviewCycleMonths }
  })
  const terms: Terms = new Map(list.map((term) => [term.typeId, term]))
  const history = await periodGroups(db, reach, { terms: list, oldest: first - monthsBack, timeZone })
  const basis = { begins: historyBegins(history), terms }
  return { terms, rates: counted(ratesAt(basis, first), history), test: backTest(history, basis, first), types }
}

const firstDay = (month: Month): Day => day(`${monthText(month)}-01`)
const lastDay = (month: Month): Day => addDays(addMonths(firstDay(month), 1), -1)

/** Reviews that are missed are no certificates that come back. */
function situationOf(first: Month, groups: readonly KnownGroup[]): Situation {
  return {
    first,
    known: groups.filter(({ dueIn }) => dueIn >= first),
    overdue: groups.filter(({ dueIn, expiresIn }) => dueIn < first && dueIn === expiresIn),
  }
}

/** The forecast within the actor's reach. */
export async function readForecast(context: Context, actor: Actor, language: Language): Promise<ForecastAnswer> {
  const reach = reachOf(actor, 'forecasts.read')
  const { situation, terms, rates, test, types } = await outlook(context, reach)
  const forecast = project(situation, rates, terms)
  const { outcomes, endings } = rates.seen
  return {
    months: forecast.months.map((month, ahead) => presentMonth(month, ahead, test.errors)),
    overdue: situation.overdue.reduce((sum, { count }) => sum + count, 0),
    peaks: await peaks(context, reach, forecast, nameOf(types, language)),
    rates: {
      renewal: tenth(100 * rates.renewal.value),
      endingPerYear: tenth(100 * (1 - (1 - rates.endingPerMonth.value) ** 12)),
      outcomes,
      endings,
      isThin: outcomes < fewestOutcomes,
    },
    backTest: { historyMonths: test.historyMonths, bands: [...test.bands] },
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

function presentMonth(month: ForecastMonth, ahead: number, errors: ModelErrors): MonthAnswer {
  const { known, losses, renewals, arrivals, expected } = month
  return {
    month: monthText(month.month),
    known,
    losses: tenth(losses),
    renewals: tenth(renewals),
    arrivals: tenth(arrivals),
    expected: tenth(expected),
    ...intervalOf(month, errors[bandOf(ahead)]!),
  }
}

const nameOf = (types: Types, language: Language): ((typeId: string) => string) => {
  const byId = new Map(types.map((type) => [type.id, language === 'en' ? (type.nameEn ?? type.nameZh) : type.nameZh]))
  return (typeId) => byId.get(typeId) ?? typeId
}

/** The months that stand out, with the types and units that make them. */
async function peaks(
  { db }: Context,
  reach: Reach,
  { months, renewalsOf }: Forecast,
  nameOfType: (typeId: string) => string,
): Promise<ForecastPeak[]> {
  const found = peaksOf(months)
  const asked = found.map(({ month }) => ({ from: firstDay(month), to: lastDay(month) }))
  const [parts, units] = await Promise.all([partsOf(db, asked, reach), orgTree(db)])
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const first = months[0]!.month
  return found.map(({ month, expected, known }) => {
    const ofMonth = parts.filter((part) => part.month === month)
    const renewals = [...renewalsOf].map(([typeId, counts]) => ({ typeId, count: counts[month - first]! }))
    const byType = largest(
      [...ofMonth, ...renewals],
      ({ typeId }) => typeId,
      ({ count }) => count,
      mostNamed,
    )
    const byUnit = largest(
      ofMonth,
      ({ unitId }) => unitId,
      ({ count }) => count,
      mostNamed,
    )
    const knownOf = (typeId: string | null): number =>
      ofMonth.filter((part) => part.typeId === typeId).reduce((sum, { count }) => sum + count, 0)
    return {
      month: monthText(month),
      expected: tenth(expected),
      known,
      types: byType.map(({ key }) => ({
        typeId: key,
        name: key === null ? '' : nameOfType(key),
        known: knownOf(key),
        renewals: tenth(renewals.find(({ typeId }) => typeId === key)?.count ?? 0),
      })),
      units: byUnit.map(({ key, size }) => ({
        unitId: key,
        name: key === null ? '' : (names.get(key) ?? ''),
        known: size,
      })),
    }
  })
}

/** The months as they are expected, and as they would be. Only what lies within the actor's reach can leave. */
export async function whatIf(
  context: Context,
  actor: Actor,
  { leaving, types: changes }: WhatIf,
): Promise<ResponseOf<typeof forecastRoutes.whatIf>> {
  const reach = reachOf(actor, 'forecasts.read')
  const { situation, terms, rates } = await outlook(context, reach)
  const unitIds = await withBelow(context, leaving.unitIds)
  const isAnybody = unitIds.length + leaving.personIds.length > 0
  const from = firstDay(situation.first - overdueMonths)
  const gone = isAnybody ? await knownDeadlines(context.db, from, reach, { ...leaving, unitIds }) : []
  const there = { ...situation, known: without(situation.known, gone), overdue: without(situation.overdue, gone) }
  const otherwise = changed(
    terms,
    rates,
    changes.map(({ typeId, validityMonths, reviewCycleMonths }) => {
      return { typeId, months: validityMonths, reviewEvery: reviewCycleMonths }
    }),
  )
  const before = project(situation, rates, terms).months
  const after = project(there, otherwise.rates, otherwise.terms).months
  return {
    months: before.map(({ month, expected }, ahead) => {
      return { month: monthText(month), before: tenth(expected), after: tenth(after[ahead]!.expected) }
    }),
    leaving: gone.reduce((sum, { count }) => sum + count, 0),
  }
}

async function withBelow({ db }: Context, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return []
  const found = new Set(unitIds)
  // Parents come before children.
  for (const { id, parentId } of await orgTree(db)) if (parentId !== null && found.has(parentId)) found.add(id)
  return [...found]
}
