/**
 * Who is eligible for the slots of an instance that ask by a requirement: the answers of `requirements` handed to `staffing` as values.
 * Neither feature knows the other.
 */
import { shippedCatalogue } from '@chizheng/catalogue'
import {
  type AssessedPerson,
  conditionsIn,
  type Failure,
  failureSentence,
  lackSentence,
  type NearMiss,
  type Requirement,
  type StaffingInstance,
  type StaffingLack,
  staffingLimits,
} from '@chizheng/contract'
import { texts } from '@chizheng/texts'
import { assess, standInsOf } from '../features/requirements/index.ts'
import { addDays, type Day, daysBetween, earliest } from '../kernel/day.ts'

type Slot = StaffingInstance['slots'][number]
interface Asked {
  readonly requirement: Requirement
  readonly from: Day
  readonly to: Day
  readonly mayExpire: boolean
}
type Answer =
  | { readonly kind: 'eligible'; readonly expiry: number; readonly notes: string[] }
  | { readonly kind: 'near'; readonly lacks: StaffingLack[] }
  | null

/** So many who nearly are eligible are handed on for a slot, the cheapest first. */
const mostNear = 30
/** From so many days after the slot on, an expiry is far away. */
const farDays = 365
/** Costs of a step up or down between units. */
const unitStep = 25

const catalogue = standInsOf(shippedCatalogue.ladders)
const typeOf = new Map(shippedCatalogue.types.map((type) => [type.id, type]))

/** The instance with its eligible people written out. Slots that name them already stay as they are. */
export function withEligibility(instance: StaffingInstance): StaffingInstance {
  if (instance.slots.every(({ requirement }) => requirement === undefined)) return instance
  const answers = new Map<string, Map<string, Answer>>()
  const keyOf = new Map<string, string>()
  for (const slot of instance.slots) {
    const asked = askedBy(instance, slot)
    if (asked === null) continue
    const key = JSON.stringify(asked)
    keyOf.set(slot.id, key)
    if (!answers.has(key)) answers.set(key, answersTo(asked, instance))
  }
  const rarity = rarities(answers)
  const slots = instance.slots.map((slot) => {
    const key = keyOf.get(slot.id)
    return key === undefined ? slot : written(instance, slot, answers.get(key)!, (person) => rarity(person, key))
  })
  return { ...instance, slots }
}

function askedBy({ projects }: StaffingInstance, slot: Slot): Asked | null {
  const project = projects.find(({ id }) => id === slot.project)!
  if (slot.requirement === undefined) return null
  const from = (slot.from ?? project.from) as Day
  return { requirement: slot.requirement, from, to: (slot.to ?? project.to) as Day, mayExpire: slot.mayExpire }
}

function answersTo(asked: Asked, instance: StaffingInstance): Map<string, Answer> {
  return new Map(
    instance.people.map(({ id, record }) => [id, record === undefined ? null : answerOf(asked, record, instance)]),
  )
}

function answerOf(asked: Asked, record: AssessedPerson, instance: StaffingInstance): Answer {
  const { requirement, from, to, mayExpire } = asked
  const assessment = assess(requirement, record, { from, until: to }, catalogue)
  if (assessment.met) return { kind: 'eligible', expiry: closeness(lastGoodDay(requirement, record), to), notes: [] }
  const lacks = mended(assessment.failure, instance)
  if (lacks === null) return null
  const isOnlyExpiry = lacks.every(({ way }) => way === 'renew') && assess(requirement, record, from, catalogue).met
  if (!mayExpire || !isOnlyExpiry) return { kind: 'near', lacks }
  return { kind: 'eligible', expiry: staffingLimits.part, notes: lacks.map(({ text }) => text) }
}

/** The steps that would make somebody meet it, the cheapest of several; null when nothing in reach would. */
function mended(failure: Failure, instance: StaffingInstance): StaffingLack[] | null {
  const price = (lacks: readonly StaffingLack[]) => lacks.reduce((sum, { way }) => sum + instance.prices[way], 0)
  const cheapest = (parts: readonly Failure[], count: number) => {
    const possible = parts.map((part) => mended(part, instance)).filter((lacks) => lacks !== null)
    possible.sort((one, other) => price(one) - price(other))
    return possible.length < count ? null : possible.slice(0, count).flat()
  }
  switch (failure.kind) {
    case 'all':
      return cheapest(failure.parts, failure.parts.length)
    case 'any':
      return cheapest(failure.parts, 1)
    case 'count':
      return cheapest(failure.parts, failure.atLeast - failure.met)
    case 'credential': {
      const { words, names } = language(instance)
      const ways = failure.nearest.map((near) => steps(near, instance)).filter((lacks) => lacks !== null)
      ways.sort((one, other) => price(one) - price(other))
      return ways[0] ?? [{ way: 'train', text: failureSentence({ ...failure, nearest: [] }, words, names) }]
    }
    default:
      return null
  }
}

/** What mends the lacks of one certificate; null when none of it can be mended before another one is earned. */
function steps(near: NearMiss, instance: StaffingInstance): StaffingLack[] | null {
  const { words, names, window } = language(instance)
  const found: StaffingLack[] = []
  for (const lack of near.lacks) {
    const way = wayOf(lack.kind)
    if (way === null) return null
    const said = `${names.type(near.typeId)}: ${lackSentence(lack, words)}`
    const days = lack.kind === 'expires' ? renewalWindow(near.typeId, lack.on as Day) : null
    found.push({ way, text: days === null ? said : `${said}; ${window} ${days.opens ?? '…'} – ${days.closes}` })
  }
  return found.length > 3 ? null : found
}

function wayOf(kind: NearMiss['lacks'][number]['kind']): StaffingLack['way'] | null {
  switch (kind) {
    case 'expired':
    case 'expires':
    case 'review_missed':
    case 'review_due':
      return 'renew'
    case 'not_registered':
    case 'registered_elsewhere':
    case 'employer_unknown':
      return 'transfer'
    case 'unverified':
      return 'verify'
    default:
      return null
  }
}

function renewalWindow(typeId: string, expiresOn: Day): { opens: Day | null; closes: Day } | null {
  const window = typeOf.get(typeId)?.renewalWindow
  if (!window || (window.opensDaysBefore === null && window.closesDaysBefore === null)) return null
  const opens = window.opensDaysBefore === null ? null : addDays(expiresOn, -window.opensDaysBefore)
  return { opens, closes: addDays(expiresOn, -(window.closesDaysBefore ?? 0)) }
}

function language(instance: StaffingInstance) {
  const isChinese = instance.language === 'zh-CN'
  const named = (id: string) => (isChinese ? typeOf.get(id)?.nameZh : typeOf.get(id)?.nameEn) ?? id
  return {
    words: texts[instance.language].requirementWords,
    names: { type: named, unit: (id: string) => id },
    window: isChinese ? '续期窗口' : 'to be renewed',
  }
}

/** The first day on which a certificate that the requirement names ends; null when none does. */
function lastGoodDay(requirement: Requirement, { credentials }: AssessedPerson): Day | null {
  const ends = conditionsIn(requirement).map((condition) => {
    if (condition.kind !== 'credential') return null
    const types = new Set(condition.types.flatMap((type) => [type, ...(catalogue.standIns.get(type) ?? [])]))
    const own = credentials.filter(({ typeId }) => types.has(typeId))
    const days = own.map(({ validUntil, reviewDueOn }) => earliest(validUntil as Day | null, reviewDueOn as Day | null))
    return days.includes(null) ? null : ((days as Day[]).sort().at(-1) ?? null)
  })
  return earliest(...ends)
}

function closeness(last: Day | null, slotEnds: Day): number {
  if (last === null) return 0
  const days = Math.max(0, Math.min(farDays, daysBetween(slotEnds, last)))
  return Math.round((staffingLimits.part * (farDays - days)) / farDays)
}

/** How few others could do the rarest other thing that a person could do here: the share of one in a hundred parts. */
function rarities(answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>) {
  const isEligible = (answer: Answer | undefined) => answer?.kind === 'eligible'
  const counts = new Map([...answers].map(([key, people]) => [key, [...people.values()].filter(isEligible).length]))
  return (person: string, own: string): number => {
    const others = [...answers].filter(([key, people]) => key !== own && isEligible(people.get(person)))
    return Math.max(0, ...others.map(([key]) => Math.round(staffingLimits.part / counts.get(key)!)))
  }
}

function written(
  instance: StaffingInstance,
  slot: Slot,
  answers: ReadonlyMap<string, Answer>,
  scarcityOf: (person: string) => number,
): Slot {
  const units = instance.projects.find(({ id }) => id === slot.project)!.unitIds
  const eligible: Slot['eligible'] = []
  const nearMisses: Slot['nearMisses'] = []
  for (const { id, record } of instance.people) {
    const answer = answers.get(id)
    if (answer?.kind === 'near') nearMisses.push({ person: id, lacks: answer.lacks })
    if (answer?.kind !== 'eligible') continue
    const { expiry, notes } = answer
    eligible.push({ person: id, scarcity: scarcityOf(id), expiry, distance: distance(units, record!.unitIds), notes })
  }
  const price = (lacks: readonly StaffingLack[]) => lacks.reduce((sum, { way }) => sum + instance.prices[way], 0)
  nearMisses.sort((one, other) => price(one.lacks) - price(other.lacks) || (one.person < other.person ? -1 : 1))
  return { ...slot, eligible, nearMisses: nearMisses.slice(0, mostNear) }
}

/** Steps up from one unit and down to the other; both lists go from the unit to the top. 0 when nothing is known of the project's. */
function distance(project: readonly string[], person: readonly string[]): number {
  if (project.length === 0) return 0
  const up = person.findIndex((unit) => project.includes(unit))
  if (up < 0) return staffingLimits.part
  return Math.min(staffingLimits.part, (up + project.indexOf(person[up]!)) * unitStep)
}
