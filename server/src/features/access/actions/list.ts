import { type AccountFilter, type AccountRecord, mostAccountsAtOnce } from '@chizheng/contract'
import { type Actor, mayEverywhere, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { findPeople, idsWithin, knownPeople, orgTree } from '../../people/index.ts'
import { presentAccount } from '../present.ts'
import type { Account } from '../rules/account.ts'
import { listAccounts, type AccountFilter as StoredFilter } from '../store/account-list.ts'
import { accountById, countActiveAdmins } from '../store/accounts.ts'
import { invitationsTo } from '../store/invitations.ts'
import { withSecondFactor } from '../store/second-factor.ts'
import { sessionCounts } from '../store/sessions.ts'
import { locksOf } from './locks.ts'

/** More people than this match only words that are too short to mean somebody. */
const mostMeant = 200

/** One page of the accounts by user name, those the actor may know of: all of them, or holders within reach. */
export async function accountPage(
  context: Context,
  actor: Actor,
  { page, size, ...asked }: AccountFilter & { readonly page: number; readonly size: number },
): Promise<{ rows: AccountRecord[]; total: number; totalCapped: boolean }> {
  const filter = await filterOf(context, actor, asked)
  const found = await listAccounts(context.db, filter, { limit: size, offset: (page - 1) * size })
  return { rows: await accountRecords(context, actor, found.accounts), total: found.total, totalCapped: false }
}

/** Ids of all accounts that a filter means. @throws Refusal `selection_too_large` */
export async function accountIdsOf(context: Context, actor: Actor, asked: AccountFilter): Promise<string[]> {
  const page = { limit: mostAccountsAtOnce, offset: 0 }
  const { accounts, total } = await listAccounts(context.db, await filterOf(context, actor, asked), page)
  if (total > mostAccountsAtOnce) throw new Refusal('selection_too_large', { limit: mostAccountsAtOnce })
  return accounts.map(({ id }) => id)
}

async function filterOf(context: Context, actor: Actor, { q, state }: AccountFilter): Promise<StoredFilter> {
  const meant = q ? await findPeople(context, actor, q, mostMeant) : []
  return {
    words: q || null,
    meant: meant.map(({ id }) => id),
    state: state ?? null,
    holders: await holdersSeenBy(context, actor),
  }
}

async function holdersSeenBy(context: Context, actor: Actor): Promise<{ personIds: string[] | null } | null> {
  if (mayEverywhere(actor, 'accounts.manage')) return null
  const reach = reachOf(actor, 'accounts.invite')
  return { personIds: reach.all ? null : await idsWithin(context, reach) }
}

/** @throws Refusal `not_found` */
export async function accountRecord(
  context: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<AccountRecord> {
  const account = await accountById(context.db, id)
  if (account === null) throw new Refusal('not_found')
  const [record] = await accountRecords(context, actor, [account])
  return record!
}

/** These accounts as the contract shows them: some questions for all of them together. */
async function accountRecords(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  accounts: readonly Account[],
): Promise<AccountRecord[]> {
  const ids = accounts.map(({ id }) => id)
  const people = await knownPeople(db, { ids: accounts.flatMap(({ personId }) => personId ?? []) })
  const reading = {
    actor,
    activeAdmins: await countActiveAdmins(db),
    sessions: await sessionCounts(db, ids),
    locks: await locksOf(db, accounts),
    secondFactors: await withSecondFactor(db, ids),
    invitations: await invitationsTo(db, ids),
    now: clock.now(),
    units: new Map((await orgTree(db)).map((unit) => [unit.id, unit])),
    people: new Map(people.map((person) => [person.id, person])),
  }
  return accounts.map((account) => presentAccount(account, reading))
}
