import { z } from 'zod'
import { accountFilter } from './access.ts'
import { idSchema, reasonSchema } from './fields.ts'
import { personFilter } from './people.ts'
import { route } from './route.ts'

const tag = 'access'

/** So many people get accounts at once, so many accounts links. */
export const mostAccountsAtOnce = 5_000

/** What user names are made of first; the other serves where that gives none that is free. */
export const accountNamings = ['employee_number', 'pinyin'] as const
export type AccountNaming = (typeof accountNamings)[number]

/** Which people are meant: those who were picked, or all whom a filtered list shows, with the values its address has. */
export const peopleSelection = z
  .object({
    people: z.array(idSchema).min(1).max(mostAccountsAtOnce).optional(),
    filter: personFilter.optional(),
  })
  .refine(({ people, filter }) => (people === undefined) !== (filter === undefined), { path: ['people'] })
export type PeopleSelection = z.infer<typeof peopleSelection>

/** What becomes of a person: gets an account, has got one now, had one before, cannot have one. */
export const accountOutcomes = ['ready', 'made', 'has_account', 'cannot'] as const
export type AccountOutcome = (typeof accountOutcomes)[number]
/**
 * Why somebody cannot have one: has left; neither employee number nor name makes a user name that is free; heads or looks after people
 * whom the asker does not reach; somebody else was faster.
 */
export const noAccountReasons = ['left', 'no_username', 'reaches_further', 'taken_meanwhile'] as const
export type NoAccountReason = (typeof noAccountReasons)[number]

/** What became of an account that was to be asked for another password. */
export const renewalOutcomes = ['asked', 'asked_already', 'no_password', 'own_account', 'not_found'] as const
export type RenewalOutcome = (typeof renewalOutcomes)[number]

const rowSchema = z.object({
  person: z.object({
    id: idSchema,
    name: z.string(),
    employeeNumber: z.string().nullable(),
    unit: z.string().nullable(),
  }),
  outcome: z.enum(accountOutcomes),
  reason: z.enum(noAccountReasons).nullable(),
  /** Of the account they get or have; null where the asker may not know it. */
  username: z.string().nullable(),
  /** The account, when it is there and waits for its password. */
  pendingAccountId: idSchema.nullable(),
})
export type PersonAccountRow = z.infer<typeof rowSchema>

const bodySchema = z.object({ who: peopleSelection, naming: z.enum(accountNamings).default('employee_number') })
const answerSchema = z.object({
  /** In the order of names. */
  rows: z.array(rowSchema),
  counts: z.record(z.enum(accountOutcomes), z.number().int()),
})

export const bulkAccountRoutes = {
  previewAccounts: route({
    method: 'POST',
    path: '/api/accounts/from-people/preview',
    access: 'accounts.invite',
    place: 'narrowed',
    tag,
    summary: 'Who of these people would get an account, has one, or cannot have one and why. Changes nothing.',
    body: bodySchema,
    response: answerSchema,
    errors: ['selection_too_large'],
  }),
  accountsFromPeople: route({
    method: 'POST',
    path: '/api/accounts/from-people',
    access: 'accounts.invite',
    place: 'narrowed',
    tag,
    perMinute: 30,
    summary: 'Makes an account without password and without granted role for each of these people who has none.',
    body: bodySchema,
    response: answerSchema,
    errors: ['selection_too_large'],
  }),
  invitationLinks: route({
    method: 'POST',
    path: '/api/accounts/invitations.xlsx',
    access: 'accounts.invite',
    place: 'narrowed',
    tag,
    perMinute: 30,
    summary:
      'A new invitation link for each of these accounts that has no password, as a workbook. Links before open nothing any more. Leaves ledger entries.',
    body: z.object({
      accounts: z.array(idSchema).min(1).max(mostAccountsAtOnce),
      /** Where the reader opens the product, for the links; the address in the settings wins. */
      origin: z.url({ protocol: /^https?$/ }).max(200),
    }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    errors: ['nobody_to_invite'],
  }),
  askRenewals: route({
    method: 'POST',
    path: '/api/accounts/password-renewal',
    access: 'accounts.manage',
    place: 'company',
    tag,
    perMinute: 60,
    summary:
      'Signs these accounts out everywhere and asks each for another password at the next sign-in. The reason goes into the ledger.',
    body: z
      .object({
        accounts: z.array(idSchema).min(1).max(mostAccountsAtOnce).optional(),
        /** All that a filtered list of accounts shows. */
        filter: accountFilter.optional(),
        reason: reasonSchema,
      })
      .refine(({ accounts, filter }) => (accounts === undefined) !== (filter === undefined), { path: ['accounts'] }),
    response: z.object({ rows: z.array(z.object({ id: idSchema, outcome: z.enum(renewalOutcomes) })) }),
    errors: ['selection_too_large'],
  }),
} as const
