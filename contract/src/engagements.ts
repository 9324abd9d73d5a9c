import { z } from 'zod'
import { daySchema, idSchema, instantSchema, nameSchema, versionSchema } from './fields.ts'

/** Who is engaged in a project, with the lock of the law and its exceptions (hr-domain.md 4: 153号令, 建市〔2008〕48号, GB/T 50319). */

/** Posts of a project. `other` is named by the slot itself. */
export const projectRoles = [
  'project_manager',
  'technical_leader',
  'safety_director',
  'safety_officer',
  'construction_officer',
  'quality_officer',
  'material_officer',
  'document_officer',
  'machinery_officer',
  'labour_officer',
  'cost_engineer',
  'surveyor',
  'tester',
  'chief_supervisor',
  'supervisor',
  'other',
] as const
export type ProjectRole = (typeof projectRoles)[number]

/** They always lock: one may be project manager (施工项目负责人) or chief supervision engineer (总监) of one project at a time. */
export const lockingRoles: readonly ProjectRole[] = ['project_manager', 'chief_supervisor']

export const projectDocumentKinds = [
  'winning_notice',
  'contract_record',
  'acceptance',
  'owner_consent',
  'stop_order',
  'hand_over',
  'force_majeure',
  'termination',
  'other',
] as const
export type ProjectDocumentKind = (typeof projectDocumentKinds)[number]
export const mostProjectDocuments = 200

/** Reserved for a bid; engaged; ended before the project did; released with the project. The first two are in force. */
export const engagementStates = ['reserved', 'active', 'ended', 'released'] as const
export type EngagementState = (typeof engagementStates)[number]

/** What a lock begins with: the winning-bid notice or the contract's record; or taking over from somebody. */
export const engagementBeginnings = ['winning_notice', 'contract_record', 'hand_over'] as const
export type EngagementBeginning = (typeof engagementBeginnings)[number]

/**
 * Why somebody locked may be engaged elsewhere all the same. 建市〔2008〕48号 第九条: adjacent sections or phases of one project contracted
 * separately; works accepted as agreed in the contract; stopped for 120 days or more for reasons not of the contractor's making, with
 * the owner's consent. GB/T 50319: a chief supervision engineer of up to three projects with the owner's written consent.
 */
export const lockExceptions = [
  'adjacent_sections',
  'accepted_in_contract',
  'stopped_120_days',
  'owner_consent',
] as const
export type LockException = (typeof lockExceptions)[number]
export const stoppedDays = 120
export const mostChiefSupervised = 3

/** Why a project manager may be replaced, and no other reason (第十一条). */
export const replacementReasons = ['contract_terminated', 'owner_agreed', 'force_majeure'] as const
export type ReplacementReason = (typeof replacementReasons)[number]
/** Reasons a person gives; `mistake`: it was written down wrongly. */
export const endingReasons = [...replacementReasons, 'left_project', 'mistake'] as const
export type EndingReason = (typeof endingReasons)[number]
/** And those that follow by themselves. */
export const endedReasons = [...endingReasons, 'let_go', 'expired', 'lost', 'accepted'] as const
export type EndedReason = (typeof endedReasons)[number]

const noteSchema = z.string().trim().min(2).max(500).nullable().default(null)
/** What proves it: a file of the project, or words that name the record; one of them at least. */
export const evidenceSchema = z
  .strictObject({ note: noteSchema, documentId: idSchema.nullable().default(null) })
  .refine(({ note, documentId }) => note !== null || documentId !== null, { message: 'asks for a file or a note' })
export type Evidence = z.output<typeof evidenceSchema>

export const exceptionSchema = z.strictObject({
  kind: z.enum(lockExceptions),
  /** Projects whose lock it overrides. */
  projectIds: z.array(idSchema).min(1).max(5),
  evidence: evidenceSchema,
  /** Of `stopped_120_days`: the contractor did not cause it. */
  notOfOurMaking: z.boolean().default(false),
})
export type ExceptionInput = z.output<typeof exceptionSchema>
const exception = exceptionSchema.nullable().default(null)

export const beginningSchema = z.strictObject({
  by: z.enum(['winning_notice', 'contract_record']),
  evidence: evidenceSchema,
})

/** In a slot, or in a role of its own beside them. */
export const engageSchema = z
  .strictObject({
    personId: idSchema,
    slotId: idSchema.nullable().default(null),
    role: z.enum(projectRoles).optional(),
    roleName: nameSchema.max(100).optional(),
    exclusive: z.boolean().default(false),
    fromOn: daySchema,
    toOn: daySchema.nullable().default(null),
    /** Reserved through this day; or begun. */
    reservedUntil: daySchema.optional(),
    begin: beginningSchema.optional(),
    exception,
  })
  .refine(({ slotId, role, roleName }) => slotId !== null || (role !== undefined && roleName !== undefined), {
    path: ['slotId'],
    message: 'asks for a slot, or a role with its name',
  })
  .refine(({ reservedUntil, begin }) => (reservedUntil === undefined) !== (begin === undefined), {
    path: ['begin'],
    message: 'is either reserved or begun',
  })
  .refine(({ fromOn, toOn }) => toOn === null || fromOn <= toOn, { path: ['toOn'], message: 'ends before it begins' })
export type EngageInput = z.output<typeof engageSchema>

const versioned = { version: versionSchema }
export const beginSchema = z.strictObject({ ...versioned, ...beginningSchema.shape, exception })
export const endSchema = z.strictObject({
  ...versioned,
  on: daySchema,
  reason: z.enum(endingReasons),
  evidence: evidenceSchema,
})
export const replaceSchema = z.strictObject({
  ...versioned,
  /** The last day of who goes; the other one begins the day after. */
  on: daySchema,
  reason: z.enum(replacementReasons),
  evidence: evidenceSchema,
  /** The written hand-over. */
  handOver: evidenceSchema,
  personId: idSchema,
  exception,
})
export const moveDaysSchema = z
  .strictObject({
    ...versioned,
    fromOn: daySchema,
    toOn: daySchema.nullable(),
    reservedUntil: daySchema.nullable().default(null),
  })
  .refine(({ fromOn, toOn }) => toOn === null || fromOn <= toOn, { path: ['toOn'], message: 'ends before it begins' })

const ref = z.object({ id: idSchema, name: z.string() })
const shownEvidence = z.object({ note: z.string().nullable(), document: ref.nullable() })

const engagementFields = z.object({
  id: idSchema,
  version: versionSchema,
  slotId: idSchema.nullable(),
  role: z.enum(projectRoles),
  roleName: z.string(),
  exclusive: z.boolean(),
  fromOn: daySchema,
  /** As planned while it is in force, as it was afterwards; null: no end is known. */
  toOn: daySchema.nullable(),
  state: z.enum(engagementStates),
  reservedUntil: daySchema.nullable(),
  /** It is in force past its planned end: only its end, or the project's acceptance, frees the person. */
  overdue: z.boolean(),
})

export const engagementSchema = engagementFields.extend({
  person: ref.extend({ employeeNumber: z.string().nullable() }),
  begun: z.object({ by: z.enum(engagementBeginnings), evidence: shownEvidence }).nullable(),
  exception: z.object({ kind: z.enum(lockExceptions), projects: z.array(ref), evidence: shownEvidence }).nullable(),
  ended: z.object({ reason: z.enum(endedReasons), evidence: shownEvidence }).nullable(),
  /** The engagement it took over from. */
  replaces: idSchema.nullable(),
})
export type EngagementRecord = z.infer<typeof engagementSchema>

/** One seen from the person. */
export const personEngagementSchema = engagementFields.extend({ project: ref.extend({ state: z.string() }) })
export type PersonEngagement = z.infer<typeof personEngagementSchema>

export const projectDocumentSchema = z.object({
  id: idSchema,
  kind: z.enum(projectDocumentKinds),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  addedBy: z.string(),
  addedAt: instantSchema,
})
export type ProjectDocument = z.infer<typeof projectDocumentSchema>
