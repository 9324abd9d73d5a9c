import { z } from 'zod'
import { daySchema, idParams, idSchema, instantSchema, nameSchema, reasonSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'renewals'

export const hoursBalanceSchema = z.object({
  credentialId: idSchema,
  typeName: z.string(),
  profession: z.string().nullable(),
  /** The days whose records count, both included. */
  from: daySchema,
  until: daySchema,
  required: z.object({ total: z.number(), compulsory: z.number().nullable(), elective: z.number().nullable() }),
  done: z.object({ total: z.number(), compulsory: z.number(), elective: z.number() }),
  /** What counts of it: hours beyond one kind do not stand for the other. */
  missing: z.object({ total: z.number(), compulsory: z.number(), elective: z.number() }),
  /** Where the requirement comes from, in Chinese as the catalogue has it. */
  basis: z.string().nullable(),
})
export type HoursBalance = z.infer<typeof hoursBalanceSchema>

export const hoursKinds = ['compulsory', 'elective'] as const
export type HoursKind = (typeof hoursKinds)[number]
const hoursInput = z.object({
  earnedOn: daySchema,
  /** Hours of 45 minutes, in halves. */
  hours: z.number().min(0.5).max(999).multipleOf(0.5),
  kind: z.enum(hoursKinds),
  profession: z.string().trim().max(100).nullable().default(null),
  /** Types it counts for; none: every certificate of the person. */
  typeIds: z.array(z.string().max(80)).max(20).default([]),
  title: nameSchema,
  provider: z.string().trim().max(200).nullable().default(null),
  documentId: idSchema.nullable().default(null),
})
export const hoursRecordSchema = hoursInput.extend({
  id: idSchema,
  typeNames: z.array(z.string()),
  addedAt: instantSchema,
  addedBy: z.string(),
  withdrawn: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
})
export type HoursRecord = z.infer<typeof hoursRecordSchema>
const hoursOfPerson = z.object({
  balances: z.array(hoursBalanceSchema),
  records: z.array(hoursRecordSchema),
  can: z.object({ add: z.boolean(), withdraw: z.boolean() }),
})

export const hoursRoutes = {
  personHours: route({
    method: 'GET',
    path: '/api/people/:id/hours',
    access: 'renewals.read',
    place: 'record',
    tag,
    summary: 'A person’s continuing education: records, and for each certificate what is still missing and until when.',
    params: idParams,
    response: hoursOfPerson,
    errors: ['not_found'],
  }),
  addHours: route({
    method: 'POST',
    path: '/api/people/:id/hours',
    access: 'renewals.submit',
    place: 'record',
    tag,
    status: 201,
    summary: 'Records hours of continuing education.',
    params: idParams,
    body: hoursInput,
    response: hoursOfPerson,
    errors: ['not_found', 'date_order', 'type_missing'],
  }),
  withdrawHours: route({
    method: 'POST',
    path: '/api/hours/:id/withdraw',
    access: 'renewals.change',
    place: 'record',
    tag,
    summary: 'Takes a wrong record of hours out of the count; it stays in the list.',
    params: idParams,
    body: z.object({ reason: reasonSchema }),
    response: hoursOfPerson,
    errors: ['not_found', 'wrong_state'],
  }),
} as const
