import { z } from 'zod'
import { idParams, idSchema, instantSchema, nameSchema, okSchema, pageOf, pageQuery, versionSchema } from './fields.ts'
import { unitRef } from './people.ts'
import { grantableRoles, permissions, roleNames } from './permissions.ts'
import { route } from './route.ts'

const tag = 'access'
/** A role granted to an account: for a unit with everything below it, or, without one, for the whole company. */
const grantInput = z.object({ role: z.enum(grantableRoles), unitId: idSchema.nullable() })
export type GrantInput = z.infer<typeof grantInput>
const grantSchema = z.object({ role: z.enum(grantableRoles), unit: unitRef.nullable() })
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/)
/** Strength is judged by `judgePassword` (length and guessability), not by composition. */
export const passwordSchema = z.string().min(1).max(200)
const tokenSchema = z.string().min(10).max(200)
/** Given out once: only a hash of the token is kept. */
const invitationSchema = z.object({ token: z.string(), expiresAt: instantSchema })

/** What people call the browser they sign in with. Words stand in the texts. */
export const devicePrograms = [
  'chrome',
  'edge',
  'safari',
  'firefox',
  'opera',
  'qq',
  'wecom',
  'wechat',
  'dingtalk',
  'feishu',
  'other',
] as const
export type DeviceProgram = (typeof devicePrograms)[number]
export const deviceSystems = ['windows', 'macos', 'linux', 'android', 'ios', 'harmony', 'other'] as const
export type DeviceSystem = (typeof deviceSystems)[number]

/** One place where an account is signed in. */
const openSessionSchema = z.object({
  id: idSchema,
  program: z.enum(devicePrograms),
  system: z.enum(deviceSystems),
  /** Where it was used last; null for one that is older than this record of it. */
  address: z.string().nullable(),
  startedAt: instantSchema,
  /** To the minute. */
  usedAt: instantSchema,
  /** The one that asks. */
  isThis: z.boolean(),
})
export type OpenSession = z.infer<typeof openSessionSchema>

export const accountSchema = z.object({
  id: idSchema,
  version: versionSchema,
  username: z.string(),
  displayName: z.string(),
  grants: z.array(grantSchema),
  /** The person who signs in with it: sees the own record, and what being a head or a steward brings. */
  person: z.object({ id: idSchema, name: z.string(), employeeNumber: z.string().nullable() }).nullable(),
  enabled: z.boolean(),
  /** Whether it has a password; without one nobody can sign in. */
  activated: z.boolean(),
  /** The link by which a password can be chosen, while it was neither used nor withdrawn. */
  invitation: z.object({ expiresAt: instantSchema, isOver: z.boolean() }).nullable(),
  /** Whether the password must be renewed before anybody signs in. */
  renewalAsked: z.boolean(),
  /** Whether signing in asks for a code besides the password. */
  secondFactor: z.boolean(),
  lastSignInAt: instantSchema.nullable(),
  /** In how many places it is signed in now. */
  sessions: z.number().int(),
  /**
   * Until when some browser or place that got the password wrong too often has to wait; null when none has. Browsers the account
   * signed in with before are not kept waiting by others.
   */
  lockedUntil: instantSchema.nullable(),
  createdAt: instantSchema,
  can: z.object({
    change: z.boolean(),
    disable: z.boolean(),
    /** Make or withdraw its invitation. */
    invite: z.boolean(),
  }),
})
export type AccountRecord = z.infer<typeof accountSchema>

export const accountStates = ['active', 'not_activated', 'disabled'] as const
export type AccountState = (typeof accountStates)[number]
export const accountFilter = z.object({
  /** User name, name, or what finds the person: pinyin, initials, employee number. */
  q: z.string().trim().max(100).optional(),
  state: z.enum(accountStates).optional(),
})
export type AccountFilter = z.infer<typeof accountFilter>

export const sessionSchema = z.object({
  account: z.object({ id: idSchema, username: z.string(), displayName: z.string() }),
  /** The roles held, and for what: the whole company, these units with everything below them, so many persons. */
  roles: z.array(
    z.object({
      role: z.enum(roleNames),
      everywhere: z.boolean(),
      units: z.array(unitRef),
      people: z.number().int(),
    }),
  ),
  /** What may be done, be it for a part of the company; a record's `can` says whether with it. */
  permissions: z.array(z.enum(permissions)),
  /** Of these, what may be done in the whole company. */
  everywhere: z.array(z.enum(permissions)),
  /** Who signed in, when the account is a person's. */
  person: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** What counts against a password of one's own: the names of oneself and the company, also in pinyin. */
  passwordWords: z.array(z.string()),
  /** Send it as `x-csrf-token` with every change. */
  csrfToken: z.string(),
  company: z.object({ name: z.string(), today: z.iso.date(), timeZone: z.string() }),
})
export type SessionRecord = z.infer<typeof sessionSchema>

export const accessRoutes = {
  readSetup: route({
    method: 'GET',
    path: '/api/setup',
    access: 'public',
    place: 'anywhere',
    tag,
    summary: 'Whether this installation still waits for its first administrator.',
    response: z.object({ needed: z.boolean() }),
  }),
  setUp: route({
    method: 'POST',
    path: '/api/setup',
    access: 'public',
    place: 'anywhere',
    tag,
    perMinute: 10,
    status: 201,
    summary:
      'Creates the first administrator and names the company; signs the administrator in. Needs the one-time set-up token.',
    body: z.object({
      token: z.string().min(10).max(200),
      companyName: nameSchema,
      province: z.string().trim().max(20).nullable().default(null),
      username: usernameSchema,
      displayName: nameSchema,
      password: passwordSchema,
    }),
    response: sessionSchema,
    errors: ['setup_link_invalid', 'setup_done', 'password_weak'],
  }),
  signIn: route({
    method: 'POST',
    path: '/api/session',
    access: 'public',
    place: 'anywhere',
    tag,
    // For all who share an address; passwords are slowed by account and browser, in the server.
    perMinute: 300,
    status: 201,
    summary: 'Signs in; answers the same for an unknown name and a wrong password.',
    body: z.object({
      username: z.string().trim().min(1).max(64),
      password: passwordSchema,
      /** Of the authenticator app, or a recovery code; asked for with `second_factor_required`. */
      code: z.string().trim().min(1).max(40).optional(),
      /** Where the present one must be renewed; asked for with `password_renewal_required`. */
      newPassword: passwordSchema.optional(),
    }),
    response: sessionSchema,
    errors: [
      'wrong_credentials',
      'password_renewal_required',
      'password_same',
      'password_weak',
      'second_factor_required',
      'second_factor_wrong',
      'account_disabled',
      'sign_in_locked',
    ],
  }),
  readSession: route({
    method: 'GET',
    path: '/api/session',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'Who is signed in, and what they may do.',
    response: sessionSchema,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/session',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'Signs out.',
    status: 204,
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/session/password',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    perMinute: 300,
    summary: 'Changes one’s own password and ends one’s other sessions.',
    body: z.object({ current: passwordSchema, next: passwordSchema }),
    response: okSchema,
    errors: ['wrong_credentials', 'sign_in_locked', 'password_weak'],
  }),
  readInvitation: route({
    method: 'POST',
    path: '/api/invitation/read',
    access: 'public',
    place: 'anywhere',
    tag,
    perMinute: 60,
    summary: 'Whose account an invitation is for. The token is in the body, so that no log of addresses has it.',
    body: z.object({ token: tokenSchema }),
    response: z.object({
      companyName: z.string(),
      username: z.string(),
      displayName: z.string(),
      expiresAt: instantSchema,
      /** What counts against a password: the names of the invited and the company, also in pinyin. */
      passwordWords: z.array(z.string()),
    }),
    errors: ['invitation_invalid'],
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/invitation',
    access: 'public',
    place: 'anywhere',
    tag,
    perMinute: 60,
    status: 201,
    summary: 'Chooses the password of an invited account and signs in. The invitation opens nothing from then on.',
    body: z.object({ token: tokenSchema, password: passwordSchema }),
    response: sessionSchema,
    errors: ['invitation_invalid', 'password_weak'],
  }),
  listSessions: route({
    method: 'GET',
    path: '/api/sessions',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'Where one’s own account is signed in, the place used last first.',
    response: z.object({ rows: z.array(openSessionSchema) }),
  }),
  endOtherSessions: route({
    method: 'DELETE',
    path: '/api/sessions',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'Signs oneself out everywhere else.',
    status: 204,
  }),
  endSession: route({
    method: 'DELETE',
    path: '/api/sessions/:id',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'Ends one of one’s own sessions.',
    status: 204,
    params: idParams,
    errors: ['not_found'],
  }),
  listAccounts: route({
    method: 'GET',
    path: '/api/accounts',
    access: 'accounts.invite',
    place: 'narrowed',
    tag,
    summary: 'Accounts by user name; who may only invite sees those without a granted role of people within reach.',
    query: accountFilter.extend(pageQuery.shape),
    response: pageOf(accountSchema),
  }),
  createAccount: route({
    method: 'POST',
    path: '/api/accounts',
    access: 'accounts.manage',
    place: 'company',
    tag,
    status: 201,
    summary: 'Creates an account with a first password.',
    body: z.object({
      username: usernameSchema,
      displayName: nameSchema,
      grants: z.array(grantInput).max(200).default([]),
      personId: idSchema.nullable().default(null),
      password: passwordSchema,
    }),
    response: accountSchema,
    errors: ['username_taken', 'password_weak', 'not_found', 'person_bound_already', 'person_has_left'],
  }),
  changeAccount: route({
    method: 'PATCH',
    path: '/api/accounts/:id',
    access: 'accounts.manage',
    place: 'company',
    tag,
    summary: 'Changes name, roles, person or state of an account; disabling it ends its sessions at once.',
    params: idParams,
    body: z.object({
      version: versionSchema,
      displayName: nameSchema.optional(),
      grants: z.array(grantInput).max(200).optional(),
      personId: idSchema.nullable().optional(),
      enabled: z.boolean().optional(),
      password: passwordSchema.optional(),
    }),
    response: accountSchema,
    errors: [
      'not_found',
      'changed_meanwhile',
      'own_account',
      'last_admin',
      'password_weak',
      'person_bound_already',
      'person_has_left',
    ],
  }),
  endAccountSessions: route({
    method: 'DELETE',
    path: '/api/accounts/:id/sessions',
    access: 'accounts.manage',
    place: 'company',
    tag,
    summary: 'Signs an account out everywhere at once; it may sign in again.',
    status: 204,
    params: idParams,
    errors: ['not_found'],
  }),
  liftLock: route({
    method: 'DELETE',
    path: '/api/accounts/:id/lock',
    access: 'accounts.manage',
    place: 'company',
    tag,
    summary: 'Lets everybody try the account’s password again at once, who got it wrong too often.',
    status: 204,
    params: idParams,
    errors: ['not_found'],
  }),
  inviteAccount: route({
    method: 'POST',
    path: '/api/accounts/invite',
    access: 'accounts.manage',
    place: 'company',
    tag,
    status: 201,
    summary: 'Creates an account without a password, and the link by which the invited chooses one.',
    body: z.object({
      username: usernameSchema,
      displayName: nameSchema,
      grants: z.array(grantInput).max(200).default([]),
      personId: idSchema.nullable().default(null),
    }),
    response: z.object({ account: accountSchema, invitation: invitationSchema }),
    errors: ['username_taken', 'not_found', 'person_bound_already', 'person_has_left'],
  }),
  renewInvitation: route({
    method: 'POST',
    path: '/api/accounts/:id/invitation',
    access: 'accounts.invite',
    place: 'record',
    tag,
    status: 201,
    summary: 'A new link for an account without a password; the one before opens nothing any more.',
    params: idParams,
    response: invitationSchema,
    errors: ['not_found', 'invitation_used', 'account_disabled'],
  }),
  withdrawInvitation: route({
    method: 'DELETE',
    path: '/api/accounts/:id/invitation',
    access: 'accounts.invite',
    place: 'record',
    tag,
    summary: 'Withdraws the link of an account that was not used yet.',
    status: 204,
    params: idParams,
    errors: ['not_found'],
  }),
} as const
