import { z } from 'zod'
import { backTo, custodyItems } from './custody.ts'
import { daySchema, idParams, idSchema, pageOf, pageQuery, versionSchema } from './fields.ts'
import { unitRef } from './people.ts'
import { route } from './route.ts'

const tag = 'loans'

/** What may be the matter with an original or a seal. */
export const custodyTroubles = ['lost', 'damaged'] as const
/** `return`: its holder leaves, and what of theirs lies in the vault goes back to them. */
export const custodyCaseKinds = [...custodyTroubles, 'return'] as const
export type CustodyCaseKind = (typeof custodyCaseKinds)[number]

/**
 * What is lost is found, replaced or written off; what is damaged is repaired, replaced or written off. What goes back to a leaver is
 * `returned` by the move alone, or `kept`, with a note why.
 */
export const custodyOutcomes = ['found', 'replaced', 'repaired', 'written_off', 'returned', 'kept'] as const
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
  kind: z.enum(custodyCaseKinds),
  origin: z.enum(custodyOrigins),
  /** The loan in which it happened. */
  loanId: idSchema.nullable(),
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
      'What is lost or damaged of certificates within reach, or goes back to a leaver, and what the reader sees to; open cases first, by the day they are due.',
    query: z
      .object({
        state: z.enum(custodyCaseStates).default('open'),
        kind: z.enum(custodyCaseKinds).optional(),
        /** Only what the reader sees to. */
        mine: z.enum(['yes', 'no']).default('no'),
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
      'Closes a case. What was lost and is there again goes to its holder, or into the vault. What a leaver was to get back and does not is closed as kept; the move to its holder closes it otherwise.',
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
