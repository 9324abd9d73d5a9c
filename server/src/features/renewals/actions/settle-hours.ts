import { day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { saveHoursDone } from '../../credentials/index.ts'
import { holdPeople } from '../../people/index.ts'
import { credentialsOfPerson, holdCredentials } from '../store/credentials.ts'
import { hoursOf, peopleWithHours } from '../store/hours.ts'
import { balances, typesById } from './hours.ts'

/**
 * Tells credentials for which of a person's certificates all hours are there, so that nobody is warned of them; as they are now, so it is
 * safe at any time and twice. By a job and not where hours are recorded: it holds all of the person's certificates in one order.
 */
export async function settleHours(context: Context, personId: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    // Of two at once the second waits here, and counts what the first left.
    await holdPeople(tx, [personId])
    const held = await credentialsOfPerson(tx, personId)
    await holdCredentials(
      tx,
      held.map(({ id }) => id),
    )
    const of = { personId, types: await typesById(tx), records: await hoursOf(tx, personId) }
    const done = new Map(
      (await balances(context, tx, of)).map(({ credentialId, until, missing }) => [
        credentialId,
        missing.total === 0 ? day(until) : null,
      ]),
    )
    await saveHoursDone(
      tx,
      held.map(({ id }) => ({ credentialId: id, doneFor: done.get(id) ?? null })),
    )
  })
}

/** The same for these people, of those who have any hours. */
export async function settleHoursOfAll(context: Context, personIds: readonly string[]): Promise<void> {
  for (const personId of await peopleWithHours(context.db, personIds)) await settleHours(context, personId)
}
