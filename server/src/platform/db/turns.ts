import { setImmediate } from 'node:timers/promises'

/** Items between two turns: some five milliseconds of sealing and hashing. */
const atOnce = 25

/** Ends when the calculation that was asked for last is done. */
let last: Promise<void> = Promise.resolve()

/**
 * `items.map(make)` for thousands of items. Between every few of them others get their turn: requests, and the statements of the
 * same transaction that wait to be sent, so that the database does not idle while this process computes. A few items are
 * made at once.
 *
 * Of two calculations the later one begins when the first is done: side by side both would end late, and the database would wait
 * for both.
 */
export async function mapInTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  if (items.length <= atOnce) return items.map(make)
  const before = last
  let finish = (): void => {}
  last = new Promise((done) => {
    finish = done
  })
  await before
  try {
    const made: Made[] = []
    for (const [index, item] of items.entries()) {
      if (index > 0 && index % atOnce === 0) await setImmediate()
      made.push(make(item))
    }
    return made
  } finally {
    finish()
  }
}
