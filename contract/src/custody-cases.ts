import { z } from 'zod'
import { backTo, custodyItems } from './custody.ts'
import { daySchema, idParams, idSchema, pageOf, pageQuery, versionSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'loans'

/** What may be the matter with an original or a seal. */
export const custodyCaseKinds = ['lost', 'damaged'] as const
export type CustodyCaseKind = (typeof custodyCaseKinds)[number]

/** What is lost is found, replaced or written off; what is damaged is repaired, replaced or written off. */
export const custodyOutcomes = ['found', 'replaced', 'repaired', 'written_off'] as const
export type CustodyOutcome = (typeof custodyOutcomes)[number]

const noteSchema = z.string().trim().min(2).max(500)

export const custodyCaseSchema = z.object({
  id: idSchema,
  version: versionSchema,
  credential: z.object({
    id: idSchema,
    typeName: z.string(),
    profession: z.string().nullable(),
    holderName: z.string(),
  }),
  item: z.enum(custodyItems),
  kind: z.enum(custodyCaseKinds),
  /** The loan in which it happened. */
  loanId: idSchema.nullable(),
  note: z.string(),
  owner: z.object({ id: idSchema, name: z.string() }),
  dueOn: daySchema,
  reportedOn: daySchema,
  reportedBy: z.string(),
  outcome: z.enum(custodyOutcomes).nullable(),
  outcomeNote: z.string().nullable(),
  closedOn: daySchema.nullable(),
})
export type CustodyCase = z.infer<typeof custodyCaseSchema>

const caseStates = ['open', 'closed', 'all'] as const

export const custodyCaseRoutes = {
  listCustodyCases: route({
    method: 'GET',
    path: '/api/custody-cases',
    access: 'loans.read',
    place: 'narrowed',
    tag,
    summary: 'What is lost or damaged of certificates within reach; open cases first, by the day they are due.',
    query: z
      .object({ state: z.enum(caseStates).default('open'), credential: idSchema.optional() })
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
      kind: z.enum(custodyCaseKinds),
      note: noteSchema,
      ownerId: idSchema,
      dueOn: daySchema,
    }),
    response: custodyCaseSchema,
    errors: ['not_found', 'changed_meanwhile', 'custody_case_open', 'custody_case_day_unfit', 'person_has_left'],
  }),
  closeCustodyCase: route({
    method: 'POST',
    path: '/api/custody-cases/:id/close',
    access: 'loans.handle',
    place: 'record',
    tag,
    summary: 'Closes a case. What was lost and is there again goes to its holder, or into the vault.',
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
