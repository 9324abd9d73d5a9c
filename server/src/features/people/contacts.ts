import type { Context } from '../../platform/context/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { phonePlace } from './actions/columns.ts'
import { peopleBy } from './store/people.ts'

/** How a person can be reached, for messages. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly hasPhone: boolean
  /** Blind index of the number, hex: tells whether it is still the same without opening it. */
  readonly phoneIndex: string | null
  readonly hasLeft: boolean
  /** Opens the number, where it is dialled and nowhere else; null when there is none. */
  phone(): string | null
}

/** The people of these ids that there are, by id. Tens of thousands are fine. */
export async function contactsOf(
  context: Pick<Context, 'secrets'>,
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const people = ids.length === 0 ? [] : await peopleBy(db, { ids, employeeKeys: [] })
  return new Map(
    people.map(({ id, name, email, phoneSealed, phoneIndex, employmentState }) => [
      id,
      {
        id,
        name,
        email,
        hasPhone: phoneSealed !== null,
        phoneIndex,
        hasLeft: employmentState === 'left',
        phone: () => (phoneSealed === null ? null : context.secrets.open(phonePlace(id), phoneSealed)),
      },
    ]),
  )
}
