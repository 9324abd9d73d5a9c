import { type StaffingInstance, staffingInstanceSchema, staffingLimits } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { emptyPrices } from './problem.ts'
import { propose } from './proposal.ts'

type Input = Parameters<typeof staffingInstanceSchema.parse>[0]
type Who = string | { person: string; scarcity: number }

const projects = [
  { id: 'now', name: '地铁一标', from: '2027-01-01', to: '2027-12-31' },
  { id: 'too', name: '学校', from: '2027-06-01', to: '2028-06-30' },
  { id: 'then', name: '医院', from: '2028-01-01', to: '2028-12-31' },
]

/** Slots from who is eligible: a name, or a name with its cost. */
function question(
  slots: Record<string, { who: Who[] } & Record<string, unknown>>,
  more: Record<string, unknown> = {},
): StaffingInstance {
  const written = Object.entries(slots).map(([id, { who, ...slot }]) => ({
    id,
    project: 'now',
    role: id,
    eligible: who.map((each) => (typeof each === 'string' ? { person: each } : each)),
    ...slot,
  }))
  const named = ['ann', 'bo', 'chen', 'ding', 'er', 'fan'].map((id) => ({ id, name: id }))
  return staffingInstanceSchema.parse({ people: named, projects, slots: written, ...more } as Input)
}

const teamOf = (instance: StaffingInstance) =>
  Object.fromEntries(propose(instance).team.places.map(({ slot, place, person }) => [`${slot}${place}`, person]))
const costing = (person: string, scarcity: number) => ({ person, scarcity })

describe('a proposal', () => {
  it.each<[string, StaffingInstance, Record<string, string | null>]>([
    [
      'fills both where the nearest choice would fill one',
      question({ a: { who: [costing('ann', 0), costing('bo', 90)] }, b: { who: ['ann'] } }),
      { a1: 'bo', b1: 'ann' },
    ],
    ['takes the cheaper', question({ a: { who: [costing('ann', 5), costing('bo', 4)] } }), { a1: 'bo' }],
    ['of equals the first by id, wherever it stands', question({ a: { who: ['chen', 'bo'] } }), { a1: 'bo' }],
    [
      'fills one slot of the first priority rather than two of the second',
      question({
        a: { who: ['ann'], priority: 2 },
        b: { who: ['ann', 'bo'], priority: 1, count: 2 },
        c: { who: ['bo'], priority: 2 },
      }),
      { a1: null, b1: 'ann', b2: 'bo', c1: null },
    ],
    [
      'uses a person again when the days are others',
      question({ a: { who: ['ann'] }, b: { who: ['ann'], project: 'then' } }),
      { a1: 'ann', b1: 'ann' },
    ],
    [
      'and not when one day is the same',
      question({ a: { who: ['ann'] }, b: { who: ['ann'], project: 'then', from: '2027-12-31', priority: 2 } }),
      { a1: 'ann', b1: null },
    ],
    [
      'lets one person hold two slots that both allow it',
      question({ a: { who: ['ann'], exclusive: false }, b: { who: ['ann'], exclusive: false } }),
      { a1: 'ann', b1: 'ann' },
    ],
    [
      'but not two places of one slot',
      question({ a: { who: ['ann'], exclusive: false, count: 2 } }),
      { a1: 'ann', a2: null },
    ],
    [
      'nor a slot that allows it beside one that does not',
      question({ a: { who: ['ann'], exclusive: false, priority: 2 }, b: { who: ['ann'] } }),
      { a1: null, b1: 'ann' },
    ],
    [
      'chains people over three projects, of which only the outer two are apart',
      question({
        a: { who: ['ann', 'bo'] },
        b: { who: ['ann', 'bo'], project: 'too' },
        c: { who: [costing('ann', 9), costing('bo', 1)], project: 'then' },
      }),
      { a1: 'bo', b1: 'ann', c1: 'bo' },
    ],
    ['leaves out who is excluded', question({ a: { who: ['ann', 'bo'] } }, { excluded: ['ann'] }), { a1: 'bo' }],
    [
      'keeps a pin that costs more, and moves the others',
      question(
        { a: { who: ['ann', costing('bo', 50)] }, b: { who: ['ann', 'bo'] } },
        { pinned: [{ slot: 'a', person: 'bo' }] },
      ),
      { a1: 'bo', b1: 'ann' },
    ],
    [
      'keeps a pin even where a slot of a higher priority stays empty for it',
      question(
        { a: { who: ['ann'], priority: 1 }, b: { who: ['ann'], priority: 5 } },
        { pinned: [{ slot: 'b', person: 'ann' }] },
      ),
      { a1: null, b1: 'ann' },
    ],
    [
      'sees what holds a person already',
      question(
        { a: { who: ['ann', costing('bo', 50)] } },
        {
          people: [
            { id: 'ann', name: 'ann', engagements: [{ project: '桥', from: '2027-12-31', to: null }] },
            { id: 'bo', name: 'bo' },
          ],
        },
      ),
      { a1: 'bo' },
    ],
    [
      'and that some of it may be held beside',
      question(
        { a: { who: ['ann'], exclusive: false } },
        {
          people: [
            {
              id: 'ann',
              name: 'ann',
              engagements: [{ project: '桥', from: '2027-01-01', to: null, exclusive: false }],
            },
          ],
        },
      ),
      { a1: 'ann' },
    ],
  ])('%s', (_, instance, team) => {
    expect(teamOf(instance)).toEqual(team)
    expect(propose(instance)).toMatchObject({ proof: 'optimal', gap: { filled: 0, cost: 0 } })
  })

  it('counts cost by its weights', () => {
    const slots = { a: { who: [costing('ann', 10)] } }
    expect(propose(question(slots)).team.cost).toBe(10)
    expect(propose(question(slots, { weights: { scarcity: 7 } })).team.cost).toBe(70)
    expect(propose(question(slots, { weights: { scarcity: 0 } })).team.cost).toBe(0)
  })

  it.each([
    ['ann is excluded', { excluded: ['ann'] }, 'excluded'],
    ['ann does not meet the requirement', { pinned: [{ slot: 'b', person: 'ann' }] }, 'not_eligible'],
    ['the slot is full', { pinned: ['bo', 'ann'].map((person) => ({ slot: 'a', person })) }, 'no_place_left'],
    ['ann is pinned elsewhere', { pinned: ['c', 'a'].map((slot) => ({ slot, person: 'ann' })) }, 'pinned_elsewhere'],
    [
      'ann is engaged',
      {
        people: [
          { id: 'ann', name: 'ann', engagements: [{ project: '桥', from: '2027-03-01', to: null }] },
          { id: 'bo', name: 'bo' },
        ],
      },
      'engaged',
    ],
  ])('refuses a pin when %s, and says so', (_, more, why) => {
    const slots = { a: { who: ['ann', 'bo'] }, b: { who: ['bo'] }, c: { who: ['ann'] } }
    const { pinsRefused, proof } = propose(question(slots, { pinned: [{ slot: 'a', person: 'ann' }], ...more }))
    expect(pinsRefused).toEqual([expect.objectContaining({ person: 'ann', why })])
    expect(proof).toBe('optimal')
  })
})

describe('exchanges and the second team', () => {
  const slots = {
    a: { who: [costing('ann', 0), costing('bo', 3), costing('chen', 8)] },
    b: { who: [costing('bo', 0), costing('ding', 4)] },
  }

  it('say what a person costs more on a place, the others moving as needed', () => {
    const [a, b] = propose(question(slots)).team.places
    expect(a!.alternatives).toEqual([
      { person: 'bo', extraCost: 7 },
      { person: 'chen', extraCost: 8 },
    ])
    expect(b!.alternatives).toEqual([{ person: 'ding', extraCost: 4 }])
  })

  it('say when a place would stay empty', () => {
    const scarce = question({ a: { who: ['ann', 'bo'] }, b: { who: ['bo'] } })
    expect(propose(scarce).team.places[0]!.alternatives).toEqual([{ person: 'bo', extraCost: null }])
  })

  it('find the best team of other people, not the best one in other places', () => {
    const { secondBest } = propose(question(slots, { secondBest: true }))
    expect(secondBest).toMatchObject({ proof: 'optimal', team: { cost: 4 } })
    expect(secondBest!.team.places.map(({ person }) => person)).toEqual(['ann', 'ding'])
  })

  it('find none where everybody is needed', () => {
    expect(propose(question({ a: { who: ['ann', 'bo'], count: 2 } }, { secondBest: true })).secondBest).toBeNull()
  })

  it('see that more people for the same places are another team', () => {
    const double = { a: { who: ['ann', costing('bo', 2)], exclusive: false }, b: { who: ['ann'], exclusive: false } }
    const { team, secondBest } = propose(question(double, { secondBest: true }))
    expect(team.places.map(({ person }) => person)).toEqual(['ann', 'ann'])
    expect(secondBest!.team.places.map(({ person }) => person)).toEqual(['bo', 'ann'])
  })
})

describe('a shortage', () => {
  it('names the places that share too few people, and nobody else', () => {
    const { shortages, team } = propose(
      question({
        a: { who: ['ann', 'bo'] },
        b: { who: ['ann', 'bo', 'chen'], count: 3 },
        c: { who: ['chen', 'bo'], priority: 2 },
        d: { who: ['ding', 'er', 'ann'] },
      }),
    )
    expect(team.filled).toEqual([
      { priority: 1, filled: 4, of: 5 },
      { priority: 2, filled: 0, of: 1 },
    ])
    expect(shortages).toEqual([
      {
        slots: [
          { slot: 'a', places: 1 },
          { slot: 'b', places: 3 },
          { slot: 'c', places: 1 },
        ],
        people: ['ann', 'bo', 'chen'],
        missing: 2,
        smallest: true,
        nearMisses: [],
      },
    ])
  })

  it('of several periods names the places that nobody can fill together', () => {
    const { shortages } = propose(
      question({
        a: { who: ['ann'] },
        b: { who: ['ann'], project: 'too', priority: 2 },
        c: { who: ['ann', 'bo'], project: 'then' },
      }),
    )
    expect(shortages).toMatchObject([{ slots: [{ slot: 'a' }, { slot: 'b' }], people: ['ann'], missing: 1 }])
  })

  it('names the pin that is in the way', () => {
    const { shortages } = propose(
      question({ a: { who: ['ann', 'bo'] }, b: { who: ['ann'] } }, { pinned: [{ slot: 'a', person: 'ann' }] }),
    )
    expect(shortages).toMatchObject([{ slots: [{ slot: 'a' }, { slot: 'b' }], people: ['ann'] }])
  })

  it('finds the cheapest ways out together, moving people who are eligible', () => {
    const lacks = (way: string) => [{ way, text: way }]
    const { waysOut } = propose(
      question({
        a: { who: ['ann'], nearMisses: [{ person: 'chen', lacks: lacks('train') }] },
        b: {
          who: ['ann'],
          nearMisses: [
            { person: 'chen', lacks: lacks('renew') },
            { person: 'ding', lacks: lacks('train') },
          ],
        },
        c: { who: ['ann', 'bo'], nearMisses: [{ person: 'ding', lacks: [...lacks('renew'), ...lacks('transfer')] }] },
        d: { who: ['bo'], nearMisses: [] },
      }),
    )
    expect(waysOut).toMatchObject({ filled: 2, price: 60, proof: 'optimal' })
    expect(waysOut!.steps.map(({ slot, person, price }) => [slot, person, price])).toEqual([
      ['b', 'chen', 10],
      ['c', 'ding', 50],
    ])
  })

  it('offers to free somebody whom another project holds', () => {
    const held = [{ id: 'ann', name: 'ann', engagements: [{ project: '大桥', from: '2027-03-01', to: '2027-04-30' }] }]
    const { waysOut, shortages } = propose(question({ a: { who: ['ann'] } }, { people: held }))
    const step = { slot: 'a', person: 'ann', lacks: [{ way: 'free', text: '大桥 2027-03-01 – 2027-04-30' }], price: 60 }
    expect(waysOut).toEqual({ filled: 1, price: 60, proof: 'optimal', steps: [step] })
    expect(shortages[0]).toMatchObject({ people: [], nearMisses: [step] })
  })
})

describe('the effort', () => {
  const people = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, name: `p${index}` }))
  const who = (from: number) => people.map(({ id }, index) => costing(id, (index * 7 + from * 5) % 23))
  const hard = question(
    Object.fromEntries(
      projects.flatMap(({ id: project }, at) =>
        [0, 1, 2].map((slot) => [
          `${project}${slot}`,
          { who: who(at + slot).filter((_, index) => (index + slot) % 3 > 0), project, count: 2 },
        ]),
      ),
    ),
    { people },
  )

  it('ends when it is told to, with the best so far and its distance from the proof', () => {
    const cut = propose(hard, { maxSteps: 1 })
    const whole = propose(hard)
    expect(whole.proof).toBe('optimal')
    expect(cut.team.cost).toBeGreaterThanOrEqual(whole.team.cost)
    if (cut.gap.cost !== null) expect(cut.team.cost - cut.gap.cost).toBeLessThanOrEqual(whole.team.cost)
    expect(propose(hard, { shouldStop: () => true })).toEqual(cut)
  })

  it('stays within the whole numbers at the limits of the contract', () => {
    const places = Array.from({ length: staffingLimits.places }, (_, index) => ({
      slot: index,
      priority: 1 + (index % staffingLimits.priorities),
      exclusive: true,
      consented: false,
      pinned: false,
      from: '2027-01-01',
      to: '2027-12-31',
    }))
    const dearest = 3 * staffingLimits.part * staffingLimits.weight
    expect(() => emptyPrices(places, staffingLimits.places * dearest)).not.toThrow()
  })
})
