import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Credential, Period } from '../rules/credential.ts'
import type { CertificateNumber } from '../rules/number-secrecy.ts'
import { numberKey } from '../rules/search.ts'
import type { StoredCredential } from '../store/credentials.ts'
import { periodsOf } from '../store/history.ts'
import { credentialsBy } from '../store/lookups.ts'
import { keyOfNumber } from './numbers.ts'

/** What an import compares its rows with. */
export interface KnownCredential {
  readonly id: string
  readonly version: number
  readonly personId: string
  readonly typeId: string | null
  readonly typeText: string | null
  readonly category: Credential['category']
  readonly profession: string | null
  readonly level: string | null
  /** As it may be shown; where the caller named the number by its letters and digits, those instead of its mask. */
  readonly number: string | null
  /** Letters and digits of the number, where the caller named them; else a text that is equal to no other number's. */
  readonly numberKey: string | null
  readonly issuer: string | null
  readonly issuedOn: Day | null
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly noExpiry: boolean
  readonly reviewedOn: Day | null
  readonly reviewDueOn: Day | null
  readonly registered: boolean | null
  readonly employerName: string | null
  readonly remarks: string | null
  readonly state: Credential['state']
  /** All periods, the present one last; `numberKey` as above. */
  readonly periods: readonly (Omit<Period, 'number'> & {
    readonly ordinal: number
    readonly numberKey: string | null
  })[]
}

/**
 * Credentials of any of these people or with any of these numbers (letters and digits, as `numberKey` makes them), superseded
 * ones left out; each once, in no order.
 */
export async function knownCredentials(
  { secrets }: Pick<Context, 'secrets'>,
  db: Db,
  by: { readonly personIds?: readonly string[]; readonly numberKeys?: readonly string[] },
): Promise<KnownCredential[]> {
  const named = namedNumbers(secrets, by.numberKeys ?? [])
  const found = await credentialsBy(db, { personIds: by.personIds ?? [], numberKeys: [...named.byKey.keys()] })
  const periods = await periodsOf(
    db,
    found.filter(({ ordinal }) => ordinal > 1).map(({ id }) => id),
  )
  return found.map((one) => toKnown(one, periods.get(one.id) ?? [{ ...one.period, ordinal: one.ordinal }], named))
}

interface NamedNumbers {
  readonly byKey: ReadonlyMap<string, string>
  lettersOf(number: CertificateNumber | null): string | undefined
}

/**
 * The numbers a caller names, by their keys. A masked number is named by its mask as well: a sheet that the registry exported has
 * nothing else of it, and together with its holder and type that says which certificate is meant.
 */
function namedNumbers(secrets: Context['secrets'], numberKeys: readonly string[]): NamedNumbers {
  const byKey = new Map(numberKeys.map((letters) => [keyOfNumber(secrets, letters), letters]))
  const asked = new Set(numberKeys)
  return {
    byKey,
    lettersOf(number) {
      const letters = byKey.get(number?.key ?? '')
      if (letters !== undefined || !number?.sealed) return letters
      const mask = numberKey(number.shown)
      return asked.has(mask) ? mask : undefined
    },
  }
}

function toKnown(
  one: StoredCredential,
  periods: readonly (Period & { readonly ordinal: number })[],
  named: NamedNumbers,
): KnownCredential {
  const { period } = one
  const letters = named.lettersOf(period.number)
  const keyOf = ({ number }: Period) => named.lettersOf(number) ?? number?.key ?? null
  return {
    id: one.id,
    version: one.version,
    personId: one.personId,
    typeId: one.typeId,
    typeText: one.typeText,
    category: one.category,
    profession: one.profession,
    level: one.level,
    number: (period.number?.sealed ? letters : undefined) ?? period.number?.shown ?? null,
    numberKey: keyOf(period),
    issuer: period.issuer,
    issuedOn: period.issuedOn,
    validFrom: period.validFrom,
    validUntil: period.validUntil,
    noExpiry: period.noExpiry,
    reviewedOn: period.reviewedOn,
    reviewDueOn: period.reviewDueOn,
    registered: one.registered,
    employerName: one.employerName,
    remarks: one.remarks,
    state: one.state,
    periods: periods.map((past) => ({ ...past, numberKey: keyOf(past) })),
  }
}
