import { z } from 'zod'
import { maxDocumentBytes } from './document-limits.ts'
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
/** Hours of 45 minutes, in halves. */
const hoursSchema = z.number().min(0.5).max(999).multipleOf(0.5)
const hoursInput = z.object({
  earnedOn: daySchema,
  hours: hoursSchema,
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
/** `withdraw`: also correct. `prove`: add hours together with the paper that proves them. */
const hoursCan = z.object({ add: z.boolean(), withdraw: z.boolean(), prove: z.boolean() })
const hoursOfPerson = z.object({
  balances: z.array(hoursBalanceSchema),
  records: z.array(hoursRecordSchema),
  can: hoursCan,
})
const hoursOfCredential = z.object({
  /** null: it asks for no hours, or counts no more. */
  balance: hoursBalanceSchema.nullable(),
  /** Those that count for it in the present period, newest first; withdrawn ones too. */
  records: z.array(hoursRecordSchema),
  can: hoursCan,
})
export type HoursOfCredential = z.infer<typeof hoursOfCredential>

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
  credentialHours: route({
    method: 'GET',
    path: '/api/credentials/:id/hours',
    access: 'renewals.read',
    place: 'record',
    tag,
    summary:
      'The hours of one certificate: what its period asks for, what is missing until when, the records that count.',
    params: idParams,
    response: hoursOfCredential,
    errors: ['not_found'],
  }),
  /** A file that is there already is the proof as it is; the same hours with the same proof are recorded once. */
  addProvenHours: route({
    method: 'POST',
    path: '/api/credentials/:id/hours',
    access: 'renewals.submit',
    place: 'record',
    tag,
    status: 201,
    summary: 'Records hours with the paper that proves them, which goes into the certificate’s archive.',
    params: idParams,
    upload: {
      maxBytes: maxDocumentBytes,
      fields: z.object({
        earnedOn: daySchema,
        hours: z.coerce.number().pipe(hoursSchema),
        kind: z.enum(hoursKinds),
        title: nameSchema,
        provider: z.string().trim().max(200).optional(),
        /** For this certificate’s type alone, or for every certificate of its holder. */
        countsFor: z.enum(['type', 'all']).default('type'),
      }),
    },
    response: hoursOfCredential,
    errors: ['not_found', 'date_order', 'file_empty', 'file_too_large', 'file_type_unknown', 'storage_unavailable'],
  }),
  correctHours: route({
    method: 'POST',
    path: '/api/hours/:id/correction',
    access: 'renewals.change',
    place: 'record',
    tag,
    summary: 'Withdraws a wrong record of hours and records the right one in its place, with the same proof.',
    params: idParams,
    body: hoursInput.omit({ documentId: true }).extend({ reason: reasonSchema }),
    response: hoursOfPerson,
    errors: ['not_found', 'wrong_state', 'date_order', 'type_missing'],
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
