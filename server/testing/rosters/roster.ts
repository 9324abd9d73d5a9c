import { type InventedCertificate, inventCertificate, kinds } from './certificates.ts'
import { type InventedPerson, inventPeople } from './people.ts'
import type { Chance } from './random.ts'

/** What a careful clerk would say of a row. */
export type Outcome = 'ok' | 'review' | 'error' | 'duplicate' | 'skipped'
export type Fault =
  | 'id_missing'
  | 'id_invalid'
  | 'id_lost_precision'
  | 'name_missing'
  | 'type_unknown'
  | 'number_missing'
  | 'date_invalid'
  | 'date_order'
  | 'duplicate_in_file'
  | 'number_conflict'
  | 'person_ambiguous'

/** One line of the ledger before it is written down in somebody's manner. */
export interface Entry {
  readonly person: InventedPerson
  readonly certificate: InventedCertificate
  /** Everything that is wrong with it, in the words of the closed list. */
  readonly codes: Fault[]
  /** What stands in the cells instead of the truth. */
  readonly written: {
    name?: string
    id?: string
    idAsNumber?: boolean
    type?: string
    number?: string
    issued?: string
    until?: string
    phone?: string
  }
  /** A repeated line is written in another manner than the first. */
  readonly otherManner: boolean
}

export interface RosterHabits {
  readonly seed: number
  readonly people: number
  readonly minorityShare?: number
  readonly rareShare?: number
  readonly english?: boolean
  /** Without telephone and employee number, a row without ID cannot be told from a namesake's. */
  readonly noContact?: boolean
  /** How many of every hundred rows get each fault; 0 for a faultless ledger. */
  readonly faultsPerCent?: number
  /** Certificates that appear a second time, renewed. */
  readonly renewals?: number
  readonly onlyKinds?: readonly string[]
}

const unknownTypes = ['证书', '其他证件', '培训证', '健康证明', '上岗证']

/** Invents a ledger: entries in the order of its rows, people grouped together, faults strewn in. */
export function inventRoster(dice: Chance, habits: RosterHabits): Entry[] {
  const people = inventPeople(dice, {
    count: habits.people,
    minorityShare: habits.minorityShare,
    rareShare: habits.rareShare,
    english: habits.english,
  })
  const choice = habits.onlyKinds ? kinds.filter((kind) => habits.onlyKinds!.includes(kind.id)) : kinds
  const entries: Entry[] = []
  let serial = 0
  for (const person of people) {
    const held = new Set<string>()
    for (let n = dice.pick([1, 1, 2, 2, 3, 4]); n > 0; n--) {
      const kind = dice.pick(choice)
      if (held.has(kind.id)) continue
      held.add(kind.id)
      entries.push({
        person,
        certificate: inventCertificate(dice, kind, ++serial, person),
        codes: [],
        written: {},
        otherManner: false,
      })
    }
  }
  strewFaults(dice, entries, habits)
  repeatSome(dice, entries, habits)
  return entries
}

/** At most one fault a row, and never on a person's only clean line where that would leave nobody to belong to. */
function strewFaults(dice: Chance, entries: Entry[], habits: RosterHabits): void {
  const share = (habits.faultsPerCent ?? 1) / 100
  for (const entry of entries) {
    const { codes, written, certificate, person } = entry
    if (dice.happens(share)) {
      codes.push('name_missing')
      written.name = ''
    } else if (dice.happens(share)) {
      codes.push('id_missing')
      written.id = dice.pick(['', '', '/', '无'])
    } else if (dice.happens(share)) {
      codes.push('id_invalid')
      written.id = person.id.slice(0, 17) + dice.pick([...'0123456789'].filter((digit) => digit !== person.id[17]))
    } else if (dice.happens(share)) {
      codes.push('id_lost_precision')
      written.idAsNumber = true
    } else if (dice.happens(share) && !certificate.kind.numberIsId) {
      codes.push('number_missing')
      written.number = dice.pick(['', '', '/', '—'])
    } else if (dice.happens(share) && certificate.validUntil !== null) {
      codes.push('date_invalid')
      written.until = dice.pick(['2027.13.05', '2027-02-30', '2026年11月31日', '20270230'])
    } else if (dice.happens(share) && certificate.validUntil !== null) {
      codes.push('date_order')
      written.issued = certificate.validUntil
      written.until = certificate.issuedOn
    } else if (dice.happens(share) && !certificate.kind.numberIsId) {
      codes.push('type_unknown')
      written.type = dice.pick(unknownTypes)
      written.number = `PX${dice.int(10_000, 99_999)}`
    }
  }
}

/** Lines written twice, numbers copied onto another's line, renewed certificates. */
function repeatSome(dice: Chance, entries: Entry[], habits: RosterHabits): void {
  const clean = entries.filter((entry) => entry.codes.length === 0)
  const share = habits.faultsPerCent ?? 1
  for (let n = Math.round((clean.length * share * 2) / 100); n > 0; n--) {
    const original = dice.pick(clean)
    insertAfter(dice, entries, original, {
      ...original,
      codes: ['duplicate_in_file'],
      written: {},
      otherManner: dice.happens(0.6),
    })
  }
  for (let n = Math.round((clean.length * share) / 200); n > 0; n--) {
    const original = dice.pick(clean)
    const other = dice.pick(clean)
    if (original.person === other.person || original.certificate.kind.numberIsId) continue
    insertAfter(dice, entries, original, {
      person: other.person,
      certificate: original.certificate,
      codes: ['number_conflict'],
      written: {},
      otherManner: false,
    })
  }
  for (let n = habits.renewals ?? 0; n > 0; n--) {
    const original = dice.pick(
      clean.filter((entry) => entry.certificate.kind.months === 36 && entry.certificate.validUntil! < '2026-12-31'),
    )
    const issuedOn = nextDay(original.certificate.validUntil!)
    const validUntil = `${Number(issuedOn.slice(0, 4)) + 3}${original.certificate.validUntil!.slice(4)}`.replace(
      '02-29',
      '02-28',
    )
    insertAfter(dice, entries, original, {
      ...original,
      certificate: { ...original.certificate, issuedOn, validUntil },
      codes: [],
      written: {},
      otherManner: false,
    })
  }
}

function insertAfter(dice: Chance, entries: Entry[], original: Entry, entry: Entry): void {
  entries.splice(dice.int(entries.indexOf(original) + 1, entries.length), 0, entry)
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

const reviews: readonly Fault[] = [
  'id_missing',
  'id_invalid',
  'id_lost_precision',
  'type_unknown',
  'number_missing',
  'number_conflict',
  'person_ambiguous',
]

/** The outcome of a row from what is wrong with it: error, duplicate, review, ok, in this order. */
export function outcomeOf(codes: readonly Fault[]): Outcome {
  if (codes.some((code) => code === 'name_missing' || code === 'date_invalid' || code === 'date_order')) return 'error'
  if (codes.includes('duplicate_in_file')) return 'duplicate'
  return codes.some((code) => reviews.includes(code)) ? 'review' : 'ok'
}
