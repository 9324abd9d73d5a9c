import type { SessionRecord } from '@chizheng/contract'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import type { Account } from '../rules/account.ts'
import { accountById, accountByUsername, noteSignIn, rehash } from '../store/accounts.ts'
import { deleteOldAttempts, giveBackAttempt, lockAttempts, rememberSuccess } from '../store/attempts.ts'
import { type AttemptKeys, admitAttempt, attemptKeys } from './attempts.ts'
import { hashPassword, isOldHash, isRightPassword } from './passwords.ts'
import { proveSecondFactor } from './prove.ts'
import { renewAndStart, renewalFault } from './renewal.ts'
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
 * @throws Refusal `sign_in_locked` with `seconds` and `until`; `wrong_credentials` for an unknown name and a wrong password alike; to
 * somebody who knows the password `password_renewal_required` and `second_factor_required`, which are no failures, `password_same`,
 * `password_weak`, `second_factor_wrong`, which is one, and `account_disabled`.
 */
export async function signIn(
  context: Context,
  given: {
    username: string
    password: string
    code?: string | undefined
    /** Taken only where the present one must be renewed. */
    newPassword?: string | undefined
  },
  from: Origin,
): Promise<SignedIn & { readonly device: string }> {
  const device = from.device ?? newToken()
  const account = await checkPassword(context, given, { ...from, device }, (known, hash) =>
    askFurther(context, known, hash, given),
  )
  if (!account.enabled) throw new Refusal('account_disabled')
  const token =
    account.renewalAskedAt !== null && given.newPassword !== undefined
      ? await renewAndStart(context, account, given.newPassword, from)
      : await start(context, account, from)
  return {
    token,
    device,
    session: await sessionRecord(context, await sessionOf(context.db, account, token)),
  }
}

async function start(context: Context, account: Account, place: SignInPlace): Promise<string> {
  return await inTransaction(context.db, async (tx) => {
    if (!(await noteSignIn(tx, account, context.clock.now()))) throw new Refusal('wrong_credentials')
    return await startSession(context, tx, account, place)
  })
}

/** What else is asked of somebody who knows the password; whether its refusal counts as a failure to sign in. */
type FurtherRefusal = { readonly refusal: Refusal; readonly isFailure: boolean }

/** The new password first, so that no code is used up for an answer that will be refused. */
async function askFurther(
  context: Context,
  account: Account,
  passwordHash: string,
  given: { readonly code?: string | undefined; readonly newPassword?: string | undefined },
): Promise<FurtherRefusal | null> {
  if (account.renewalAskedAt !== null) {
    const refusal = await renewalFault(context, account, passwordHash, given.newPassword)
    if (refusal !== null) return { refusal, isFailure: false }
  }
  switch (await proveSecondFactor(context, account, given.code)) {
    case 'passed':
      return null
    case 'missing':
      return { refusal: new Refusal('second_factor_required'), isFailure: false }
    case 'wrong':
      return { refusal: new Refusal('second_factor_wrong'), isFailure: true }
  }
}

/**
 * Whether a code is right that turns the own second factor off; a wrong one counts as a wrong password does.
 *
 * @throws Refusal `sign_in_locked`, `second_factor_wrong`
 */
export async function checkCode(
  context: Context,
  own: { readonly username: string; readonly accountId: string },
  code: string,
  from: Origin,
): Promise<void> {
  const keys = attemptKeys(from, own.username)
  const { isKnownDevice } = await admitAttempt(context, keys)
  const account = await accountById(context.db, own.accountId)
  if (account === null || (await proveSecondFactor(context, account, code)) !== 'passed') {
    throw new Refusal('second_factor_wrong')
  }
  await inTransaction(context.db, (tx) => giveBack(tx, keys, isKnownDevice))
}

/**
 * The account of that name, if the password is its. The attempt is counted before the password is looked at and forgiven
 * after a success, from when on the browser and the place are known. With `further` it is a success only when nothing is refused by it:
 * whoever knows the password and not the rest forgives no failure by asking.
 *
 * @throws Refusal `sign_in_locked`, `wrong_credentials`, and what `further` refuses
 */
export async function checkPassword(
  context: Context,
  given: { username: string; password: string },
  from: Origin,
  further: (account: Account, passwordHash: string) => Promise<FurtherRefusal | null> = async () => null,
): Promise<Account> {
  const username = given.username.trim().toLowerCase()
  const keys = attemptKeys(from, username)
  const { isKnownDevice } = await admitAttempt(context, keys)
  const found = await accountByUsername(context.db, username)
  const passwordHash = found?.passwordHash ?? null
  if (!(await isRightPassword(passwordHash, given.password)) || found === null || passwordHash === null) {
    // The name stays out of the log: people type passwords into its box.
    context.log.warn({ address: from.address, accountId: found?.account.id ?? null }, 'a sign-in was refused')
    throw new Refusal('wrong_credentials')
  }
  const asked = await further(found.account, passwordHash)
  if (asked !== null) {
    if (asked.isFailure) context.log.warn({ address: from.address, accountId: found.account.id }, 'a code was refused')
    else await inTransaction(context.db, (tx) => giveBack(tx, keys, isKnownDevice))
    throw asked.refusal
  }
  const newHash = isOldHash(passwordHash) ? await hashPassword(given.password) : null
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

/** Takes one attempt back where it was counted; the failures before it stay, and nobody becomes known by it. */
async function giveBack(tx: Tx, keys: AttemptKeys, isKnownDevice: boolean): Promise<void> {
  if (isKnownDevice && keys.device !== null) {
    await giveBackAttempt(tx, keys.device.key)
    return
  }
  await lockAttempts(tx, [keys.pair, keys.address, keys.name])
  for (const { key } of [keys.pair, keys.address, keys.name]) await giveBackAttempt(tx, key)
}
