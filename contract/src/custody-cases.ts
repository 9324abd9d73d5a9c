import { z } from 'zod'
import { backTo, custodyItems, custodyStateSchema } from './custody.ts'
import { daySchema, idParams, idSchema, pageOf, pageQuery, versionSchema } from './fields.ts'
import { unitRef } from './people.ts'
import { route } from './route.ts'

const tag = 'loans'

/** What may be the matter with an original or a seal. */
export const custodyTroubles = ['lost', 'damaged'] as const
/**
 * `return`: what lies in the vault goes back to its holder, who leaves or asks for it; `deposit`: its holder offers it for keeping. The
 * move closes both.
 */
export const custodyCaseKinds = [...custodyTroubles, 'return', 'deposit'] as const
export type CustodyCaseKind = (typeof custodyCaseKinds)[number]

/**
 * What is lost is found, replaced or written off; what is damaged is repaired, replaced or written off. What goes back is `returned` by
 * the move alone, or `kept`, with a note why; what is offered is `deposited` by the move alone, or `refused`, with a note why. Its holder
 * takes back what they offered or asked for: `withdrawn`.
 */
export const custodyOutcomes = [
  ...(['found', 'replaced', 'repaired', 'written_off'] as const),
  ...(['returned', 'kept', 'deposited', 'refused', 'withdrawn'] as const),
] as const
export type CustodyOutcome = (typeof custodyOutcomes)[number]

/** Who brought it up. */
export const custodyOrigins = ['hr', 'holder', 'borrower', 'leaving'] as const
export type CustodyOrigin = (typeof custodyOrigins)[number]

const noteSchema = z.string().trim().min(2).max(500)

export const custodyCaseSchema = z.object({
  id: idSchema,
  version: versionSchema,
  credential: z.object({
    id: idSchema,
    typeName: z.string(),
    profession: z.string().nullable(),
    holderName: z.string(),
    /** The holder has left or is leaving. */
    isHolderLeaving: z.boolean(),
  }),
  /** Of the holder. */
  unit: unitRef.nullable(),
  item: z.enum(custodyItems),
  /** Where the thing is now. */
  custody: custodyStateSchema.pick({ place: true, shelf: true, withName: true, since: true }),
  kind: z.enum(custodyCaseKinds),
  origin: z.enum(custodyOrigins),
  /** The loan in which it happened. */
  loanId: idSchema.nullable(),
  /** Of an offer: when its holder agreed, and to what. */
  agreedOn: daySchema.nullable(),
  agreement: z.string().nullable(),
  /** What is to go back is lent until then; null when it is not, or something else is the matter. */
  lentUntil: daySchema.nullable(),
  note: z.string(),
  /** Who sees to it; null: HR. */
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  dueOn: daySchema,
  /** Days until it is due, negative when late; null once it is closed. */
  daysLeft: z.number().int().nullable(),
  reportedOn: daySchema,
  /** Days it has been open, or was. */
  ageDays: z.number().int().min(0),
  reportedBy: z.string(),
  outcome: z.enum(custodyOutcomes).nullable(),
  outcomeNote: z.string().nullable(),
  closedOn: daySchema.nullable(),
  can: z.object({
    /** Giving it to somebody else, moving its day. */
    change: z.boolean(),
    close: z.boolean(),
    /** Its holder, while nothing has moved. */
    withdraw: z.boolean(),
    /** The page of the certificate, and of the loan: who sees to a case need not reach either. */
    openCredential: z.boolean(),
    openLoan: z.boolean(),
  }),
})
export type CustodyCase = z.infer<typeof custodyCaseSchema>

export const custodyCaseStates = ['open', 'closed', 'all'] as const
export type CustodyCaseState = (typeof custodyCaseStates)[number]

export const custodyCaseRoutes = {
  listCustodyCases: route({
    method: 'GET',
    path: '/api/custody-cases',
    access: 'loans.read',
    place: 'narrowed',
    tag,
    summary:
      'What is lost or damaged of certificates within reach, or in loans the reader sees, is offered for keeping or goes back to its holder, and what the reader sees to; open cases first, by the day they are due.',
    query: z
      .object({
        state: z.enum(custodyCaseStates).default('open'),
        kind: z.enum(custodyCaseKinds).optional(),
        /** Only what the reader sees to. */
        mine: z.enum(['yes', 'no']).default('no'),
        /** Holder or certificate, in characters, pinyin or initials. */
        q: z.string().trim().max(100).optional(),
        credential: idSchema.optional(),
      })
      .extend(pageQuery.shape),
    response: pageOf(custodyCaseSchema),
  }),
  reportCustodyCase: route({
    method: 'POST',
    path: '/api/credentials/:id/custody-cases',
    access: 'loans.handle',
    place: 'record',
    tag,
    status: 201,
    summary:
      'Reports an original or a seal lost or damaged, with who sees to it by when. A loan in which it is lost ends as lost; while the case is open it is not lent.',
    params: idParams,
    body: z.strictObject({
      item: z.enum(custodyItems),
      kind: z.enum(custodyTroubles),
      note: noteSchema,
      /** Null: HR. */
      ownerId: idSchema.nullable().default(null),
      dueOn: daySchema,
    }),
    response: custodyCaseSchema,
    errors: ['not_found', 'changed_meanwhile', 'custody_case_open', 'custody_case_day_unfit', 'person_has_left'],
  }),
  reportOwnCustodyCase: route({
    method: 'POST',
    path: '/api/credentials/:id/custody-reports',
    access: 'loans.request',
    place: 'record',
    tag,
    status: 201,
    summary:
      'Whoever has an original or a seal, its holder or its borrower, or HR, says that it is lost or damaged. HR sees to it within a week, and is told.',
    params: idParams,
    body: z.strictObject({ item: z.enum(custodyItems), kind: z.enum(custodyTroubles), note: noteSchema }),
    response: custodyCaseSchema,
    errors: ['not_found', 'changed_meanwhile', 'custody_case_open'],
  }),
  offerDeposit: route({
    method: 'POST',
    path: '/api/credentials/:id/deposit-offers',
    access: 'loans.request',
    place: 'record',
    tag,
    status: 201,
    summary:
      'A holder offers their own original or seal for keeping, agreeing to the wording they were shown. HR is told; laying it into the vault closes the case and keeps the agreement.',
    params: idParams,
    body: z.strictObject({
      item: z.enum(custodyItems),
      /** The version of the wording that was shown. */
      agreement: z.string().trim().min(1).max(20),
      /** They also agreed to what the wording says of registration certificates and seals; must be so for these. */
      agreesToRegistered: z.boolean().default(false),
    }),
    response: custodyCaseSchema,
    errors: [
      ...(['not_found', 'custody_agreement_changed', 'custody_agreement_missing', 'custody_place_unfit'] as const),
      ...(['custody_case_open', 'custody_move_waits', 'person_has_left'] as const),
    ],
  }),
  askDepositBack: route({
    method: 'POST',
    path: '/api/credentials/:id/return-requests',
    access: 'loans.request',
    place: 'record',
    tag,
    status: 201,
    summary:
      'A holder asks back their own original or seal that is kept in the vault, also while it is lent. HR is told; the move to its holder closes the case.',
    params: idParams,
    body: z.strictObject({ item: z.enum(custodyItems) }),
    response: custodyCaseSchema,
    errors: ['not_found', 'custody_place_unfit', 'custody_case_open', 'custody_move_waits'],
  }),
  withdrawCustodyCase: route({
    method: 'POST',
    path: '/api/custody-cases/:id/withdraw',
    access: 'loans.request',
    place: 'record',
    tag,
    summary: 'A holder takes back what they offered for keeping, or asked back, while nothing has moved.',
    params: idParams,
    body: z.strictObject({ version: versionSchema }),
    response: custodyCaseSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state'],
  }),
  changeCustodyCase: route({
    method: 'PATCH',
    path: '/api/custody-cases/:id',
    access: 'loans.handle',
    place: 'record',
    tag,
    summary: 'Gives an open case to somebody, or back to HR, and moves its day. A new owner is told.',
    params: idParams,
    body: z.strictObject({ version: versionSchema, ownerId: idSchema.nullable(), dueOn: daySchema }),
    response: custodyCaseSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'custody_case_day_unfit', 'person_has_left'],
  }),
  closeCustodyCase: route({
    method: 'POST',
    path: '/api/custody-cases/:id/close',
    access: 'loans.handle',
    place: 'record',
    tag,
    summary:
      'Closes a case. What was lost and is there again goes to its holder, or into the vault. What was to go back and does not is closed as kept, what was offered and is not taken as refused, and its holder is told why; the move closes it otherwise.',
    params: idParams,
    body: z.strictObject({
      version: versionSchema,
      outcome: z.enum(custodyOutcomes),
      note: noteSchema,
      /** Of what was lost; null: to its holder. */
      to: backTo.nullable().default(null),
    }),
    response: custodyCaseSchema,
    errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'custody_outcome_unfit', 'custody_agreement_missing'],
  }),
} as const
