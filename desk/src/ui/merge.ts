/**
 * Two people change one record: what each of them changed, decided field by field. Pure.
 *
 * `base` is the record as I opened it, `mine` what stands in my form, `theirs` the record as it is now. A field that only they
 * changed is taken over; one that we both changed, differently, is contested and is mine to decide.
 */

export type Values = Readonly<Record<string, unknown>>

export interface Meeting {
  /** Changed by both, to different values. */
  readonly contested: readonly string[]
  /** Changed by them alone. */
  readonly taken: readonly string[]
}

const plain = (value: unknown) => (value === undefined || value === '' ? null : value)

/** Nothing typed, null and absent are one; lists count by their content. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** Names of `to` whose value differs from `from`. */
export function changedFields(from: Values, to: Values): string[] {
  return Object.keys(to).filter((name) => !isSame(from[name], to[name]))
}

export function meet(base: Values, mine: Values, theirs: Values): Meeting {
  const theirChanges = changedFields(base, theirs)
  const contested = theirChanges.filter((name) => !isSame(base[name], mine[name]) && !isSame(mine[name], theirs[name]))
  return { contested, taken: theirChanges.filter((name) => isSame(base[name], mine[name])) }
}
