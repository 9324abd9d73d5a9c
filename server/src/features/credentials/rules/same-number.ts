/**
 * What certificates of one number are to each other: the same one recorded twice, one that takes another's place, or a
 * contradiction.
 *
 * "The same certificate number on two people is a conflict that blocks use until resolved", and every one of them is marked:
 * nobody knows which of the two is wrong. Numbers of special operations and special equipment are the holder's ID number;
 * those contradict each other only when both holders are known to be two people.
 */
import { tellsOwner } from '../../../kernel/certificate-number.ts'
import type { Credential } from './credential.ts'
import { supersede } from './lifecycle.ts'
import { numberKey } from './search.ts'

export interface HoldersKnown {
  /** Whether the person's ID number is known and valid: two of those are two people. */
  hasValidId(personId: string): boolean
}

/**
 * The certificate that `credential` would record a second time; null when there is none. One that was cancelled or revoked is
 * no hindrance: after it there is a new registration, under the same number or another. Nor is a draft that was given up.
 */
export function recordedTwice<C extends Credential>(credential: Credential, alike: readonly C[]): C | null {
  if (!isKept(credential)) return null
  return alike.find((other) => isKept(other) && isSameCertificate(other, credential)) ?? null
}

/**
 * Certificates that share numbers, as they are to be: what is over is superseded by the one in force under its number, and
 * `number_conflict` stands on all that contradict each other and on no other. In their order; one that is right already comes
 * back as the same object. Superseded ones are not to be among them.
 */
export function settleNumbers<C extends Credential>(alike: readonly C[], known: HoldersKnown): (C | Credential)[] {
  const byKey = new Map<string, (C | Credential)[]>()
  const groupOf = (one: Credential) => byKey.get(keyOf(one) ?? '') ?? []
  for (const one of alike) byKey.set(keyOf(one) ?? '', [...groupOf(one), one])
  byKey.delete('')
  const heirs = new Map(
    alike.filter(hasEnded).flatMap((one) => {
      const heir = groupOf(one).find((other) => isInForce(other) && isSameCertificate(one, other))
      return heir === undefined ? [] : [[one.id, heir.id] as const]
    }),
  )
  return alike.map((one) => {
    const heir = heirs.get(one.id)
    if (heir !== undefined) return supersede(withConflict(one, false), heir)
    const contradicted = groupOf(one).some((other) => !heirs.has(other.id) && contradicts(one, other, known))
    return withConflict(one, contradicted)
  })
}

function keyOf({ period }: Credential): string | null {
  return period.number?.key ?? null
}

const hasEnded = ({ state }: Credential): boolean => state === 'cancelled' || state === 'revoked'
/** A draft that was given up is as good as thrown away. */
const isKept = (one: Credential): boolean => !hasEnded(one) && !(one.state === 'draft' && one.givenUpOn !== null)
const isInForce = ({ state }: Credential): boolean => state === 'held' || state === 'suspended'

/** One registration number may name several professions, each recorded by itself; a missing one could be either. */
function isSameCertificate(one: Credential, other: Credential): boolean {
  if (one.id === other.id || one.personId !== other.personId || one.typeId !== other.typeId) return false
  if (keyOf(one) === null || keyOf(one) !== keyOf(other)) return false
  return one.profession === null || other.profession === null || one.profession === other.profession
}

function contradicts(one: Credential, other: Credential, { hasValidId }: HoldersKnown): boolean {
  const { number } = one.period
  if (one.personId === other.personId || one.typeId !== other.typeId) return false
  if (one.typeId === null && one.typeText !== other.typeText) return false
  if (number === null) return false
  if (number.sealed === null) return tellsOwner(numberKey(number.shown))
  return hasValidId(one.personId) && hasValidId(other.personId)
}

function withConflict<C extends Credential>(credential: C, hasConflict: boolean): C {
  const { reviewCodes } = credential
  if (reviewCodes.includes('number_conflict') === hasConflict) return credential
  const others = reviewCodes.filter((code) => code !== 'number_conflict')
  return { ...credential, reviewCodes: hasConflict ? [...others, 'number_conflict'] : others }
}
