import { z } from 'zod'
import { credentialFilter, credentialSorts } from './credentials.ts'
import { idSchema, listOf } from './fields.ts'
import { personFilter, personSorts } from './people.ts'
import { route } from './route.ts'

const tag = 'print'

/** What one printed document holds at most. */
export const maxPrint = { labels: 2_000, rows: 5_000 } as const
/** Labels on one A4 sheet: three columns of seven, 60 × 40 mm each. */
export const labelsPerSheet = 21

const order = {
  sort: z.enum(credentialSorts).default('due'),
  order: z.enum(['asc', 'desc']).default('asc'),
}

/** What for; it stands in the ledger, and where others read the document, in it. */
const purpose = z.string().trim().min(2).max(100)

export const printRoutes = {
  /**
   * One label for each certificate: holder, type, number (masked where it holds an ID number), last day, and a QR code that opens the
   * certificate on a phone. Of a filtered list those within reach of the right to export; one that is named and is not, is not found.
   */
  printLabels: route({
    method: 'POST',
    path: '/api/print/labels',
    access: 'credentials.export',
    place: 'record',
    tag,
    perMinute: 30,
    summary: 'Labels of 60 × 40 mm with QR codes for originals, on A4 as PDF. Leaves a ledger entry.',
    body: z
      .object({
        /** These certificates, in this order. */
        ids: z.array(idSchema).min(1).max(maxPrint.labels).optional(),
        /** The certificates a filtered registry shows, in its order, with the values its address has. */
        filter: credentialFilter.extend(order).optional(),
        /** The first label's place on the first sheet, from 1, row by row: a sheet that is partly used up can be printed on. */
        start: z.number().int().min(1).max(labelsPerSheet).default(1),
        /** A thin line around each label, to cut along. */
        borders: z.boolean().default(true),
        purpose,
      })
      .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), { path: ['ids'] }),
    download: ['application/pdf'],
    errors: ['not_found', 'print_empty', 'print_too_large', 'export_reason_missing'],
  }),
  printResume: route({
    method: 'POST',
    path: '/api/print/resume',
    access: 'credentials.export',
    place: 'record',
    tag,
    perMinute: 30,
    summary: 'A person’s certificates with all their periods and documents (证书履历), as PDF. Leaves a ledger entry.',
    body: z.object({
      person: idSchema,
      purpose,
      /** Numbers in full: takes the right to look them up, and each is recorded with the purpose as its reason. */
      reveal: z.boolean().default(false),
    }),
    download: ['application/pdf'],
    errors: ['not_found', 'export_reason_missing'],
  }),
  printCredentials: route({
    method: 'POST',
    path: '/api/print/credentials',
    access: 'credentials.export',
    place: 'narrowed',
    tag,
    perMinute: 30,
    summary: 'Exactly the filtered credentials as a printed ledger (PDF); ID numbers masked. Leaves a ledger entry.',
    body: z.object({
      filter: credentialFilter,
      ...order,
      /** As the list shows them; what its address has. */
      columns: listOf(z.string()).optional(),
      purpose,
    }),
    download: ['application/pdf'],
    errors: ['print_empty', 'print_too_large', 'export_reason_missing'],
  }),
  printPeople: route({
    method: 'POST',
    path: '/api/print/people',
    access: 'credentials.export',
    place: 'narrowed',
    tag,
    perMinute: 30,
    summary: 'Exactly the filtered people as a printed list (PDF); ID and phone numbers masked. Leaves a ledger entry.',
    body: z.object({
      filter: personFilter,
      sort: z.enum(personSorts).default('name'),
      order: z.enum(['asc', 'desc']).default('asc'),
      purpose,
    }),
    download: ['application/pdf'],
    errors: ['print_empty', 'print_too_large', 'export_reason_missing'],
  }),
} as const
