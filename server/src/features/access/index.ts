/**
 * Access: accounts, roles, sessions, and the first run.
 *
 * Owns who may sign in and what they may do. Passwords are kept as argon2id, session and set-up tokens as SHA-256 only. A session
 * is a cookie out of reach of scripts; it ends when idle, after a week, by signing out, and at once when its account is disabled or
 * its password changed. Guessing is slowed without locking anybody out: a browser that signed in before is not slowed by strangers. There is always an administrator.
 *
 * What a role may do stands in the contract; the http platform asks `identifyWith` who is asking and compares. A role is held in a
 * scope, today always the whole company: departments, stewards and holders enter by `account_role.scope` and `policy.ts`.
 */
export { prepareSetUp } from './actions/set-up.ts'
export { permissionsOf, permits } from './policy.ts'
export { identifyWith, routes } from './routes.ts'
