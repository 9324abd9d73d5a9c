/** Narrows each slot to its cheapest people, as many as any team can take: a few hundred instead of thousands, with an answer just as good. */
import { type StaffingInstance, staffingLimits } from '@chizheng/contract'
import { weigher } from './question.ts'

/** Kept beyond what a team can take, for exchanges and for the team without somebody. */
const spare = 12 + staffingLimits.alternatives

/**
 * The same question with fewer people and an answer just as good. Everybody else together takes as many people as there are other places, and
 * pins as many again; one of the cheapest who are left is then free, and no dearer one is better (`cheapestPairs` says so of one place).
 * Whoever something holds already, or is named in the question, stays: whether they are free is asked later.
 */
export function enoughPeople(instance: StaffingInstance): StaffingInstance {
  const places = instance.slots.reduce((sum, { count }) => sum + count, 0)
  const most = 2 * places + spare
  if (instance.slots.every(({ eligible }) => eligible.length <= most)) return instance
  const weight = weigher(instance)
  const named = new Set([...instance.excluded, ...instance.pinned.map(({ person }) => person)])
  for (const { id, engagements } of instance.people) if (engagements.length > 0) named.add(id)
  const chosen = new Map<StaffingInstance['slots'][number]['eligible'], StaffingInstance['slots'][number]['eligible']>()
  const cheapest = (eligible: StaffingInstance['slots'][number]['eligible']) => {
    const open = eligible.filter(({ person }) => !named.has(person)).map((one) => ({ one, cost: weight(one) }))
    open.sort((a, b) => a.cost - b.cost || (a.one.person < b.one.person ? -1 : 1))
    return [...eligible.filter(({ person }) => named.has(person)), ...open.slice(0, most).map(({ one }) => one)]
  }
  const slots = instance.slots.map((slot) => {
    if (slot.eligible.length <= most) return slot
    if (!chosen.has(slot.eligible)) chosen.set(slot.eligible, cheapest(slot.eligible))
    return { ...slot, eligible: chosen.get(slot.eligible)! }
  })
  const kept = new Set(
    slots.flatMap(({ eligible, nearMisses }) => [...eligible, ...nearMisses].map((one) => one.person)),
  )
  return { ...instance, slots, people: instance.people.filter(({ id }) => kept.has(id) || named.has(id)) }
}
