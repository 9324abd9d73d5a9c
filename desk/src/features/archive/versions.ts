import type { DocumentRecord } from '@chizheng/contract'

type Version = Pick<DocumentRecord, 'id' | 'replacedBy'>

export interface Paper<D> {
  /** What stands for the paper today. */
  readonly newest: D
  /** What it replaced, the latest of those first. */
  readonly older: readonly D[]
}

/**
 * Documents as the papers they are versions of, in the order of the newest of each. A document whose successor is not among those
 * given stands for itself.
 */
export function papersOf<D extends Version>(documents: readonly D[]): Paper<D>[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const newestOf = (document: D): D => {
    let newest = document
    for (let next = newest.replacedBy; next !== null && byId.has(next); next = newest.replacedBy)
      newest = byId.get(next)!
    return newest
  }
  const older = new Map<D, D[]>()
  for (const document of documents) {
    const newest = newestOf(document)
    older.set(newest, [...(older.get(newest) ?? []), ...(newest === document ? [] : [document])])
  }
  return documents.filter((document) => older.has(document)).map((newest) => ({ newest, older: older.get(newest)! }))
}
