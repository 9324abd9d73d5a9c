import { z } from 'zod'
import { daySchema, idParams, idSchema, instantSchema, listOf, reasonSchema, versionSchema } from './fields.ts'
import { unitRef } from './people.ts'
import { route } from './route.ts'

const tag = 'approvals'

/** What a request is about: a closed list. Each kind has one handler in the server, which the compiler asks for. */
export const approvalSubjectSchema = z.discriminatedUnion('kind', [
  /** 放弃维护: the company no longer keeps the certificate in force. */
  z.strictObject({ kind: z.literal('give_up_credential'), credentialId: idSchema }),
  /** An original, a scan or a seal is lent. Asked for with the loan itself. */
  z.strictObject({ kind: z.literal('loan'), loanId: idSchema }),
  /** A loan gets a later last day. Asked for with the extension itself. */
  z.strictObject({ kind: z.literal('extend_loan'), extensionId: idSchema }),
])
export type ApprovalSubject = z.output<typeof approvalSubjectSchema>
export type ApprovalKind = ApprovalSubject['kind']
export const approvalKinds = ['give_up_credential', 'loan', 'extend_loan'] as const satisfies readonly ApprovalKind[]

export const approvalStates = ['open', 'approved', 'refused', 'recalled'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** `dropped`: there was nobody to decide it and the kind of request lets it go; or the request ended before. */
export const approvalStepStates = ['waiting', 'open', 'approved', 'refused', 'dropped'] as const
export type ApprovalStepState = (typeof approvalStepStates)[number]

/** Who decides a step: a role at a unit, a named person, or the holder, whose consent it is. */
export const deciderKinds = ['hr', 'head', 'person', 'holder'] as const
export type DeciderKind = (typeof deciderKinds)[number]

export const approvalDecisions = ['approved', 'refused'] as const
export type ApprovalDecision = (typeof approvalDecisions)[number]

/** What an approver is shown of a subject. Values are names, days and numbers as lists show them: masked where those are. */
export const approvalFactKinds = [
  'type',
  'profession',
  'number',
  'holder',
  'employee_number',
  'unit',
  'employer',
  'valid_until',
  'what',
  'purpose',
  'project',
  'borrower',
  'borrowing_unit',
  'from',
  'to',
  'extended_to',
] as const
export type ApprovalFactKind = (typeof approvalFactKinds)[number]

/** What speaks for looking twice. */
export const approvalRiskKinds = [
  'still_valid',
  'registered_with_us',
  // of loans
  'not_allowed',
  'expires_soon',
  'unverified',
  'borrower_overdue',
] as const
export type ApprovalRiskKind = (typeof approvalRiskKinds)[number]

const shown = z.string().max(400)
export const approvalFactSchema = z.object({ kind: z.enum(approvalFactKinds), value: shown })
export type ApprovalFact = z.infer<typeof approvalFactSchema>
export const approvalRiskSchema = z.object({ kind: z.enum(approvalRiskKinds), value: shown.nullable() })
export type ApprovalRisk = z.infer<typeof approvalRiskSchema>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What was, or would be, seen by whoever decides; its hash is SHA-256 of its canonical JSON and stands in the ledger. */
export const approvalSnapshotSchema = z.object({
  sha256,
  title: shown,
  facts: z.array(approvalFactSchema).max(30),
  risks: z.array(approvalRiskSchema).max(10),
})

export const approvalEventKinds = [
  'requested',
  'approved',
  'refused',
  'recalled',
  'commented',
  'attached',
  'pushed',
  'reminded',
  'escalated',
  'handed_over',
  'taken_back',
] as const
export type ApprovalEventKind = (typeof approvalEventKinds)[number]

const stepOwner = z.object({
  kind: z.enum(deciderKinds),
  unit: z.string().nullable(),
  person: z.string().nullable(),
})

const handedOverSchema = z.object({ by: z.string(), to: z.string(), reason: z.string(), at: instantSchema })

export const approvalRowSchema = z.object({
  id: idSchema,
  version: versionSchema,
  subject: approvalSubjectSchema,
  /** The certificate it is about, if it is about one. */
  credentialId: idSchema.nullable(),
  /** Names, in no language: 一级建造师 机电工程 · 张三. */
  title: z.string(),
  person: z.object({ id: idSchema, name: z.string() }).nullable(),
  unit: unitRef.nullable(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: instantSchema,
  state: z.enum(approvalStates),
  closedAt: instantSchema.nullable(),
  /** Whose turn it is, since when and until when; null once it is over. */
  step: z
    .object({
      position: z.number().int(),
      of: z.number().int(),
      decider: stepOwner,
      since: daySchema,
      dueOn: daySchema,
      daysLeft: z.number().int(),
    })
    .nullable(),
  /** Of the snapshot in the list: a decision names what it was made on. */
  seen: sha256,
  /** In whose place the reader would decide; null: their own. */
  deputyFor: z.string().nullable(),
  /** By whom and to whom its open step was handed over (转交); null: it was not. */
  handedOver: handedOverSchema.nullable(),
  can: z.object({
    decide: z.boolean(),
    handOver: z.boolean(),
    takeBack: z.boolean(),
    recall: z.boolean(),
    push: z.boolean(),
    comment: z.boolean(),
    attach: z.boolean(),
  }),
})
export type ApprovalRow = z.infer<typeof approvalRowSchema>

export const approvalRecordSchema = approvalRowSchema.extend({
  /** As it is now while the request is open; as it was decided on afterwards. */
  snapshot: approvalSnapshotSchema,
  /** As it was when it was requested, where it has changed since. */
  atRequest: approvalSnapshotSchema.nullable(),
  /** The subject cannot be done any more: it may be refused or recalled. */
  isGone: z.boolean(),
  steps: z.array(
    z.object({
      position: z.number().int(),
      decider: stepOwner,
      state: z.enum(approvalStepStates),
      since: daySchema.nullable(),
      dueOn: daySchema.nullable(),
      decidedAt: instantSchema.nullable(),
      decidedBy: z.string().nullable(),
      /** Whose deputy decided. */
      decidedFor: z.string().nullable(),
      comment: z.string().nullable(),
      seen: sha256.nullable(),
    }),
  ),
  history: z.array(
    z.object({
      id: idSchema,
      at: instantSchema,
      kind: z.enum(approvalEventKinds),
      by: z.string(),
      forName: z.string().nullable(),
      text: z.string().nullable(),
      attachmentId: idSchema.nullable(),
    }),
  ),
  attachments: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      mediaType: z.string(),
      bytes: z.number().int(),
      sha256,
      addedBy: z.string(),
      addedAt: instantSchema,
    }),
  ),
  pushedToday: z.object({ at: instantSchema, by: z.string() }).nullable(),
})
export type ApprovalRecord = z.infer<typeof approvalRecordSchema>

/** `decide`: what waits for the reader; `requested`: the reader's own; `all`: what concerns the part of the company they see. */
export const approvalScopes = ['decide', 'requested', 'all'] as const
export type ApprovalScope = (typeof approvalScopes)[number]

/** Decided in one go, each in a transaction of its own. */
export const mostDecided = 100
export const mostAttachments = 10
export const mostReceivers = 200
export const maxAttachmentBytes = 20 * 1024 * 1024

const commentSchema = z.string().trim().min(1).max(500)
const noComment = commentSchema.nullable().default(null)

export const approvalOutcomes = ['done', 'refused'] as const
/** Why one of many was left as it is. */
export const approvalObstacles = [
  'not_found',
  'forbidden',
  'changed_meanwhile',
  'approval_over',
  'approval_not_yours',
  'approval_needs_you_later',
  'approval_subject_changed',
  'wrong_state',
  'other',
] as const
export type ApprovalObstacle = (typeof approvalObstacles)[number]

const deputyRoles = ['hr', 'head', 'person'] as const
export type DeputyRole = (typeof deputyRoles)[number]
export const deputySchema = z.object({
  id: idSchema,
  /** In whose place. */
  principal: z.object({ accountId: idSchema, name: z.string() }),
  deputy: z.object({ personId: idSchema, name: z.string() }),
  role: z.enum(deputyRoles),
  from: daySchema,
  until: daySchema,
  reason: z.string(),
  namedBy: z.string(),
  isMine: z.boolean(),
  can: z.object({ end: z.boolean() }),
})
export type DeputyRecord = z.infer<typeof deputySchema>

/**
 * Why a step is not handed over (转交), the first that holds: it is somebody's consent; it is with somebody already; or of who should
 * get it: it is the reader, cannot sign in, asked, is served or spoken of, decided another step, does not see it, is the only one
 * left for a step that follows.
 */
export const handOverObstacles = [
  'consent',
  'handed_over',
  'yourself',
  'no_account',
  'asked',
  'served',
  'decided',
  'does_not_see',
  'needed_later',
] as const
export type HandOverObstacle = (typeof handOverObstacles)[number]

const decisionErrors = [
  'not_found',
  'changed_meanwhile',
  'approval_over',
  'approval_not_yours',
  'approval_needs_you_later',
  'approval_subject_changed',
  'wrong_state',
] as const

export const approvalRoutes = {
  listApprovals: route({
    method: 'GET',
    path: '/api/approvals',
    access: 'approvals.read',
    place: 'narrowed',
    tag,
    summary:
      'Requests: those that wait for the reader, the oldest first; their own, or all they see, the newest first. A page goes on where the last one ended, whatever was decided meanwhile.',
    query: z.object({
      scope: z.enum(approvalScopes).default('decide'),
      state: listOf(z.enum(approvalStates)).optional(),
      kind: listOf(z.enum(approvalKinds)).optional(),
      /** Of people in this org unit and everything below it. */
      unit: idSchema.optional(),
      after: z.string().max(80).optional(),
      size: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({ rows: z.array(approvalRowSchema), next: z.string().nullable() }),
  }),
  countApprovals: route({
    method: 'GET',
    path: '/api/approvals/counts',
    access: 'approvals.read',
    place: 'anywhere',
    tag,
    summary: 'How many requests wait for the reader, how many of them are late, and how many of their own are open.',
    response: z.object({ decide: z.number().int(), late: z.number().int(), requested: z.number().int() }),
  }),
  readApproval: route({
    method: 'GET',
    path: '/api/approvals/:id',
    access: 'approvals.read',
    place: 'record',
    tag,
    summary: 'One request: what it is about as it is now, its steps, its history. Also for whoever takes part in it.',
    params: idParams,
    response: approvalRecordSchema,
    errors: ['not_found'],
  }),
  requestApproval: route({
    method: 'POST',
    path: '/api/approvals',
    access: 'approvals.request',
    place: 'record',
    tag,
    status: 201,
    summary: 'Asks for a decision; whoever decides first is told.',
    body: z.object({ subject: approvalSubjectSchema, reason: reasonSchema }),
    response: approvalRecordSchema,
    errors: ['not_found', 'approval_open_already', 'approver_missing', 'wrong_state'],
  }),
  decideApproval: route({
    method: 'POST',
    path: '/api/approvals/:id/decision',
    access: 'approvals.decide',
    place: 'record',
    tag,
    summary: 'Approves or refuses the step that is open, on what was seen; the last approval does what was asked for.',
    params: idParams,
    body: z.object({
      version: versionSchema,
      decision: z.enum(approvalDecisions),
      seen: sha256,
      /** A refusal says why. */
      comment: noComment,
    }),
    response: approvalRecordSchema,
    errors: [...decisionErrors, 'approval_comment_missing'],
  }),
  decideApprovals: route({
    method: 'POST',
    path: '/api/approvals/decisions',
    access: 'approvals.decide',
    place: 'record',
    tag,
    summary: 'Approves many of one kind, each in a transaction of its own; says of each what became of it.',
    body: z.object({
      kind: z.enum(approvalKinds),
      comment: noComment,
      requests: z
        .array(z.object({ id: idSchema, version: versionSchema, seen: sha256 }))
        .min(1)
        .max(mostDecided),
    }),
    response: z.object({
      rows: z.array(
        z.object({ id: idSchema, outcome: z.enum(approvalOutcomes), obstacle: z.enum(approvalObstacles).nullable() }),
      ),
    }),
    errors: ['not_found'],
  }),
  recallApproval: route({
    method: 'POST',
    path: '/api/approvals/:id/recall',
    access: 'approvals.request',
    place: 'record',
    tag,
    summary: 'Takes one’s own request back, as long as nobody has decided.',
    params: idParams,
    body: z.object({ version: versionSchema }),
    response: approvalRecordSchema,
    errors: ['not_found', 'changed_meanwhile', 'approval_over', 'approval_not_yours', 'approval_begun'],
  }),
  pushApproval: route({
    method: 'POST',
    path: '/api/approvals/:id/push',
    access: 'approvals.request',
    place: 'record',
    tag,
    summary: '催办: tells whoever decides once more; once a day.',
    params: idParams,
    body: z.object({ note: noComment }),
    response: approvalRecordSchema,
    errors: ['not_found', 'approval_over', 'approval_not_yours', 'pushed_today'],
  }),
  commentApproval: route({
    method: 'POST',
    path: '/api/approvals/:id/comments',
    access: 'approvals.request',
    place: 'record',
    tag,
    summary: 'Says something to a request; it stays in its history.',
    params: idParams,
    body: z.object({ text: commentSchema }),
    response: approvalRecordSchema,
    errors: ['not_found', 'approval_over'],
  }),
  attachToApproval: route({
    method: 'POST',
    path: '/api/approvals/:id/attachments',
    access: 'approvals.request',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds a PDF or a picture to an open request: for who asked, and for whoever decides.',
    params: idParams,
    upload: { maxBytes: maxAttachmentBytes },
    response: approvalRecordSchema,
    errors: [
      'not_found',
      'approval_over',
      'approval_not_yours',
      'too_many_attachments',
      'file_empty',
      'file_too_large',
      'file_type_unknown',
      'storage_unavailable',
    ],
  }),
  downloadAttachment: route({
    method: 'GET',
    path: '/api/approval-attachments/:id/file',
    access: 'approvals.read',
    place: 'record',
    tag,
    summary: 'The file that was added to a request, its digest checked.',
    params: idParams,
    query: z.object({ inline: z.enum(['yes', 'no']).default('no') }),
    download: ['application/octet-stream'],
    errors: ['not_found', 'file_missing', 'storage_unavailable'],
  }),
  listReceivers: route({
    method: 'GET',
    path: '/api/approvals/:id/receivers',
    access: 'approvals.decide',
    place: 'record',
    tag,
    summary:
      'To whom the reader may hand over the open step: people who see the request, decide requests, and are no part of it.',
    params: idParams,
    response: z.object({
      rows: z.array(z.object({ personId: idSchema, name: z.string(), unit: z.string().nullable() })).max(mostReceivers),
    }),
    errors: ['not_found', 'approval_over', 'approval_not_yours'],
  }),
  handOverApproval: route({
    method: 'POST',
    path: '/api/approvals/:id/hand-over',
    access: 'approvals.decide',
    place: 'record',
    tag,
    summary:
      '转交: gives the open step to somebody else, who decides it in the place of who gives it, and is told. It can be taken back until it is decided.',
    params: idParams,
    body: z.object({ version: versionSchema, personId: idSchema, reason: reasonSchema }),
    response: approvalRecordSchema,
    errors: ['not_found', 'changed_meanwhile', 'approval_over', 'approval_not_yours', 'hand_over_unfit'],
  }),
  takeApprovalBack: route({
    method: 'POST',
    path: '/api/approvals/:id/take-back',
    access: 'approvals.decide',
    place: 'record',
    tag,
    summary: 'Takes a step back that one handed over, until it is decided.',
    params: idParams,
    body: z.object({ version: versionSchema }),
    response: approvalRecordSchema,
    errors: ['not_found', 'changed_meanwhile', 'approval_over', 'approval_not_yours'],
  }),
  /** One's own: named by oneself, for oneself, or oneself as the deputy; the administrator sees everybody's. */
  listDeputies: route({
    method: 'GET',
    path: '/api/approval-deputies',
    access: 'approvals.decide',
    place: 'anywhere',
    tag,
    summary: 'Who decides in whose place, from when until when: one’s own; for the administrator, everybody’s.',
    response: z.object({ rows: z.array(deputySchema) }),
  }),
  nameDeputy: route({
    method: 'POST',
    path: '/api/approval-deputies',
    access: 'approvals.decide',
    place: 'anywhere',
    tag,
    status: 201,
    summary:
      'Names who decides in one’s place for a time, within one role; the administrator does so for somebody else who cannot.',
    body: z
      .object({
        personId: idSchema,
        role: z.enum(deputyRoles),
        from: daySchema,
        until: daySchema,
        reason: reasonSchema,
        /** Whose deputy it is; oneself when absent. */
        principalAccountId: idSchema.optional(),
      })
      .refine(({ from, until }) => from <= until, { path: ['until'], message: 'ends before it begins' }),
    response: deputySchema,
    errors: ['not_found', 'person_has_left', 'deputy_unfit'],
  }),
  endDeputy: route({
    method: 'DELETE',
    path: '/api/approval-deputies/:id',
    access: 'approvals.decide',
    place: 'anywhere',
    tag,
    summary: 'Ends it at once; what was decided stays decided.',
    status: 204,
    params: idParams,
    errors: ['not_found'],
  }),
} as const
