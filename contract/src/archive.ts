import { z } from 'zod'
import { idParams, idSchema, instantSchema, reasonSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'archive'
export const documentKinds = [
  'scan',
  'issue_document',
  'continuing_education',
  'post_fit_note',
  'verification_evidence',
  'e_certificate',
  'other',
] as const
export const maxDocumentBytes = 50 * 1024 * 1024

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
  /** Whether a browser can show it in place. */
  preview: z.enum(['image', 'pdf', 'none']),
  withdrawn: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
  can: z.object({ withdraw: z.boolean() }),
})
export type DocumentRecord = z.infer<typeof documentSchema>

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
  attachDocument: route({
    method: 'POST',
    path: '/api/credentials/:id/documents',
    access: 'archive.attach',
    place: 'record',
    tag,
    status: 201,
    summary: 'Adds a file to a credential; its type is found from its content.',
    params: idParams,
    upload: {
      maxBytes: maxDocumentBytes,
      fields: z.object({ kind: z.enum(documentKinds).default('scan'), note: z.string().trim().max(500).optional() }),
    },
    response: documentSchema,
    errors: ['not_found', 'file_empty', 'file_too_large', 'file_type_unknown', 'document_attached_already'],
  }),
  /** The file itself; `inline` shows images and PDF in the page, everything else is a download. */
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
    errors: ['not_found', 'file_missing'],
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
