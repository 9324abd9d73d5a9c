import { z } from 'zod'
import {
  daySchema,
  idParams,
  idSchema,
  instantSchema,
  nameSchema,
  reasonSchema,
  remarkSchema,
  versionSchema,
} from './fields.ts'
import { fenSchema, renewalKinds } from './renewals.ts'
import { route } from './route.ts'

const tag = 'renewals'

const yearSchema = z.coerce.number().int().min(2000).max(2200)
/** `2027-03` */
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const amount = z.object({ count: z.number().int(), costFen: z.number().int() })

export const renewalPlanSchema = z.object({
  year: z.number().int(),
  /** The plan of one unit and everything below it; null: the company's. */
  unit: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** 0 while nobody has changed anything of the year. */
  version: z.number().int().min(0),
  frozen: z.object({ at: instantSchema, by: z.string() }).nullable(),
  budgetFen: fenSchema.nullable(),
  planned: amount,
  actual: amount,
  /** Renewals of types whose cost nobody has set. */
  withoutCost: z.number().int(),
  months: z.array(
    z.object({
      month: monthSchema,
      planned: amount,
      /** Renewals that were done in the month, with what they cost. */
      actual: amount,
      /** With this month the planned cost goes beyond the year's budget. */
      isOver: z.boolean(),
      /** Certificates whose hours of continuing education are due in the month. */
      hoursDue: z.number().int(),
    }),
  ),
  units: z.array(
    z.object({
      unitId: idSchema.nullable(),
      name: z.string(),
      planned: amount,
      actual: amount,
      budgetFen: fenSchema.nullable(),
      /** Of a unit with a budget: what it and everything below it plan, which the budget is held against. */
      budgeted: amount.nullable(),
      isOver: z.boolean(),
      /** The months in which that goes beyond the budget, added up from January. */
      overMonths: z.array(monthSchema),
    }),
  ),
  types: z.array(z.object({ typeId: z.string().nullable(), name: z.string(), planned: amount, actual: amount })),
  /** What was corrected since it was frozen. */
  corrections: z.array(
    z.object({
      month: monthSchema,
      costFen: z.number().int(),
      /** The unit it is about; null: the whole company. */
      unitName: z.string().nullable(),
      reason: z.string(),
      at: instantSchema,
      by: z.string(),
    }),
  ),
})
export type RenewalPlan = z.infer<typeof renewalPlanSchema>

export const proposedMoveSchema = z.object({
  credentialId: idSchema,
  kind: z.enum(renewalKinds),
  person: z.string(),
  typeName: z.string(),
  windowFrom: daySchema,
  windowTo: daySchema,
  from: monthSchema,
  to: monthSchema,
  costFen: fenSchema,
  /** What both months carry before the move: why it is proposed. */
  load: z.object({ from: z.number().int(), to: z.number().int() }),
})
export type ProposedMove = z.infer<typeof proposedMoveSchema>

const entryFields = z.object({
  kind: z.enum(['exam', 'training']),
  title: nameSchema,
  /** None: for every type. */
  typeIds: z.array(z.string().max(80)).max(50),
  startsOn: daySchema,
  endsOn: daySchema,
  registerBy: daySchema.nullable(),
  place: z.string().trim().max(200).nullable(),
  capacity: z.number().int().min(1).max(100_000).nullable(),
  feeFen: fenSchema.nullable(),
  remarks: remarkSchema.nullable(),
})
const { typeIds, registerBy, place, capacity, feeFen, remarks } = entryFields.shape
/** A new one. Of a change nothing is a default: what is not named stays. */
const entryInput = entryFields.extend({
  typeIds: typeIds.default([]),
  registerBy: registerBy.default(null),
  place: place.default(null),
  capacity: capacity.default(null),
  feeFen: feeFen.default(null),
  remarks: remarks.default(null),
})
export const renewalEntrySchema = entryFields.extend({
  id: idSchema,
  version: versionSchema,
  typeNames: z.array(z.string()),
  taken: z.number().int(),
  cancelled: z.boolean(),
})
export type RenewalEntry = z.infer<typeof renewalEntrySchema>

export const renewalPlanRoutes = {
  readPlan: route({
    method: 'GET',
    path: '/api/renewal-plan',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'The renewals of a year by month, unit and type, with their cost against the budget and what was done.',
    query: z.object({ year: yearSchema, unit: idSchema.optional() }),
    response: renewalPlanSchema,
    errors: ['not_found'],
  }),
  proposeMoves: route({
    method: 'GET',
    path: '/api/renewal-plan/proposals',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'Moves inside the windows that take the peaks of a year down; nothing is moved by asking.',
    query: z.object({ year: yearSchema }),
    response: z.object({ rows: z.array(proposedMoveSchema) }),
  }),
  movePlanned: route({
    method: 'POST',
    path: '/api/renewal-plan/moves',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'Plans renewals in other months of their windows.',
    body: z.object({
      year: yearSchema,
      moves: z
        .array(z.object({ credentialId: idSchema, kind: z.enum(renewalKinds), month: monthSchema }))
        .min(1)
        .max(500),
    }),
    response: renewalPlanSchema,
    errors: ['not_found', 'plan_frozen', 'month_outside_window'],
  }),
  setBudget: route({
    method: 'PUT',
    path: '/api/renewal-plan/budget',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'What may be spent in a year, by the company or by one unit; null says nothing.',
    body: z.object({ year: yearSchema, unitId: idSchema.nullable().default(null), amountFen: fenSchema.nullable() }),
    response: renewalPlanSchema,
    errors: ['not_found'],
  }),
  freezePlan: route({
    method: 'POST',
    path: '/api/renewal-plan/freeze',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'Approves the plan of a year and keeps it as it is, line by line.',
    body: z.object({ year: yearSchema, version: z.number().int().min(0) }),
    response: renewalPlanSchema,
    errors: ['plan_frozen', 'changed_meanwhile'],
  }),
  correctPlan: route({
    method: 'POST',
    path: '/api/renewal-plan/corrections',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'Adds a line to a frozen plan: more or less cost in a month, with the reason.',
    body: z.object({
      year: yearSchema,
      month: monthSchema,
      unitId: idSchema.nullable().default(null),
      costFen: z.number().int().min(-1_000_000_000_00).max(1_000_000_000_00),
      reason: reasonSchema,
    }),
    response: renewalPlanSchema,
    errors: ['wrong_state', 'month_outside_window', 'not_found'],
  }),
  exportPlan: route({
    method: 'POST',
    path: '/api/renewal-plan/export.xlsx',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary:
      'The plan of a year as a workbook: a line a renewal with what became of it, and the months. The reason goes into the ledger.',
    body: z.object({ year: yearSchema, reason: reasonSchema }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    errors: ['export_reason_missing'],
  }),
  listEntries: route({
    method: 'GET',
    path: '/api/renewal-calendar',
    access: 'renewals.read',
    place: 'anywhere',
    tag,
    summary: 'Exams and courses of a span of days, with how many places are taken.',
    query: z.object({ from: daySchema, to: daySchema }),
    response: z.object({ rows: z.array(renewalEntrySchema) }),
  }),
  createEntry: route({
    method: 'POST',
    path: '/api/renewal-calendar',
    access: 'renewals.plan',
    place: 'company',
    tag,
    status: 201,
    summary: 'Adds an exam or a course.',
    body: entryInput,
    response: renewalEntrySchema,
    errors: ['date_order', 'type_missing'],
  }),
  changeEntry: route({
    method: 'PATCH',
    path: '/api/renewal-calendar/:id',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'Changes an exam or a course, or calls it off.',
    params: idParams,
    body: entryFields.partial().extend({ version: versionSchema, cancelled: z.boolean().optional() }),
    response: renewalEntrySchema,
    errors: ['not_found', 'changed_meanwhile', 'date_order', 'type_missing', 'entry_full'],
  }),
} as const
