import { randomBytes } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/db/index.ts'
import { base32, secretBytes } from '../../../platform/one-time-code/index.ts'
import { companySettings } from '../../people/index.ts'
import {
  beginSecret,
  confirmSecret,
  countRecoveryCodes,
  deleteSecondFactor,
  replaceRecoveryCodes,
  secondFactorOf,
} from '../store/second-factor.ts'
import { placeOf, recordFactor, recoveryHash, stepOf, tidyCode } from './prove.ts'
import type { AccountActor } from './sessions.ts'
import { checkCode, checkPassword, type Origin } from './sign-in.ts'

interface Own {
  readonly actor: AccountActor
  readonly username: string
}

const recoveryCodes = 10
/** 32 letters and digits, without those taken for each other (0 and o, 1 and l); 16 of them are 80 bits, which nobody guesses, so a plain hash will do. */
const recoveryLetters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** What somebody is told of their own second factor. */
export async function readSecondFactor(db: Db, { actor }: Own) {
  const factor = await secondFactorOf(db, actor.id)
  const since = factor?.confirmedAt ?? null
  return { on: since !== null, since, recoveryCodesLeft: since === null ? 0 : await countRecoveryCodes(db, actor.id) }
}

/**
 * A new secret for the own account, which asks for no codes before one was confirmed. The password is asked for, so that an open
 * browser alone binds the account to nobody's telephone.
 *
 * @throws Refusal `wrong_credentials`, `sign_in_locked`, `second_factor_on`
 */
export async function beginSecondFactor(
  context: Context,
  { actor, username }: Own,
  password: string,
  from: Origin,
): Promise<{ secret: string; uri: string }> {
  await checkPassword(context, { username, password }, from)
  const secret = randomBytes(secretBytes)
  const sealed = context.secrets.seal(placeOf(actor.id), secret.toString('base64'))
  const begun = await inTransaction(context.db, (tx) => beginSecret(tx, actor.id, sealed))
  if (!begun) throw new Refusal('second_factor_on')
  const { name } = await companySettings(context.db)
  return { secret: base32(secret), uri: uriOf(base32(secret), name || 'Chizheng', username) }
}

/** As authenticator apps read it. They count by colons which part is whose, so a name has none. */
function uriOf(secret: string, issuer: string, username: string): string {
  const named = encodeURIComponent(issuer.replaceAll(':', ' '))
  return `otpauth://totp/${named}:${encodeURIComponent(username)}?secret=${secret}&issuer=${named}&algorithm=SHA1&digits=6&period=30`
}

/** Turns it on with a first code. @throws Refusal `not_found`, `second_factor_on`, `second_factor_wrong` */
export async function confirmSecondFactor(
  context: Context,
  { actor }: Own,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const factor = await secondFactorOf(context.db, actor.id)
  if (factor === null) throw new Refusal('not_found')
  if (factor.confirmedAt !== null) throw new Refusal('second_factor_on')
  const step = stepOf(context, actor.id, factor, tidyCode(code))
  if (step === null) throw new Refusal('second_factor_wrong')
  return await inTransaction(context.db, async (tx) => {
    if (!(await confirmSecret(tx, actor.id, factor.secretSealed, step))) throw new Refusal('second_factor_wrong')
    await recordFactor(context, tx, actor, actor.id, 'account.second_factor_on')
    return { recoveryCodes: await newRecoveryCodes(tx, actor.id) }
  })
}

/** @throws Refusal `not_found` without a second factor, `wrong_credentials`, `sign_in_locked` */
export async function renewRecoveryCodes(
  context: Context,
  { actor, username }: Own,
  password: string,
  from: Origin,
): Promise<{ recoveryCodes: string[] }> {
  await checkPassword(context, { username, password }, from)
  if ((await secondFactorOf(context.db, actor.id))?.confirmedAt == null) throw new Refusal('not_found')
  return await inTransaction(context.db, async (tx) => {
    await recordFactor(context, tx, actor, actor.id, 'account.recovery_codes_renewed')
    return { recoveryCodes: await newRecoveryCodes(tx, actor.id) }
  })
}

async function newRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () =>
    Array.from(randomBytes(16), (byte) => recoveryLetters[byte % recoveryLetters.length]).join(''),
  )
  await replaceRecoveryCodes(
    tx,
    accountId,
    codes.map((code) => recoveryHash(accountId, code)),
  )
  return codes.map((code) => code.match(/.{4}/g)!.join('-'))
}

/**
 * Turns one's own off, with the password or with a code.
 *
 * @throws Refusal `not_found` without one, `wrong_credentials`, `second_factor_wrong`, `sign_in_locked`
 */
export async function endSecondFactor(
  context: Context,
  { actor, username }: Own,
  proof: { readonly password?: string | undefined; readonly code?: string | undefined },
  from: Origin,
): Promise<void> {
  if ((await secondFactorOf(context.db, actor.id))?.confirmedAt == null) throw new Refusal('not_found')
  if (proof.code !== undefined) await checkCode(context, { username, accountId: actor.id }, proof.code, from)
  else await checkPassword(context, { username, password: proof.password ?? '' }, from)
  await inTransaction(context.db, async (tx) => {
    if (!(await deleteSecondFactor(tx, actor.id))) throw new Refusal('not_found')
    await recordFactor(context, tx, actor, actor.id, 'account.second_factor_off')
  })
}

/** Takes it from an account whose owner lost it. @throws Refusal `not_found` when there is no such account, or it has none */
export async function resetSecondFactor(context: Context, actor: Actor, id: string, reason: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    if (!(await deleteSecondFactor(tx, id))) throw new Refusal('not_found')
    await recordFactor(context, tx, actor, id, 'account.second_factor_reset', reason)
  })
}
