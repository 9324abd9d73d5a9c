import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { type Account, accountSnapshot } from '../rules/account.ts'
import { secondsLocked } from '../rules/throttle.ts'
import { accountById } from '../store/accounts.ts'
import { attemptsFor, forgiveName } from '../store/attempts.ts'
import { nameKeyOf } from './attempts.ts'
import { namesFor } from './names.ts'

/**
 * Until when somebody has to wait who got the password of one of these accounts wrong too often, by account id: the latest instant, in
 * ISO form. Accounts for which nobody has to are not in it.
 */
export async function locksOf(
  db: Db,
  accounts: readonly Pick<Account, 'id' | 'username'>[],
): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map(accounts.map(({ id, username }) => [nameKeyOf(username).toString('hex'), id]))
  const { counts, now } = await attemptsFor(
    db,
    [...byKey.keys()].map((key) => Buffer.from(key, 'hex')),
  )
  const until = new Map<string, string>()
  for (const { nameKey, isName, attempts } of counts) {
    const seconds = secondsLocked(isName ? 'name' : 'pair', attempts, now)
    if (seconds === 0) continue
    const id = byKey.get(nameKey)!
    const at = new Date(now.getTime() + seconds * 1_000).toISOString()
    if (at > (until.get(id) ?? '')) until.set(id, at)
  }
  return until
}

/** Lets everybody try the account's password again at once. With nobody waiting nothing is written. @throws Refusal `not_found` */
export async function liftLock(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const account = await accountById(tx, id)
    if (account === null) throw new Refusal('not_found')
    const lockedUntil = (await locksOf(tx, [account])).get(id)
    await forgiveName(tx, nameKeyOf(account.username))
    if (lockedUntil === undefined) return
    const after = accountSnapshot(account, await namesFor(tx, account))
    await append(tx, actor, context.clock.now(), [
      { action: 'account.unlocked', subject: { type: 'account', id }, before: { lockedUntil }, after },
    ])
  })
}
