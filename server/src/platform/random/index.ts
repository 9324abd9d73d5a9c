/**
 * Random bytes in small pieces. Asking the system for thirty bytes at a time costs more than sealing or hashing with them, so
 * they are fetched in stock; each byte is handed out once.
 */
import { randomBytes } from 'node:crypto'

const stockBytes = 16_384
let stock = Buffer.alloc(0)
let used = 0

/** `count` bytes from the system's cryptographic source; at most 1,024. They are the caller's: nobody writes over them. */
export function randomPiece(count: number): Buffer {
  if (count > 1_024) throw new RangeError('for more than 1,024 random bytes ask the system')
  if (used + count > stock.length) {
    stock = randomBytes(stockBytes)
    used = 0
  }
  used += count
  return stock.subarray(used - count, used)
}
