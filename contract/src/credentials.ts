import { z } from 'zod'
import { categories } from './catalogue.ts'
import { custodyPlaces } from './custody.ts'
import {
  daySchema,
  idParams,
  idSchema,
  instantSchema,
  listOf,
  pageOf,
  pageQuery,
  reasonSchema,
  remarkSchema,
  versionSchema,
} from './fields.ts'
import { employmentStates, timelineEntrySchema, timelineQuery, unitRef, unitScopes } from './people.ts'
import { route } from './route.ts'

const tag = 'credentials'

/** Computed from the dates and the state on a given day, in this order of precedence; never stored. */
export const credentialStatuses = [
  'draft',
  'superseded',
  'revoked',
  'cancelled',
  'suspended',
  'expired',
  'review_missed',
  'due',
  'review_due',
  'valid',
] as const
export type CredentialStatus = (typeof credentialStatuses)[number]
/** What people decided about a credential; the only part of its status that is stored. */
export const credentialStates = ['draft', 'held', 'suspended', 'cancelled', 'revoked', 'superseded'] as const
export type CredentialState = (typeof credentialStates)[number]
export const verificationStates = ['unverified', 'verified', 'doubtful', 'refused'] as const
export type VerificationState = (typeof verificationStates)[number]
export const deadlineKinds = [
  'expiry',
  'review',
  'renewal_window_opens',
  'renewal_window_closes',
  'e_certificate_use',
  'hours_due',
  'age_limit',
  'retirement',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Labels on one credential. */
export const mostLabels = 20

export const employerRef = z.object({ unitId: idSchema.nullable(), name: z.string() })

const uploadRequestSchema = z.object({ at: instantSchema, by: z.string(), note: z.string().nullable() })

export const credentialRowSchema = z.object({
  id: idSchema,
  person: z.object({
    id: idSchema,
    name: z.string(),
    employeeNumber: z.string().nullable(),
    employmentState: z.enum(employmentStates),
  }),
  unit: unitRef.nullable(),
  /** null: the type could not be recognised yet; `typeName` is then what was typed. */
  typeId: z.string().nullable(),
  typeName: z.string(),
  category: z.enum(categories).nullable(),
  profession: z.string().nullable(),
  level: z.string().nullable(),
  /** A number that holds an ID number shows its mask; `numberMasked` says so. */
  number: z.string().nullable(),
  numberMasked: z.boolean(),
  issuer: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  validUntil: daySchema.nullable(),
  noExpiry: z.boolean(),
  reviewDueOn: daySchema.nullable(),
  registered: z.boolean().nullable(),
  employer: employerRef.nullable(),
  status: z.enum(credentialStatuses),
  /** Days until the deadline that decides the status; negative when it has passed, null when there is none. */
  daysLeft: z.number().int().nullable(),
  verification: z.enum(verificationStates),
  labels: z.array(z.string()),
  givenUp: z.boolean(),
  /** Doubts left from an import (`id_missing`, `type_unknown`, …); empty when nothing is open. */
  reviewCodes: z.array(z.string()),
  documentCount: z.number().int(),
  /** Where the original is, as its last move says; `unknown` until somebody has recorded one. */
  custody: z.object({ place: z.enum(custodyPlaces), shelf: z.string().nullable() }),
  /** An upload that somebody asks the holder for; null: nothing is asked. */
  uploadRequest: uploadRequestSchema.nullable(),
})
export type CredentialRow = z.infer<typeof credentialRowSchema>

export const periodSchema = z.object({
  id: idSchema,
  ordinal: z.number().int(),
  number: z.string().nullable(),
  numberMasked: z.boolean(),
  issuer: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  validFrom: daySchema.nullable(),
  validUntil: daySchema.nullable(),
  noExpiry: z.boolean(),
  reviewedOn: daySchema.nullable(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
})
export const deadlineSchema = z.object({
  kind: z.enum(deadlineKinds),
  profession: z.string().nullable(),
  dueOn: daySchema,
  daysLeft: z.number().int(),
  /** Where the date comes from: printed on the certificate, the type's rule, the province's, the company's, or the law. */
  source: z.enum(['printed', 'type', 'province', 'company', 'law']),
  rule: z.string(),
})
export const credentialSchema = credentialRowSchema.extend({
  version: versionSchema,
  state: z.enum(credentialStates),
  stateReason: z.string().nullable(),
  validFrom: daySchema.nullable(),
  /** The last review that was passed in the present period. */
  reviewedOn: daySchema.nullable(),
  eCertificateUseUntil: daySchema.nullable(),
  givenUpOn: daySchema.nullable(),
  givenUpReason: z.string().nullable(),
  remarks: z.string().nullable(),
  supersededBy: idSchema.nullable(),
  verificationDetail: z.object({
    source: z.string().nullable(),
    checkedOn: daySchema.nullable(),
    note: z.string().nullable(),
    documentId: idSchema.nullable(),
  }),
  periods: z.array(periodSchema),
  deadlines: z.array(deadlineSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  can: z.object({
    correct: z.boolean(),
    renew: z.boolean(),
    suspend: z.boolean(),
    resume: z.boolean(),
    cancel: z.boolean(),
    revoke: z.boolean(),
    giveUp: z.boolean(),
    takeUp: z.boolean(),
    verify: z.boolean(),
    /** See its archive. */
    archive: z.boolean(),
    attach: z.boolean(),
    /** Ask the holder for an upload, and take that back. */
    request: z.boolean(),
    /** Look up numbers that are masked. */
    reveal: z.boolean(),
    /** Take it away on paper or as a file. */
    export: z.boolean(),
  }),
})
export type CredentialRecord = z.infer<typeof credentialSchema>

/** Labels of a credential. */
export const labelsSchema = z.array(z.string().trim().min(1).max(30)).max(mostLabels)

/** What is asked for, to the holder. */
export const requestNoteSchema = z.string().trim().min(1).max(200)

/** The fields a clerk fills in. `valid until` and `no expiry` exclude each other. */
const credentialFields = z.object({
  typeId: z.string().max(80),
  profession: z.string().trim().max(100).nullable().optional(),
  level: z.string().trim().max(40).nullable().optional(),
  /** The mask of the present number leaves it as it is. */
  number: z.string().trim().max(100).nullable().optional(),
  issuer: z.string().trim().max(200).nullable().optional(),
  issuedOn: daySchema.nullable().optional(),
  validFrom: daySchema.nullable().optional(),
  validUntil: daySchema.nullable().optional(),
  noExpiry: z.boolean().optional(),
  reviewedOn: daySchema.nullable().optional(),
  reviewDueOn: daySchema.nullable().optional(),
  eCertificateUseUntil: daySchema.nullable().optional(),
  registered: z.boolean().nullable().optional(),
  employerUnitId: idSchema.nullable().optional(),
  employerName: z.string().trim().max(200).nullable().optional(),
  labels: labelsSchema.optional(),
  remarks: remarkSchema.nullable().optional(),
})
export type CredentialInput = z.infer<typeof credentialFields>

/**
 * What the registry can be narrowed to; every number of the statistics opens the registry with one of these. Where a field can be
 * empty, `none` among its values means "not given".
 */
export const credentialFilter = z.object({
  /** Holder's name, pinyin, initials, employee number or whole ID number, or the certificate number. */
  q: z.string().trim().max(100).optional(),
  person: idSchema.optional(),
  type: listOf(z.string()).optional(),
  category: listOf(z.enum([...categories, 'none'])).optional(),
  profession: listOf(z.string()).optional(),
  level: listOf(z.string()).optional(),
  issuer: listOf(z.string()).optional(),
  /** An org unit and everything below it, or `none`. */
  unit: z.union([idSchema, z.literal('none')]).optional(),
  /** `only` leaves out the units below it. */
  unitScope: z.enum(unitScopes).default('below'),
  status: listOf(z.enum(credentialStatuses)).optional(),
  /** The deadline that counts (expiry or review) falls into these days, both included. */
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
  /** Short for the window from today to so many days ahead: `dueWithin=30`. */
  dueWithin: z.coerce.number().int().min(0).max(3660).optional(),
  /** The present period ends within these days, both included. */
  expiresFrom: daySchema.optional(),
  expiresTo: daySchema.optional(),
  /** The present period has no last day: it never expires, or nobody knows. */
  expires: z.enum(['none']).optional(),
  issuedFrom: daySchema.optional(),
  issuedTo: daySchema.optional(),
  /** No issue date is known. */
  issued: z.enum(['none']).optional(),
  verification: listOf(z.enum(verificationStates)).optional(),
  /** One of our legal entities by id, somebody else by the name that was recorded, or `none`. */
  employer: z.string().trim().max(200).optional(),
  registered: z.enum(['yes', 'no', 'unknown']).optional(),
  label: listOf(z.string()).optional(),
  /** Whether a scan lies in its archive. */
  scan: z.enum(['none', 'some']).optional(),
  /** Where the original is. */
  custody: listOf(z.enum(custodyPlaces)).optional(),
  /** On one of these shelves of the vault, written as they are there. */
  custodyShelf: listOf(z.string()).optional(),
  /** Those whose holder is asked for an upload. */
  upload: z.enum(['asked']).optional(),
  /** Whether its holder works here, is leaving, or has left. */
  employment: listOf(z.enum(employmentStates)).optional(),
  review: z.enum(['open']).optional(),
  givenUp: z.enum(['no', 'yes', 'all']).default('no'),
  /**
   * Cancelled, revoked and superseded credentials and those of people who left are history, shown on demand: by this, or the
   * former by their status.
   */
  history: z.enum(['no', 'yes']).default('no'),
  import: idSchema.optional(),
  /** Those that a bulk change left as they were, for a reason or because it was stopped. */
  skippedBy: idSchema.optional(),
})
export type CredentialFilter = z.infer<typeof credentialFilter>
export const credentialSorts = ['due', 'name', 'type', 'number', 'issued', 'validUntil', 'updated'] as const

const versioned = z.object({ version: versionSchema, reason: reasonSchema })

export const credentialRoutes = {
  listCredentials: route({
    method: 'GET',
    path: '/api/credentials',
    access: 'credentials.read',
    place: 'narrowed',
    tag,
    summary: 'The registry: credentials filtered, sorted and paged.',
    query: credentialFilter
      .extend(pageQuery.shape)
      .extend({ sort: z.enum(credentialSorts).default('due'), order: z.enum(['asc', 'desc']).default('asc') }),
    response: pageOf(credentialRowSchema),
  }),
  exportCredentials: route({
    method: 'POST',
    path: '/api/credentials/export.xlsx',
    access: 'credentials.export',
    place: 'narrowed',
    tag,
    summary: 'Exactly the filtered credentials as a workbook; ID numbers masked. The reason goes into the ledger.',
    body: z.object({
      /** As the registry's address has it. */
      filter: credentialFilter,
      sort: z.enum(credentialSorts).default('due'),
      order: z.enum(['asc', 'desc']).default('asc'),
      columns: listOf(z.string()).optional(),
      reason: reasonSchema,
    }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    errors: ['export_reason_missing'],
  }),
  filterValues: route({
    method: 'GET',
    path: '/api/credentials/filter-values',
    access: 'credentials.read',
    place: 'narrowed',
    tag,
    summary:
      'The professions, levels, labels, registered employers and shelves of the vault that occur, for the filters.',
    response: z.object({
      professions: z.array(z.string()),
      levels: z.array(z.string()),
      labels: z.array(z.string()),
      employers: z.array(employerRef),
      shelves: z.array(z.string()),
    }),
  }),
  readCredential: route({
    method: 'GET',
    path: '/api/credentials/:id',
    access: 'credentials.read',
    place: 'record',
    tag,
    summary: 'One credential with its periods and deadlines.',
    params: idParams,
    response: credentialSchema,
    errors: ['not_found'],
  }),
  revealCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/reveal',
    access: 'people.reveal',
    place: 'record',
    tag,
    perMinute: 30,
    summary: 'Shows a certificate number that holds an ID number in full; the reason goes into the ledger.',
    params: idParams,
    body: z.object({
      /** The period whose number is meant; the present one when it is left out. */
      ordinal: z.number().int().min(1).optional(),
      reason: reasonSchema,
    }),
    response: z.object({ value: z.string() }),
    errors: ['not_found', 'reveal_reason_missing'],
  }),
  registerCredential: route({
    method: 'POST',
    path: '/api/credentials',
    access: 'credentials.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'Registers a credential of a person; it supersedes a cancelled one of the same number.',
    body: credentialFields.extend({ personId: idSchema, draft: z.boolean().default(false) }),
    response: credentialSchema,
    errors: ['not_found', 'type_missing', 'credential_number_taken', 'date_order'],
  }),
  correctCredential: route({
    method: 'PATCH',
    path: '/api/credentials/:id',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Corrects what was recorded wrongly; a changed identifying field returns verification to unverified.',
    params: idParams,
    body: credentialFields.partial().extend({
      version: versionSchema,
      reason: z.string().trim().max(500).optional(),
      /** `false`: the draft is complete and becomes a credential that is held. */
      draft: z.literal(false).optional(),
      /** Doubts of an import (`reviewCodes`) that are settled by this correction. */
      settled: z.array(z.string().max(40)).max(20).optional(),
    }),
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile', 'type_missing', 'credential_number_taken', 'date_order'],
  }),
  renewCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/renew',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Adds the next validity period, or a passed review of the present one; the old one stays in the chain.',
    params: idParams,
    body: z.object({
      version: versionSchema,
      issuedOn: daySchema.nullable().optional(),
      validFrom: daySchema.nullable().optional(),
      validUntil: daySchema.nullable().optional(),
      noExpiry: z.boolean().optional(),
      reviewedOn: daySchema.nullable().optional(),
      reviewDueOn: daySchema.nullable().optional(),
      eCertificateUseUntil: daySchema.nullable().optional(),
      number: z.string().trim().max(100).nullable().optional(),
      issuer: z.string().trim().max(200).nullable().optional(),
    }),
    response: credentialSchema,
    errors: [
      'not_found',
      'changed_meanwhile',
      'renewal_not_later',
      'date_order',
      'wrong_state',
      'credential_number_taken',
    ],
  }),
  suspendCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/suspend',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Suspends a credential (暂扣).',
    params: idParams,
    body: versioned,
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state'],
  }),
  resumeCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/resume',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Lifts a suspension, or takes a mistaken cancellation back.',
    params: idParams,
    body: versioned,
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'credential_number_taken'],
  }),
  cancelCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/cancel',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Records a cancellation (注销).',
    params: idParams,
    body: versioned,
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state'],
  }),
  revokeCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/revoke',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Records a revocation (吊销或撤销).',
    params: idParams,
    body: versioned,
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state'],
  }),
  giveUpCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/give-up',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Decides that the company no longer keeps the credential in force.',
    params: idParams,
    body: versioned,
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state'],
  }),
  takeUpCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/take-up',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Takes a given-up credential up again.',
    params: idParams,
    body: versioned,
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'credential_number_taken'],
  }),
  verifyCredential: route({
    method: 'POST',
    path: '/api/credentials/:id/verify',
    access: 'credentials.change',
    place: 'record',
    tag,
    summary: 'Records one check of genuineness with its result, source and date.',
    params: idParams,
    body: z.object({
      version: versionSchema,
      result: z.enum(['verified', 'doubtful', 'refused']),
      source: z.string().trim().min(1).max(200),
      checkedOn: daySchema,
      note: remarkSchema.nullable().optional(),
      documentId: idSchema.nullable().optional(),
    }),
    response: credentialSchema,
    errors: ['not_found', 'changed_meanwhile'],
  }),
  requestUpload: route({
    method: 'POST',
    path: '/api/credentials/:id/upload-request',
    access: 'archive.request',
    place: 'record',
    tag,
    summary: 'Asks the holder for an upload; the next document closes it. Asked again, the newer request stands.',
    params: idParams,
    body: z.object({ note: requestNoteSchema.nullable().default(null) }),
    response: credentialSchema,
    errors: ['not_found', 'wrong_state'],
  }),
  withdrawUploadRequest: route({
    method: 'DELETE',
    path: '/api/credentials/:id/upload-request',
    access: 'archive.request',
    place: 'record',
    tag,
    status: 200,
    summary: 'Takes the request for an upload back.',
    params: idParams,
    response: credentialSchema,
    errors: ['not_found'],
  }),
  credentialTimeline: route({
    method: 'GET',
    path: '/api/credentials/:id/timeline',
    access: 'credentials.read',
    place: 'record',
    tag,
    summary: 'Everything that happened to a credential, newest first.',
    params: idParams,
    query: timelineQuery,
    response: z.object({ rows: z.array(timelineEntrySchema), more: z.boolean() }),
    errors: ['not_found'],
  }),
} as const
