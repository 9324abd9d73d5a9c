/**
 * Who is eligible for the slots of an instance that ask by a requirement: the answers of `requirements`, handed to the solver as values.
 * The solver never asks why somebody is eligible.
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
import { addDays, type Day, daysBetween, earliest } from '../../../kernel/day.ts'
import { assess, standInsOf } from '../../requirements/index.ts'

type Slot = StaffingInstance['slots'][number]
interface Asked {
  readonly requirement: Requirement
  /** Who must employ them; undefined: whoever. */
  readonly entityId: string | undefined
  readonly from: Day
  readonly to: Day
  readonly mayExpire: boolean
}
type Answer =
  | { readonly kind: 'eligible'; readonly expiry: number; readonly notes: string[] }
  | { readonly kind: 'near'; readonly lacks: StaffingLack[] }
interface Found {
  readonly answer: Answer
  readonly unitIds: readonly string[]
}

/** So many who nearly are eligible are handed on for a slot, the cheapest first. */
const mostNear = 30
/** From so many days after the slot on, an expiry is far away. */
const farDays = 365
/** Costs of a step up or down between units. */
const unitStep = 25

const catalogue = standInsOf(shippedCatalogue.ladders)

/** What the sentences and renewal windows need of a type. */
export interface TypeFacts {
  readonly name: string
  /** Days before the expiry between which it is renewed; null: no such bound. */
  readonly opensDaysBefore: number | null
  readonly closesDaysBefore: number | null
}
export type TypesById = ReadonlyMap<string, TypeFacts>

type Person = StaffingInstance['people'][number]

export interface Eligibility {
  /** Asks these people, thousands after each other. @returns who meets something, or nearly does */
  take(people: readonly Person[]): ReadonlySet<string>
  /** The slots with who meets what they ask for, and who nearly does. */
  slots(): StaffingInstance['slots']
}

/** Asks people, as many as there are, what the slots of an instance ask for. Slots that name their people stay as they are. */
export function eligibilityOf(instance: StaffingInstance, types: TypesById = shippedTypes(instance)): Eligibility {
  const said = wordsOf(instance, types)
  const answers = new Map<string, { asked: Asked; people: Map<string, Found> }>()
  const keyOf = new Map<string, string>()
  for (const slot of instance.slots) {
    const asked = askedBy(instance, slot)
    if (asked === null) continue
    const key = JSON.stringify(asked)
    keyOf.set(slot.id, key)
    if (!answers.has(key)) answers.set(key, { asked, people: new Map() })
  }
  return {
    take(people) {
      const kept = new Set<string>()
      for (const { asked, people: found } of answers.values())
        for (const { id, record } of people) {
          const answer = record === undefined ? null : answerOf(asked, record, said)
          if (answer === null) continue
          found.set(id, { answer, unitIds: record!.unitIds })
          kept.add(id)
        }
      return kept
    },
    slots() {
      const rarity = rarities(new Map([...answers].map(([key, { people }]) => [key, people])))
      // Slots that ask the same in one project have the same people: they are written out once.
      const ready = new Map<string, Pick<Slot, 'eligible' | 'nearMisses'>>()
      return instance.slots.map((slot) => {
        const key = keyOf.get(slot.id)
        if (key === undefined) return slot
        const alike = `${slot.project} ${key}`
        const who = ready.get(alike) ?? written(instance, slot, answers.get(key)!.people, rarity(key))
        ready.set(alike, who)
        return { ...slot, ...who }
      })
    },
  }
}

/** The instance with its eligible people written out. */
export function withEligibility(instance: StaffingInstance): StaffingInstance {
  if (instance.slots.every(({ requirement }) => requirement === undefined)) return instance
  const eligibility = eligibilityOf(instance)
  eligibility.take(instance.people)
  return { ...instance, slots: eligibility.slots() }
}

function askedBy({ projects }: StaffingInstance, slot: Slot): Asked | null {
  const project = projects.find(({ id }) => id === slot.project)!
  const { requirement, mayExpire } = slot
  if (requirement === undefined) return null
  const [from, to] = [(slot.from ?? project.from) as Day, (slot.to ?? project.to) as Day]
  return { requirement, entityId: project.entityId, from, to, mayExpire }
}

function answerOf(asked: Asked, record: AssessedPerson, said: Said): Answer | null {
  const { requirement, entityId, from, to, mayExpire } = asked
  const assessment = assess(requirement, record, { from, until: to }, catalogue)
  if (entityId !== undefined && record.employerId !== entityId)
    return employedElsewhere(assessment.met ? [] : mended(assessment.failure, said), said)
  if (assessment.met) return { kind: 'eligible', expiry: closeness(lastGoodDay(requirement, record), to), notes: [] }
  const lacks = mended(assessment.failure, said)
  if (lacks === null) return null
  const isOnlyExpiry = lacks.every(({ way }) => way === 'renew') && assess(requirement, record, from, catalogue).met
  if (!mayExpire || !isOnlyExpiry) return { kind: 'near', lacks }
  return { kind: 'eligible', expiry: staffingLimits.part, notes: lacks.map(({ text }) => text) }
}

/** People of a sister company work for no bid of ours, nor do their certificates (hr-domain 3; 招标投标法实施条例 第四十二条). */
function employedElsewhere(lacks: StaffingLack[] | null, { elsewhere }: Said): Answer | null {
  if (lacks === null) return null
  // A registration moves with the employment.
  const moves = lacks.some(({ way }) => way === 'transfer')
  return { kind: 'near', lacks: moves ? lacks : [{ way: 'transfer', text: elsewhere }, ...lacks] }
}

/** The steps that would make somebody meet it, the cheapest of several; null when nothing in reach would. */
function mended(failure: Failure, said: Said): StaffingLack[] | null {
  const price = (lacks: readonly StaffingLack[]) => lacks.reduce((sum, { way }) => sum + said.prices[way], 0)
  const cheapest = (parts: readonly Failure[], count: number) => {
    const possible = parts.map((part) => mended(part, said)).filter((lacks) => lacks !== null)
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
      const { words, names } = said
      const ways = failure.nearest.map((near) => steps(near, said)).filter((lacks) => lacks !== null)
      ways.sort((one, other) => price(one) - price(other))
      return ways[0] ?? [{ way: 'train', text: failureSentence({ ...failure, nearest: [] }, words, names) }]
    }
    // Insured elsewhere is to be moved; what is not known is to be looked up.
    case 'insured':
      return [{ way: failure.known ? 'transfer' : 'verify', text: failureSentence(failure, said.words, said.names) }]
    default:
      return null
  }
}

/** What mends the lacks of one certificate; null when none of it can be mended before another one is earned. */
function steps(near: NearMiss, { words, names, window, types }: Said): StaffingLack[] | null {
  const found: StaffingLack[] = []
  for (const lack of near.lacks) {
    const way = wayOf(lack.kind)
    if (way === null) return null
    const said = `${names.type(near.typeId)}: ${lackSentence(lack, words)}`
    const days = lack.kind === 'expires' ? renewalWindow(types.get(near.typeId), lack.on as Day) : null
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

function renewalWindow(type: TypeFacts | undefined, expiresOn: Day): { opens: Day | null; closes: Day } | null {
  if (type === undefined || (type.opensDaysBefore === null && type.closesDaysBefore === null)) return null
  const opens = type.opensDaysBefore === null ? null : addDays(expiresOn, -type.opensDaysBefore)
  return { opens, closes: addDays(expiresOn, -(type.closesDaysBefore ?? 0)) }
}

function shippedTypes({ language }: StaffingInstance): TypesById {
  const named = ({ nameZh, nameEn }: { nameZh: string; nameEn: string | null }) =>
    (language === 'zh-CN' ? nameZh : nameEn) ?? nameZh
  return new Map(shippedCatalogue.types.map((type) => [type.id, { name: named(type), ...windowOf(type) }]))
}

export function windowOf({
  renewalWindow: window,
}: Pick<(typeof shippedCatalogue.types)[number], 'renewalWindow'>): Omit<TypeFacts, 'name'> {
  return { opensDaysBefore: window?.opensDaysBefore ?? null, closesDaysBefore: window?.closesDaysBefore ?? null }
}

type Said = ReturnType<typeof wordsOf>

function wordsOf({ language, prices }: StaffingInstance, types: TypesById) {
  return {
    prices,
    types,
    words: texts[language].requirementWords,
    names: { type: (id: string) => types.get(id)?.name ?? id, unit: (id: string) => id },
    window: language === 'zh-CN' ? '续期窗口' : 'to be renewed',
    elsewhere: language === 'zh-CN' ? '不是投标公司的员工' : 'not employed by the bidding company',
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
function rarities(answers: ReadonlyMap<string, ReadonlyMap<string, Found>>) {
  const isEligible = (found: Found | undefined) => found?.answer.kind === 'eligible'
  const shares = [...answers].map(([key, people]) => {
    let count = 0
    for (const found of people.values()) if (isEligible(found)) count += 1
    return { key, people, share: Math.round(staffingLimits.part / Math.max(1, count)) }
  })
  shares.sort((one, other) => other.share - one.share)
  return (own: string) => {
    const others = shares.filter(({ key, share }) => key !== own && share > 0)
    return (person: string): number => others.find(({ people }) => isEligible(people.get(person)))?.share ?? 0
  }
}

function written(
  instance: StaffingInstance,
  slot: Slot,
  answers: ReadonlyMap<string, Found>,
  scarcityOf: (person: string) => number,
): Pick<Slot, 'eligible' | 'nearMisses'> {
  const units = instance.projects.find(({ id }) => id === slot.project)!.unitIds
  const eligible: Slot['eligible'] = []
  const nearMisses: Slot['nearMisses'] = []
  for (const [id, { answer, unitIds }] of answers) {
    if (answer.kind === 'near') {
      nearMisses.push({ person: id, lacks: answer.lacks })
      continue
    }
    const { expiry, notes } = answer
    eligible.push({ person: id, scarcity: scarcityOf(id), expiry, distance: distance(units, unitIds), notes })
  }
  const price = (lacks: readonly StaffingLack[]) => lacks.reduce((sum, { way }) => sum + instance.prices[way], 0)
  nearMisses.sort((one, other) => price(one.lacks) - price(other.lacks) || (one.person < other.person ? -1 : 1))
  return { eligible, nearMisses: nearMisses.slice(0, mostNear) }
}

/** Steps up from one unit and down to the other; both lists go from the unit to the top. 0 when nothing is known of the project's. */
function distance(project: readonly string[], person: readonly string[]): number {
  if (project.length === 0) return 0
  const up = person.findIndex((unit) => project.includes(unit))
  if (up < 0) return staffingLimits.part
  return Math.min(staffingLimits.part, (up + project.indexOf(person[up]!)) * unitStep)
}
