import { createHash } from 'node:crypto'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { type AttemptsBy, countAttempt, isKnown, placeOf, secondsToWait } from '../rules/throttle.ts'
import { type AttemptKey, lockAttempts, lockDevice, saveAttempt } from '../store/attempts.ts'

/** What one attempt is counted under. */
export interface AttemptKeys {
  readonly device: AttemptKey | null
  readonly pair: AttemptKey
  readonly address: AttemptKey
  readonly name: AttemptKey
}

const keyOf = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

/** What all attempts at one user name are counted under. */
export const nameKeyOf = (username: string): Buffer => keyOf('name', username)

export function attemptKeys(
  { address, device }: { readonly address: string; readonly device: string | null },
  username: string,
): AttemptKeys {
  const place = placeOf(address)
  const nameKey = nameKeyOf(username)
  return {
    device: device === null ? null : { key: keyOf('device', device, username), nameKey },
    pair: { key: keyOf('pair', place, username), nameKey },
    address: { key: keyOf('address', place), nameKey: null },
    name: { key: nameKey, nameKey },
  }
}

/** Counts an attempt with the browser if it is known, else with address and name. @throws Refusal `sign_in_locked` */
export async function admitAttempt(context: Context, keys: AttemptKeys): Promise<{ isKnownDevice: boolean }> {
  return await inTransaction(context.db, async (tx) => {
    const device = keys.device && (await lockDevice(tx, keys.device.key))
    if (keys.device && device && isKnown(device.attempts, device.now)) {
      refuseTooEarly(context, { device: device.attempts }, device.now)
      await saveAttempt(tx, keys.device.key, countAttempt('device', device.attempts, device.now), device.now)
      return { isKnownDevice: true }
    }
    const kinds = ['pair', 'address', 'name'] as const
    const { attempts, now } = await lockAttempts(
      tx,
      kinds.map((kind) => keys[kind]),
    )
    const [pair, address, name] = kinds.map((kind) => attempts.get(keys[kind].key.toString('hex'))!)
    const by = { pair: pair!, address: address!, name: name! }
    refuseTooEarly(context, by, now)
    for (const kind of kinds) await saveAttempt(tx, keys[kind].key, countAttempt(kind, by[kind], now), now)
    return { isKnownDevice: false }
  })
}

/** `until` is for programs; `time` is the same instant as the company's clocks show it. */
function refuseTooEarly({ settings }: Context, by: AttemptsBy, now: Date): void {
  const seconds = secondsToWait(by, now)
  if (seconds === 0) return
  const until = new Date(now.getTime() + seconds * 1_000)
  const clock = { timeZone: settings.timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const time = until.toLocaleTimeString('en-GB', clock)
  throw new Refusal('sign_in_locked', { seconds, until: until.toISOString(), time })
}
