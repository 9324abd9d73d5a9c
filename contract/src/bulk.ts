import { z } from 'zod'
import { credentialFilter, labelsSchema, requestNoteSchema } from './credentials.ts'
import { idParams, idSchema } from './fields.ts'
import { personFilter } from './people.ts'
import { route } from './route.ts'
import { viewLists } from './system-views.ts'

const tag = 'bulk changes'

/** A selection of more records is not looked at. */
export const mostInBulk = 50_000
/** Records chosen one by one. */
const mostChosen = 5_000

/** What many credentials are changed to. */
export const credentialChangeSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('labels'), add: labelsSchema.default([]), remove: labelsSchema.default([]) })
    .refine(({ add, remove }) => add.length + remove.length > 0, { path: ['add'], message: 'no label is named' })
    .refine(({ add, remove }) => !add.some((label) => remove.includes(label)), {
      path: ['remove'],
      message: 'a label is added and removed',
    }),
  /** One of our legal entities, or null: registered with nobody. */
  z.strictObject({ kind: z.literal('employer'), employerUnitId: idSchema.nullable() }),
  /** Asks the holders for an upload. */
  z.strictObject({ kind: z.literal('requestUpload'), note: requestNoteSchema.nullable().default(null) }),
  z.strictObject({ kind: z.literal('withdrawRequest') }),
])
export type CredentialChange = z.output<typeof credentialChangeSchema>

/** What many people are changed to. */
export const personChangeSchema = z.discriminatedUnion('kind', [
  /** Names the steward; null leaves it to the head. */
  z.strictObject({ kind: z.literal('steward'), stewardId: idSchema.nullable() }),
  /** Who pays their social insurance: one of our legal entities; null: not known. */
  z.strictObject({ kind: z.literal('insurer'), insuredWithId: idSchema.nullable() }),
])
export type PersonChange = z.output<typeof personChangeSchema>
export type RecordChange = CredentialChange | PersonChange

export const bulkStates = ['ready', 'applying', 'applied', 'cancelled', 'undoing', 'undone'] as const
export type BulkState = (typeof bulkStates)[number]

/**
 * What became of a record: still to be changed; already so; skipped, for a reason; changed. After an undoing: as it was before, or
 * kept as it is, because somebody changed it since.
 */
export const bulkOutcomes = ['pending', 'same', 'skipped', 'changed', 'undone', 'kept'] as const
export type BulkOutcome = (typeof bulkOutcomes)[number]

/** Why a record is left as it is. `target_gone`: whoever or whatever it was to name is there no more. */
export const skipReasons = [
  'no_right',
  'wrong_state',
  'has_left',
  'own_steward',
  'too_many_labels',
  'changed_meanwhile',
  'target_gone',
] as const
export type SkipReason = (typeof skipReasons)[number]

export const bulkChangeSchema = z.object({
  id: idSchema,
  list: z.enum(viewLists),
  change: z.union([credentialChangeSchema, personChangeSchema]),
  state: z.enum(bulkStates),
  total: z.number().int(),
  counts: z.record(z.enum(bulkOutcomes), z.number().int()),
  /** Those skipped or kept, by reason. */
  reasons: z.array(z.object({ reason: z.enum(skipReasons), count: z.number().int() })),
  /** The first of those skipped or kept that the reader sees. */
  skipped: z.array(z.object({ id: idSchema, name: z.string(), reason: z.enum(skipReasons) })),
  can: z.object({ apply: z.boolean(), cancel: z.boolean(), undo: z.boolean() }),
})
export type BulkChangeRecord = z.infer<typeof bulkChangeSchema>

const chosen = z.array(idSchema).min(1).max(mostChosen).optional()
const oneOf = { path: ['ids'], message: 'either ids or a filter' }
const isOne = ({ ids, filter }: { ids?: unknown; filter?: unknown }) => (ids === undefined) !== (filter === undefined)

export const bulkRoutes = {
  previewCredentialChange: route({
    method: 'POST',
    path: '/api/credentials/bulk-changes',
    access: 'credentials.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'What a change of many credentials would do to each; nothing is changed yet.',
    body: z
      .object({
        ids: chosen,
        /** All that a filtered registry shows, with the values its address has. */
        filter: credentialFilter.optional(),
        change: credentialChangeSchema,
      })
      .refine(isOne, oneOf),
    response: bulkChangeSchema,
    errors: ['not_found', 'bulk_too_large'],
  }),
  previewPersonChange: route({
    method: 'POST',
    path: '/api/people/bulk-changes',
    access: 'people.change',
    place: 'record',
    tag,
    status: 201,
    summary: 'What a change of many people would do to each; nothing is changed yet.',
    body: z.object({ ids: chosen, filter: personFilter.optional(), change: personChangeSchema }).refine(isOne, oneOf),
    response: bulkChangeSchema,
    errors: ['not_found', 'bulk_too_large', 'person_has_left'],
  }),
  /** A bulk change is its maker's; what it tells of records is narrowed to what they see. */
  readBulkChange: route({
    method: 'GET',
    path: '/api/bulk-changes/:id',
    access: 'credentials.change',
    place: 'anywhere',
    tag,
    summary: 'One bulk change of one’s own: how far it is, what was skipped and why.',
    params: idParams,
    response: bulkChangeSchema,
    errors: ['not_found'],
  }),
  applyBulkChange: route({
    method: 'POST',
    path: '/api/bulk-changes/:id/apply',
    access: 'credentials.change',
    place: 'anywhere',
    tag,
    summary: 'Does what was looked at, part by part; a record that changed since is skipped. Safe to ask twice.',
    params: idParams,
    response: bulkChangeSchema,
    errors: ['not_found', 'bulk_change_over'],
  }),
  cancelBulkChange: route({
    method: 'POST',
    path: '/api/bulk-changes/:id/cancel',
    access: 'credentials.change',
    place: 'anywhere',
    tag,
    summary: 'Stops after the part that is being done; what is done stays done.',
    params: idParams,
    response: bulkChangeSchema,
    errors: ['not_found'],
  }),
  undoBulkChange: route({
    method: 'POST',
    path: '/api/bulk-changes/:id/undo',
    access: 'credentials.change',
    place: 'anywhere',
    tag,
    summary: 'Puts back what stood there before, where nothing changed since.',
    params: idParams,
    response: bulkChangeSchema,
    errors: ['not_found', 'bulk_change_over'],
  }),
} as const
