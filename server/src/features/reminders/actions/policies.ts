import type {
  ReminderPolicyInput,
  ReminderPolicyRecord,
  ReminderSettingsRecord,
  WarningRulesRecord,
} from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append, type Json, type LedgerEntry } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { orgTree } from '../../people/index.ts'
import { shippedPolicy } from '../rules/policy.ts'
import {
  allPolicies,
  deletePolicy,
  insertPolicy,
  lockPolicy,
  readSetting,
  type StoredPolicy,
  savePolicy,
  saveSetting,
} from '../store/policies.ts'
import { lastRuns } from '../store/runs.ts'

const runsShown = 14

export async function reminderSettings(db: Db): Promise<ReminderSettingsRecord> {
  const { version, scanAt } = await readSetting(db)
  const runs = (await lastRuns(db, runsShown)).map(({ id: _id, today: _today, place: _place, ...run }) => run)
  return {
    version,
    scanAt,
    shipped: asRecord(shippedPolicy),
    policies: (await allPolicies(db)).map(asRecordOf),
    runs,
  }
}

/** @throws Refusal `changed_meanwhile` with `current` */
export async function changeReminderSettings(
  context: Context,
  actor: Actor,
  wanted: { readonly version: number; readonly scanAt: string },
): Promise<ReminderSettingsRecord> {
  await inTransaction(context.db, async (tx) => {
    const before = await readSetting(tx)
    if (!(await saveSetting(tx, wanted)))
      throw new Refusal('changed_meanwhile', { current: await reminderSettings(tx) })
    await append(tx, actor, context.clock.now(), [
      {
        action: 'reminder_settings.changed',
        subject: { type: 'company', id: 'reminder_settings' },
        before: { scanAt: before.scanAt },
        after: { scanAt: wanted.scanAt },
      },
    ])
  })
  return await reminderSettings(context.db)
}

/** @throws Refusal `reminder_policy_taken`; `not_found` for a type or unit that is not there; `invalid_input` for a type and a category */
export async function createReminderPolicy(
  context: Context,
  actor: Actor,
  input: ReminderPolicyInput,
): Promise<ReminderPolicyRecord> {
  if (input.typeId !== null && input.category !== null) throw new Refusal('invalid_input', { field: 'category' })
  const policy: StoredPolicy = { ...input, id: newId(), version: 1 }
  return await inTransaction(context.db, async (tx) => {
    await demandPlace(tx, input)
    if (!(await insertPolicy(tx, policy, context.clock.now()))) throw new Refusal('reminder_policy_taken')
    await record(context, tx, actor, 'reminder_policy.created', null, policy)
    return asRecordOf(policy)
  })
}

/** @throws Refusal `not_found`, `changed_meanwhile` with `current` */
export async function changeReminderPolicy(
  context: Context,
  actor: Actor,
  id: string,
  { version, rules }: { readonly version: number; readonly rules: WarningRulesRecord },
): Promise<ReminderPolicyRecord> {
  return await inTransaction(context.db, async (tx) => {
    const before = await lockPolicy(tx, id)
    if (before === null) throw new Refusal('not_found')
    if (before.version !== version) throw new Refusal('changed_meanwhile', { current: asRecordOf(before) })
    const after = { ...before, rules, version: version + 1 }
    await savePolicy(tx, after, context.clock.now())
    await record(context, tx, actor, 'reminder_policy.changed', before, after)
    return asRecordOf(after)
  })
}

/** @throws Refusal `not_found` */
export async function removeReminderPolicy(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const before = await lockPolicy(tx, id)
    if (before === null) throw new Refusal('not_found')
    await deletePolicy(tx, id)
    await record(context, tx, actor, 'reminder_policy.removed', before, null)
  })
}

async function demandPlace(tx: Tx, { typeId, unitId }: ReminderPolicyInput): Promise<void> {
  if (typeId !== null && !(await effectiveTypes(tx)).some(({ id }) => id === typeId)) throw new Refusal('not_found')
  if (unitId !== null && !(await orgTree(tx)).some(({ id }) => id === unitId)) throw new Refusal('not_found')
}

async function record(
  { clock }: Context,
  tx: Tx,
  actor: Actor,
  action: LedgerEntry['action'],
  before: StoredPolicy | null,
  after: StoredPolicy | null,
): Promise<void> {
  const subject = { type: 'reminder_policy', id: (after ?? before)!.id } as const
  const said = (policy: StoredPolicy | null): Json => (policy === null ? null : (asRecordOf(policy) as unknown as Json))
  await append(tx, actor, clock.now(), [{ action, subject, before: said(before), after: said(after) }])
}

/** Rules as the contract writes them: what was stored was checked by it. */
const asRecord = (rules: StoredPolicy['rules']): WarningRulesRecord => rules as unknown as WarningRulesRecord

const asRecordOf = ({ id, version, typeId, category, unitId, rules }: StoredPolicy): ReminderPolicyRecord => ({
  id,
  version,
  typeId,
  category,
  unitId,
  rules: asRecord(rules),
})
