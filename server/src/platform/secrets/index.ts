/**
 * Secret fields: encryption with keys that live outside the database, and blind indexes to find a value without reading it.
 *
 * A sealed value opens only in the place it was sealed for (table, column, row) and with the right key; every failure is
 * the same error. A blind index is only as secret as its key: neither ever enters the database, a log or an error.
 */
export { exposedKeyFiles, hasKeys, type KeyRing } from './key-ring.ts'
export { confirmInstalledKeys, openSecrets } from './open.ts'
export type { Place, Secrets } from './secrets.ts'
