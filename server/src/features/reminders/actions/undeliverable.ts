import type { TemplateName } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import type { ReminderSeams } from '../seams.ts'
import { markUndeliverable } from '../store/notices.ts'
import { handToHr } from './tell.ts'

/** What concerns somebody's certificates, and so goes to HR when it reaches nobody. HR's own messages do not come back to it. */
const handedOn: ReadonlySet<TemplateName> = new Set([
  'deadline_digest',
  'escalation',
  'push',
  'handed_over',
  'renewal_opened',
])

/**
 * A message about certificates was written off: its notices say so, and HR is told once whom it was for. Runs in the transaction
 * that writes it off.
 */
export async function onUndeliverable(
  seams: ReminderSeams,
  tx: Tx,
  context: Context,
  {
    key,
    template,
    personId,
  }: { readonly key: string; readonly template: TemplateName; readonly personId: string | null },
): Promise<void> {
  if (!handedOn.has(template)) return
  await markUndeliverable(tx, key)
  if (personId === null) return
  const [person] = await knownPeople(tx, { ids: [personId] })
  if (person === undefined) return
  const others = (await seams.hrMembers(tx)).filter((member) => member.personId !== personId)
  await handToHr(context, tx, others, { key: `undeliverable:${key}`, names: [person.name], hidden: 0 })
}
