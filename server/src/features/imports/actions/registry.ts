import { createHash } from 'node:crypto'
import { tidyNumber } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type KnownCredential, knownCredentials } from '../../credentials/index.ts'
import { type KnownPerson, knownPeople } from '../../people/index.ts'
import { type RegistryCredential, type RegistryPerson, type RegistryView, registryView } from '../rules/registry.ts'
import type { RowKey } from '../rules/row.ts'

/** The part of the registry a file can mean, as it is now. */
export interface RegistryAsSeen {
  readonly view: RegistryView
  readonly people: ReadonlyMap<string, KnownPerson>
  readonly credentials: ReadonlyMap<string, KnownCredential>
  /**
   * SHA-256 over the versions of all of them: another digest for the same rows means that somebody of them changed, or that
   * somebody else is meant now.
   */
  readonly digest: Buffer
}

/** Looks up everybody and everything these rows can mean. `personIds` are people somebody chose. */
export async function registryFor(
  context: Context,
  db: Db,
  keys: readonly RowKey[],
  personIds: readonly string[],
): Promise<RegistryAsSeen> {
  const found = distinct(keys)
  const idNumbers = indexed(found.idNumbers, (number) => context.secrets.blindIndex('id_number', number))
  const phones = indexed(found.phones, (number) => context.secrets.blindIndex('phone', number))
  const people = await knownPeople(db, {
    ids: personIds,
    idIndexes: [...idNumbers.keys()].map((index) => Buffer.from(index, 'hex')),
    nameKeys: found.nameKeys,
    employeeNumbers: found.employeeNumbers,
  })
  const credentials = await knownCredentials(context, db, {
    personIds: people.map(({ id }) => id),
    numberKeys: found.numbers,
  })
  return {
    view: registryView(
      people.map((person) => toPerson(person, idNumbers, phones)),
      credentials.map(toCredential),
    ),
    people: new Map(people.map((person) => [person.id, person])),
    credentials: new Map(credentials.map((credential) => [credential.id, credential])),
    digest: digestOf(people, credentials),
  }
}

function distinct(keys: readonly RowKey[]) {
  const sets = {
    idNumbers: new Set<string>(),
    phones: new Set<string>(),
    nameKeys: new Set<string>(),
    employeeNumbers: new Set<string>(),
    numbers: new Set<string>(),
  }
  for (const key of keys) {
    if (key.id !== null) sets.idNumbers.add(key.id)
    if (key.idInNumber !== null) sets.idNumbers.add(key.idInNumber)
    if (key.phone !== null) sets.phones.add(key.phone)
    if (key.nameKey !== null) sets.nameKeys.add(key.nameKey)
    if (key.employeeNumber !== null) sets.employeeNumbers.add(key.employeeNumber)
    if (key.number !== null) sets.numbers.add(key.number)
  }
  return {
    idNumbers: [...sets.idNumbers],
    phones: [...sets.phones],
    nameKeys: [...sets.nameKeys],
    employeeNumbers: [...sets.employeeNumbers],
    numbers: [...sets.numbers],
  }
}

function indexed(numbers: readonly string[], index: (number: string) => Buffer): Map<string, string> {
  return new Map(numbers.map((number) => [index(number).toString('hex'), number]))
}

/** People's numbers are known here only where the file has the same. */
function toPerson(
  person: KnownPerson,
  idNumbers: ReadonlyMap<string, string>,
  phones: ReadonlyMap<string, string>,
): RegistryPerson {
  return {
    id: person.id,
    name: person.name,
    idNumber: idNumbers.get(person.idIndex ?? '') ?? null,
    hasValidId: person.idState === 'valid',
    employeeNumber: person.employeeNumber === null ? null : tidyNumber(person.employeeNumber),
    phone: phones.get(person.phoneIndex ?? '') ?? null,
    department: person.unitName,
    insuredWith: person.insuredWith?.name ?? null,
  }
}

function toCredential(credential: KnownCredential): RegistryCredential {
  return {
    id: credential.id,
    personId: credential.personId,
    typeId: credential.typeId,
    state: credential.state,
    profession: credential.profession,
    level: credential.level,
    numberKey: credential.numberKey,
    number: credential.number,
    issuer: credential.issuer,
    issuedOn: credential.issuedOn,
    validFrom: credential.validFrom,
    validUntil: credential.validUntil,
    noExpiry: credential.noExpiry,
    reviewedOn: credential.reviewedOn,
    reviewDueOn: credential.reviewDueOn,
    registered: credential.registered,
    employer: credential.employerName,
    periodEnds: credential.periods.map(({ validUntil }) => validUntil),
    earlierNumberKeys: credential.periods
      .flatMap(({ numberKey }) => numberKey ?? [])
      .filter((key) => key !== credential.numberKey),
  }
}

function digestOf(people: readonly KnownPerson[], credentials: readonly KnownCredential[]): Buffer {
  const hash = createHash('sha256')
  for (const kind of [people, credentials]) {
    const lines = kind.map(({ id, version }) => `${id} ${version}\n`).sort()
    for (const line of lines) hash.update(line)
    hash.update('\n')
  }
  return hash.digest()
}
