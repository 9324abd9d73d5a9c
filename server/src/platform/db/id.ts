import { randomPiece } from '../random/index.ts'

const randomPerId = 10
let lastMillisecond = 0
let counter = 0

/**
 * A new record id: UUIDv7 (RFC 9562 section 5.7) as lower-case text.
 *
 * Ids made by one process sort in the order they were made: within a millisecond a 12-bit counter counts up from a random
 * start, and borrows from the next millisecond when it is full.
 */
export function newId(): string {
  const random = randomPiece(randomPerId)
  const now = Date.now()
  if (now > lastMillisecond) {
    lastMillisecond = now
    counter = random.readUInt16BE(0) & 0x07ff
  } else if (++counter > 0x0fff) {
    lastMillisecond += 1
    counter = 0
  }
  const time = lastMillisecond.toString(16).padStart(12, '0')
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16)
  const rest = random.toString('hex', 3, 10)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${rest.slice(0, 2)}-${rest.slice(2)}`
}
