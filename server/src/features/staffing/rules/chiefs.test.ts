import { type StaffingInstance, staffingInstanceSchema } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { mostAtOnce, roomIn, surplus } from './chiefs.ts'
import { propose } from './proposal.ts'

type Input = Parameters<typeof staffingInstanceSchema.parse>[0]

const projects = [
  { id: 'now', name: '地铁一标', from: '2027-01-01', to: '2027-12-31' },
  { id: 'too', name: '学校', from: '2027-06-01', to: '2028-06-30' },
]

/** Slots for which only one person is eligible. */
function question(slots: Record<string, object>, more: Record<string, unknown> = {}): StaffingInstance {
  const written = Object.entries(slots).map(([id, slot]) => ({
    id,
    project: 'now',
    role: id,
    eligible: [{ person: 'ann' }],
    ...slot,
  }))
  return staffingInstanceSchema.parse({
    people: [{ id: 'ann', name: 'ann' }],
    projects,
    slots: written,
    ...more,
  } as Input)
}

const teamOf = (instance: StaffingInstance) =>
  Object.fromEntries(propose(instance).team.places.map(({ slot, place, person }) => [`${slot}${place}`, person]))
const chief = (more: Record<string, unknown> = {}) => ({ ownerConsent: 'given', ...more })
const serving = (project: string, more: Record<string, unknown> = {}) => ({
  project,
  from: '2026-01-01',
  to: null,
  ownerConsent: 'given',
  ...more,
})

describe('a chief supervisor', () => {
  it.each<[string, StaffingInstance, Record<string, string | null>]>([
    [
      'is given three projects at once where every owner agreed, and no fourth',
      question({ a: chief(), b: chief(), c: chief(), d: chief({ priority: 2 }) }),
      { a1: 'ann', b1: 'ann', c1: 'ann', d1: null },
    ],
    [
      'and one where it is unknown what an owner said',
      question({ a: chief(), b: chief({ ownerConsent: 'unknown', priority: 2 }) }),
      { a1: 'ann', b1: null },
    ],
    [
      'and nothing else beside',
      question({ a: chief(), b: { exclusive: false, priority: 2 }, c: { priority: 2 } }),
      { a1: 'ann', b1: null, c1: null },
    ],
    [
      'but a fourth when one has ended',
      question({ a: chief({ to: '2027-05-31' }), b: chief(), c: chief(), d: chief({ project: 'too' }) }),
      { a1: 'ann', b1: 'ann', c1: 'ann', d1: 'ann' },
    ],
    [
      'is counted with what they do already',
      question(
        { a: chief(), b: chief({ priority: 2 }) },
        { people: [{ id: 'ann', name: 'ann', engagements: [serving('桥'), serving('隧道')] }] },
      ),
      { a1: 'ann', b1: null },
    ],
    [
      'and what they are pinned to',
      question(
        { a: chief(), b: chief(), c: chief({ priority: 5 }), d: chief({ priority: 5 }) },
        {
          pinned: [
            { slot: 'c', person: 'ann' },
            { slot: 'd', person: 'ann' },
          ],
        },
      ),
      { a1: 'ann', b1: null, c1: 'ann', d1: 'ann' },
    ],
    ['and two places of one slot still are two people', question({ a: chief({ count: 2 }) }), { a1: 'ann', a2: null }],
  ])('%s', (_what, asked, team) => {
    expect(teamOf(asked)).toEqual(team)
  })

  it.each<[string, unknown[], unknown[]]>([
    [
      'one project whose owner is not asked yet',
      [serving('桥', { ownerConsent: 'unknown' })],
      [['consent', '地铁一标、桥']],
    ],
    [
      'two, of which one agreed',
      [serving('桥'), serving('隧道', { ownerConsent: 'unknown' })],
      [['consent', '地铁一标、隧道']],
    ],
    [
      'three: one must end, the last',
      [serving('桥', { to: '2028-01-01' }), serving('隧道'), serving('站', { to: '2027-09-30' })],
      [
        ['free', '隧道 2026-01-01 – …'],
        ['consent', '地铁一标'],
      ],
    ],
    ['work of another kind', [{ project: '学校', from: '2026-01-01', to: null }], [['free', '学校 2026-01-01 – …']]],
  ])('says whose consent a chief supervisor needs who serves %s', (_what, engagements, lacks) => {
    const asked = question(
      { a: chief({ ownerConsent: 'unknown' }) },
      { people: [{ id: 'ann', name: 'ann', engagements }] },
    )
    const { shortages, waysOut } = propose(asked)
    expect(shortages[0]!.nearMisses[0]!.lacks.map(({ way, text }) => [way, text])).toEqual(lacks)
    expect(waysOut!.steps[0]).toMatchObject({ person: 'ann' })
  })

  it('says whose consent would let the chief of one slot take the other too', () => {
    const { shortages } = propose(
      question({
        a: chief({ ownerConsent: 'unknown' }),
        b: chief({ ownerConsent: 'unknown', project: 'too', priority: 2 }),
      }),
    )
    expect(shortages[0]!.nearMisses).toEqual([
      { slot: 'b', person: 'ann', lacks: [{ way: 'consent', text: '学校、地铁一标' }], price: 30 },
    ])
  })
})

describe('counts of periods', () => {
  const at = (from: string, to: string | null) => ({ from, to })
  const year = at('2027-01-01', '2027-12-31')
  it.each([
    ['nothing', [], 0, 3, 0],
    [
      'three one after the other',
      [at('2027-01-01', '2027-03-31'), at('2027-04-01', '2027-06-30'), at('2027-07-01', null)],
      1,
      2,
      0,
    ],
    ['two that share a day', [at('2026-01-01', '2027-06-30'), at('2027-06-30', null)], 2, 1, 0],
    [
      'three at once, of which one begins before',
      [at('2026-01-01', null), at('2027-02-01', null), at('2027-03-01', '2027-04-01')],
      3,
      1,
      1,
    ],
    ['what is over by then', [at('2026-01-01', '2026-12-31')], 0, 3, 0],
  ])('%s', (_what, periods, most, room, over) => {
    expect([mostAtOnce(periods, year), roomIn(periods, [], year), surplus(periods, year).length]).toEqual([
      most,
      room,
      over,
    ])
  })
})
