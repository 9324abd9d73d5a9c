import { type AccountNaming, mostAccountsAtOnce, type PersonAccountRow } from '@chizheng/contract'
import { type Actor, mayEverywhere, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, mapInTurns, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { pinyinOf } from '../../../platform/pinyin/index.ts'
import {
  holdPeople,
  type KnownPerson,
  knownPeople,
  orgTree,
  peopleSeeingBeyond,
  type SelectedPeople,
  selectedPeople,
} from '../../people/index.ts'
import { type Account, accountSnapshot, invitedAccount } from '../rules/account.ts'
import { type Candidate, type PlannedAccount, planAccounts, usernameStems } from '../rules/from-people.ts'
import { insertInvited, usernamesLike } from '../store/account-list.ts'
import { accountsOfPeople } from '../store/accounts.ts'

interface Asked {
  readonly who: SelectedPeople
  readonly naming: AccountNaming
}

/** What became, or would become, of each person, and how many of each. */
interface Outcomes {
  readonly rows: PersonAccountRow[]
  readonly counts: Record<PersonAccountRow['outcome'], number>
}

/** Who would get an account, and who would not and why. @throws Refusal `selection_too_large` */
export async function previewAccounts(context: Context, actor: Actor, asked: Asked): Promise<Outcomes> {
  const people = await peopleAsked(context, actor, asked.who)
  return await outcomesOf(context, people, await planFor(context, actor, people, asked.naming))
}

/**
 * Makes an account for everybody selected who has none, in one transaction and a handful of statements, however many they are. Links
 * to them are made when they are asked for (`invitationLinks`). Made again it makes nothing: whoever has an account is told so. Of two
 * who make accounts for one person at once the second waits for the first, and finds it there.
 *
 * @throws Refusal `selection_too_large`
 */
export async function accountsFromPeople(context: Context, actor: Actor, asked: Asked): Promise<Outcomes> {
  return await inTransaction(context.db, async (tx) => {
    const inTx = { ...context, db: tx }
    const selected = await peopleAsked(inTx, actor, asked.who)
    await holdPeople(
      tx,
      selected.map(({ id }) => id),
    )
    // Read again now that they stand still: somebody may have left, or moved out of reach.
    const people = await peopleAsked(inTx, actor, { people: selected.map(({ id }) => id) })
    const plan = await planFor(inTx, actor, people, asked.naming)
    return await outcomesOf(inTx, people, await makeAccounts(context, tx, actor, people, plan))
  })
}

/** In the order of names. */
async function peopleAsked(context: Context, actor: Actor, who: SelectedPeople): Promise<KnownPerson[]> {
  if (who.people?.length === 0) return []
  const ids = await selectedPeople(context, who, reachOf(actor, 'accounts.invite'), mostAccountsAtOnce + 1)
  if (ids.length > mostAccountsAtOnce) throw new Refusal('selection_too_large', { limit: mostAccountsAtOnce })
  const known = new Map((await knownPeople(context.db, { ids })).map((person) => [person.id, person]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

async function planFor(
  { db }: Context,
  actor: Actor,
  people: readonly KnownPerson[],
  naming: AccountNaming,
): Promise<PlannedAccount[]> {
  const ids = people.map(({ id }) => id)
  const accounts = new Map((await accountsOfPeople(db, ids)).map((account) => [account.personId, account]))
  const knowsAll = mayEverywhere(actor, 'accounts.manage')
  const seeingBeyond = await peopleSeeingBeyond(db, ids, reachOf(actor, 'accounts.invite'))
  const candidates = await mapInTurns(
    people,
    ({ id, name, employeeNumber, employmentState }): Candidate => ({
      id,
      employeeNumber,
      pinyin: pinyinOf(name).full,
      hasLeft: employmentState === 'left',
      seesBeyond: !knowsAll && seeingBeyond.has(id),
      account: accounts.get(id) ?? null,
    }),
  )
  const stems = candidates.flatMap((candidate) => Object.values(usernameStems(candidate)))
  const taken = await usernamesLike(db, [...new Set(stems.filter((stem) => stem !== null))])
  return planAccounts(candidates, { naming, taken, knowsAll })
}

async function makeAccounts(
  context: Context,
  tx: Tx,
  actor: Actor,
  people: readonly KnownPerson[],
  plan: readonly PlannedAccount[],
): Promise<PlannedAccount[]> {
  const at = context.clock.now()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const added = new Map<string, Account>()
  for (const { personId, username, outcome } of plan) {
    if (outcome !== 'ready' || username === null) continue
    const given = { username, displayName: names.get(personId)!, grants: [], personId }
    added.set(personId, invitedAccount(newId(), given, at.toISOString()))
  }
  const made = await insertInvited(tx, [...added.values()])
  const entries = [...added.values()]
    .filter(({ id }) => made.has(id))
    .map((account) => {
      const named = { unitPaths: new Map<string, string>(), personName: account.displayName }
      const after = accountSnapshot(account, named)
      return { action: 'account.created', subject: { type: 'account', id: account.id } as const, after }
    })
  await append(tx, actor, at, entries)
  return plan.map((planned): PlannedAccount => {
    const account = added.get(planned.personId)
    if (account === undefined) return planned
    if (!made.has(account.id)) return { ...planned, outcome: 'cannot', reason: 'taken_meanwhile', username: null }
    return { ...planned, outcome: 'made', pendingAccountId: account.id }
  })
}

async function outcomesOf(
  { db }: Context,
  people: readonly KnownPerson[],
  plan: readonly PlannedAccount[],
): Promise<Outcomes> {
  const paths = new Map((await orgTree(db)).map(({ id, path }) => [id, path]))
  const counts = { ready: 0, made: 0, has_account: 0, cannot: 0 }
  const byId = new Map(people.map((person) => [person.id, person]))
  const rows = plan.map(({ personId, ...rest }): PersonAccountRow => {
    const { id, name, employeeNumber, unitId } = byId.get(personId)!
    counts[rest.outcome] += 1
    return { person: { id, name, employeeNumber, unit: paths.get(unitId ?? '') ?? null }, ...rest }
  })
  return { rows, counts }
}
