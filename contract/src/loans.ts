import { z } from 'zod'
import { deciderKinds } from './approvals.ts'
import { backTo, bookingSchema, custodyStateSchema, moveWitness } from './custody.ts'
import {
  daySchema,
  idParams,
  idSchema,
  instantSchema,
  listOf,
  pageOf,
  pageQuery,
  reasonSchema,
  versionSchema,
} from './fields.ts'
import { unitRef } from './people.ts'
import { route } from './route.ts'

const tag = 'loans'

/** What is handed out. */
export const loanItems = ['original', 'scan', 'seal'] as const
export type LoanItem = (typeof loanItems)[number]

/** 投标 / 资质申报 / 年检 / 项目备案 / 其他 (facts/hr-domain.md 3.3). */
export const loanPurposes = ['tender', 'qualification', 'inspection', 'filing', 'other'] as const
export type LoanPurpose = (typeof loanPurposes)[number]

/**
 * requested → approved → out → returned. `refused`, `recalled`: by the request. `cancelled`: approved and not needed. `lapsed`: approved
 * and never fetched. `lost`: it does not come back.
 */
export const loanStates = [
  'requested',
  'approved',
  'out',
  'returned',
  'refused',
  'recalled',
  'cancelled',
  'lapsed',
  'lost',
] as const
export type LoanState = (typeof loanStates)[number]

/**
 * Why a loan may not be (facts/hr-domain.md 3). Blocks, never warns.
 *
 * `other_entity`: an employer-bound certificate is used by its registered legal entity alone, a branch of it among them, and for its
 * projects; `registered_elsewhere`: registered with none of our companies; `not_employed`: others are used for units and projects of the
 * company that employs the holder; `employer_differs`: for a tender, employer and registered company are two; `ends_before`: it ends within the loan;
 * `borrower_elsewhere`: who fetches it works for another legal entity than the unit that borrows.
 */
export const loanObstacles = [
  'other_entity',
  'registered_elsewhere',
  'not_employed',
  'employer_differs',
  'not_valid',
  'ends_before',
  'not_genuine',
  'number_conflict',
  'holder_left',
  'borrower_left',
  'borrower_elsewhere',
  'borrower_is_holder',
  'lost',
] as const
export type LoanObstacle = (typeof loanObstacles)[number]

/** The longest loan; a longer need is extended. */
export const mostLoanDays = 366

/** When it is reminded of: three days before, on its last day, after it, a week after; or it must come back at once. */
export const loanStages = ['before', 'due', 'late', 'escalated', 'called_back'] as const
export type LoanStage = (typeof loanStages)[number]

const personRef = z.object({ id: idSchema, name: z.string() })

/** What a request for a loan says. */
export const loanTerms = z.strictObject({
  credentialId: idSchema,
  what: z.enum(loanItems),
  purpose: z.enum(loanPurposes),
  projectId: idSchema.nullable().default(null),
  /** The project or tender by its name, where it is none of ours. */
  projectName: z.string().trim().min(1).max(200).nullable().default(null),
  /** The unit that borrows, and who for it. */
  unitId: idSchema,
  borrowerId: idSchema,
  from: daySchema,
  /** The last day. */
  to: daySchema,
})
export type LoanTerms = z.output<typeof loanTerms>

export const loanRowSchema = z.object({
  id: idSchema,
  version: versionSchema,
  state: z.enum(loanStates),
  what: z.enum(loanItems),
  purpose: z.enum(loanPurposes),
  credential: z.object({
    id: idSchema,
    typeName: z.string(),
    profession: z.string().nullable(),
    /** Masked where it tells whose it is. */
    number: z.string().nullable(),
  }),
  holder: personRef,
  /** The unit that lends: the holder's. */
  lender: unitRef.nullable(),
  borrower: personRef,
  unit: unitRef.nullable(),
  project: z.object({ id: idSchema.nullable(), name: z.string() }).nullable(),
  from: daySchema,
  to: daySchema,
  /** Until the last day while it is approved or out; negative: overdue. */
  daysLeft: z.number().int().nullable(),
  /** It must come back at once: why. */
  calledBack: z.object({ on: daySchema, why: z.array(z.enum(loanObstacles)) }).nullable(),
  requestedBy: z.string(),
  requestedAt: instantSchema,
  approvalId: idSchema,
})
export type LoanRow = z.infer<typeof loanRowSchema>

export const loanEvents = [
  'requested',
  'approved',
  'handed_over',
  'returned',
  'refused',
  'recalled',
  'cancelled',
  'lapsed',
  'lost',
  'extension_requested',
  'extended',
  'extension_ended',
  'called_back',
  'link_made',
  'link_ended',
] as const
export type LoanEvent = (typeof loanEvents)[number]

export const loanRecordSchema = loanRowSchema.extend({
  reason: z.string(),
  stateReason: z.string().nullable(),
  handedOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  /** Where it is now; null of a scan. */
  custody: custodyStateSchema.nullable(),
  /** What stands against handing it over today. */
  obstacles: z.array(z.enum(loanObstacles)),
  extensions: z.array(
    z.object({
      id: idSchema,
      from: daySchema,
      to: daySchema,
      state: z.enum(['requested', 'approved', 'refused', 'recalled']),
      reason: z.string(),
      approvalId: idSchema,
      by: z.string(),
      at: instantSchema,
    }),
  ),
  history: z.array(
    z.object({
      id: idSchema,
      at: instantSchema,
      event: z.enum(loanEvents),
      by: z.string(),
      note: z.string().nullable(),
    }),
  ),
  can: z.object({
    handOver: z.boolean(),
    takeBack: z.boolean(),
    cancel: z.boolean(),
    extend: z.boolean(),
    /** Saying that it is lost or damaged, while it is out. */
    report: z.boolean(),
    /** The request that decides about it may be opened. */
    approval: z.boolean(),
  }),
})
export type LoanRecord = z.infer<typeof loanRecordSchema>

/** `approval`: waits for its decisions; `hand_over`: approved; `out`; `overdue`: out beyond its last day, or called back; `closed`. */
export const loanViews = ['approval', 'hand_over', 'out', 'overdue', 'closed', 'all'] as const
export type LoanView = (typeof loanViews)[number]

const loanFilter = z.object({
  view: z.enum(loanViews).default('all'),
  /** Holder or borrower: name, pinyin, initials; the project's name. */
  q: z.string().trim().max(100).optional(),
  what: listOf(z.enum(loanItems)).optional(),
  purpose: listOf(z.enum(loanPurposes)).optional(),
  credential: idSchema.optional(),
  /** As the holder or as the borrower. */
  person: idSchema.optional(),
  project: idSchema.optional(),
  /** One's own: borrowed or asked for by the reader. */
  mine: z.enum(['yes', 'no']).default('no'),
})
export type LoanFilter = z.infer<typeof loanFilter>

const terms = loanTerms
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends before it begins' })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 < mostLoanDays, {
    path: ['to'],
    message: 'is too long',
  })

/** Certificates asked for in one go, each a loan and a transaction of its own. */
export const mostLoansAtOnce = 50

/** Why one of many was not asked for. */
export const loanRefusals = [
  'not_found',
  'forbidden',
  'loan_taken',
  'loan_not_allowed',
  'approver_missing',
  'busy',
  'other',
] as const
export type LoanRefusal = (typeof loanRefusals)[number]

const manyTerms = loanTerms.omit({ credentialId: true }).extend({
  credentialIds: z
    .array(idSchema)
    .min(1)
    .max(mostLoansAtOnce)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'one is named twice' }),
  reason: reasonSchema,
})

/** What became of one of many: the loan that is asked for now, or why there is none. */
export const loanOutcomeSchema = z.object({
  credentialId: idSchema,
  /** Null where the reader sees no such certificate. */
  credential: z.object({ holderName: z.string(), typeName: z.string(), profession: z.string().nullable() }).nullable(),
  loanId: idSchema.nullable(),
  refusal: z
    .object({
      code: z.enum(loanRefusals),
      why: z.array(z.enum(loanObstacles)),
      /** By whom the days are taken, from when and until when. */
      taken: z.object({ by: z.string(), unit: z.string(), from: daySchema, until: daySchema }).nullable(),
    })
    .nullable(),
})
export type LoanOutcome = z.infer<typeof loanOutcomeSchema>

export const loanRoutes = {
  listLoans: route({
    method: 'GET',
    path: '/api/loans',
    access: 'loans.read',
    place: 'narrowed',
    tag,
    summary: 'Loans of certificates of people within reach, and for their units; open ones first, by their last day.',
    query: loanFilter.extend(pageQuery.shape),
    response: pageOf(loanRowSchema),
  }),
  countLoans: route({
    method: 'GET',
    path: '/api/loans/counts',
    access: 'loans.read',
    place: 'narrowed',
    tag,
    summary: 'How many loans there are in each view.',
    query: z.object({ mine: z.enum(['yes', 'no']).default('no') }),
    response: z.record(z.enum(loanViews), z.number().int()),
  }),
  readLoan: route({
    method: 'GET',
    path: '/api/loans/:id',
    access: 'loans.read',
    place: 'record',
    tag,
    summary: 'One loan with where the thing is, its extensions and its history.',
    params: idParams,
    response: loanRecordSchema,
    errors: ['not_found'],
  }),
  checkLoan: route({
    method: 'POST',
    path: '/api/loans/check',
    access: 'loans.request',
    place: 'record',
    tag,
    summary: 'What would stand against a loan, by whom the days are taken, and who would decide. Changes nothing.',
    body: terms,
    response: z.object({
      obstacles: z.array(z.enum(loanObstacles)),
      taken: z.array(bookingSchema),
      steps: z.array(z.enum(deciderKinds)),
    }),
    errors: ['not_found'],
  }),
  requestLoan: route({
    method: 'POST',
    path: '/api/loans',
    access: 'loans.request',
    place: 'record',
    tag,
    status: 201,
    summary:
      'Asks for a loan and reserves its days: of several at once one gets them, the others are told by whom and until when.',
    body: terms.safeExtend({ reason: reasonSchema }),
    response: loanRecordSchema,
    errors: ['not_found', 'loan_taken', 'loan_not_allowed', 'loan_in_past', 'approver_missing'],
  }),
  requestLoans: route({
    method: 'POST',
    path: '/api/loans/many',
    access: 'loans.request',
    place: 'record',
    tag,
    summary:
      'Asks for loans of several certificates on the same terms, each in a transaction of its own; says of each what became of it, in the order asked.',
    body: manyTerms
      .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends before it begins' })
      .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 < mostLoanDays, {
        path: ['to'],
        message: 'is too long',
      }),
    response: z.object({ rows: z.array(loanOutcomeSchema) }),
    errors: ['not_found', 'loan_in_past'],
  }),
  handOverLoan: route({
    method: 'POST',
    path: '/api/loans/:id/hand-over',
    access: 'loans.handle',
    place: 'record',
    tag,
    summary: 'Hands the original or the seal to the borrower, after validity and scope were looked at once more.',
    params: idParams,
    body: z.strictObject({
      version: versionSchema,
      /** What the scanned label says, its address or the id; another certificate's is refused. */
      label: z.string().max(300).nullable().default(null),
      note: z.string().trim().max(500).nullable().default(null),
      signature: moveWitness.signature,
    }),
    response: loanRecordSchema,
    errors: [
      'not_found',
      'changed_meanwhile',
      'wrong_state',
      'loan_not_allowed',
      'loan_not_begun',
      'custody_lent',
      'label_differs',
    ],
  }),
  takeBackLoan: route({
    method: 'POST',
    path: '/api/loans/:id/return',
    access: 'loans.handle',
    place: 'record',
    tag,
    summary: 'Takes the original or the seal back, to the holder or into the vault.',
    params: idParams,
    body: z.strictObject({
      version: versionSchema,
      label: z.string().max(300).nullable().default(null),
      to: backTo,
      note: z.string().trim().max(500).nullable().default(null),
      signature: moveWitness.signature,
    }),
    response: loanRecordSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'custody_agreement_missing', 'label_differs'],
  }),
  cancelLoan: route({
    method: 'POST',
    path: '/api/loans/:id/cancel',
    access: 'loans.request',
    place: 'record',
    tag,
    summary: 'Gives up a loan that was approved and not handed over; its days are free again.',
    params: idParams,
    body: z.strictObject({ version: versionSchema, reason: reasonSchema }),
    response: loanRecordSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'forbidden'],
  }),
} as const
