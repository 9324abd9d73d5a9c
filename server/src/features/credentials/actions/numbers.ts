import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { isNothing, tidyNumber } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Secrets } from '../../../platform/secrets/index.ts'
import type { Credential, Holder } from '../rules/credential.ts'
import { type CertificateNumber, isSameNumber, maskedNumber } from '../rules/number-secrecy.ts'
import { numberKey } from '../rules/search.ts'

/** Where a credential's sealed number belongs, in its periods as well. Changing a name here makes what is sealed unreadable. */
export const numberPlace = (credentialId: string) => ({
  table: 'credential',
  column: 'number_sealed',
  row: credentialId,
})

/** The keyed hash, hex, that a number is found and compared by: of a certificate's number, whole, as letters and digits only. */
export function keyOfNumber(secrets: Secrets, letters: string): string {
  return secrets.blindIndex('certificate_number', letters).toString('hex')
}

/** The key of a number as somebody typed it; null when it says nothing. */
export function keyOfTyped({ secrets }: Pick<Context, 'secrets'>, typed: string | null | undefined): string | null {
  const letters = typed === null || typed === undefined || isNothing(typed) ? '' : numberKey(typed)
  return letters === '' ? null : keyOfNumber(secrets, letters)
}

/** Whose certificate the number is on, and the day it is judged on. */
export interface NumberOf {
  readonly credentialId: string
  readonly holder: Pick<Holder, 'idMasked' | 'idIndex'>
  readonly today: Day
}

/** A number made ready for recording; sealed when something personal is in it. Null when it says nothing. */
export function recordableNumber(
  { secrets }: Pick<Context, 'secrets'>,
  written: string | null,
  { credentialId, holder, today }: NumberOf,
): CertificateNumber | null {
  if (written === null || isNothing(written)) return null
  const whole = tidyNumber(written)
  if (whole === '') return null
  const isIt = (idNumber: string) => secrets.blindIndex('id_number', idNumber).toString('hex') === holder.idIndex
  const mask = holder.idIndex === null ? null : holder.idMasked
  const masked = maskedNumber(whole, { mask, isIt }, today)
  const key = numberKey(whole)
  return {
    shown: masked ?? whole,
    key: key === '' ? null : keyOfNumber(secrets, key),
    sealed: masked === null ? null : secrets.seal(numberPlace(credentialId), whole),
  }
}

/**
 * The number after another was written over it. The same number again leaves it as it is, so that nothing seems changed; so does
 * its mask, which is all that a form and an exported sheet were given.
 */
export function numberAfter(
  context: Pick<Context, 'secrets'>,
  { id, period: { number } }: Pick<Credential, 'id' | 'period'>,
  written: string | null,
  of: Omit<NumberOf, 'credentialId'>,
): CertificateNumber | null {
  if (written !== null && tidyNumber(written) === number?.shown) return number
  const next = recordableNumber(context, written, { ...of, credentialId: id })
  return isSameNumber(next, number) ? number : next
}

/** Refuses part of a mask for a number: what was behind the stars is not known. @throws Refusal `invalid_input` */
export function demandWholeNumber(written: string | null, present: CertificateNumber | null): void {
  if (written === null || !/\*{4}/.test(written) || tidyNumber(written) === present?.shown) return
  const message = 'a masked number is not a number: enter all of it'
  throw new Refusal('invalid_input', { errors: [{ path: 'number', code: 'masked', message }] })
}
