import { setImmediate } from 'node:timers/promises'

/** Items between two turns: some ten milliseconds of sealing and hashing. */
const atOnce = 50

/**
 * `items.map(make)` for thousands of items. Between every few of them others get their turn: requests, and the statements of the
 * same transaction that wait to be sent, so that the database does not idle while this process computes. A few items are
 * made at once.
 */
export async function mapInTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = []
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % atOnce === 0) await setImmediate()
    made.push(make(item))
  }
  return made
}
