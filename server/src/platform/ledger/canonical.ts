/**
 * Canonical JSON as RFC 8785 (JCS) defines it: the one byte sequence for a value that hashes are made of.
 *
 * Members are sorted by the UTF-16 code units of their names, numbers and strings are written as ECMAScript writes them,
 * nothing else stands between the tokens.
 */

/** A JSON value. A member that is `undefined` is left out, as JSON.stringify does. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined }

const loneSurrogate = /\p{Surrogate}/u

/** The canonical text. Throws on what JSON cannot say: NaN, infinities, lone surrogates. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no NaN and no infinity')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (loneSurrogate.test(value)) throw new TypeError('canonical JSON has no lone surrogates')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const object = value as { readonly [name: string]: Json | undefined }
  const names = Object.keys(object)
    .filter((name) => object[name] !== undefined)
    .sort()
  return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(object[name] as Json)}`).join(',')}}`
}
