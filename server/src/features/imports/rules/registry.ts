import type { CredentialState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { nameKey } from '../../../kernel/name.ts'

/**
 * The registry as the plan of an import sees it: handed in as values, asked by lookup.
 *
 * The application loads only whom the file could mean and fills `idNumber` for those whom the blind index matched; the dry
 * run of the command line passes `emptyRegistry`.
 */
export interface RegistryPerson {
  readonly id: string
  readonly name: string
  /** Known where the file holds the same number, or where the caller may know it; null says nothing. */
  readonly idNumber: string | null
  /** Whether the registry holds a valid ID number of this person, known here or not. */
  readonly hasValidId: boolean
  readonly employeeNumber: string | null
  /** Known where the file holds the same number. */
  readonly phone: string | null
  readonly department: string | null
  /** Who pays the social insurance, by name; null: not known. */
  readonly insuredWith: string | null
}

export interface RegistryCredential {
  readonly id: string
  readonly personId: string
  readonly typeId: string | null
  /** `draft`, `held`, `suspended`, `cancelled` or `revoked`; what was superseded is not shown to a plan. */
  readonly state: CredentialState
  readonly profession: string | null
  readonly level: string | null
  /** As kernel wordKey. */
  readonly numberKey: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: Day | null
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly noExpiry: boolean
  readonly reviewedOn: Day | null
  readonly reviewDueOn: Day | null
  readonly registered: boolean | null
  readonly employer: string | null
  /** Ends of all its validity periods, the current one included; null for one without end. */
  readonly periodEnds: readonly (Day | null)[]
  /** Numbers that periods before the current one had and it has not, as kernel wordKey. */
  readonly earlierNumberKeys: readonly string[]
}

export interface RegistryView {
  personById(id: string): RegistryPerson | undefined
  personByIdNumber(idNumber: string): RegistryPerson | undefined
  personByEmployeeNumber(employeeNumber: string): RegistryPerson | undefined
  personsByName(key: string): readonly RegistryPerson[]
  credentialsOf(personId: string): readonly RegistryCredential[]
  credentialsByNumber(numberKey: string): readonly RegistryCredential[]
}

/** A view over lists. Lookups are by map; building is linear. */
export function registryView(
  persons: readonly RegistryPerson[],
  credentials: readonly RegistryCredential[],
): RegistryView {
  const byId = new Map(persons.map((person) => [person.id, person]))
  const byIdNumber = new Map<string, RegistryPerson>()
  const byEmployeeNumber = new Map<string, RegistryPerson>()
  const byName = new Map<string, RegistryPerson[]>()
  for (const person of persons) {
    if (person.idNumber !== null && person.hasValidId) byIdNumber.set(person.idNumber, person)
    if (person.employeeNumber !== null) byEmployeeNumber.set(person.employeeNumber, person)
    append(byName, nameKey(person.name), person)
  }
  const byPerson = new Map<string, RegistryCredential[]>()
  const byNumber = new Map<string, RegistryCredential[]>()
  for (const credential of credentials) {
    append(byPerson, credential.personId, credential)
    if (credential.numberKey !== null) append(byNumber, credential.numberKey, credential)
  }
  return {
    personById: (id) => byId.get(id),
    personByIdNumber: (idNumber) => byIdNumber.get(idNumber),
    personByEmployeeNumber: (employeeNumber) => byEmployeeNumber.get(employeeNumber),
    personsByName: (key) => byName.get(key) ?? [],
    credentialsOf: (personId) => byPerson.get(personId) ?? [],
    credentialsByNumber: (key) => byNumber.get(key) ?? [],
  }
}

export const emptyRegistry: RegistryView = registryView([], [])

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
