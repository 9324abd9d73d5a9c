/**
 * The staffing solver beside an independent MILP solver (HiGHS) on the same questions: how long each takes, and whether their optima
 * are equal. `npx tsx bench/staffing.ts`
 *
 * The bar: 5,000 people × 200 slots in under a second, and at least ten times faster than HiGHS. Then projects at several times, which
 * are no assignment problem. BENCH_MILP_SECONDS ends HiGHS on a question; its time then counts as what it took until there.
 */
import { type StaffingInstance, staffingInstanceSchema } from '@chizheng/contract'
import { propose } from '../server/src/features/staffing/rules/proposal.ts'
import { chance, dayAfter, pad } from '../server/testing/rosters/random.ts'
import { solveMilp } from '../server/testing/staffing/milp.ts'

const limit = Number(process.env.BENCH_MILP_SECONDS ?? 300)

interface Question {
  readonly title: string
  readonly people: number
  readonly projects: number
  readonly slots: number
  readonly hasBar: boolean
  /** Whether the slots are chief supervisors' with the owners' consent, of which a person holds up to three. */
  readonly ofChiefs?: boolean
}

const questions: Question[] = [
  { title: 'one tender season, all at once', people: 5_000, projects: 1, slots: 200, hasBar: true },
  { title: 'the same in 10 projects over three years', people: 5_000, projects: 10, slots: 200, hasBar: false },
  { title: '12 projects that fight for 150 people', people: 150, projects: 12, slots: 120, hasBar: false },
  {
    title: '30 projects share 25 chief supervisors',
    people: 25,
    projects: 30,
    slots: 60,
    hasBar: false,
    ofChiefs: true,
  },
]

/**
 * People hold some of 25 certificates, a few of which are rare; a slot asks for one of them. So slots of a kind compete for the same
 * people, and the rare kinds stay short.
 */
function invent({ people, projects, slots, ofChiefs }: Question): StaffingInstance {
  const dice = chance(20_261_130)
  const kinds = Array.from({ length: 25 }, (_, kind) => Math.min(0.4, 0.004 + 0.4 / (1 + kind)))
  const holders = kinds.map((share) =>
    Array.from({ length: people }, (_, person) => person).filter(() => dice.happens(share)),
  )
  const works = Array.from({ length: projects }, (_, index) => {
    const start = projects === 1 ? 0 : dice.int(0, 900)
    return {
      id: `j${index}`,
      name: `工程${index + 1}`,
      from: dayAfter(2027, start),
      to: dayAfter(2027, start + dice.int(120, 540)),
    }
  })
  return staffingInstanceSchema.parse({
    people: Array.from({ length: people }, (_, index) => ({ id: `p${pad(index, 5)}`, name: `职工${index + 1}` })),
    projects: works,
    slots: Array.from({ length: slots }, (_, index) => {
      const kind = Math.min(24, Math.floor(25 * dice.next() ** 0.7))
      return {
        id: `s${pad(index, 3)}`,
        project: works[index % projects]!.id,
        role: `岗位${kind + 1}`,
        priority: dice.int(1, 3),
        ...(ofChiefs && { ownerConsent: 'given' as const }),
        eligible: holders[kind]!.map((person) => ({
          person: `p${pad(person, 5)}`,
          scarcity: kind * 4,
          expiry: dice.int(0, 100),
          distance: dice.int(0, 100),
        })),
      }
    }),
  })
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(3)} s`

for (const question of questions) {
  const instance = invent(question)
  const pairs = instance.slots.reduce((sum, { eligible }) => sum + eligible.length, 0)
  console.log(`${question.title}: ${question.people} people × ${question.slots} slots, ${pairs} eligible pairs`)
  // As the first question of a process meets it: nothing is warm.
  const [started, before] = [performance.now(), process.cpuUsage()]
  const own = propose({ ...instance, alternatives: 0 }, { withoutExplanations: true })
  const took = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  const filled = own.team.filled.map((each) => each.filled)
  const gap = own.proof === 'optimal' ? '' : `, gap ${JSON.stringify(own.gap)}`
  console.log(
    `  chizheng ${seconds(took)} (${seconds((user + system) / 1_000)} of the processor)  ${own.proof}${gap}: filled ${filled.join(' + ')}, cost ${own.team.cost}`,
  )
  const whole = performance.now()
  const full = propose({ ...instance, secondBest: true })
  console.log(
    `           ${seconds(performance.now() - whole)} with 3 alternatives a place, a second team, ${full.shortages.length} blocking groups and the ways out`,
  )
  const milpStarted = performance.now()
  const milp = solveMilp(instance, limit)
  const milpTook = milp?.milliseconds ?? performance.now() - milpStarted
  const isEqual = milp !== null && milp.cost === own.team.cost && milp.filled.join() === filled.join()
  console.log(
    milp === null
      ? `  HiGHS    ${seconds(milpTook)} and no optimum; ratio more than ${(milpTook / took).toFixed(0)}`
      : `  HiGHS    ${seconds(milpTook)}: filled ${milp.filled.join(' + ')}, cost ${milp.cost}; ratio ${(milpTook / took).toFixed(0)}, optima ${isEqual ? 'equal' : 'DIFFERENT'}`,
  )
  const isWrong = milp !== null && own.proof === 'optimal' && !isEqual
  if (isWrong || (question.hasBar && (took >= 1_000 || milpTook < 10 * took))) process.exitCode = 1
}
