import { z } from 'zod'
import { categories } from './catalogue.ts'
import { credentialStatuses } from './credentials.ts'
import {
  daySchema,
  idParams,
  idSchema,
  instantSchema,
  listOf,
  nameSchema,
  pageOf,
  pageQuery,
  reasonSchema,
  versionSchema,
} from './fields.ts'
import { unitRef } from './people.ts'
import { route } from './route.ts'

const tag = 'stocktakes'

export type StocktakeCategory = (typeof categories)[number]

/** freezing: the list is being made; counting; closed: signed by two people, never opened again; cancelled: given up while its list was made. */
export const stocktakeStates = ['freezing', 'counting', 'closed', 'cancelled'] as const
export type StocktakeState = (typeof stocktakeStates)[number]

/** An item that is expected is one of these at every moment. */
export const stocktakeItemStates = ['missing', 'found', 'different'] as const
export type StocktakeItemState = (typeof stocktakeItemStates)[number]

/** What is compared with the certificate in hand: the fields on it, its actual use, and its employer. */
export const comparedFields = [
  'holder',
  'type',
  'profession',
  'level',
  'number',
  'issuer',
  'issued_on',
  'valid_until',
  'employer',
  'use',
] as const
export type ComparedField = (typeof comparedFields)[number]

export const expectedPlaces = ['holder', 'vault', 'borrower', 'outside', 'unknown'] as const
export type ExpectedPlaceKind = (typeof expectedPlaces)[number]

export const stocktakeCaseKinds = ['missing', 'different', 'unchecked', 'unexpected'] as const
export type StocktakeCaseKind = (typeof stocktakeCaseKinds)[number]

export const countedHow = ['scan', 'search'] as const

/** Sent in one go. */
export const mostCounts = 100
export const maxStocktakePhotoBytes = 20 * 1024 * 1024
export const mostCodeLength = 1000

const count = z.number().int()
const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/)

/** `expected = found + missing + different`; `unexpected` stands beside them; `unchecked` is a part of `found`. */
export const tallySchema = z.object({
  expected: count,
  found: count,
  missing: count,
  different: count,
  unexpected: count,
  unchecked: count,
})
export type Tally = z.infer<typeof tallySchema>

const signatureSchema = z.object({ position: count, by: z.string(), at: instantSchema })
const personRef = z.object({ id: idSchema, name: z.string() })

export const stocktakeRowSchema = z.object({
  id: idSchema,
  version: versionSchema,
  quarter: quarterSchema,
  automatic: z.boolean(),
  name: z.string().nullable(),
  /** Empty: the whole company. */
  units: z.array(unitRef),
  /** Empty: all of them. */
  categories: z.array(z.enum(categories)),
  dueOn: daySchema,
  daysLeft: count,
  state: z.enum(stocktakeStates),
  /** How much of the list is made, of the whole company; null unless it is being made. */
  frozenPercent: count.nullable(),
  /** Of the part of the company that the reader sees. */
  tally: tallySchema,
  openCases: count,
  openedBy: z.string(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  signatures: z.array(signatureSchema),
})
export type StocktakeRow = z.infer<typeof stocktakeRowSchema>

export const stocktakeRecordSchema = stocktakeRowSchema.extend({
  /** Empty: everybody who may count where the certificates are. */
  counters: z.array(personRef),
  /** Cases that were open when it began. */
  carried: count,
  byUnit: z.array(z.object({ unit: unitRef.nullable(), tally: tallySchema.omit({ unexpected: true }) })),
  byCounter: z.array(z.object({ name: z.string(), counted: count, lastAt: instantSchema })),
  can: z.object({
    count: z.boolean(),
    change: z.boolean(),
    cancel: z.boolean(),
    sign: z.boolean(),
    unsign: z.boolean(),
  }),
})
export type StocktakeRecord = z.infer<typeof stocktakeRecordSchema>

export const expectedPlaceSchema = z.object({
  kind: z.enum(expectedPlaces),
  shelf: z.string().nullable(),
  withName: z.string().nullable(),
})
export type ExpectedPlace = z.infer<typeof expectedPlaceSchema>

/** What is to be read on the certificate, as it was when the list was frozen. */
const frozenSchema = z.object({
  credentialId: idSchema,
  personId: idSchema,
  holder: z.string(),
  holderNumber: z.string().nullable(),
  unit: unitRef.nullable(),
  typeName: z.string(),
  profession: z.string().nullable(),
  level: z.string().nullable(),
  /** A number that holds an ID number shows its mask. */
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  validUntil: daySchema.nullable(),
  noExpiry: z.boolean(),
  employer: z.string().nullable(),
  status: z.enum(credentialStatuses),
  place: expectedPlaceSchema,
  /** A case of an earlier campaign was open. */
  carried: z.boolean(),
})

const countedSchema = z.object({
  by: z.string(),
  at: instantSchema,
  how: z.enum(countedHow),
  place: z.string().nullable(),
})

export const stocktakeItemSchema = frozenSchema.extend({
  state: z.enum(stocktakeItemStates),
  counted: countedSchema.nullable(),
  checked: z.object({ by: z.string(), at: instantSchema }).nullable(),
  differs: z.array(z.enum(comparedFields)),
  note: z.string().nullable(),
})
export type StocktakeItem = z.infer<typeof stocktakeItemSchema>

export const unexpectedSchema = z.object({
  id: idSchema,
  /** Persons' numbers in it are starred. */
  code: z.string(),
  /** One of our certificates that is not on the list, when the reader sees it. */
  credential: z.object({ id: idSchema, title: z.string() }).nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  hasPhoto: z.boolean(),
  by: z.string(),
  at: instantSchema,
})
export type UnexpectedRecord = z.infer<typeof unexpectedSchema>

export const stocktakeCaseSchema = z.object({
  id: idSchema,
  version: versionSchema,
  kind: z.enum(stocktakeCaseKinds),
  stocktakeId: idSchema,
  /** The quarter it was opened in. */
  since: quarterSchema,
  title: z.string(),
  credentialId: idSchema.nullable(),
  differs: z.array(z.enum(comparedFields)),
  note: z.string().nullable(),
  /** null: HR. */
  owner: personRef.nullable(),
  dueOn: daySchema,
  daysLeft: count,
  state: z.enum(['open', 'resolved']),
  /** By somebody's word, or by counting: seen again, equal after all, or what opened it was undone. */
  resolvedHow: z.enum(['said', 'seen', 'equal', 'undone']).nullable(),
  resolution: z.string().nullable(),
  resolvedBy: z.string().nullable(),
  resolvedAt: instantSchema.nullable(),
  can: z.object({ change: z.boolean() }),
})
export type StocktakeCase = z.infer<typeof stocktakeCaseSchema>

/** Codes of strangers hold anything, also what no database keeps: NUL, and half of a pair. One of them must not hold up those behind it. */
const kept = z
  .string()
  .overwrite((text) => text.replace(/\0|\p{Cs}/gu, ''))
  .trim()
const codeText = kept.min(1).max(mostCodeLength)
const placeText = kept.max(100).nullable().default(null)
const noteText = kept.max(500).nullable().default(null)
/** `key` is made by the phone: sent again, it changes nothing. `at` is the phone's clock when it happened. */
const made = { key: idSchema, at: z.iso.datetime() }

/** What a phone sends. The code of a label, or a certificate's id from the search; any other code is kept as unexpected. */
export const countCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seen'),
    ...made,
    code: codeText,
    how: z.enum(countedHow),
    place: placeText,
    note: noteText,
  }),
  /** Compared with the certificate in hand; nothing differs when the list is empty. */
  z.strictObject({
    kind: z.literal('checked'),
    ...made,
    credentialId: idSchema,
    differs: z.array(z.enum(comparedFields)).max(comparedFields.length),
    note: noteText,
  }),
  /** Counted by mistake. */
  z.strictObject({ kind: z.literal('undone'), ...made, credentialId: idSchema }),
])
export type CountCommand = z.output<typeof countCommandSchema>

/**
 * `counted`, `checked`, `undone`, `unexpected`: done. `already`: counted before, by whom and when; of a comparison: somebody else found a
 * difference after it. `not_counted`: only what was counted is checked or undone. `not_yours`: somebody else counted or compared it. `closed`: signed by two people meanwhile.
 */
export const countOutcomes = [
  'counted',
  'checked',
  'undone',
  'unexpected',
  'already',
  'not_counted',
  'not_yours',
  'closed',
] as const
export type CountOutcome = (typeof countOutcomes)[number]

export const countAnswerSchema = z.object({
  key: idSchema,
  outcome: z.enum(countOutcomes),
  credentialId: idSchema.nullable(),
  /** Who counted it, or wrote the code down, and when. */
  by: z.string().nullable(),
  at: instantSchema.nullable(),
})
export type CountAnswer = z.infer<typeof countAnswerSchema>

/** A row of the list that a phone keeps: no ID number is in it. */
export const countingItemSchema = frozenSchema.omit({ personId: true, unit: true, status: true }).extend({
  unitName: z.string().nullable(),
  expiresOn: daySchema.nullable(),
  reviewDueOn: daySchema.nullable(),
  suspended: z.boolean(),
  state: z.enum(stocktakeItemStates),
  countedBy: z.string().nullable(),
  countedAt: instantSchema.nullable(),
  isChecked: z.boolean(),
})
export type CountingItem = z.infer<typeof countingItemSchema>

export const countingStocktakeSchema = z.object({
  id: idSchema,
  quarter: quarterSchema,
  name: z.string().nullable(),
  dueOn: daySchema,
  /** Of what the reader may count. */
  tally: tallySchema,
})
export type CountingStocktake = z.infer<typeof countingStocktakeSchema>

const scopeFields = {
  unitIds: z.array(idSchema).max(200).default([]),
  categories: z.array(z.enum(categories)).max(categories.length).default([]),
  counterIds: z.array(idSchema).max(200).default([]),
}

export const stocktakePlanSchema = z.object({
  enabled: z.boolean(),
  units: z.array(unitRef),
  categories: z.array(z.enum(categories)),
  counters: z.array(personRef),
  opensAfterDays: count,
  countsForDays: count,
  /** The next quarter's first day it would open on; null while it is off. */
  nextOn: daySchema.nullable(),
})
export type StocktakePlan = z.infer<typeof stocktakePlanSchema>

export const stocktakeRoutes = {
  listStocktakes: route({
    method: 'GET',
    path: '/api/stocktakes',
    access: 'stocktakes.read',
    place: 'narrowed',
    tag,
    summary: 'Stock-takes, the newest first, with the numbers of the part of the company that the reader sees.',
    query: pageQuery,
    response: pageOf(stocktakeRowSchema),
  }),
  openStocktake: route({
    method: 'POST',
    path: '/api/stocktakes',
    access: 'stocktakes.run',
    place: 'record',
    tag,
    status: 201,
    summary: 'Opens a stock-take by hand; its list is frozen in the background.',
    body: z.object({ name: nameSchema.nullable().default(null), ...scopeFields, dueOn: daySchema }),
    response: stocktakeRecordSchema,
    errors: ['not_found', 'stocktake_due_in_past', 'person_has_left'],
  }),
  readStocktake: route({
    method: 'GET',
    path: '/api/stocktakes/:id',
    access: 'stocktakes.read',
    place: 'record',
    tag,
    summary: 'One stock-take: its numbers, progress by unit and by who counts, signatures.',
    params: idParams,
    response: stocktakeRecordSchema,
    errors: ['not_found'],
  }),
  changeStocktake: route({
    method: 'PATCH',
    path: '/api/stocktakes/:id',
    access: 'stocktakes.run',
    place: 'record',
    tag,
    summary: 'Names it, moves its due day, or says who counts.',
    params: idParams,
    body: z.object({
      /** Of its terms alone: counting does not change it. */
      version: versionSchema,
      /** null: the quarter. */
      name: nameSchema.nullable().optional(),
      dueOn: daySchema.optional(),
      counterIds: z.array(idSchema).max(200).optional(),
    }),
    response: stocktakeRecordSchema,
    errors: ['not_found', 'changed_meanwhile', 'stocktake_closed', 'stocktake_due_in_past', 'person_has_left'],
  }),
  cancelStocktake: route({
    method: 'POST',
    path: '/api/stocktakes/:id/cancel',
    access: 'stocktakes.run',
    place: 'record',
    tag,
    summary: 'Gives up a stock-take whose list is still being made.',
    params: idParams,
    response: stocktakeRecordSchema,
    errors: ['not_found', 'wrong_state'],
  }),
  listStocktakeItems: route({
    method: 'GET',
    path: '/api/stocktakes/:id/items',
    access: 'stocktakes.read',
    place: 'record',
    tag,
    summary: 'The frozen list with what was counted, by holder.',
    params: idParams,
    query: pageQuery.extend({
      state: listOf(z.enum(stocktakeItemStates)).optional(),
      /** Found, and not compared yet. */
      unchecked: z.enum(['yes', 'no']).optional(),
      carried: z.enum(['yes', 'no']).optional(),
      unit: z.union([idSchema, z.literal('none')]).optional(),
      counter: z.string().max(200).optional(),
      q: z.string().trim().max(100).optional(),
    }),
    response: pageOf(stocktakeItemSchema),
    errors: ['not_found'],
  }),
  listUnexpected: route({
    method: 'GET',
    path: '/api/stocktakes/:id/unexpected',
    access: 'stocktakes.read',
    place: 'record',
    tag,
    summary: 'Codes that were scanned and are not on the list, the newest first.',
    params: idParams,
    query: pageQuery,
    response: pageOf(unexpectedSchema),
    errors: ['not_found'],
  }),
  readUnexpectedPhoto: route({
    method: 'GET',
    path: '/api/stocktake-unexpected/:id/photo',
    access: 'stocktakes.read',
    place: 'record',
    tag,
    summary: 'The photo of an unexpected code, its digest checked.',
    params: idParams,
    download: ['image/jpeg', 'image/png', 'image/webp'],
    errors: ['not_found', 'file_missing', 'storage_unavailable'],
  }),
  listStocktakeCases: route({
    method: 'GET',
    path: '/api/stocktake-cases',
    access: 'stocktakes.read',
    place: 'narrowed',
    tag,
    summary: 'What was found wrong, each with its owner and its day; what is due first comes first.',
    query: pageQuery.extend({
      stocktake: idSchema.optional(),
      state: listOf(z.enum(['open', 'resolved'])).optional(),
      kind: listOf(z.enum(stocktakeCaseKinds)).optional(),
    }),
    response: pageOf(stocktakeCaseSchema),
  }),
  changeStocktakeCase: route({
    method: 'PATCH',
    path: '/api/stocktake-cases/:id',
    access: 'stocktakes.run',
    place: 'record',
    tag,
    summary: 'Gives a case to somebody, moves its day, or says how it was resolved.',
    params: idParams,
    body: z.object({
      version: versionSchema,
      /** null: HR. */
      ownerId: idSchema.nullable().optional(),
      dueOn: daySchema.optional(),
      resolution: reasonSchema.optional(),
    }),
    response: stocktakeCaseSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'person_has_left'],
  }),
  signStocktake: route({
    method: 'POST',
    path: '/api/stocktakes/:id/signatures',
    access: 'stocktakes.run',
    place: 'record',
    tag,
    status: 201,
    summary:
      'Signs the numbers that were seen. The second signature, of somebody else, closes it: what is missing becomes cases, nothing is counted after.',
    params: idParams,
    body: z.object({ seen: tallySchema }),
    response: stocktakeRecordSchema,
    errors: [
      'not_found',
      'stocktake_closed',
      'stocktake_freezing',
      'stocktake_numbers_moved',
      'stocktake_signed_by_you',
    ],
  }),
  unsignStocktake: route({
    method: 'DELETE',
    path: '/api/stocktakes/:id/signatures',
    access: 'stocktakes.run',
    place: 'record',
    tag,
    status: 204,
    summary: 'Takes back the first signature.',
    params: idParams,
    errors: ['not_found', 'stocktake_closed'],
  }),
  exportStocktake: route({
    method: 'POST',
    path: '/api/stocktakes/:id/report.xlsx',
    access: 'stocktakes.read',
    place: 'record',
    tag,
    summary:
      'The whole stock-take as a workbook: numbers, units, the list, unexpected codes, cases. The reason goes into the ledger.',
    params: idParams,
    body: z.object({ reason: reasonSchema }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    errors: ['not_found', 'stocktake_freezing', 'wrong_state', 'export_reason_missing'],
  }),
  printStocktake: route({
    method: 'POST',
    path: '/api/stocktakes/:id/report.pdf',
    access: 'stocktakes.read',
    place: 'record',
    tag,
    summary:
      'The report on paper: numbers, units, what is missing, different and unexpected, cases, signatures. The reason goes into the ledger.',
    params: idParams,
    body: z.object({ reason: reasonSchema }),
    download: ['application/pdf'],
    errors: ['not_found', 'stocktake_freezing', 'wrong_state', 'export_reason_missing'],
  }),
  readStocktakePlan: route({
    method: 'GET',
    path: '/api/stocktake-plan',
    access: 'stocktakes.read',
    place: 'anywhere',
    tag,
    summary: 'What opens by itself each quarter.',
    response: stocktakePlanSchema,
  }),
  setStocktakePlan: route({
    method: 'PUT',
    path: '/api/stocktake-plan',
    access: 'stocktakes.run',
    place: 'company',
    tag,
    summary: 'Sets what opens by itself each quarter.',
    body: z.object({
      enabled: z.boolean(),
      ...scopeFields,
      opensAfterDays: z.number().int().min(0).max(80).default(0),
      countsForDays: z.number().int().min(1).max(90).default(30),
    }),
    response: stocktakePlanSchema,
    errors: ['not_found', 'person_has_left'],
  }),
  listCounting: route({
    method: 'GET',
    path: '/api/counting',
    access: 'stocktakes.count',
    place: 'narrowed',
    tag,
    summary: 'Stock-takes in which the reader may count now.',
    response: z.object({ rows: z.array(countingStocktakeSchema) }),
  }),
  readCountingList: route({
    method: 'GET',
    path: '/api/stocktakes/:id/counting',
    access: 'stocktakes.count',
    place: 'record',
    tag,
    summary: 'The list as a phone keeps it, in parts: what the reader may count.',
    params: idParams,
    query: z.object({ after: idSchema.optional(), size: z.coerce.number().int().min(1).max(2000).default(2000) }),
    response: z.object({ rows: z.array(countingItemSchema), next: idSchema.nullable() }),
    errors: ['not_found'],
  }),
  countItems: route({
    method: 'POST',
    path: '/api/stocktakes/:id/counts',
    access: 'stocktakes.count',
    place: 'record',
    tag,
    summary: 'What was scanned, compared, or counted by mistake, in its order; says of each what became of it.',
    params: idParams,
    body: z.object({ counts: z.array(countCommandSchema).min(1).max(mostCounts) }),
    response: z.object({ rows: z.array(countAnswerSchema), tally: tallySchema }),
    errors: ['not_found', 'stocktake_freezing'],
  }),
  attachUnexpectedPhoto: route({
    method: 'POST',
    path: '/api/stocktakes/:id/unexpected-photos',
    access: 'stocktakes.count',
    place: 'record',
    tag,
    summary: 'The photo of an unexpected code; writes the code down when it has not arrived yet.',
    params: idParams,
    upload: {
      maxBytes: maxStocktakePhotoBytes,
      fields: z.object({
        key: idSchema,
        at: z.iso.datetime(),
        code: codeText,
        place: kept.max(100).optional(),
        note: kept.max(500).optional(),
      }),
    },
    response: countAnswerSchema,
    errors: [
      'not_found',
      'stocktake_closed',
      'stocktake_freezing',
      'file_empty',
      'file_too_large',
      'file_type_unknown',
      'storage_unavailable',
    ],
  }),
} as const
