import type { Query } from '../paths.ts'

/** A list's query comes from the address bar as texts; the server checks it and refuses what it does not know. */
export const asQuery = (query: Query) => query as never
