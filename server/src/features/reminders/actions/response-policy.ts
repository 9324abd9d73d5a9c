import type { BodyOf, ResponsePolicyRecord, responseRoutes } from '@chizheng/contract'
import { type Actor, mayEverywhere } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { type ResponsePolicy, readResponsePolicy, saveResponsePolicy } from '../store/responses.ts'

/** Who is told after how many working days, and how far answers may reach. */
export async function responsePolicy(db: Db, actor: Actor): Promise<ResponsePolicyRecord> {
  return { ...(await readResponsePolicy(db)), can: { change: mayEverywhere(actor, 'reminders.configure') } }
}

/** @throws Refusal `changed_meanwhile` with `current` */
export async function changeResponsePolicy(
  context: Context,
  actor: Actor,
  { version, ...policy }: BodyOf<typeof responseRoutes.changeResponsePolicy>,
): Promise<ResponsePolicyRecord> {
  await inTransaction(context.db, async (tx) => {
    const { version: _version, ...before } = await readResponsePolicy(tx)
    const at = context.clock.now()
    if (!(await saveResponsePolicy(tx, policy, version, at)))
      throw new Refusal('changed_meanwhile', { current: await responsePolicy(tx, actor) })
    const subject = { type: 'company', id: 'response_policy' } as const
    await append(tx, actor, at, [
      { action: 'response_policy.changed', subject, before: asJson(before), after: asJson(policy) },
    ])
  })
  return await responsePolicy(context.db, actor)
}

function asJson({ before, overdue, ...limits }: ResponsePolicy): Json {
  return { before: { ...before }, overdue: { ...overdue }, ...limits }
}
