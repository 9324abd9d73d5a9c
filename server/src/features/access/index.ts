/**
 * Access: accounts, roles, sessions, and the first run.
 *
 * Owns who may sign in and what they may do. Passwords are kept as argon2id, tokens of sessions, set-up and invitations as SHA-256 only. A session
 * is a cookie out of reach of scripts; it ends when idle, after a week, by signing out, and at once when its account is disabled or
 * its password changed, its person leaves, or its owner or an administrator ends it. Guessing is slowed without locking anybody out: a browser that signed in before is not slowed by strangers. There is always an administrator.
 *
 * Accounts are made one by one, or for thousands of people at once; invitation links are made when they are handed out and kept as hashes.
 *
 * Whoever wants it is asked for a code of an authenticator app besides; its secret is sealed, each code is taken once.
 *
 * What a role may do stands in the contract; the http platform asks `identifyWith` who is asking and compares. How far each role of
 * an account goes is found anew with every request (`heldRoles`): what was granted, for the company or for units, and what follows
 * from the person the account is of: the own record, the units they head, the people whose steward they are. The actor carries it,
 * and every feature narrows what it reads and changes by it.
 *
 * Imports people, who are heads and stewards; `onPeopleLeft` is handed to them by `wiring.ts`, `accountActor` to what acts for an account
 * that is not there: calendars.
 */
export { administrators } from './actions/administrators.ts'
export { accountActor } from './actions/held.ts'
export { hrMembers } from './actions/hr.ts'
export { onPeopleLeft } from './actions/leaving.ts'
export { reopenAccount } from './actions/reopen.ts'
export { prepareSetUp } from './actions/set-up.ts'
export { identifyWith, routes } from './routes.ts'
export { accountsOf, peopleHolding } from './store/holding.ts'
