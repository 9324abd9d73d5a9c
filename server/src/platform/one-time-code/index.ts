import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * One-time codes by the clock, as every authenticator app makes them: RFC 6238 with SHA-1, 30 seconds, six digits, on RFC 4226.
 *
 * What a code may be used for, and that none is used twice, is the caller's business.
 */
const stepSeconds = 30
const digits = 6
/** Clocks of phones go wrong by some seconds, and typing takes some: one step to either side (RFC 6238, 5.2). */
const drift = 1

/** Bytes of a secret: as many as SHA-1 gives (RFC 4226, 4, requirement 6). */
export const secretBytes = 20

/** The number of the step that a time is in, by seconds since 1970. */
export function stepAt(seconds: number): number {
  return Math.floor(seconds / stepSeconds)
}

/** The code of a step. */
export function codeAt(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const from = mac.at(-1)! & 0xf
  const number = mac.readUInt32BE(from) & 0x7fffffff
  return String(number % 10 ** length).padStart(length, '0')
}

/**
 * The step whose code this is, of those around the present one that come after the last one used; null when it is none. Every step is
 * compared in the same time.
 */
export function stepOfCode(secret: Buffer, code: string, at: { now: number; after: number }): number | null {
  if (!/^\d{6}$/.test(code)) return null
  let found: number | null = null
  for (let step = at.now - drift; step <= at.now + drift; step++) {
    const isRight = timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))
    if (isRight && step > at.after && found === null) found = step
  }
  return found
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 of RFC 4648 without padding, as authenticator apps take a secret. */
export function base32(bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
