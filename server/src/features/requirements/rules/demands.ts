/**
 * What a level of a qualification standard asks for, as places for people, each place with its requirement.
 *
 * Constructors and whoever else is registered must be registered with the company itself (建市规〔2023〕3号: 人员须与社保、注册一致),
 * all others work for it. Figures of higher levels and of site managers are asked for and no longer checked (R-Q226, R-Q53); the
 * standard's data says so.
 */
import type { QualificationLevelData, Qualifications } from '@chizheng/catalogue'
import type { DemandKind, Requirement } from '@chizheng/contract'

export interface Place {
  /** What sets it apart within its demand; empty for any. */
  readonly name: string
  readonly seats: number
  readonly requirement: Requirement
}

export interface Demand {
  readonly kind: DemandKind
  readonly text: string | null
  readonly checked: boolean
  /** Key of the rule by which it is checked no more. */
  readonly basis: string | null
  /** null: no source tells the number. */
  readonly need: number | null
  readonly places: readonly Place[]
}

export interface DemandGround {
  readonly qualifications: Pick<Qualifications, 'checks' | 'titleAgeLimit' | 'titleProfessions' | 'siteRoles'>
  /** The company: a legal entity. */
  readonly entityId: string
  /** Types that are registered with one employer. */
  readonly employerBound: ReadonlySet<string>
}

interface Typed {
  readonly types: readonly string[]
  readonly orHigher?: boolean
  readonly professions?: readonly string[]
  readonly levels?: readonly string[]
}

const middleTitle = 'title-engineer'
const middleSkills = ['四级', '三级', '二级', '一级']

export function demandsOf(level: QualificationLevelData, ground: DemandGround): Demand[] {
  const checked = (kind: DemandKind): Pick<Demand, 'checked' | 'basis'> => {
    const spared = ground.qualifications.checks.find(
      ({ demands, notFor }) =>
        (demands as readonly string[]).includes(kind) && (notFor === 'lowest') === level.isLowest,
    )
    return { checked: spared === undefined, basis: spared?.source ?? null }
  }
  const demand = (kind: DemandKind, text: string | null, need: number | null, places: readonly Place[]): Demand => ({
    kind,
    text,
    ...checked(kind),
    need,
    places: need === null ? [] : places.filter(({ seats }) => seats > 0),
  })
  const { constructors, titles, sites, workers, director } = level
  return [
    demand('director', director.text, directorPlace(director, ground) === null ? null : 1, [
      { name: '', seats: 1, requirement: directorPlace(director, ground) ?? { kind: 'all', parts: [] } },
    ]),
    demand('constructors', constructors.text, constructors.min, constructorPlaces(constructors, ground)),
    demand('titles', titles.text, titles.min, titlePlaces(titles, ground)),
    demand('sites', null, sites.min, sitePlaces(sites, ground)),
    demand('workers', null, workers.min, [
      { name: '', seats: workers.min ?? 0, requirement: workerRequirement(workers) },
    ]),
  ]
}

function constructorPlaces({ items }: QualificationLevelData['constructors'], ground: DemandGround): Place[] {
  const [whole, part] = items
  if (whole === undefined) return []
  const narrower =
    part === undefined ? [] : [{ name: nameOf(part, whole), seats: part.min, requirement: held(part, ground) }]
  return [...narrower, { name: '', seats: whole.min - (part?.min ?? 0), requirement: held(whole, ground) }]
}

/** What the narrower item says that the whole does not. */
function nameOf(part: Typed, whole: Typed): string {
  const grade = part.types[0] === whole.types[0] ? '' : '一级'
  const same = part.professions?.join() === whole.professions?.join()
  return `${grade}${same ? '' : (part.professions ?? []).join('、')}`
}

function titlePlaces({ min, professions, required }: QualificationLevelData['titles'], ground: DemandGround): Place[] {
  const { titleAgeLimit } = ground.qualifications
  // Said of an age that is known: whoever has no day of birth here is not left out for it.
  const tooOld: Requirement = { kind: 'not', part: { kind: 'age', min: titleAgeLimit.max } }
  const titled = (of: readonly string[]): Requirement => ({
    kind: 'all',
    parts: [held({ types: [middleTitle], orHigher: true, professions: wordsOf(of, ground) }, ground), tooOld],
  })
  return [
    ...required.map((profession) => ({ name: profession, seats: 1, requirement: titled([profession]) })),
    { name: '', seats: Math.max(0, (min ?? 0) - required.length), requirement: titled([...professions, ...required]) },
  ]
}

function sitePlaces({ min, roles }: QualificationLevelData['sites'], ground: DemandGround): Place[] {
  const typesOf = (role: string) => ground.qualifications.siteRoles.find((one) => one.role === role)?.types ?? []
  const asked = roles.length > 0 ? roles : ground.qualifications.siteRoles.map(({ role }) => role)
  return [
    ...roles.map((role) => ({ name: role, seats: 1, requirement: held({ types: typesOf(role) }, ground) })),
    {
      name: '',
      seats: Math.max(0, (min ?? 0) - roles.length),
      requirement: held({ types: [...new Set(asked.flatMap(typesOf))] }, ground),
    },
  ]
}

function workerRequirement({ anyLevel, trades }: QualificationLevelData['workers']): Requirement {
  const professions = trades.length === 0 ? {} : { professions: trades }
  const kinds: Typed[] = anyLevel
    ? [{ types: ['skill-level-5'], orHigher: true }, { types: ['vocational-qualification', 'site-worker-training'] }]
    : [
        { types: ['skill-level-4'], orHigher: true },
        { types: ['vocational-qualification'], levels: middleSkills },
      ]
  return { kind: 'any', parts: kinds.map((kind) => condition({ ...kind, ...professions })) }
}

/** null: the standard tells nothing that can be looked up. How many years somebody has worked is nowhere recorded. */
function directorPlace(
  { title, registrations, both }: QualificationLevelData['director'],
  ground: DemandGround,
): Requirement | null {
  const titled =
    title === null ? [] : [held({ ...title, orHigher: true, professions: wordsOf(title.professions, ground) }, ground)]
  const registered = registrations.map((one) => held(one, ground))
  if (titled.length + registered.length === 0) return null
  if (!both) return { kind: 'any', parts: [...titled, ...registered] }
  return { kind: 'all', parts: [...titled, { kind: 'any', parts: registered }] }
}

function wordsOf(professions: readonly string[], { qualifications }: DemandGround): readonly string[] {
  const words = professions.flatMap(
    (name) => qualifications.titleProfessions.find(({ profession }) => profession === name)?.words ?? [name],
  )
  return [...new Set(words)]
}

/** Holds one of these: what is bound to an employer, registered with the company. */
function held(typed: Typed, { employerBound, entityId }: DemandGround): Requirement {
  const bound = typed.types.filter((type) => employerBound.has(type))
  const free = typed.types.filter((type) => !employerBound.has(type))
  const parts = [
    ...(bound.length === 0 ? [] : [{ ...condition({ ...typed, types: bound }), registeredWith: [entityId] }]),
    ...(free.length === 0 ? [] : [condition({ ...typed, types: free })]),
  ]
  return parts.length === 1 ? parts[0]! : { kind: 'any', parts }
}

function condition({ types, orHigher, professions = [], levels = [] }: Typed) {
  return {
    kind: 'credential' as const,
    types: [...types],
    ...(orHigher ? { orHigher } : {}),
    ...(professions.length > 0 ? { professions: [...professions] } : {}),
    ...(levels.length > 0 ? { levels: [...levels] } : {}),
  }
}
