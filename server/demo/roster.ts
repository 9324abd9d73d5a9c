import { addDays, addMonths, type Day } from '../src/kernel/day.ts'
import { type Chance, chanceOf, type InventedPerson, inventDay, inventLastDay, inventPeople } from './invent.ts'
import {
  constructors,
  costEngineers,
  engineers,
  type Kind,
  safetyB,
  safetyC,
  safetyEngineers,
  sitePosts,
  skills,
  titles,
  trades,
} from './kinds.ts'

/**
 * An invented company's ledger: people, their certificates, and where they work.
 *
 * Everything is made from a seed, so the same seed gives the same ledger. Nobody in it exists: the ID numbers have valid
 * check digits, but name a city and a sequence that are never given out.
 */
export interface Holder extends InventedPerson {
  readonly department: string
  readonly employer: string
  readonly post: string
}

export interface Certificate {
  readonly holder: Holder
  readonly name: string
  readonly profession: string | null
  readonly level: string | null
  readonly number: string
  readonly issuer: string
  readonly issuedOn: Day
  /** null: valid for ever. */
  readonly validUntil: Day | null
  readonly reviewDueOn: Day | null
  /** null: the kind is not registered with an employer. */
  readonly registered: boolean | null
  readonly employer: string | null
}

export const groupCompany = '澄观建设集团有限公司'
export const installationCompany = '澄观机电安装有限公司'

const offices = ['工程管理部', '安全质量部', '技术中心', '市场投标部', '成本合约部']
const projects = ['第一项目部', '第二项目部', '第三项目部', '市政项目部']
const installation = ['机电一分部', '机电二分部', '设备租赁站']

interface Role {
  readonly weight: number
  readonly post: string
  readonly units: readonly string[]
  /** What such a person may hold: one of each list, in the share of cases given. */
  readonly holds: readonly (readonly [readonly Kind[], number])[]
}

const everywhere = [...projects, ...installation]
const roles: readonly Role[] = [
  {
    weight: 21,
    post: '项目经理',
    units: everywhere,
    holds: [
      [constructors, 1],
      [safetyB, 0.85],
      [titles, 0.75],
    ],
  },
  {
    weight: 12,
    post: '专职安全员',
    units: [...everywhere, '安全质量部'],
    holds: [
      [safetyC, 1],
      [safetyEngineers, 0.35],
      [titles, 0.45],
      [sitePosts, 0.2],
    ],
  },
  {
    weight: 24,
    post: '施工员',
    units: everywhere,
    holds: [
      [sitePosts, 1],
      [titles, 0.6],
      [constructors, 0.3],
    ],
  },
  {
    weight: 9,
    post: '专业工程师',
    units: offices.slice(0, 3),
    holds: [
      [engineers, 1],
      [titles, 0.9],
      [constructors, 0.3],
    ],
  },
  {
    weight: 8,
    post: '造价员',
    units: offices.slice(3),
    holds: [
      [costEngineers, 1],
      [titles, 0.6],
    ],
  },
  {
    weight: 26,
    post: '作业人员',
    units: everywhere,
    holds: [
      [trades, 1],
      [trades, 0.35],
      [skills, 0.3],
    ],
  },
]
/** A company that is not one of ours: a certificate registered there does not count for us. */
const otherCompany = '云起路桥工程有限公司'

/** Invents `people` holders with their certificates, about 2.1 each. */
export function inventRoster(options: { seed: number; people: number; today: Day }): Certificate[] {
  const chance = chanceOf(options.seed)
  let serial = 0
  const certificates: Certificate[] = []
  for (const person of inventPeople(chance, options.people, options.today)) {
    const role = chance.weighted(roles)
    const unit = chance.pick(role.units)
    const employer = installation.includes(unit) ? installationCompany : groupCompany
    const holder: Holder = { ...person, department: `${employer}/${unit}`, employer, post: role.post }
    const held = new Set<Kind>()
    for (const [kinds, share] of role.holds) {
      if (!chance.happens(share)) continue
      const kind = chance.weighted(kinds)
      if (held.has(kind)) continue
      held.add(kind)
      serial += 1
      certificates.push(inventCertificate(chance, holder, kind, serial, options.today))
    }
  }
  return certificates
}

function inventCertificate(chance: Chance, holder: Holder, kind: Kind, serial: number, today: Day): Certificate {
  const validUntil = kind.months === null ? null : inventLastDay(chance, today, kind.months)
  const issuedOn =
    validUntil === null
      ? inventDay(chance, addDays(today, -3_600), addDays(today, -90))
      : addDays(addMonths(validUntil, -kind.months!), 1)
  return {
    holder,
    name: chance.happens(0.8) ? kind.names[0]! : chance.pick(kind.names),
    profession: kind.professions.length > 0 ? chance.pick(kind.professions) : null,
    level: kind.level,
    number: kind.number({ person: holder, year: Number(issuedOn.slice(0, 4)), serial, chance }),
    issuer: kind.issuer,
    issuedOn,
    validUntil,
    reviewDueOn: kind.reviewMonths === undefined ? null : nextReview(chance, issuedOn, kind.reviewMonths, today),
    registered: kind.registered ? chance.happens(0.96) : null,
    employer: kind.registered ? (chance.happens(0.98) ? holder.employer : otherCompany) : null,
  }
}

/** The review that is open: the next one, or in one case of twelve the last one, which was missed. */
function nextReview(chance: Chance, issuedOn: Day, months: number, today: Day): Day {
  let due = addMonths(issuedOn, months)
  while (due < today) due = addMonths(due, months)
  const missed = addMonths(due, -months)
  return missed > issuedOn && chance.happens(0.08) ? missed : due
}
