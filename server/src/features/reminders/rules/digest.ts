/** What one message of a run says: the nearest deadlines, and how many more there are. */
import { type MessageItem, mostMessageItems } from '@chizheng/contract'
import { type Day, daysBetween } from '../../../kernel/day.ts'
import type { DueDeadline } from '../../credentials/index.ts'
import { textOf } from './plan-notices.ts'
import type { DeadlineKey } from './response.ts'

export interface Digest {
  readonly items: MessageItem[]
  readonly hidden: number
}

/**
 * Of several lists one digest: a deadline that stands in two of them is said once, in the order of days. `count` is of all that
 * is due, named or not; `deadlines` are those the credentials have now, by their texts, and what is not among them is over.
 */
export function digestOf(
  lists: readonly { readonly count: number; readonly nearest: readonly (DeadlineKey & { readonly stage: number })[] }[],
  deadlines: ReadonlyMap<string, DueDeadline>,
  today: Day,
): Digest {
  const items = new Map<string, MessageItem>()
  let count = lists.reduce((sum, list) => sum + list.count, 0)
  for (const notice of lists.flatMap(({ nearest }) => nearest)) {
    const text = textOf(notice)
    const deadline = deadlines.get(text)
    if (deadline === undefined || items.has(text)) count--
    else items.set(text, itemOf(deadline, notice.stage, today))
  }
  const inOrder = [...items.values()].sort((one, other) =>
    one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0,
  )
  const shown = inOrder.slice(0, mostMessageItems)
  return { items: shown, hidden: count - shown.length }
}

export function itemOf(deadline: DueDeadline, stage: number, today: Day): MessageItem {
  return {
    credentialId: deadline.credentialId,
    holderName: deadline.holderName,
    typeName: deadline.typeName,
    profession: deadline.profession ?? deadline.credentialProfession,
    kind: deadline.kind,
    dueOn: deadline.dueOn,
    daysLeft: daysBetween(today, deadline.dueOn),
    stage: stage < 0 ? 'after' : String(stage),
  }
}

/** The deadlines by the texts of their keys. */
export function byText(deadlines: readonly DueDeadline[]): ReadonlyMap<string, DueDeadline> {
  return new Map(deadlines.map((deadline) => [textOf(deadline), deadline]))
}
