import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Credential, Period } from '../rules/credential.ts'
import { register } from '../rules/lifecycle.ts'
import type { CertificateNumber } from '../rules/number-secrecy.ts'
import { numberKey } from '../rules/search.ts'

export const today = day('2026-11-24')

/** A number as it is recorded, with its letters and digits for a key; one whose whole is sealed when asked for. */
export const numbered = (shown: string, sealed: string | null = null): CertificateNumber => ({
  shown,
  key: numberKey(shown),
  sealed,
})

export const period: Period = {
  number: numbered('京2202017201701004'),
  issuer: '北京市住房和城乡建设委员会',
  issuedOn: day('2024-08-15'),
  validFrom: null,
  validUntil: day('2027-08-14'),
  noExpiry: false,
  reviewedOn: null,
  reviewDueOn: null,
  eCertificateUseUntil: null,
}

/** A constructor's registration that was checked, with these fields and dates different. */
export function credential(changes: Partial<Credential> = {}, dates: Partial<Period> = {}): Credential {
  const facts = { id: 'c', personId: 'p', at: '2026-01-01T00:00:00Z', isDraft: false, importId: null, ordinal: 1 }
  const made = register({ typeId: 'constructor-2', profession: '建筑工程', registered: true, ...period }, facts)
  const checked = { state: 'verified', source: '四库一平台', checkedOn: today, note: null, documentId: null } as const
  return { ...made, verification: checked, ...changes, period: { ...period, ...dates } }
}

/** No day counts, printed or computed. */
export const nothingCounts = { expiresOn: null, reviewDueOn: null }

/** The code of the refusal, or what the command returned. */
export function outcome(work: () => Credential): Credential | string {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
