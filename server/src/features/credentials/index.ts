/**
 * Credentials: the certificates of people, their types, validity periods, status and deadlines.
 *
 * Owns what somebody holds and until when. A renewal is a new period and never overwrites one; a correction adds a revision.
 * The status is computed from stored days and today by one rule (`credentialStatus`), which the database states once more for
 * lists (`credential_status`); a test holds the two together. Deadlines are computed when something is written, by the type as
 * it applies in the company's province. Every change appends to the ledger in its own transaction, and refuses a version that
 * somebody else changed. Shipped types are never changed: what the company sets lies over them. A number that holds an ID number
 * lies sealed, is masked in every answer, and is shown in full only by `revealCredential`, which leaves a ledger entry.
 *
 * Imports people, whose names and units it copies for its lists; `credentialCounts` is handed to people by `wiring.ts`, and
 * `peopleListener` with what the archive adds to it, `giveUpRequests` to the approvals. Documents belong to the archive, which tells their number by `countDocument`; moves of
 * originals to loans, which tell the last place by `placeOriginal`: the registry filters by it.
 */
export {
  type Correction,
  correctCredentials,
  type NewCredential,
  type ReadPeriod,
  registerCredentials,
  renewCredentials,
} from './actions/bulk.ts'
export {
  changeCredentials,
  credentialNames,
  judgeCredentials,
  undoCredentials,
} from './actions/bulk-change.ts'
export { submitPeriod, withdrawEvidence } from './actions/change.ts'
export { countCredentialsBy } from './actions/count.ts'
export { type DueDeadline, deadlinesOfCredentials, dueDeadlines } from './actions/due.ts'
export { credentialTable } from './actions/export.ts'
export { findCredentials, matchingCredentials } from './actions/find.ts'
export { giveUpRequests } from './actions/give-up-request.ts'
export { type KnownCredential, knownCredentials } from './actions/known.ts'
export { credentialCondition } from './actions/list.ts'
export { credentialCounts, peopleListener } from './actions/listener.ts'
export { heldCredentials, printedCredentials } from './actions/printed.ts'
export { revealCredential } from './actions/reveal.ts'
export { settleImportedNumbers } from './actions/same-number.ts'
export { type CredentialTitle, credentialTitles } from './actions/titles.ts'
export { effectiveTypes, typeRecogniserFor } from './actions/types.ts'
export { receiveUpload } from './actions/upload-requests.ts'
export type { CredentialsListener } from './credentials-listener.ts'
export { routes } from './routes.ts'
export type { EffectiveType } from './rules/catalogue.ts'
export { matchesNumberPattern } from './rules/numbers.ts'
export {
  createTypeRecogniser,
  type Evidence,
  type RecogniserWords,
  type TypeEvidence,
  type TypeRecogniser,
  type TypeRecognition,
} from './rules/recognise.ts'
export type { Renewal } from './rules/renewal.ts'
export { numberKey } from './rules/search.ts'
export { countDocument } from './store/credentials.ts'
export { placeOriginal } from './store/custody.ts'
export type { DuePlace } from './store/due.ts'
export { type HoursDone, saveHoursDone } from './store/hours-done.ts'
export { handlings, schedules } from './worker.ts'
