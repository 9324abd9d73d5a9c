import { z } from 'zod'
import { categories } from './catalogue.ts'
import { credentialFilter, credentialStatuses } from './credentials.ts'
import { daySchema, idSchema } from './fields.ts'
import { unitScopes } from './people.ts'
import { route } from './route.ts'

const tag = 'statistics'
const count = z.number().int()

/** The fields statistics can be made by. `expiryYear` and `expiryMonth` are of the current period. */
export const statisticFields = [
  'type',
  'category',
  'profession',
  'level',
  'unit',
  'status',
  'verification',
  'employer',
  'issuer',
  'registered',
  'label',
  'expiryYear',
  'expiryMonth',
  'issueYear',
] as const
export type StatisticField = (typeof statisticFields)[number]

/** Parts of the overview, by what they show. */
export const dashboardBlocks = ['todo', 'totals', 'holders', 'status', 'category', 'calendar', 'units', 'own'] as const
export type DashboardBlock = (typeof dashboardBlocks)[number]

/** One of the people a head or a steward looks after, and what is to be done for them. */
const holderSchema = z.object({
  personId: idSchema,
  name: z.string(),
  unitName: z.string().nullable(),
  credentials: count,
  /** Expired, or their review missed. */
  overdue: count,
  /** Due soon, or their review. */
  due: count,
  nextDueOn: daySchema.nullable(),
})

export const dashboardSchema = z.object({
  today: daySchema,
  /** What this reader's overview is made of, in its order. */
  blocks: z.array(z.enum(dashboardBlocks)),
  /** The people within reach, who has most overdue first, then who has most due, at most 20; empty for the whole company. */
  holders: z.array(holderSchema),
  people: count,
  peopleWithoutCredential: count,
  /** Credentials that count: not superseded, not given up, of people who work here. */
  credentials: count,
  byStatus: z.array(z.object({ status: z.enum(credentialStatuses), count })),
  byCategory: z.array(z.object({ category: z.enum(categories).nullable(), count, expired: count, due: count })),
  /** Deadlines (expiry or review) from today to so many days ahead, cumulative. */
  dueWithin: z.object({ days7: count, days30: count, days90: count }),
  expired: count,
  unverified: count,
  reviewOpen: count,
  /** Compliance as the product defines it: compliant / managed, in per cent with one decimal; null when nothing is managed. */
  complianceRate: z.number().nullable(),
  byUnit: z.array(
    z.object({
      unitId: idSchema.nullable(),
      /** `only`: people of the company's own unit, who are in none of its departments. */
      unitScope: z.enum(unitScopes),
      name: z.string(),
      people: count,
      credentials: count,
      due: count,
      expired: count,
      complianceRate: z.number().nullable(),
    }),
  ),
  /** Deadlines of this month and the 23 after it. */
  byMonth: z.array(z.object({ month: z.string(), count })),
})
export type Dashboard = z.infer<typeof dashboardSchema>

/**
 * `key` is what the registry is filtered by to list what was counted: a type's id, a unit's id, a word, `2026` or `2026-11`;
 * `none` stands for "not given", and for `registered` the keys are yes, no, unknown. `label` is what people call it.
 */
const axisValue = z.object({ key: z.string(), label: z.string(), total: count })

export const statisticRoutes = {
  dashboard: route({
    method: 'GET',
    path: '/api/statistics/dashboard',
    access: 'statistics.read',
    place: 'narrowed',
    tag,
    summary: 'The certificates within reach today.',
    response: dashboardSchema,
  }),
  deadlineDays: route({
    method: 'GET',
    path: '/api/statistics/deadlines',
    access: 'statistics.read',
    place: 'narrowed',
    tag,
    summary: 'The deadlines of a month within reach, by day; days without one are left out.',
    query: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
    response: z.object({ days: z.array(z.object({ day: daySchema, count })) }),
  }),
  crossTable: route({
    method: 'GET',
    path: '/api/statistics/cross-table',
    access: 'statistics.read',
    place: 'narrowed',
    tag,
    summary: 'Credentials counted by one or two fields, over the same filters as the registry.',
    query: credentialFilter.extend({ rows: z.enum(statisticFields), columns: z.enum(statisticFields).optional() }),
    response: z.object({
      rows: z.array(axisValue),
      columns: z.array(axisValue),
      cells: z.array(z.object({ row: z.string(), column: z.string(), count })),
      total: count,
    }),
  }),
} as const
