/**
 * The archive: scans, issue documents and evidence of credentials.
 *
 * A file is stored under its digest before anything is recorded, so a failure afterwards loses nothing and leaves at most an
 * unnamed file. What a file is, is found from its content and held against a closed list; nothing that a browser could run is
 * taken. A document is never deleted or overwritten: it is withdrawn with a reason, or replaced by a newer version, and stays in
 * the history. Until when it must be kept is a rule of the catalogue for its kind, computed when something is written, and a list
 * says which ones are due; what becomes of those is for people to decide. Every change appends to the ledger with the file's digest.
 *
 * Imports credentials, whose count of documents it keeps right, and people, whose unit and last day its documents follow;
 * `peopleListener`, which has the credentials listen first, is handed to people by `wiring.ts`.
 */
export { copiesOf } from './actions/copies.ts'
export { attachFile, personDocuments, type StoredFile, storeUpload } from './actions/documents.ts'
export { peopleListener } from './actions/listener.ts'
export { markedScan, newestScan } from './actions/scan-copy.ts'
export { singlePdf } from './actions/single-pdf.ts'
export { routes } from './routes.ts'
export type { Copied } from './rules/copies.ts'
export { handlings } from './worker.ts'
