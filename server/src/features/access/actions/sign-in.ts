import { createHash } from 'node:crypto'
import type { SessionRecord } from '@chizheng/contract'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import type { Account } from '../rules/account.ts'
import { type AttemptKind, type Attempts, countAttempt, placeOf, secondsToWait } from '../rules/throttle.ts'
import { accountByUsername, noteSignIn, rehash } from '../store/accounts.ts'
import { deleteOldAttempts, forgiveAttempt, lockAttempts, saveAttempt } from '../store/attempts.ts'
import { hashPassword, isOldHash, isRightPassword } from './passwords.ts'
import { actorOf, sessionRecord, startSession } from './sessions.ts'
import { csrfTokenOf } from './tokens.ts'

/** A browser that has just been signed in: the token for its cookie, and what it is told. */
export interface SignedIn {
  readonly token: string
  readonly session: SessionRecord
}

/**
 * Signs somebody in.
 *
 * @throws Refusal `too_many_requests` with `seconds`; `wrong_credentials` for an unknown name and a wrong password alike;
 * `account_disabled` to somebody who knows the password.
 */
export async function signIn(
  context: Context,
  given: { username: string; password: string },
  address: string,
): Promise<SignedIn> {
  const account = await checkPassword(context, given, address)
  if (!account.enabled) throw new Refusal('account_disabled')
  const token = await inTransaction(context.db, async (tx) => {
    if (!(await noteSignIn(tx, account, context.clock.now()))) throw new Refusal('wrong_credentials')
    return await startSession(context, tx, account)
  })
  return { token, session: await sessionRecord(context, actorOf(account), account.username, csrfTokenOf(token)) }
}

/**
 * The account of that name, if the password is its. The attempt is counted before the password is looked at and forgiven
 * after a success.
 *
 * @throws Refusal `too_many_requests`, `wrong_credentials`
 */
export async function checkPassword(
  context: Context,
  given: { username: string; password: string },
  address: string,
): Promise<Account> {
  const username = given.username.trim().toLowerCase()
  const keys = attemptKeys(placeOf(address), username)
  await admitAttempt(context, keys)
  const found = await accountByUsername(context.db, username)
  if (!(await isRightPassword(found?.passwordHash ?? null, given.password)) || found === null) {
    // The name stays out of the log: people type passwords into its box.
    context.log.warn({ address, accountId: found?.account.id ?? null }, 'a sign-in was refused')
    throw new Refusal('wrong_credentials')
  }
  const newHash = isOldHash(found.passwordHash) ? await hashPassword(given.password) : null
  await inTransaction(context.db, async (tx) => {
    await forgiveAttempt(tx, keys.pair, [keys.address, keys.name])
    await deleteOldAttempts(tx)
    if (newHash !== null) await rehash(tx, found.account.id, newHash)
  })
  return found.account
}

type AttemptKeys = Readonly<Record<AttemptKind, Buffer>>

function attemptKeys(place: string, username: string): AttemptKeys {
  const key = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()
  return { pair: key('pair', place, username), address: key('address', place), name: key('name', username) }
}

async function admitAttempt(context: Context, keys: AttemptKeys): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const { attempts, now } = await lockAttempts(tx, Object.values(keys))
    const of = (kind: AttemptKind): Attempts => attempts.get(keys[kind].toString('hex'))!
    const seconds = secondsToWait({ pair: of('pair'), address: of('address'), name: of('name') }, now)
    if (seconds > 0) throw new Refusal('too_many_requests', { seconds })
    for (const kind of ['pair', 'address', 'name'] as const) {
      await saveAttempt(tx, keys[kind], countAttempt(kind, of(kind), now), now)
    }
  })
}
