import { createHash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { stepAt, stepOfCode } from '../../../platform/one-time-code/index.ts'
import { type Account, accountSnapshot } from '../rules/account.ts'
import { accountById } from '../store/accounts.ts'
import { type SecondFactor, secondFactorOf, takeRecoveryCode, takeStep } from '../store/second-factor.ts'
import { namesFor } from './names.ts'
import { actorOf } from './sessions.ts'

/**
 * Whether whoever knows the password also has the second factor: `passed` where none is asked for. What passes is used up, so the same
 * code never passes twice.
 */
export async function proveSecondFactor(
  context: Context,
  account: Account,
  code: string | undefined,
): Promise<'passed' | 'missing' | 'wrong'> {
  const factor = await secondFactorOf(context.db, account.id)
  if (factor === null || factor.confirmedAt === null) return 'passed'
  if (code === undefined) return 'missing'
  const given = tidyCode(code)
  const step = stepOf(context, account.id, factor, given)
  const isTaken = await inTransaction(context.db, async (tx) => {
    if (step !== null) return await takeStep(tx, account.id, step)
    if (!(await takeRecoveryCode(tx, account.id, recoveryHash(account.id, given)))) return false
    await recordFactor(context, tx, actorOf(account), account.id, 'account.recovery_code_used')
    return true
  })
  return isTaken ? 'passed' : 'wrong'
}

/** Where its secret is sealed for. */
export const placeOf = (accountId: string) => ({ table: 'second_factor', column: 'secret_sealed', row: accountId })

/** The step whose code it is, if it may still be used. */
export function stepOf(context: Context, accountId: string, factor: SecondFactor, code: string): number | null {
  const secret = Buffer.from(context.secrets.open(placeOf(accountId), factor.secretSealed), 'base64')
  return stepOfCode(secret, code, { now: stepAt(factor.now), after: factor.lastStep })
}

/** As people type it: with spaces, dashes, capitals, and the digits of a Chinese keyboard. */
export const tidyCode = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

/** What is kept of a recovery code. */
export const recoveryHash = (accountId: string, code: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([accountId, code]))
    .digest()

/** An entry about the second factor of an account. */
export async function recordFactor(
  context: Context,
  tx: Tx,
  actor: Actor,
  accountId: string,
  action: string,
  reason: string | null = null,
): Promise<void> {
  const account = await accountById(tx, accountId)
  if (account === null) throw new Refusal('not_found')
  const after = accountSnapshot(account, await namesFor(tx, account))
  await append(tx, actor, context.clock.now(), [
    { action, subject: { type: 'account', id: accountId }, before: {}, after, reason },
  ])
}
