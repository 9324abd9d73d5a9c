import { z } from 'zod'
import { type CredentialFilter, credentialFilter, credentialSorts } from './credentials.ts'
import { idParams, idSchema, versionSchema } from './fields.ts'
import { type PeopleFilter, personFilter, personSorts } from './people.ts'
import { roleNames } from './permissions.ts'
import { route } from './route.ts'
import { type ViewQuery, viewLists } from './system-views.ts'

const tag = 'views'

const look = { order: z.enum(['asc', 'desc']).optional(), columns: z.string().max(500).optional() }

/**
 * What a view of each list may hold: filters, order and columns. No words of a search: they find somebody once, and may be an ID
 * number, which is kept nowhere but sealed.
 */
const viewSchemas = {
  credentials: z.strictObject({
    ...credentialFilter.omit({ q: true, skippedBy: true }).shape,
    ...look,
    sort: z.enum(credentialSorts).optional(),
  }),
  people: z.strictObject({
    ...personFilter.omit({ q: true, skippedBy: true }).shape,
    ...look,
    sort: z.enum(personSorts).optional(),
  }),
} as const

/** A view's part of the address, read as its list reads it; null when the list no longer knows it. */
export function credentialView(query: ViewQuery): CredentialFilter | null {
  const { success, data } = viewSchemas.credentials.safeParse(query)
  if (!success) return null
  const { sort: _sort, order: _order, columns: _columns, ...filter } = data
  return filter
}

/** The same for people. */
export function peopleView(query: ViewQuery): PeopleFilter | null {
  const { success, data } = viewSchemas.people.safeParse(query)
  if (!success) return null
  const { sort: _sort, order: _order, columns: _columns, ...filter } = data
  return filter
}

/** Filters, order and columns as they stand in the address of the list, by their names. */
const viewQuery = z.record(z.string().max(40), z.string().min(1).max(2_000))

export const savedViewSchema = z.object({
  id: idSchema,
  version: versionSchema,
  list: z.enum(viewLists),
  name: z.string(),
  query: viewQuery,
  /** The role whose holders see it; null: only its owner. */
  sharedWith: z.enum(roleNames).nullable(),
  /** Whether the reader made it. */
  own: z.boolean(),
  /** Whether it is one of the reader's: their own, or of a role they hold. Others are here for whoever looks after shared views. */
  shown: z.boolean(),
  can: z.object({ change: z.boolean() }),
})
export type SavedViewRecord = z.infer<typeof savedViewSchema>

const viewName = z.string().trim().min(1).max(40)

export const viewRoutes = {
  listViews: route({
    method: 'GET',
    path: '/api/views',
    access: 'people.read',
    place: 'anywhere',
    tag,
    summary: 'The saved views the reader sees: shared ones of their roles, then their own, in their order.',
    response: z.object({ rows: z.array(savedViewSchema), can: z.object({ share: z.boolean() }) }),
  }),
  countViews: route({
    method: 'GET',
    path: '/api/views/counts',
    access: 'people.read',
    place: 'narrowed',
    tag,
    summary: 'How many records every view of a list shows this reader, in one answer.',
    query: z.object({ list: z.enum(viewLists) }),
    response: z.object({
      rows: z.array(
        z.object({
          /** The key of a system view, the id of a saved one. */
          key: z.string(),
          /** The total of the list it opens; null when the list no longer knows its filters. */
          count: z.number().int().nullable(),
          capped: z.boolean(),
        }),
      ),
    }),
  }),
  saveView: route({
    method: 'POST',
    path: '/api/views',
    access: 'people.read',
    place: 'anywhere',
    tag,
    status: 201,
    summary:
      'Saves a view, for oneself or for everybody of a role; the latter takes `views.share` for the whole company.',
    body: z
      .object({
        list: z.enum(viewLists),
        name: viewName,
        query: viewQuery,
        sharedWith: z.enum(roleNames).nullable().default(null),
      })
      .refine(({ list, query }) => viewSchemas[list].safeParse(query).success, {
        path: ['query'],
        message: 'not a view of this list',
      }),
    response: savedViewSchema,
    errors: ['view_name_taken', 'too_many_views'],
  }),
  changeView: route({
    method: 'PATCH',
    path: '/api/views/:id',
    access: 'people.read',
    place: 'anywhere',
    tag,
    summary: 'Renames a view, shares it with a role, or takes it back.',
    params: idParams,
    body: z.object({
      version: versionSchema,
      name: viewName.optional(),
      sharedWith: z.enum(roleNames).nullable().optional(),
    }),
    response: savedViewSchema,
    errors: ['not_found', 'changed_meanwhile', 'view_name_taken'],
  }),
  orderViews: route({
    method: 'PUT',
    path: '/api/views/order',
    access: 'people.read',
    place: 'anywhere',
    tag,
    summary: 'Puts views the reader may change into this order.',
    body: z.object({ ids: z.array(idSchema).min(1).max(500) }),
    response: z.object({ rows: z.array(savedViewSchema) }),
    errors: ['not_found'],
  }),
  removeView: route({
    method: 'DELETE',
    path: '/api/views/:id',
    access: 'people.read',
    place: 'anywhere',
    tag,
    status: 204,
    summary: 'Removes a view.',
    params: idParams,
    errors: ['not_found'],
  }),
} as const
