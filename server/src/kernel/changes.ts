/**
 * What a change changed.
 *
 * @returns the fields of `before` that are different in `after`, with the values they had; null when nothing is different.
 * Fields are compared as JSON, so equal arrays and objects are equal.
 */
export function changedFields<T extends object>(before: T, after: T): Partial<T> | null {
  const changed: Partial<T> = {}
  for (const field of Object.keys(before) as (keyof T)[]) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) changed[field] = before[field]
  }
  return Object.keys(changed).length === 0 ? null : changed
}
