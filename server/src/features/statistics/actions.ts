import type { CredentialFilter, Dashboard, ResponseOf, StatisticField, statisticRoutes } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import { type Actor, type Reach, reachOf } from '../../kernel/actor.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { credentialCondition, effectiveTypes } from '../credentials/index.ts'
import { knownPeople } from '../people/index.ts'
import {
  type AxisValue,
  blocksFor,
  byCategory,
  byStatus,
  byUnit,
  comingDays,
  comingMonths,
  complianceRate,
  daysOf,
  inOrder,
  sum,
  unitsSeen,
} from './rules.ts'
import { cells, countAll, deadlinesByDay, groups, holders, peopleByUnit, units } from './store.ts'

/** The certificates within the actor's reach today; each number is the total of the list it opens. */
export async function dashboard(context: Context, actor: Actor): Promise<Dashboard> {
  const { db } = context
  const reach = reachOf(actor, 'statistics.read')
  const today = context.clock.today()
  const all = await groups(db, today, reach)
  const people = await peopleByUnit(db, reach)
  const days = await deadlinesByDay(db, comingDays(today), reach)
  const peopleCount = sum(people)
  const dueWithin = (ahead: number): number =>
    sum(days.filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, ahead)))
  return {
    today,
    blocks: blocksFor(reach, isHolder(actor)),
    holders: reach.all ? [] : await holdersWithin(context, today, reach),
    people: peopleCount,
    peopleWithoutCredential: people.reduce((total, { without }) => total + without, 0),
    credentials: sum(all),
    byStatus: byStatus(all),
    byCategory: byCategory(all),
    dueWithin: {
      days7: dueWithin(7),
      days30: dueWithin(30),
      days90: dueWithin(90),
    },
    expired: sum(all.filter(({ status }) => status === 'expired')),
    unverified: all.reduce((total, { unverified }) => total + unverified, 0),
    reviewOpen: all.reduce((total, { doubted }) => total + doubted, 0),
    complianceRate: complianceRate(all),
    byUnit: byUnit(all, unitsSeen(await units(db), reach, [...people, ...all]), people),
    byMonth: comingMonths(today).map((month) => ({
      month,
      count: sum(days.filter(({ dueOn }) => dueOn.startsWith(month))),
    })),
  }
}

const isHolder = (actor: Actor): boolean =>
  actor.kind === 'account' && actor.grants.some(({ role }) => role === 'holder')

/** More than this are better looked at in the list. */
const mostHolders = 20

async function holdersWithin({ db }: Context, today: Day, reach: Reach): Promise<Dashboard['holders']> {
  const found = await holders(db, today, reach, mostHolders)
  const people = await knownPeople(db, { ids: found.map(({ personId }) => personId) })
  const byId = new Map(people.map((person) => [person.id, person]))
  return found.flatMap((holder) => {
    const person = byId.get(holder.personId)
    return person === undefined ? [] : [{ ...holder, name: person.name, unitName: person.unitName }]
  })
}

/** The deadlines of a month within the actor's reach, by day. */
export async function deadlineDays(
  { db }: Context,
  actor: Actor,
  month: string,
): Promise<{ days: { day: Day; count: number }[] }> {
  const found = await deadlinesByDay(db, daysOf(month), reachOf(actor, 'statistics.read'))
  return {
    days: found.map(({ dueOn, count }) => ({ day: dueOn, count })).sort((one, other) => (one.day < other.day ? -1 : 1)),
  }
}

type CrossTable = ResponseOf<typeof statisticRoutes.crossTable>

/** Credentials within the actor's reach counted by one or two fields, over the filters of the registry. */
export async function crossTable(
  context: Context,
  actor: Actor,
  query: CredentialFilter & { rows: StatisticField; columns?: StatisticField | undefined },
  language: Language,
): Promise<CrossTable> {
  const { db } = context
  const today = context.clock.today()
  const { rows, columns, ...filter } = query
  const condition = await credentialCondition(context, filter, reachOf(actor, 'statistics.read'))
  const found = await cells(db, condition, { rows, columns }, { today, labels: filter.label })
  const total = await countAll(db, condition)
  const labels = await labelsFor(db, language)
  return {
    rows: axis(rows, found, 'row', labels),
    columns: columns === undefined ? [] : axis(columns, found, 'column', labels),
    cells: columns === undefined ? [] : found,
    total,
  }
}

type Labels = (field: StatisticField, key: string) => string

function axis(
  field: StatisticField,
  found: readonly { row: string; column: string; count: number }[],
  side: 'row' | 'column',
  labelOf: Labels,
): AxisValue[] {
  const totals = new Map<string, number>()
  for (const cell of found) totals.set(cell[side], (totals.get(cell[side]) ?? 0) + cell.count)
  return inOrder(
    field,
    [...totals].map(([key, total]) => ({ key, label: labelOf(field, key), total })),
  )
}

/** What people call the values of a field. */
async function labelsFor(db: Db, language: Language): Promise<Labels> {
  const { common, registry, statistics } = texts[language]
  const types = new Map(
    (await effectiveTypes(db)).map((type) => [type.id, language === 'en' && type.nameEn ? type.nameEn : type.nameZh]),
  )
  const names = new Map((await units(db)).map((unit) => [unit.id, unit.name]))
  const tables: Partial<Record<StatisticField, ReadonlyMap<string, string> | Readonly<Record<string, string>>>> = {
    type: types,
    unit: names,
    employer: names,
    category: common.category,
    status: common.status,
    verification: common.verification,
    registered: registry.registeredValues,
  }
  return (field, key) => {
    const table = tables[field]
    const known = table instanceof Map ? table.get(key) : (table as Readonly<Record<string, string>> | undefined)?.[key]
    return known ?? (key === 'none' ? statistics.none : key)
  }
}
