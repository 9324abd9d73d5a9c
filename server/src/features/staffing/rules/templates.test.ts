import { shippedCatalogue } from '@chizheng/catalogue'
import { type ProjectKind, projectKinds, projectRoles, requirementSchema } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { type Measured, type Told, templateOf } from './templates.ts'

const { staffing } = shippedCatalogue
const plain: Told = { size: null, lifting: false }
const of = (kind: ProjectKind, areaM2: number | null, contractWanYuan: number | null): Measured => ({
  kind,
  areaM2,
  contractWanYuan,
})
const propose = (project: Measured, told: Partial<Told> = {}) => templateOf(project, { ...plain, ...told }, staffing)
const slotsOf = (role: string, project: Measured, told: Partial<Told> = {}) =>
  propose(project, told).slots.filter((slot) => slot.role === role)

describe('the size', () => {
  it.each<[string, Measured, string | null, string | null]>([
    ['just below medium by area', of('building', 2_999, null), 'small', 'areaM2'],
    ['medium by area', of('building', 3_000, null), 'medium', 'areaM2'],
    ['just below large by area', of('building', 29_999, null), 'medium', 'areaM2'],
    ['large by area', of('building', 30_000, null), 'large', 'areaM2'],
    ['just below medium by contract', of('building', null, 299.99), 'small', 'contractWanYuan'],
    ['medium by contract', of('building', null, 300), 'medium', 'contractWanYuan'],
    ['just below large by contract', of('building', null, 2_999.99), 'medium', 'contractWanYuan'],
    ['large by contract', of('building', null, 3_000), 'large', 'contractWanYuan'],
    ['the larger of two', of('building', 2_000, 3_000), 'large', 'contractWanYuan'],
    ['the larger of two, the other way', of('building', 30_000, 200), 'large', 'areaM2'],
    ['nothing is known', of('building', null, null), null, null],
    ['no source tells it for this kind', of('municipal', 30_000, 9_000), null, null],
  ])('%s', (_what, project, is, by) => {
    expect(propose(project).size).toMatchObject({ is, by })
  })

  it('is what was said, whatever was measured', () => {
    expect(propose(of('building', 100, 10), { size: 'large' }).size).toMatchObject({ is: 'large', by: 'stated' })
  })
})

describe('safety officers', () => {
  it.each<[ProjectKind, number | null, number | null, number]>([
    ['building', 1, null, 1],
    ['building', 9_999, null, 1],
    ['building', 10_000, null, 2],
    ['decoration', 49_999, null, 2],
    ['decoration', 50_000, null, 3],
    ['municipal', null, 0.01, 1],
    ['municipal', null, 4_999.99, 1],
    ['municipal', null, 5_000, 2],
    ['mechanical', null, 9_999.99, 2],
    ['mechanical', null, 10_000, 3],
  ])('%s of %s m² and %s wan yuan has %i', (kind, area, contract, count) => {
    const [slot, ...more] = slotsOf('safety_officer', of(kind, area, contract))
    expect(more).toEqual([])
    expect(slot).toMatchObject({ count, confidence: 'low', optional: false, exclusive: false })
    expect(slot!.requirement).toEqual({ kind: 'credential', types: ['safety-c2', 'safety-c3'] })
    expect(slot!.sources).toEqual(expect.arrayContaining(['R-S91', 'R-S3']))
    expect(slot!.caution).toContain('未核实')
  })

  it('say which figure decided, and between which bounds', () => {
    const because = (area: number) => slotsOf('safety_officer', of('building', area, null))[0]!.because
    expect(because(10_000)).toEqual({ by: 'areaM2', value: 10_000, from: 10_000, below: 50_000 })
    expect(because(80_000)).toEqual({ by: 'areaM2', value: 80_000, from: 50_000, below: null })
  })

  it.each<[string, ProjectKind, number, boolean, string[]]>([
    ['one for the lifting machines', 'building', 60_000, true, ['2 safety-c2,safety-c3', '1 safety-c1,safety-c3']],
    ['the only one answers for both', 'building', 500, true, ['1 safety-c3']],
    ['highways have their own certificates', 'highway', 500, true, ['1 transport-safety[专职安全员]']],
    ['so has water', 'water', 500, false, ['1 water-safety[专职安全员]']],
  ])('%s', (_what, kind, figure, lifting, expected) => {
    const said = slotsOf('safety_officer', of(kind, figure, figure), { lifting }).map(({ count, requirement }) => {
      if (requirement?.kind !== 'credential') return requirement
      const { types, professions } = requirement
      return `${count} ${types.join()}${professions ? `[${professions.join()}]` : ''}`
    })
    expect(said).toEqual(expected)
  })
})

describe('the safety director', () => {
  it.each<[ProjectKind, number | null, number | null, number]>([
    ['building', 100_000, null, 0],
    ['building', 100_001, null, 1],
    ['municipal', null, 40_000, 0],
    ['municipal', null, 40_000.01, 1],
    ['mechanical', 900_000, 90_000, 0],
  ])('%s of %s m² and %s wan yuan has %i', (kind, area, contract, count) => {
    const slots = slotsOf('safety_director', of(kind, area, contract))
    expect(slots).toHaveLength(count)
    for (const slot of slots) expect(slot).toMatchObject({ requirement: null, optional: true, confidence: 'low' })
  })
})

describe('project manager and technical leader', () => {
  const first = { kind: 'credential', types: ['constructor-1'], professions: ['建筑工程'] }
  const any = { kind: 'credential', types: ['constructor-2'], orHigher: true, professions: ['建筑工程'] }
  const safetyB = { kind: 'credential', types: ['safety-b'] }
  it.each([
    ['large', first, 'title-senior-engineer'],
    ['medium', any, 'title-engineer'],
    ['small', any, 'title-engineer'],
  ] as const)('of a %s project', (size, registration, title) => {
    const project = of('decoration', 1_000, null)
    const [manager] = slotsOf('project_manager', project, { size })
    expect(manager).toMatchObject({
      count: 1,
      exclusive: true,
      requirement: { kind: 'all', parts: [registration, safetyB] },
    })
    const [leader] = slotsOf('technical_leader', project, { size })
    expect(leader!.requirement).toEqual({ kind: 'credential', types: [title], orHigher: true })
  })

  it('has the safety certificate of the ministry of the works', () => {
    const [manager] = slotsOf('project_manager', of('port', null, 10), { size: 'large' })
    expect(manager!.requirement).toMatchObject({
      parts: [{ professions: ['港口与航道工程'] }, { types: ['transport-safety'], professions: ['项目负责人'] }],
    })
  })
})

describe('what is missing', () => {
  it.each<[string, Measured, Partial<Told>, string[]]>([
    [
      'a building without figures',
      of('building', null, null),
      {},
      [
        'project_manager areaM2,contractWanYuan,size',
        'technical_leader areaM2,contractWanYuan,size',
        'safety_officer areaM2',
        'safety_director areaM2',
      ],
    ],
    ['a building by its contract', of('building', null, 500), {}, ['safety_officer areaM2', 'safety_director areaM2']],
    [
      'a city road without its contract sum',
      of('municipal', 9_000, null),
      { size: 'small' },
      ['safety_officer contractWanYuan', 'safety_director contractWanYuan'],
    ],
    ['machines of no known size', of('mechanical', null, 500), {}, ['project_manager size', 'technical_leader size']],
    ['an odd kind', of('other', 1, 1), { size: 'large' }, ['project_manager kind', 'safety_officer kind']],
    ['supervision of no known size', of('supervision', 1, 1), {}, ['chief_supervisor size']],
    ['a whole one', of('building', 5_000, 800), {}, []],
  ])('%s', (_what, project, told, expected) => {
    const { undecided } = propose(project, told)
    expect(undecided.map(({ role, needs }) => `${role} ${needs.join()}`)).toEqual(expected)
  })
})

it('supervision has its chief and no builders', () => {
  const { slots, liftingMatters } = propose(of('supervision', 1, 1), { size: 'large' })
  expect(slots.map(({ role }) => role)).toEqual(['chief_supervisor', 'supervisor'])
  expect(slots[0]!.requirement).toMatchObject({
    parts: [{ types: ['supervision-engineer'] }, { types: ['title-senior-engineer'], orHigher: true }],
  })
  expect(liftingMatters).toBe(false)
})

it.each(projectKinds)('%s: every slot is one that can be added, and sources tell why', (kind) => {
  const { slots } = propose(of(kind, 120_000, 50_000), { size: 'large', lifting: true })
  for (const { role, requirement, sources, text } of slots) {
    expect(projectRoles).toContain(role)
    if (requirement !== null) expect(requirementSchema.safeParse(requirement).success).toBe(true)
    expect([sources.length > 0, text.length > 0]).toEqual([true, true])
  }
  expect(new Set(slots.map(({ role, name }) => `${role} ${name}`)).size).toBe(slots.length)
})

it('names the kinds of projects as the contract does', () => {
  const named = [...staffing.kinds.map(({ kind }) => kind), ...staffing.officers.tiers.flatMap(({ kinds }) => kinds)]
  expect(named.filter((kind) => !projectKinds.includes(kind as ProjectKind))).toEqual([])
  expect(staffing.kinds).toHaveLength(projectKinds.length - 2)
})
