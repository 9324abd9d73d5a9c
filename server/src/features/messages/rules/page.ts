/** Where a page of a list that is read newest first ended: an instant and the record's id. */
export interface PagePlace {
  readonly at: string
  readonly id: string
}

/** The place as it travels in an address; null for none, or one that cannot be read: the list begins anew. */
export function readPlace(text: string | undefined): PagePlace | null {
  const [at, id] = (text ?? '').split('~')
  const isPlace = at !== undefined && id !== undefined && !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id)
  return isPlace ? { at, id } : null
}

/** Where the next page begins; null when this one was not full. */
export function placeAfter(rows: readonly PagePlace[], size: number): string | null {
  const last = rows.at(-1)
  return last === undefined || rows.length < size ? null : `${last.at}~${last.id}`
}
