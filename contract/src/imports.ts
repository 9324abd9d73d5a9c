import { z } from 'zod'
import { idParams, idSchema, instantSchema, listOf, versionSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'imports'
export const maxSpreadsheetBytes = 100 * 1024 * 1024
const workbook = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const

export const rowStatuses = ['ok', 'review', 'error', 'duplicate', 'skipped'] as const
export type RowStatus = (typeof rowStatuses)[number]
/** What stands out about a row. The first fourteen are promised; others only add. */
export const issueCodes = [
  'name_missing',
  'id_missing',
  'id_invalid',
  'id_lost_precision',
  'type_unknown',
  'type_ambiguous',
  'number_missing',
  'number_pattern',
  'date_invalid',
  'date_order',
  'duplicate_in_file',
  'duplicate_in_registry',
  'number_conflict',
  'person_ambiguous',
  'insurer_outside',
] as const
export type IssueCode = (typeof issueCodes)[number]
/** The fields a column can be mapped to. */
export const importFields = [
  'name',
  'id_number',
  'employee_number',
  'department',
  'post',
  'credential_type',
  'category',
  'profession',
  'level',
  'number',
  'issuer',
  'issued_on',
  'valid_from',
  'valid_until',
  'validity',
  'review_due_on',
  'reviewed_on',
  'registered',
  'employer',
  'insured_with',
  'phone',
  'email',
  'sex',
  'remarks',
  'row_number',
] as const
export type ImportField = (typeof importFields)[number]
/** What applying will do with a row. */
export const rowActions = ['create', 'renew', 'change', 'none'] as const
export type ImportAction = (typeof rowActions)[number]
export const importStates = ['received', 'reading', 'ready', 'applying', 'applied', 'failed', 'cancelled'] as const
export type ImportState = (typeof importStates)[number]

/** A row of the file; where one row holds several certificates, which of them, from 0. */
const rowRef = z.object({ sheet: z.string(), row: z.number().int(), part: z.number().int().min(0).default(0) })
/** A row as it was seen: who changes it must not overwrite what somebody else made of it meanwhile. */
const seenRow = rowRef.extend({ version: z.number().int().min(0) })

export const issueSchema = z.object({
  code: z.string(),
  field: z.enum(importFields).nullable(),
  message: z.string(),
  /** The row it repeats or contradicts, where the issue is about two rows. */
  other: rowRef.nullish(),
  /** The registry's credential it repeats or contradicts, where there is one. */
  credentialId: idSchema.nullish(),
})
export const importSheetSchema = z.object({
  name: z.string(),
  rows: z.number().int(),
  /** 1-based row of the sheet that holds the headers (the last one of a two-line header); null when none was found. */
  headerRow: z.number().int().nullable(),
  /** field → 1-based column number */
  columns: z.record(z.string(), z.number().int()),
  headers: z.array(z.object({ column: z.number().int(), text: z.string(), sample: z.array(z.string()) })),
  ignored: z.boolean(),
  remembered: z.boolean(),
})
export const importSummarySchema = z.object({
  rows: z.number().int(),
  ok: z.number().int(),
  review: z.number().int(),
  error: z.number().int(),
  duplicate: z.number().int(),
  skipped: z.number().int(),
  people: z.number().int(),
  credentials: z.number().int(),
  newPeople: z.number().int(),
  create: z.number().int(),
  renew: z.number().int(),
  change: z.number().int(),
  none: z.number().int(),
  /** Rows somebody left out that would be saved otherwise. */
  left: z.number().int().optional(),
})
export type ImportSummary = z.infer<typeof importSummarySchema>

export const importSchema = z.object({
  id: idSchema,
  version: versionSchema,
  fileName: z.string(),
  bytes: z.number().int(),
  state: z.enum(importStates),
  /** Rows done of `total` (null while unknown) in the current step. */
  progress: z.object({
    step: z.enum(['reading', 'planning', 'applying']).nullable(),
    done: z.number().int(),
    total: z.number().int().nullable(),
  }),
  sheets: z.array(importSheetSchema),
  summary: importSummarySchema.nullable(),
  /** Why it failed or went back: a code with its sentence. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** The registry changed since the plan was made; plan again before applying. */
  stale: z.boolean(),
  /** The import that received a file of the same content before this one; nothing forbids it, but people should know. */
  sameFileAs: z.object({ id: idSchema, receivedAt: instantSchema, state: z.enum(importStates) }).nullish(),
  by: z.string(),
  receivedAt: instantSchema,
  appliedAt: instantSchema.nullable(),
  can: z.object({ edit: z.boolean(), apply: z.boolean(), cancel: z.boolean() }),
})
export type ImportRecord = z.infer<typeof importSchema>

export const importRowSchema = z.object({
  sheet: z.string(),
  row: z.number().int(),
  /** Which of the row's certificates, from 0. */
  part: z.number().int(),
  /** How often people typed into it or decided about it. */
  version: z.number().int(),
  status: z.enum(rowStatuses),
  action: z.enum(rowActions),
  issues: z.array(issueSchema),
  /** What stands in the file (or was typed here instead), by field; ID and phone numbers masked unless they are faulty. */
  cells: z.record(z.string(), z.string()),
  edited: z.array(z.enum(importFields)),
  /** What the row means. */
  fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  typeName: z.string().nullable(),
  personRef: z.string().nullable(),
  /** People of the registry this row could belong to, when nobody is certain. */
  candidates: z.array(
    z.object({
      personId: idSchema,
      name: z.string(),
      unit: z.string().nullable(),
      idMasked: z.string().nullable(),
      reasons: z.array(z.string()),
    }),
  ),
  /** Whose row somebody said it is: a person's id, `new` for nobody known; null where nobody did. */
  chosenPerson: z.union([idSchema, z.literal('new')]).nullable(),
  /** Field by field, when the row changes or renews what the registry holds. */
  differences: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  left: z.boolean(),
})
export type ImportRow = z.infer<typeof importRowSchema>

const editResult = z.object({ changed: z.number().int(), import: importSchema })

export const importRoutes = {
  importTemplate: route({
    method: 'GET',
    path: '/api/imports/template.xlsx',
    access: 'imports.run',
    place: 'company',
    tag,
    summary: 'An empty ledger with the columns the import knows best.',
    download: workbook,
  }),
  receiveImport: route({
    method: 'POST',
    path: '/api/imports',
    access: 'imports.run',
    place: 'company',
    tag,
    status: 202,
    summary: 'Takes a spreadsheet; it is read in the background.',
    upload: { maxBytes: maxSpreadsheetBytes },
    response: importSchema,
    errors: ['file_empty', 'file_too_large', 'spreadsheet_unsupported'],
  }),
  loadDemo: route({
    method: 'POST',
    path: '/api/imports/demo',
    access: 'imports.run',
    place: 'company',
    tag,
    status: 202,
    summary: 'Imports the demo company’s ledger: 500 invented engineers, by the same import.',
    response: importSchema,
    errors: ['import_applied'],
  }),
  listImports: route({
    method: 'GET',
    path: '/api/imports',
    access: 'imports.read',
    place: 'company',
    tag,
    summary: 'Imports, newest first.',
    query: z.object({
      page: z.coerce.number().int().min(1).default(1),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(importSchema), total: z.number().int() }),
  }),
  readImport: route({
    method: 'GET',
    path: '/api/imports/:id',
    access: 'imports.read',
    place: 'company',
    tag,
    summary: 'One import with its progress, sheets and counts.',
    params: idParams,
    response: importSchema,
    errors: ['not_found'],
  }),
  importRows: route({
    method: 'GET',
    path: '/api/imports/:id/rows',
    access: 'imports.read',
    place: 'company',
    tag,
    summary: 'The preview: rows with their status, errors first.',
    params: idParams,
    query: z.object({
      status: listOf(z.enum(rowStatuses)).optional(),
      code: listOf(z.string()).optional(),
      sheet: z.string().optional(),
      q: z.string().trim().max(100).optional(),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      order: z.enum(['problems', 'sheet']).default('problems'),
    }),
    response: z.object({ rows: z.array(importRowSchema), total: z.number().int() }),
    errors: ['not_found', 'import_not_ready'],
  }),
  importProblems: route({
    method: 'GET',
    path: '/api/imports/:id/problems',
    access: 'imports.read',
    place: 'company',
    tag,
    summary: 'Problems counted by code, and equal values behind them, for fixing many at once.',
    params: idParams,
    response: z.object({
      rows: z.array(
        z.object({
          code: z.string(),
          count: z.number().int(),
          values: z.array(
            z.object({
              field: z.enum(importFields),
              value: z.string(),
              count: z.number().int(),
              suggestions: z.array(z.object({ value: z.string(), label: z.string() })),
            }),
          ),
        }),
      ),
    }),
    errors: ['not_found', 'import_not_ready'],
  }),
  editImportRows: route({
    method: 'PATCH',
    path: '/api/imports/:id/rows',
    access: 'imports.run',
    place: 'company',
    tag,
    summary: 'Types another value over cells of the file; `null` returns to the file’s own.',
    params: idParams,
    body: z.object({
      edits: z
        .array(seenRow.extend({ field: z.enum(importFields), value: z.string().max(500).nullable() }))
        .min(1)
        .max(1000),
    }),
    response: editResult,
    errors: ['not_found', 'import_not_ready', 'import_applied', 'changed_meanwhile'],
  }),
  fixEqualValues: route({
    method: 'POST',
    path: '/api/imports/:id/fix',
    access: 'imports.run',
    place: 'company',
    tag,
    summary: 'Types a value over every cell of a field that holds the same text.',
    params: idParams,
    body: z.object({ field: z.enum(importFields), from: z.string().max(500), to: z.string().max(500) }),
    response: editResult,
    errors: ['not_found', 'import_not_ready', 'import_applied'],
  }),
  decideImportRows: route({
    method: 'POST',
    path: '/api/imports/:id/decide',
    access: 'imports.run',
    place: 'company',
    tag,
    summary: 'Leaves rows out or in, or says which person they belong to (`new` for nobody known).',
    params: idParams,
    body: z.object({
      rows: z.array(seenRow).min(1).max(1000),
      leave: z.boolean().optional(),
      person: z
        .union([idSchema, z.literal('new')])
        .nullable()
        .optional(),
    }),
    response: editResult,
    errors: ['not_found', 'import_not_ready', 'import_applied', 'changed_meanwhile'],
  }),
  mapImportColumns: route({
    method: 'PUT',
    path: '/api/imports/:id/mapping',
    access: 'imports.run',
    place: 'company',
    tag,
    status: 202,
    summary: 'Corrects header row and columns of a sheet; remembered for the next file of that shape.',
    params: idParams,
    body: z.object({
      sheet: z.string(),
      headerRow: z.number().int().min(1).nullable(),
      columns: z.record(z.string(), z.number().int().min(1)),
      ignored: z.boolean().default(false),
    }),
    response: importSchema,
    errors: ['not_found', 'import_not_ready', 'import_applied'],
  }),
  planImportAgain: route({
    method: 'POST',
    path: '/api/imports/:id/plan',
    access: 'imports.run',
    place: 'company',
    tag,
    status: 202,
    summary: 'Compares the rows with the registry as it is now.',
    params: idParams,
    response: importSchema,
    errors: ['not_found', 'import_not_ready', 'import_applied'],
  }),
  applyImport: route({
    method: 'POST',
    path: '/api/imports/:id/apply',
    access: 'imports.run',
    place: 'company',
    tag,
    status: 202,
    summary: 'Writes the plan into the registry in one transaction; a second call changes nothing.',
    params: idParams,
    body: z.object({ version: versionSchema }),
    response: importSchema,
    errors: [
      'not_found',
      'import_not_ready',
      'plan_stale',
      'import_nothing_to_apply',
      'import_cancelled',
      'changed_meanwhile',
    ],
  }),
  cancelImport: route({
    method: 'POST',
    path: '/api/imports/:id/cancel',
    access: 'imports.run',
    place: 'company',
    tag,
    summary: 'Stops reading, or puts a plan aside.',
    params: idParams,
    response: importSchema,
    errors: ['not_found', 'import_applied'],
  }),
  failedRows: route({
    method: 'GET',
    path: '/api/imports/:id/failed-rows.xlsx',
    access: 'imports.run',
    place: 'company',
    tag,
    summary: 'The rows that were not saved, as the file had them, with a reason column. Leaves a ledger entry.',
    params: idParams,
    download: workbook,
    errors: ['not_found', 'import_not_ready'],
  }),
  importFile: route({
    method: 'GET',
    path: '/api/imports/:id/file',
    access: 'imports.run',
    place: 'company',
    tag,
    summary: 'The file as it was received. Leaves a ledger entry.',
    params: idParams,
    download: ['application/octet-stream'],
    errors: ['not_found', 'file_missing'],
  }),
} as const
