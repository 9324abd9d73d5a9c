import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { Permission } from './permissions.ts'

/**
 * Who may call a route: a permission, anybody with a session, or everybody. There is no default: a route that does not say
 * is not a route.
 */
export type Access = Permission | 'signed_in' | 'public'

type Schema = z.ZodType

/**
 * One route of the promise. The same schemas validate the request, filter and serialise the response, and make OpenAPI.
 *
 * `path` is written as Fastify writes it (`/api/people/:id`). `query` holds texts from the URL, so its fields coerce.
 * `upload` routes take multipart/form-data with one `file` part; `download` routes answer with a file instead of JSON.
 */
export interface Route<P extends Schema = Schema, Q extends Schema = Schema, B extends Schema = Schema, R extends Schema = Schema> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: `/api/${string}`
  readonly access: Access
  /** One sentence for the reference page. */
  readonly summary: string
  readonly tag: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly response?: R
  /** Success status; 200 when absent, 204 when there is no response schema. */
  readonly status?: 200 | 201 | 202 | 204
  /** Refusals a caller should expect besides those every route can give. */
  readonly errors?: readonly ErrorCode[]
  readonly upload?: { readonly maxBytes: number; readonly fields?: Schema }
  readonly download?: readonly string[]
  /** Requests per minute and client address, where the general limit is too generous. */
  readonly perMinute?: number
}

/** Writes a route down with its types kept. */
export function route<
  P extends Schema = z.ZodNever, Q extends Schema = z.ZodNever, B extends Schema = z.ZodNever, R extends Schema = z.ZodNever,
>(definition: Route<P, Q, B, R>): Route<P, Q, B, R> {
  return definition
}
