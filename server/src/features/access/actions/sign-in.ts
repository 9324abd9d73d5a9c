import type { SessionRecord } from '@chizheng/contract'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import type { Account } from '../rules/account.ts'
import { accountByUsername, noteSignIn, rehash } from '../store/accounts.ts'
import { deleteOldAttempts, giveBackAttempt, lockAttempts, rememberSuccess } from '../store/attempts.ts'
import { admitAttempt, attemptKeys } from './attempts.ts'
import { hashPassword, isOldHash, isRightPassword } from './passwords.ts'
import { type SignInPlace, sessionOf, sessionRecord, startSession } from './sessions.ts'
import { newToken } from './tokens.ts'

/** Where somebody signs in from. */
export interface Origin extends SignInPlace {
  /** The token of the browser, if it was given one; anybody can send one that was never given. */
  readonly device: string | null
}

/** A browser that has just been signed in: the token for its cookie, and what it is told. */
export interface SignedIn {
  readonly token: string
  readonly session: SessionRecord
}

/**
 * Signs somebody in.
 *
 * @throws Refusal `sign_in_locked` with `seconds` and `until`; `wrong_credentials` for an unknown name and a wrong password alike;
 * `account_disabled` to somebody who knows the password.
 */
export async function signIn(
  context: Context,
  given: { username: string; password: string },
  from: Origin,
): Promise<SignedIn & { readonly device: string }> {
  const device = from.device ?? newToken()
  const account = await checkPassword(context, given, { ...from, device })
  if (!account.enabled) throw new Refusal('account_disabled')
  const token = await inTransaction(context.db, async (tx) => {
    if (!(await noteSignIn(tx, account, context.clock.now()))) throw new Refusal('wrong_credentials')
    return await startSession(context, tx, account, from)
  })
  return {
    token,
    device,
    session: await sessionRecord(context, await sessionOf(context.db, account, token)),
  }
}

/**
 * The account of that name, if the password is its. The attempt is counted before the password is looked at and forgiven
 * after a success, from when on the browser and the place are known.
 *
 * @throws Refusal `sign_in_locked`, `wrong_credentials`
 */
export async function checkPassword(
  context: Context,
  given: { username: string; password: string },
  from: Origin,
): Promise<Account> {
  const username = given.username.trim().toLowerCase()
  const keys = attemptKeys(from, username)
  const { isKnownDevice } = await admitAttempt(context, keys)
  const found = await accountByUsername(context.db, username)
  if (!(await isRightPassword(found?.passwordHash ?? null, given.password)) || found === null) {
    // The name stays out of the log: people type passwords into its box.
    context.log.warn({ address: from.address, accountId: found?.account.id ?? null }, 'a sign-in was refused')
    throw new Refusal('wrong_credentials')
  }
  const isOld = found.passwordHash !== null && isOldHash(found.passwordHash)
  const newHash = isOld ? await hashPassword(given.password) : null
  await inTransaction(context.db, async (tx) => {
    if (keys.device !== null) await rememberSuccess(tx, keys.device)
    if (!isKnownDevice) {
      await lockAttempts(tx, [keys.pair, keys.address, keys.name])
      await rememberSuccess(tx, keys.pair)
      await giveBackAttempt(tx, keys.address.key)
      await giveBackAttempt(tx, keys.name.key)
    }
    await deleteOldAttempts(tx)
    if (newHash !== null) await rehash(tx, found.account.id, newHash)
  })
  return found.account
}
