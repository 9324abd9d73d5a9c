import { z } from 'zod'
import { maxDocumentBytes } from './document-limits.ts'
import { daySchema, idParams, idSchema, instantSchema, listOf, pageOf, pageQuery, versionSchema } from './fields.ts'
import { hoursBalanceSchema } from './hours.ts'
import { unitRef, unitScopes } from './people.ts'
import { route } from './route.ts'

const tag = 'renewals'

/** What is to be done: the next validity period, or the review (复审) inside the present one. */
export const renewalKinds = ['renewal', 'review'] as const
export type RenewalKind = (typeof renewalKinds)[number]

/**
 * open: something is left for us to do. waiting: put on an exam or a course that is still to come. submitted: the application is
 * handed in. done: renewed. given_up: the company keeps it no more, or its holder left. lapsed: its last day passed; still to be
 * saved by a late renewal.
 */
export const renewalStates = ['open', 'waiting', 'submitted', 'lapsed', 'done', 'given_up'] as const
export type RenewalState = (typeof renewalStates)[number]
export const renewalEndReasons = ['given_up', 'cancelled', 'revoked', 'superseded', 'left', 'date_moved'] as const
export type RenewalEndReason = (typeof renewalEndReasons)[number]

/** hours of continuing education; the fee; a place in an exam or a course; the application; the new certificate in the archive. */
export const renewalStepKinds = ['hours', 'fee', 'booking', 'application', 'document'] as const
export type RenewalStepKind = (typeof renewalStepKinds)[number]
export const renewalStepOwners = ['holder', 'steward', 'hr'] as const
export type RenewalStepOwner = (typeof renewalStepOwners)[number]

/** By the day of the next step: past, within a week, within 30 days, later. */
export const renewalUrgencies = ['overdue', 'week', 'month', 'later'] as const
export type RenewalUrgency = (typeof renewalUrgencies)[number]

/** Money in fen (1/100 yuan), so that sums are exact. */
export const fenSchema = z.number().int().min(0).max(1_000_000_000_00)
const entryRef = z.object({
  id: idSchema,
  kind: z.enum(['exam', 'training']),
  title: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  place: z.string().nullable(),
})

export const renewalStepSchema = z.object({
  position: z.number().int(),
  kind: z.enum(renewalStepKinds),
  /** As the company words it; null: as the kind is called. */
  label: z.string().nullable(),
  owner: z.enum(renewalStepOwners),
  dueOn: daySchema,
  doneOn: daySchema.nullable(),
  doneBy: z.string().nullable(),
  costFen: fenSchema.nullable(),
  entry: entryRef.nullable(),
  documentId: idSchema.nullable(),
})
export type RenewalStep = z.infer<typeof renewalStepSchema>

const personRef = z.object({ id: idSchema, name: z.string() })
export const renewalRowSchema = z.object({
  id: idSchema,
  version: versionSchema,
  kind: z.enum(renewalKinds),
  state: z.enum(renewalStates),
  credentialId: idSchema,
  typeId: z.string().nullable(),
  typeName: z.string(),
  profession: z.string().nullable(),
  person: personRef.extend({ employeeNumber: z.string().nullable() }),
  unit: unitRef.nullable(),
  opensOn: daySchema,
  /** Last day of the window. */
  applyBy: daySchema,
  /** The deadline itself: last day of the validity, or of the review. */
  endsOn: daySchema,
  daysLeft: z.number().int(),
  nextStep: z.object({ kind: z.enum(renewalStepKinds), dueOn: daySchema, daysLeft: z.number().int() }).nullable(),
})
export type RenewalRow = z.infer<typeof renewalRowSchema>

export const renewalSchema = renewalRowSchema.extend({
  endReason: z.enum(renewalEndReasons).nullable(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** Who sees to it: who was named, else the holder's steward. */
  owner: personRef.extend({ named: z.boolean() }).nullable(),
  steps: z.array(renewalStepSchema),
  costFen: fenSchema,
  hours: hoursBalanceSchema.nullable(),
  /** The credential as a submission must name it. */
  credentialVersion: versionSchema,
  validUntil: daySchema.nullable(),
  can: z.object({ change: z.boolean(), submit: z.boolean() }),
})
export type RenewalRecord = z.infer<typeof renewalSchema>

/** What the list of renewals can be narrowed to. */
export const renewalFilter = z.object({
  /** Holder's name, pinyin, initials or employee number. */
  q: z.string().trim().max(100).optional(),
  state: listOf(z.enum(renewalStates)).optional(),
  kind: listOf(z.enum(renewalKinds)).optional(),
  urgency: listOf(z.enum(renewalUrgencies)).optional(),
  step: listOf(z.enum(renewalStepKinds)).optional(),
  type: listOf(z.string()).optional(),
  unit: z.union([idSchema, z.literal('none')]).optional(),
  unitScope: z.enum(unitScopes).default('below'),
  person: idSchema.optional(),
  credential: idSchema.optional(),
  /** Put on this entry of the calendar. */
  entry: idSchema.optional(),
})
export type RenewalFilter = z.infer<typeof renewalFilter>

const stepTemplateSchema = z.strictObject({
  kind: z.enum(renewalStepKinds),
  label: z.string().trim().min(1).max(60).nullable().default(null),
  owner: z.enum(renewalStepOwners),
  /** Days before the last day of the window. */
  daysBefore: z.number().int().min(0).max(730),
  costFen: fenSchema.nullable().default(null),
})
export type StepTemplate = z.output<typeof stepTemplateSchema>
const templateSchema = z.object({
  typeId: z.string(),
  typeName: z.string(),
  /** 0 while the company has never set anything. */
  version: z.number().int().min(0),
  /** Whether `steps` are the company's own; else they are those worked out from the catalogue. */
  isSet: z.boolean(),
  steps: z.array(stepTemplateSchema),
  /** What is worked out from the catalogue; `review` where the type has reviews. */
  shipped: z.object({ renewal: z.array(stepTemplateSchema), review: z.array(stepTemplateSchema).nullable() }),
})
const templateRowSchema = z.object({
  typeId: z.string(),
  typeName: z.string(),
  isSet: z.boolean(),
  steps: z.array(z.object({ kind: z.enum(renewalStepKinds), label: z.string().nullable() })),
  costFen: fenSchema,
})
export type TemplateRow = z.infer<typeof templateRowSchema>

/** An empty text of a form is no day. */
const dayField = z.union([daySchema, z.literal('')]).optional()

export const renewalRoutes = {
  listRenewals: route({
    method: 'GET',
    path: '/api/renewals',
    access: 'renewals.read',
    place: 'narrowed',
    tag,
    summary: 'Renewal cases, the next step that is due first, filtered and paged.',
    query: renewalFilter.extend(pageQuery.shape).extend({
      sort: z.enum(['step', 'ends', 'name']).default('step'),
      order: z.enum(['asc', 'desc']).default('asc'),
    }),
    response: pageOf(renewalRowSchema),
  }),
  countRenewals: route({
    method: 'GET',
    path: '/api/renewals/counts',
    access: 'renewals.read',
    place: 'narrowed',
    tag,
    summary: 'How many cases there are by state, and by urgency of those that are not over.',
    response: z.object({
      state: z.partialRecord(z.enum(renewalStates), z.number().int()),
      urgency: z.partialRecord(z.enum(renewalUrgencies), z.number().int()),
    }),
  }),
  readRenewal: route({
    method: 'GET',
    path: '/api/renewals/:id',
    access: 'renewals.read',
    place: 'record',
    tag,
    summary: 'One renewal case with its steps, its hours and its owner.',
    params: idParams,
    response: renewalSchema,
    errors: ['not_found'],
  }),
  openRenewal: route({
    method: 'POST',
    path: '/api/renewals',
    access: 'renewals.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Opens the case of a credential before its window opens by itself, or of one that has expired.',
    body: z.object({ credentialId: idSchema }),
    response: renewalSchema,
    errors: ['not_found', 'wrong_state', 'renewal_open_already'],
  }),
  changeRenewal: route({
    method: 'PATCH',
    path: '/api/renewals/:id',
    access: 'renewals.change',
    place: 'record',
    tag,
    summary: 'Names who sees to the case; null leaves it to the holder’s steward.',
    params: idParams,
    body: z.object({ version: versionSchema, ownerId: idSchema.nullable() }),
    response: renewalSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'person_has_left'],
  }),
  changeStep: route({
    method: 'PATCH',
    path: '/api/renewals/:id/steps/:position',
    access: 'renewals.change',
    place: 'record',
    tag,
    summary:
      'Checks a step off or reopens it, moves its day, says what it cost, puts the holder on an exam or a course.',
    params: idParams.extend({ position: z.coerce.number().int().min(1).max(30) }),
    body: z.object({
      version: versionSchema,
      /** null: not done. */
      doneOn: daySchema.nullable().optional(),
      dueOn: daySchema.optional(),
      costFen: fenSchema.nullable().optional(),
      /** An entry of the calendar; null takes the holder off it. */
      entryId: idSchema.nullable().optional(),
      /** A document of the credential's archive. */
      documentId: idSchema.nullable().optional(),
    }),
    response: renewalSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'date_order', 'entry_full', 'entry_not_for_type'],
  }),
  /**
   * File and days come together: the period is superseded, the verification is `unverified`, the case is done. A file that the
   * archive holds already is taken as it is; the same file sent again after the case was closed changes nothing and is no error.
   */
  submitRenewal: route({
    method: 'POST',
    path: '/api/renewals/:id/submission',
    access: 'renewals.submit',
    place: 'record',
    tag,
    status: 201,
    summary: 'The new certificate with its days: begins the next period and closes the case.',
    params: idParams,
    upload: {
      maxBytes: maxDocumentBytes,
      fields: z.object({
        /** Of the credential as it was read. Left out by who sends later: the case is of one period, and that guards it. */
        version: z.coerce.number().int().min(1).optional(),
        issuedOn: dayField,
        validFrom: dayField,
        validUntil: dayField,
        noExpiry: z.enum(['yes', 'no']).default('no'),
        /** Of a review: the day it was passed. */
        reviewedOn: dayField,
        reviewDueOn: dayField,
        number: z.string().trim().max(100).optional(),
      }),
    },
    response: renewalSchema,
    errors: [
      'not_found',
      'changed_meanwhile',
      'wrong_state',
      'renewal_not_later',
      'date_order',
      'credential_number_taken',
      'file_empty',
      'file_too_large',
      'file_type_unknown',
      'storage_unavailable',
    ],
  }),
  listStepTemplates: route({
    method: 'GET',
    path: '/api/renewal-templates',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'The steps that a new renewal of each type gets, and which the company has set.',
    response: z.object({ rows: z.array(templateRowSchema) }),
  }),
  readTemplate: route({
    method: 'GET',
    path: '/api/renewal-templates/:typeId',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'The steps that a new case of a type gets, with those worked out from the catalogue beside them.',
    params: z.object({ typeId: z.string().max(80) }),
    response: templateSchema,
    errors: ['not_found'],
  }),
  setTemplate: route({
    method: 'PUT',
    path: '/api/renewal-templates/:typeId',
    access: 'renewals.plan',
    place: 'company',
    tag,
    summary: 'Sets the steps of new cases of a type; none leaves them to the catalogue.',
    params: z.object({ typeId: z.string().max(80) }),
    body: z.object({ version: z.number().int().min(0), steps: z.array(stepTemplateSchema).max(12) }),
    response: templateSchema,
    errors: ['not_found', 'changed_meanwhile'],
  }),
} as const
