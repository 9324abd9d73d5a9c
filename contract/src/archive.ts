import { z } from 'zod'
import { credentialFilter } from './credentials.ts'
import { documentKinds, maxDocumentBytes } from './document-limits.ts'
import { daySchema, idParams, idSchema, instantSchema, listOf, pageOf, pageQuery, reasonSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'archive'

export const documentSchema = z.object({
  id: idSchema,
  credentialId: idSchema,
  kind: z.enum(documentKinds),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  note: z.string().nullable(),
  addedAt: instantSchema,
  addedBy: z.string(),
  /** How it is shown in the page: `?inline=yes` gives an image or a PDF. `pending`: a picture of it is being made. */
  preview: z.enum(['image', 'pdf', 'none', 'pending']),
  withdrawn: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
  /** The older document of the same paper; it is kept beside this one. */
  replaces: idSchema.nullable(),
  /** The newer document that stands for this one today; null where this is the newest. */
  replacedBy: idSchema.nullable(),
  /** The last day on which it must be kept; null while its holder is employed. */
  retainUntil: daySchema.nullable(),
  can: z.object({ withdraw: z.boolean(), replace: z.boolean() }),
})
export type DocumentRecord = z.infer<typeof documentSchema>

export const dueDocumentSchema = documentSchema.extend({
  retainUntil: daySchema,
  /** The rule it was kept by, and its source, in Chinese as the catalogue has it. */
  basis: z.string(),
  typeName: z.string(),
  person: z.object({ id: idSchema, name: z.string() }),
})
export type DueDocument = z.infer<typeof dueDocumentSchema>

export const archiveRoutes = {
  listDocuments: route({
    method: 'GET',
    path: '/api/credentials/:id/documents',
    access: 'archive.read',
    place: 'record',
    tag,
    summary: 'The archive of a credential.',
    params: idParams,
    response: z.object({ rows: z.array(documentSchema) }),
    errors: ['not_found'],
  }),
  personDocuments: route({
    method: 'GET',
    path: '/api/people/:id/documents',
    access: 'archive.read',
    place: 'record',
    tag,
    summary: 'All documents of a person’s credentials.',
    params: idParams,
    response: z.object({ rows: z.array(documentSchema.extend({ typeName: z.string() })) }),
    errors: ['not_found'],
  }),
  /** Nothing is deleted by this: people decide what becomes of each. */
  dueDocuments: route({
    method: 'GET',
    path: '/api/documents/due',
    access: 'archive.withdraw',
    place: 'narrowed',
    tag,
    summary: 'Documents whose retention is over, or ends in a month, the longest overdue first, paged.',
    query: pageQuery.extend({
      /** The day the list is for; today when absent. A document is due from the day after the last one it is kept on. */
      on: daySchema.optional(),
      /** Those whose last day lies in this month, `YYYY-MM`, also a coming one; `on` then says nothing. */
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional(),
      kind: listOf(z.enum(documentKinds)).optional(),
    }),
    response: pageOf(dueDocumentSchema),
  }),
  attachDocument: route({
    method: 'POST',
    path: '/api/credentials/:id/documents',
    access: 'archive.attach',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds a file to a credential, or a newer version of one; its type is found from its content.',
    params: idParams,
    upload: {
      maxBytes: maxDocumentBytes,
      fields: z.object({
        /** When absent: that of the document it replaces, else `scan`. */
        kind: z.enum(documentKinds).optional(),
        note: z.string().trim().max(500).optional(),
        /** A document of the same credential and kind that this one is a newer version of. */
        replaces: idSchema.optional(),
      }),
    },
    response: documentSchema,
    errors: [
      'not_found',
      'file_empty',
      'file_too_large',
      'file_type_unknown',
      'document_attached_already',
      'wrong_state',
      'document_replaced',
      'document_kind_differs',
      'storage_unavailable',
    ],
  }),
  /** The file itself; `inline` shows images and PDF in the page, of a photograph in HEIC its JPEG; everything else is a download. */
  downloadDocument: route({
    method: 'GET',
    path: '/api/documents/:id/file',
    access: 'archive.read',
    place: 'record',
    tag,
    summary: 'The document’s file, its digest checked.',
    params: idParams,
    query: z.object({ inline: z.enum(['yes', 'no']).default('no') }),
    download: ['application/octet-stream'],
    errors: ['not_found', 'file_missing', 'storage_unavailable'],
  }),
  /**
   * Newest versions only, without withdrawn ones; what lies outside the asker's reach is not among them. With a recipient every
   * page carries purpose, recipient, asker and day, and what cannot be written over is left out and named in the list.
   */
  copyDocuments: route({
    method: 'POST',
    path: '/api/documents/copy',
    access: 'credentials.export',
    place: 'record',
    tag,
    summary:
      'A person’s documents, or those of a filtered list, as one ZIP or one PDF with a list. Leaves a ledger entry.',
    body: z
      .object({
        /** All certificates of this person. */
        person: idSchema.optional(),
        /** The certificates a filtered registry shows, with the values its address has. */
        filter: credentialFilter.optional(),
        kinds: z.array(z.enum(documentKinds)).max(documentKinds.length).optional(),
        purpose: z.string().trim().min(2).max(100),
        /** Who outside the company gets it; null: it stays inside. */
        recipient: z.string().trim().min(2).max(100).nullable().default(null),
        /** `pdf`: all pages in one file, behind a cover that lists them and what could not be put in. */
        as: z.enum(['zip', 'pdf']).default('zip'),
      })
      .refine(({ person, filter }) => (person === undefined) !== (filter === undefined), { path: ['person'] }),
    download: ['application/zip', 'application/pdf'],
    errors: ['not_found', 'copy_empty', 'copy_too_large', 'file_missing', 'storage_unavailable'],
  }),
  withdrawDocument: route({
    method: 'POST',
    path: '/api/documents/:id/withdraw',
    access: 'archive.withdraw',
    place: 'record',
    tag,
    summary: 'Takes a document out of use; it stays in the history.',
    params: idParams,
    body: z.object({ reason: reasonSchema }),
    response: documentSchema,
    errors: ['not_found', 'wrong_state'],
  }),
} as const
