/**
 * How long to wait before the next password may be tried.
 *
 * Guessing is slowed by address and name together first, so that outsiders cannot lock a person out: the person comes from
 * elsewhere. One address that tries many names, and one name tried from many addresses, are slowed far more gently; a place a
 * person signed in from before is not slowed by what strangers do to the name.
 *
 * An attempt counts as failed before the password is looked at, so that a hundred at once are a hundred; success takes it back.
 */
export interface Attempts {
  readonly failures: number
  readonly lastAt: Date
  /** Last success, for an address and name together. */
  readonly succeededAt: Date | null
}

export type AttemptKind = 'pair' | 'address' | 'name'

interface Limit {
  /** Failures without any waiting. */
  readonly free: number
  /** Waiting after the next one; doubles with each. */
  readonly firstSeconds: number
  readonly longestSeconds: number
  /** After so long without an attempt everything is forgotten. */
  readonly forgetSeconds: number
}

const hour = 3_600
const limits: Readonly<Record<AttemptKind, Limit>> = {
  pair: { free: 5, firstSeconds: 5, longestSeconds: 900, forgetSeconds: 24 * hour },
  address: { free: 50, firstSeconds: 1, longestSeconds: 60, forgetSeconds: hour },
  name: { free: 100, firstSeconds: 5, longestSeconds: 5, forgetSeconds: hour },
}
const placeIsKnownSeconds = 90 * 24 * hour

/** Whole seconds to wait before an attempt; 0 when it may be made now. */
export function secondsToWait(attempts: Readonly<Record<AttemptKind, Attempts>>, now: Date): number {
  const { succeededAt } = attempts.pair
  const isKnownPlace = succeededAt !== null && secondsSince(succeededAt, now) < placeIsKnownSeconds
  const kinds: AttemptKind[] = isKnownPlace ? ['pair', 'address'] : ['pair', 'address', 'name']
  return Math.max(...kinds.map((kind) => waitFor(limits[kind], attempts[kind], now)))
}

/** The count after one more attempt. */
export function countAttempt(kind: AttemptKind, attempts: Attempts, now: Date): number {
  return isForgotten(limits[kind], attempts, now) ? 1 : attempts.failures + 1
}

function waitFor(limit: Limit, attempts: Attempts, now: Date): number {
  const over = attempts.failures - limit.free
  if (over < 0 || isForgotten(limit, attempts, now)) return 0
  const pause = Math.min(limit.firstSeconds * 2 ** over, limit.longestSeconds)
  return Math.max(0, Math.ceil(pause - secondsSince(attempts.lastAt, now)))
}

function isForgotten(limit: Limit, attempts: Attempts, now: Date): boolean {
  return secondsSince(attempts.lastAt, now) >= limit.forgetSeconds
}

function secondsSince(then: Date, now: Date): number {
  return (now.getTime() - then.getTime()) / 1000
}

/**
 * The part of an address that counts as one place: a whole IPv4 address, the first 64 bits of an IPv6 address, since one line
 * gets so many.
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('%')[0]!.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
