/**
 * The archive: scans, issue documents and evidence of credentials.
 *
 * A file is stored under its digest before anything is recorded, so a failure afterwards loses nothing and leaves at most an
 * unnamed file. What a file is, is found from its content and held against a closed list; nothing that a browser could run is
 * taken. A document is never deleted: it is withdrawn with a reason and stays in the history. Every change appends to the
 * ledger with the file's digest.
 *
 * Imports credentials, whose count of documents it keeps right.
 */
export { routes } from './routes.ts'
