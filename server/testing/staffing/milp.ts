/**
 * The same staffing question for an independent solver: a mixed-integer program in the LP format, solved by HiGHS. It shares nothing
 * with the product's solver but the instance, and reads that by itself: expanding counts, periods, engagements, pins.
 */
import type { StaffingInstance } from '@chizheng/contract'
import loadHighs from 'highs'

export interface MilpAnswer {
  readonly filled: readonly number[]
  readonly cost: number
  readonly milliseconds: number
}

interface Variable {
  readonly name: string
  readonly slot: number
  readonly person: string
  readonly cost: number
}

const highs = await loadHighs()

/**
 * Filled places by priority 1, 2, … and the cost, as the solver says. Places of one slot are alike, so one variable says that a person
 * takes the slot; the slot's count bounds their sum.
 */
export function solveMilp(instance: StaffingInstance, seconds = Number.POSITIVE_INFINITY): MilpAnswer | null {
  const variables = variablesOf(instance)
  const priorities = [...new Set(instance.slots.map(({ priority }) => priority))].sort((a, b) => a - b)
  const text = programOf(instance, variables, gainsOf(instance, variables))
  const started = performance.now()
  const options = { mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false, log_to_console: false }
  const solution = highs.solve(text, Number.isFinite(seconds) ? { ...options, time_limit: seconds } : options)
  const milliseconds = performance.now() - started
  if (solution.Status !== 'Optimal') return null
  const columns = solution.Columns as Record<string, { Primal?: number }>
  const chosen = variables.filter(({ name }) => (columns[name]?.Primal ?? 0) > 0.5)
  return {
    filled: priorities.map(
      (priority) => chosen.filter(({ slot }) => instance.slots[slot]!.priority === priority).length,
    ),
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
    milliseconds,
  }
}

function periodOf(instance: StaffingInstance, slot: number): [string, string] {
  const { project, from, to } = instance.slots[slot]!
  const own = instance.projects.find(({ id }) => id === project)!
  return [from ?? own.from, to ?? own.to]
}

function variablesOf(instance: StaffingInstance): Variable[] {
  const engagements = new Map(instance.people.map((person) => [person.id, person.engagements]))
  const excluded = new Set(instance.excluded)
  return instance.slots.flatMap((slot, index) => {
    const [from, to] = periodOf(instance, index)
    return slot.eligible
      .filter(({ person }) => !excluded.has(person))
      .filter(({ person }) =>
        engagements
          .get(person)!
          .every(
            (held) =>
              held.from > to ||
              (held.to !== null && held.to < from) ||
              !(held.exclusive || slot.exclusive) ||
              (isChief(held) && isChief(slot)),
          ),
      )
      .map(({ person, scarcity, expiry, distance }, at) => ({
        name: `x${index}_${at}`,
        slot: index,
        person,
        cost:
          scarcity * instance.weights.scarcity +
          expiry * instance.weights.expiry +
          distance * instance.weights.distance,
      }))
  })
}

/** A chief supervisor's with the owner's consent: up to three at once, and nothing else beside. */
function isChief({ exclusive, ownerConsent }: { exclusive: boolean; ownerConsent?: string | undefined }): boolean {
  return exclusive && ownerConsent === 'given'
}

/** What filling a place of a slot is worth: more than all places of lower priorities and all costs together. */
function gainsOf(instance: StaffingInstance, variables: readonly Variable[]): number[] {
  const dearest = instance.slots.map((_, index) =>
    variables.filter(({ slot }) => slot === index).reduce((most, { cost }) => Math.max(most, cost), 0),
  )
  const costs = instance.slots.reduce((sum, { count }, index) => sum + count * dearest[index]!, 0)
  let below = costs
  const gains = new Map<number, number>()
  for (const priority of [...new Set(instance.slots.map((slot) => slot.priority))].sort((a, b) => b - a)) {
    gains.set(priority, below + 1)
    const places = instance.slots.reduce((sum, slot) => sum + (slot.priority === priority ? slot.count : 0), 0)
    below += places * (below + 1)
  }
  return instance.slots.map(({ priority }) => gains.get(priority)!)
}

function programOf(instance: StaffingInstance, variables: readonly Variable[], gains: readonly number[]): string {
  const terms = (of: readonly Variable[]) => of.map(({ name }) => name).join(' + ')
  const rows: string[] = []
  for (const [index, { count }] of instance.slots.entries()) {
    const own = variables.filter(({ slot }) => slot === index)
    if (own.length > 0) rows.push(`${terms(own)} <= ${count}`)
  }
  const byPerson = new Map<string, Variable[]>()
  for (const variable of variables) byPerson.set(variable.person, [...(byPerson.get(variable.person) ?? []), variable])
  for (const [person, own] of byPerson) {
    rows.push(...personRows(instance, own).map((group) => `${terms(group)} <= 1`))
    rows.push(...chiefRows(instance, person, own).map(({ group, most }) => `${terms(group)} <= ${most}`))
  }
  for (const { slot, person } of instance.pinned) {
    const own = variables.find((each) => instance.slots[each.slot]!.id === slot && each.person === person)
    if (own) rows.push(`${own.name} = 1`)
  }
  const objective = variables.map(({ name, slot, cost }) => `- ${gains[slot]! - cost} ${name}`)
  return [
    'Minimize',
    ` obj: ${wrapped(objective) || '0 x0_0'}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${wrapped(row.split(' + '), ' + ')}`),
    'Binary',
    ...variables.map(({ name }) => ` ${name}`),
    'End',
  ].join('\n')
}

/** At any day at most one exclusive slot, and with it nothing else: the tightest rows there are. */
function personRows(instance: StaffingInstance, own: readonly Variable[]): Variable[][] {
  const days = [...new Set(own.map(({ slot }) => periodOf(instance, slot)[0]))]
  const rows: Variable[][] = []
  for (const day of days) {
    const running = own.filter(({ slot }) => {
      const [from, to] = periodOf(instance, slot)
      return from <= day && day <= to
    })
    const chiefs = running.filter(({ slot }) => isChief(instance.slots[slot]!))
    const exclusive = running.filter(({ slot }) => instance.slots[slot]!.exclusive && !isChief(instance.slots[slot]!))
    const shared = running.filter(({ slot }) => !instance.slots[slot]!.exclusive)
    rows.push(exclusive, ...[...shared, ...chiefs].map((one) => [...exclusive, one]))
    rows.push(...chiefs.flatMap((chief) => shared.map((one) => [chief, one])))
  }
  const written = new Set<string>()
  return rows.filter((row) => {
    const key = row.map(({ name }) => name).join()
    if (row.length < 2 || written.has(key)) return false
    written.add(key)
    return true
  })
}

/** On every day on which something begins, three with consent less what the person does already. */
function chiefRows(instance: StaffingInstance, person: string, own: readonly Variable[]) {
  const chiefs = own.filter(({ slot }) => isChief(instance.slots[slot]!))
  const held = instance.people.find(({ id }) => id === person)!.engagements.filter(isChief)
  const days = [...chiefs.map(({ slot }) => periodOf(instance, slot)[0]), ...held.map(({ from }) => from)]
  return [...new Set(days)].flatMap((day) => {
    const group = chiefs.filter(({ slot }) => {
      const [from, to] = periodOf(instance, slot)
      return from <= day && day <= to
    })
    const most = 3 - held.filter(({ from, to }) => from <= day && (to === null || day <= to)).length
    return group.length === 0 ? [] : [{ group, most }]
  })
}

/** Lines of the LP format have a length. */
function wrapped(parts: readonly string[], between = ' '): string {
  const lines: string[] = []
  for (let at = 0; at < parts.length; at += 12) lines.push(parts.slice(at, at + 12).join(between))
  return lines.join(between === ' ' ? '\n   ' : `\n  ${between}`)
}
