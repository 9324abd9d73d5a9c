import { shippedCatalogue } from '@chizheng/catalogue'
import { conditionsIn, requirementSchema } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { credential, person } from '../testing/assessed.ts'
import { type DemandGround, demandsOf } from './demands.ts'
import { standInsOf } from './stand-ins.ts'
import { type Staff, standing } from './standing.ts'

const { qualifications } = shippedCatalogue
const ground: DemandGround = {
  qualifications,
  entityId: 'first',
  employerBound: new Set(shippedCatalogue.types.filter((type) => type.employerBound).map(({ id }) => id)),
}
const level = (standard: string, name: string) =>
  qualifications.standards.find(({ id }) => id === standard)!.levels.find((one) => one.level === name)!
const catalogue = standInsOf(shippedCatalogue.ladders)
const today = day('2026-11-30')

describe('what a level asks for', () => {
  const all = qualifications.standards.flatMap(({ id, levels }) => levels.map((one) => [id, one.level] as const))
  it.each(all)(
    '%s %s: places add up to what is needed, each with a requirement that can be written down',
    (id, name) => {
      for (const { need, places } of demandsOf(level(id, name), ground)) {
        expect(places.reduce((sum, { seats }) => sum + seats, 0)).toBe(need ?? 0)
        for (const { requirement } of places) expect(requirementSchema.safeParse(requirement).error).toBeUndefined()
      }
    },
  )

  it('nine builders among twelve', () => {
    const constructors = demandsOf(level('building-general', '一级'), ground).find(
      ({ kind }) => kind === 'constructors',
    )!
    expect(constructors.places.map(({ name, seats }) => [name, seats])).toEqual([
      ['建筑工程', 9],
      ['', 3],
    ])
    expect(conditionsIn(constructors.places[0]!.requirement)).toMatchObject([
      { types: ['constructor-1'], registeredWith: ['first'] },
    ])
  })

  it('is checked at the lowest level but for site managers, and above it for the director alone (R-Q226, R-Q53)', () => {
    const checked = (name: string) =>
      demandsOf(level('mep-general', name), ground)
        .filter((demand) => demand.checked)
        .map(({ kind }) => kind)
    expect(checked('三级')).toEqual(['director', 'constructors', 'titles', 'workers'])
    expect(checked('一级')).toEqual(['director'])
  })
})

describe('the staff before the demands', () => {
  const titled = (id: string, professions: string[], more: object = {}): Staff => ({
    id,
    name: id,
    assessed: person([credential('title-engineer', { id, professions, validUntil: null, employerId: null })], more),
  })
  const titles = (staff: readonly Staff[], on = today) =>
    standing(demandsOf(level('steel-structure', '一级'), ground), staff, {
      on,
      today,
      counting: 'each',
      catalogue,
    }).find(({ kind }) => kind === 'titles')!

  it('one person with two titles completes one profession, not two', () => {
    const both = titles([titled('甲', ['机械', '焊接']), titled('乙', ['结构'])])
    expect(both).toMatchObject({ need: 20, have: 2 })
    expect(both.short.find(({ place }) => place === '结构')).toBeUndefined()
    expect(both.short.map(({ place }) => place).filter((place) => place !== '')).toHaveLength(1)
  })

  it('whoever is over the age that is usual for titles does not count; an age nobody knows is not held against anybody', () => {
    expect(titles([titled('甲', ['结构'], { bornOn: '1966-11-29' })]).have).toBe(0)
    expect(titles([titled('甲', ['结构'], { bornOn: '1966-11-30' })]).have).toBe(1)
    expect(titles([titled('甲', ['结构'], { bornOn: null })]).have).toBe(1)
  })

  it('says until when each counts, and who falls away', () => {
    const leaver = titled('甲', ['结构'], { employedUntil: '2027-03-31' })
    expect(titles([leaver]).people).toEqual([
      { id: '甲', name: '甲', place: '结构', essential: true, until: '2027-03-31' },
    ])
    expect(titles([leaver], day('2027-04-01'))).toMatchObject({
      have: 0,
      lost: [{ id: '甲', failure: { kind: 'employment', until: '2027-03-31' } }],
    })
  })
})
