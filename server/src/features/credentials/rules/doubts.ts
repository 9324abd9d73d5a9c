import type { Credential } from './credential.ts'

/**
 * Doubts that a correction settles by itself: the type is chosen, the number is there. `settled` are those a person says are
 * settled. Doubts about who somebody is are settled on the person.
 */
export function settleDoubts(after: Credential, settled: readonly string[]): Credential {
  const isOpen = (code: string): boolean => {
    if (settled.includes(code)) return false
    if (code === 'type_unknown' || code === 'type_ambiguous') return after.typeId === null
    if (code === 'number_missing') return after.period.number === null
    return true
  }
  return { ...after, reviewCodes: after.reviewCodes.filter(isOpen) }
}

const aboutIdentity: ReadonlySet<string> = new Set(['id_missing', 'id_invalid', 'id_lost_precision'])

/** Doubts about the holder's ID number end when it is valid. The same record comes back when there is none. */
export function settleIdentity<C extends Pick<Credential, 'reviewCodes'>>(credential: C, hasValidId: boolean): C {
  const open = credential.reviewCodes.filter((code) => !aboutIdentity.has(code))
  return hasValidId && open.length < credential.reviewCodes.length ? { ...credential, reviewCodes: open } : credential
}
