import { companies, type InventedCertificate, inventCertificate, type Kind, kinds } from './certificates.ts'
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
    issuer?: string
    level?: string
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
  /** The sheet has no column that could name an unknown type. */
  readonly noTypeColumn?: boolean
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
  if (habits.noContact) addNamesakes(dice, entries, choice)
  return entries
}

interface Mistake {
  readonly code: Fault
  readonly fits: (entry: Entry) => boolean
  readonly make: (dice: Chance, entry: Entry) => Entry['written']
}

const always = () => true
const ends = ({ certificate }: Entry) => certificate.validUntil !== null
const ownNumber = ({ certificate }: Entry) => !certificate.kind.numberIsId

const mistakes: readonly Mistake[] = [
  { code: 'name_missing', fits: always, make: () => ({ name: '' }) },
  { code: 'id_missing', fits: always, make: (dice) => ({ id: dice.pick(['', '', '/', '无']) }) },
  {
    code: 'id_invalid',
    fits: always,
    make: (dice, { person }) => ({
      id: person.id.slice(0, 17) + dice.pick([...'123456789'].filter((digit) => digit !== person.id[17])),
    }),
  },
  { code: 'id_lost_precision', fits: always, make: () => ({ idAsNumber: true }) },
  { code: 'number_missing', fits: ownNumber, make: (dice) => ({ number: dice.pick(['', '', '/', '—']) }) },
  {
    code: 'date_invalid',
    fits: ends,
    make: (dice) => ({ until: dice.pick(['2027.13.05', '2027-02-30', '2026年11月31日', '20270230']) }),
  },
  {
    code: 'date_order',
    fits: ends,
    make: (_dice, { certificate }) => ({ issued: certificate.validUntil!, until: certificate.issuedOn }),
  },
  // A trade in the profession column would be half a name.
  {
    code: 'type_unknown',
    fits: (entry) => ownNumber(entry) && entry.certificate.kind.id !== 'skill-level-3',
    make: (dice) => ({
      type: dice.pick(unknownTypes),
      number: `PX${dice.int(10_000, 99_999)}`,
      issuer: companies[0]!,
      level: '',
    }),
  },
]

/** At most one mistake a row. */
function strewFaults(dice: Chance, entries: Entry[], habits: RosterHabits): void {
  const share = (habits.faultsPerCent ?? 1) / 100
  for (const entry of entries) {
    const mistake = mistakes.find(
      (one) => dice.happens(share) && one.fits(entry) && !(habits.noTypeColumn && one.code === 'type_unknown'),
    )
    if (!mistake) continue
    entry.codes.push(mistake.code)
    Object.assign(entry.written, mistake.make(dice, entry))
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
    // Of one department, so that sorting by department cannot put the copy first.
    const other = dice.pick(clean.filter((entry) => entry.person.department === original.person.department))
    if (original.person === other.person || original.certificate.kind.numberIsId) continue
    insertAfter(dice, entries, original, {
      person: other.person,
      certificate: original.certificate,
      codes: ['number_conflict'],
      written: {},
      otherManner: false,
    })
  }
  const renewable = clean.filter(
    (entry) => entry.certificate.kind.months === 36 && entry.certificate.validUntil! < '2026-12-31',
  )
  for (let n = Math.min(habits.renewals ?? 0, renewable.length); n > 0; n--) {
    const original = renewable.splice(dice.int(0, renewable.length - 1), 1)[0]!
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

/** Two people of one name in two departments, and a line that says only that name: it could be either. */
function addNamesakes(dice: Chance, entries: Entry[], choice: readonly Kind[]): void {
  const kind = choice.find((one) => !one.numberIsId)!
  const name = '欧阳明哲'
  const [one, other] = inventPeople(dice, { count: 2 }).map((person, i) => ({
    ...person,
    ref: `N${i + 1}`,
    name,
    department: `第${'七八'[i]}项目部`,
  })) as [InventedPerson, InventedPerson]
  const third: InventedPerson = { ...one, ref: 'N3', department: '物资设备部' }
  for (const person of [one, other])
    entries.push({
      person,
      certificate: inventCertificate(dice, kind, entries.length + 50_000, person),
      codes: [],
      written: {},
      otherManner: false,
    })
  entries.push({
    person: third,
    certificate: inventCertificate(dice, kind, entries.length + 50_000, third),
    codes: ['id_missing', 'person_ambiguous'],
    written: { id: '' },
    otherManner: false,
  })
}
