import { pinyinOf } from '../../../platform/pinyin/index.ts'
import type { Secrets } from '../../../platform/secrets/index.ts'
import {
  employeeKey,
  type IdFacts,
  maskIdentity,
  type Person,
  type PhoneFacts,
  personNameKey,
} from '../rules/person.ts'
import { nameEndings, type Pinyin, searchText, sortKey } from '../rules/search.ts'

/**
 * Readings of given names, which repeat: a company of thousands has a few hundred of them. Forgotten all at once when they
 * are many, so that the process does not grow.
 */
const givenNames = new Map<string, Pinyin>()
const maxGivenNames = 20_000

function readingOfEnding(ending: string): Pinyin {
  const known = givenNames.get(ending)
  if (known !== undefined) return known
  if (givenNames.size >= maxGivenNames) givenNames.clear()
  const reading = pinyinOf(ending)
  givenNames.set(ending, reading)
  return reading
}

/** The columns that follow from name and employee number. */
export function searchColumns(
  name: string,
  employeeNumber: string | null,
): Pick<Person, 'nameKey' | 'sortKey' | 'searchText' | 'employeeKey'> {
  const whole = pinyinOf(name)
  const endings = nameEndings(name).slice(1)
  return {
    nameKey: personNameKey(name),
    sortKey: sortKey(name, whole),
    searchText: searchText(name, [whole, ...endings.map(readingOfEnding)], employeeNumber),
    employeeKey: employeeNumber === null ? null : employeeKey(employeeNumber),
  }
}

/** An ID number sealed for that person's row. A number whose digits were lost has no index: it would join strangers. */
export function idColumns(
  secrets: Secrets,
  personId: string,
  id: IdFacts,
): Pick<Person, 'idKind' | 'idState' | 'idSealed' | 'idMasked' | 'idIndex'> {
  const comparable = id.number !== null && id.state !== 'lost_precision'
  return {
    idKind: id.kind,
    idState: id.state,
    idSealed: id.number === null ? null : secrets.seal(idPlace(personId), id.number),
    idMasked: maskIdentity(id),
    idIndex: comparable ? secrets.blindIndex('id_number', id.number!).toString('hex') : null,
  }
}

export function phoneColumns(
  secrets: Secrets,
  personId: string,
  phone: PhoneFacts | null,
): Pick<Person, 'phoneSealed' | 'phoneMasked' | 'phoneIndex'> {
  return {
    phoneSealed: phone === null ? null : secrets.seal(phonePlace(personId), phone.text),
    phoneMasked: phone?.masked ?? null,
    phoneIndex: phone?.key ? secrets.blindIndex('phone', phone.key).toString('hex') : null,
  }
}

/** Where a person's sealed numbers belong. Changing a name here makes what is sealed unreadable. */
export const idPlace = (personId: string) => ({ table: 'person', column: 'id_sealed', row: personId })
export const phonePlace = (personId: string) => ({ table: 'person', column: 'phone_sealed', row: personId })
