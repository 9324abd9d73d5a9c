import type { AssessedPerson, Failure, PostGap, Requirement, ResponseOf, requirementRoutes } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import { type Day, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { unitIdsOf } from '../../people/index.ts'
import { assess, meets } from '../rules/assess.ts'
import { complianceRate } from '../rules/compliance.ts'
import { allPosts, allRequirements } from '../store/kept.ts'
import { type OnPost, type OnPostFilter, peopleOnPosts } from '../store/staff.ts'
import { assessedPeople, type Organisation, organisationOf, standIns, typesNamed } from './assessed.ts'

/** So many people are read and asked about at once; more where no reasons are worked out. */
const turn = 1_000
const figuresTurn = 2_000

/** What posts ask for, read once for a question. */
interface Asked {
  readonly requirementOf: ReadonlyMap<string, Requirement>
  readonly postNames: ReadonlyMap<string, string>
  readonly typeIds: readonly string[]
  readonly organisation: Organisation
}

async function askedOf(db: Db): Promise<Asked> {
  const [posts, kept, organisation] = await Promise.all([allPosts(db), allRequirements(db), organisationOf(db)])
  const requirements = new Map(kept.map(({ id, requirement }) => [id, requirement]))
  return {
    requirementOf: new Map(posts.map(({ id, requirementId }) => [id, requirements.get(requirementId)!])),
    postNames: new Map(posts.map(({ id, name }) => [id, name])),
    typeIds: typesNamed(kept.map(({ requirement }) => requirement)),
    organisation,
  }
}

/** Of each of these people: what fails, null where the post's requirement is met. */
async function failuresOf(
  db: Db,
  people: readonly OnPost[],
  on: Day,
  { requirementOf, typeIds, organisation }: Asked,
): Promise<(Failure | null)[]> {
  const assessed: AssessedPerson[] = await assessedPeople(db, people, typeIds, organisation)
  return people.map(({ postId }, index) => {
    const answer = assess(requirementOf.get(postId)!, assessed[index]!, on, standIns)
    return answer.met ? null : answer.failure
  })
}

/** Of each of these people: whether the post's requirement is met. */
async function metBy(
  db: Db,
  people: readonly OnPost[],
  on: Day,
  { requirementOf, typeIds, organisation }: Asked,
): Promise<boolean[]> {
  const assessed = await assessedPeople(db, people, typeIds, organisation, on)
  return people.map(({ postId }, index) => meets(requirementOf.get(postId)!, assessed[index]!, on, standIns))
}

type Compliance = ResponseOf<typeof requirementRoutes.postCompliance>

/** Whoever sees the whole company gets its departments, others the units their people are in. */
export async function postCompliance(
  context: Context,
  actor: Actor,
  asked: { on?: string | undefined },
): Promise<Compliance> {
  const { db, clock } = context
  const on = asked.on === undefined ? clock.today() : day(asked.on)
  const reach = reachOf(actor, 'requirements.read')
  const ground = await askedOf(db)
  const units = new Map<string, Tally>()
  const posts = new Map<string, Tally>()
  let after: string | null = null
  for (;;) {
    const people = await peopleOnPosts(db, { reach, postId: null, unitIds: null }, after, figuresTurn)
    const answers = await metBy(db, people, on, ground)
    people.forEach(({ unitId, postId }, index) => {
      const met = answers[index]!
      count(units, departmentOf(unitId, reach.all, ground.organisation) ?? '', met)
      count(posts, postId, met)
    })
    if (people.length < figuresTurn) break
    after = people.at(-1)!.id
  }
  const total = [...posts.values()].reduce(
    (sum, one) => ({ people: sum.people + one.people, met: sum.met + one.met }),
    {
      people: 0,
      met: 0,
    },
  )
  return {
    on,
    ...withRate(total),
    byUnit: [...units]
      .map(([id, tally]): Compliance['byUnit'][number] => {
        const unit = ground.organisation.units.get(id)
        const isTop = unit?.parentId === null
        return {
          unitId: unit?.id ?? null,
          unitScope: isTop || !reach.all ? 'only' : 'below',
          name: unit?.name ?? '',
          ...withRate(tally),
        }
      })
      .sort(worstFirst),
    byPost: [...posts]
      .map(([postId, tally]) => ({ postId, name: ground.postNames.get(postId)!, ...withRate(tally) }))
      .sort(worstFirst),
  }
}

interface Tally {
  readonly people: number
  readonly met: number
}

function count(tallies: Map<string, Tally>, key: string, met: boolean): void {
  const { people, met: before } = tallies.get(key) ?? { people: 0, met: 0 }
  tallies.set(key, { people: people + 1, met: before + Number(met) })
}

const withRate = (tally: Tally) => ({ ...tally, rate: complianceRate(tally) })
const worstFirst = (one: Tally, other: Tally): number =>
  other.people - other.met - (one.people - one.met) || other.people - one.people

/** The department below the top that somebody belongs to; within a part of the company the unit itself. */
function departmentOf(unitId: string | null, everywhere: boolean, { above }: Organisation): string | null {
  if (!everywhere) return unitId
  const line = above(unitId)
  return (line.at(-2) ?? line.at(-1))?.id ?? null
}

type Gaps = ResponseOf<typeof requirementRoutes.listPostGaps>

/** @throws Refusal `not_found` for a post that is not there. */
export async function postGaps(
  context: Context,
  actor: Actor,
  query: {
    post?: string | undefined
    unit?: string | undefined
    unitScope: 'below' | 'only'
    on?: string | undefined
    after?: string | undefined
    size: number
  },
): Promise<Gaps> {
  const { db, clock } = context
  const on = query.on === undefined ? clock.today() : day(query.on)
  const ground = await askedOf(db)
  if (query.post !== undefined && !ground.requirementOf.has(query.post)) throw new Refusal('not_found')
  const filter: OnPostFilter = {
    reach: reachOf(actor, 'requirements.read'),
    postId: query.post ?? null,
    unitIds: await unitIdsOf(db, query.unit, query.unitScope),
  }
  const rows: PostGap[] = []
  let after = query.after ?? null
  for (;;) {
    const people = await peopleOnPosts(db, filter, after, turn)
    const failures = await failuresOf(db, people, on, ground)
    for (const [index, person] of people.entries()) {
      const failure = failures[index]!
      if (failure === null) continue
      if (rows.length === query.size) return { rows, next: rows.at(-1)!.personId }
      rows.push(presentGap(person, failure, ground))
    }
    if (people.length < turn) return { rows, next: null }
    after = people.at(-1)!.id
  }
}

function presentGap(person: OnPost, failure: Failure, { organisation, postNames }: Asked): PostGap {
  const unit = organisation.units.get(person.unitId ?? '')
  return {
    personId: person.id,
    name: person.name,
    employeeNumber: person.employeeNumber,
    unit: unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path },
    postId: person.postId,
    postName: postNames.get(person.postId)!,
    failure,
  }
}
