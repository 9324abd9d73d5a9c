/**
 * Canonical JSON as RFC 8785 (JCS) defines it: the one byte sequence for a value that hashes are made of.
 *
 * Members are sorted by the UTF-16 code units of their names, numbers and strings are written as ECMAScript writes them,
 * nothing else stands between the tokens.
 */

/** A JSON value. A member that is `undefined` is left out, as JSON.stringify does. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined }

/** Strings without these need no escape and hold no half character, which is nearly all of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON escapes.
const unusual = /["\\\u0000-\u001f\ud800-\udfff]/
const loneSurrogate = /\p{Surrogate}/u

/** The canonical text. Throws on what JSON cannot say: NaN, infinities, lone surrogates. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalString(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no NaN and no infinity')
    return JSON.stringify(value)
  }
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) text += `${text === '' ? '' : ','}${canonicalJson(item)}`
    return `[${text}]`
  }
  const object = value as { readonly [name: string]: Json | undefined }
  for (const name of Object.keys(object).sort()) {
    const member = object[name]
    if (member !== undefined) text += `${text === '' ? '' : ','}${canonicalString(name)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

function canonicalString(value: string): string {
  if (!unusual.test(value)) return `"${value}"`
  if (loneSurrogate.test(value)) throw new TypeError('canonical JSON has no lone surrogates')
  return JSON.stringify(value)
}
