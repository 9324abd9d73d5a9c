/**
 * How long to wait before the next password may be tried.
 *
 * A browser that signed in to the name before counts for itself alone: nothing a stranger does slows it, not even a stranger
 * at the same address. Every other browser is slowed by address and name together; one address that tries many names, and one
 * name tried from many addresses, are slowed far more gently besides, but not where the name signed in from before.
 *
 * The arithmetic of guessing, in passwords a day:
 * - one name from one address, or with a stolen browser: 13 in the first 21 minutes (5 free, then 5, 10, 20 … 640 s apart), then
 *   one in 900 s: 107 on the first day and 96 on each after it;
 * - many names from one address where they never signed in: 100 free, then one a minute: about 1,500; who pauses for an hour
 *   instead gets 100 an hour, 2,400;
 * - many names from their own office: 107 for each name, so in a company of 5,000 accounts the commonest hundred passwords for
 *   each; the rule of passwords refuses those;
 * - one name from everywhere: 100 free, then one in 5 s: 17,300 for the whole botnet.
 * A password that the rule accepts takes a guesser who knows the person more than a million.
 *
 * An attempt counts as failed before the password is looked at, so that a hundred at once are a hundred; success takes it back.
 */
export interface Attempts {
  readonly failures: number
  readonly lastAt: Date
  /** Last success, for a browser or an address together with the name. */
  readonly succeededAt: Date | null
}

export type AttemptKind = 'device' | 'pair' | 'address' | 'name'

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
  device: { free: 5, firstSeconds: 5, longestSeconds: 900, forgetSeconds: 24 * hour },
  pair: { free: 5, firstSeconds: 5, longestSeconds: 900, forgetSeconds: 24 * hour },
  address: { free: 100, firstSeconds: 1, longestSeconds: 60, forgetSeconds: hour },
  name: { free: 100, firstSeconds: 5, longestSeconds: 5, forgetSeconds: hour },
}
/** Browsers and places are known for so long after the last success. */
export const knownDays = 90

/** What counts an attempt from a browser that signed in to this name before, or from any other. */
export type AttemptsBy =
  | { readonly device: Attempts }
  | { readonly pair: Attempts; readonly address: Attempts; readonly name: Attempts }

/** Whole seconds to wait before an attempt; 0 when it may be made now. */
export function secondsToWait(by: AttemptsBy, now: Date): number {
  if ('device' in by) return waitFor(limits.device, by.device, now)
  const { pair, address, name } = by
  const here = waitFor(limits.pair, pair, now)
  if (isKnown(pair, now)) return here
  return Math.max(here, waitFor(limits.address, address, now), waitFor(limits.name, name, now))
}

/** How long what is counted under one key alone keeps somebody waiting, in whole seconds: for showing it, not for deciding. */
export function secondsLocked(kind: AttemptKind, attempts: Attempts, now: Date): number {
  return waitFor(limits[kind], attempts, now)
}

/** Whether there was a success lately enough. */
export function isKnown({ succeededAt }: Attempts, now: Date): boolean {
  return succeededAt !== null && secondsSince(succeededAt, now) < knownDays * 24 * hour
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
