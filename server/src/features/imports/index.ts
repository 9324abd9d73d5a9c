/**
 * Imports: a company's spreadsheet becomes a plan that people review, and then certificates.
 *
 * Owns how a ledger is understood (rules/), its plan and what becomes of it. Promises that nothing is guessed in silence,
 * that every row of a table has a status with its reasons, and that reading a file changes nothing.
 */
export { confirmImport } from './actions/apply.ts'
export { editImportRows } from './actions/edit.ts'
export { importRows } from './actions/preview.ts'
export { receiveImport } from './actions/receive.ts'
export {
  contentWords,
  type DryRun,
  type DryRunCredential,
  type DryRunOptions,
  type DryRunRow,
  dryRunImport,
  dryRunJson,
  rowContext,
} from './dry-run.ts'
export { type CorrectionLookup, readTables, type TableReading, type TableRow } from './read-tables.ts'
export { routes } from './routes.ts'
export type { ColumnCorrection, ColumnMap } from './rules/columns.ts'
export type { Issue, Note, NoteCode } from './rules/issue.ts'
export type { PlannedRow, PlanSummary, RowDecision } from './rules/plan.ts'
export type { RegistryCredential, RegistryPerson, RegistryView } from './rules/registry.ts'
export type { CheckedRow, RowContext, RowFields, RowKey, UnvalidatedRow } from './rules/row.ts'
export { find as findImport, type StoredImport } from './store/imports.ts'
export { handlings } from './worker.ts'
