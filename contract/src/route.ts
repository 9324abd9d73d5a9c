import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { Permission } from './permissions.ts'

/**
 * Who may call a route: a permission, anybody with a session, or everybody. There is no default: a route that does not say
 * is not a route.
 */
export type Access = Permission | 'signed_in' | 'public'

/**
 * What a right that is held for a part of the company opens. There is no default here either.
 *
 * - `anywhere`: all of it; nothing in the answer belongs to a part of the company.
 * - `narrowed`: the part of it that lies within the reach: lists, counts, exports.
 * - `record`: one record within the reach. One outside is not found; one that may be seen, though not by this right, is forbidden.
 * - `company`: nothing; the right must be held for the whole company.
 */
export type RoutePlace = 'anywhere' | 'narrowed' | 'record' | 'company'

type Schema = z.ZodType

/**
 * One route of the promise. The same schemas validate the request, filter and serialise the response, and make OpenAPI.
 *
 * `path` is written as Fastify writes it (`/api/people/:id`). `query` holds texts from the URL, so its fields coerce.
 * `upload` routes take multipart/form-data with one `file` part; `download` routes answer with a file instead of JSON.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: `/api/${string}`
  readonly access: Access
  readonly place: RoutePlace
  /** One sentence for the reference page. */
  readonly summary: string
  readonly tag: string
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  readonly response?: Schema
  /** Success status; 200 when absent, 204 when there is no response schema. */
  readonly status?: 200 | 201 | 202 | 204
  /** Refusals a caller should expect besides those every route can give. */
  readonly errors?: readonly ErrorCode[]
  readonly upload?: { readonly maxBytes: number; readonly fields?: Schema }
  /** Media types of the file it answers with. */
  readonly download?: readonly string[]
  /** Requests per minute and client address, where the general limit is too generous. */
  readonly perMinute?: number
}

/** Writes a route down with its exact types kept. */
export function route<const R extends Route>(definition: R): R {
  return definition
}

type Parsed<S> = S extends Schema ? z.output<S> : undefined

/** What a handler gets after validation; `undefined` where the route declares nothing. */
export type ParamsOf<R extends Route> = R extends { params: infer S } ? Parsed<S> : undefined
export type QueryOf<R extends Route> = R extends { query: infer S } ? Parsed<S> : undefined
export type BodyOf<R extends Route> = R extends { body: infer S } ? Parsed<S> : undefined
export type UploadFieldsOf<R extends Route> = R extends { upload: { fields: infer S } } ? Parsed<S> : undefined
/** What a handler answers with: the response schema's input; nothing where the route declares none. */
export type ResponseOf<R extends Route> = R extends { response: infer S extends Schema } ? z.input<S> : Nothing
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer is an async function that just ends.
type Nothing = void
