import { expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { RenewalCase } from './case.ts'
import { lettersFor } from './letters.ts'

function opened(id: string, personId: string, applyBy: string, ownerId: string | null = null): RenewalCase {
  return {
    id,
    version: 1,
    credentialId: `credential ${id}`,
    personId,
    kind: 'renewal',
    ordinal: 1,
    state: 'open',
    endReason: null,
    opensOn: day('2026-10-01'),
    applyBy: day(applyBy),
    endsOn: day(applyBy),
    ownerId,
    openedAt: '2026-10-01T00:00:00.000Z',
    closedAt: null,
    steps: [],
  }
}

it.each<[string, RenewalCase[], Record<string, string[]>]>([
  ['nothing opened', [], {}],
  ['its holder, where nobody is steward', [opened('1', 'lone', '2027-01-01')], { lone: ['1'] }],
  ['its holder and the steward', [opened('1', 'zhang', '2027-01-01')], { zhang: ['1'], steward: ['1'] }],
  [
    'whoever was named, in the steward’s place',
    [opened('1', 'zhang', '2027-01-01', 'named')],
    { zhang: ['1'], named: ['1'] },
  ],
  ['who looks after their own, once', [opened('1', 'steward', '2027-01-01')], { steward: ['1'] }],
  [
    'of several in one letter, what is due first at its head',
    [opened('1', 'zhang', '2027-03-01'), opened('2', 'li', '2027-02-01'), opened('3', 'zhang', '2027-01-01')],
    { zhang: ['3', '1'], steward: ['3', '2', '1'], li: ['2'] },
  ],
])('tells %s', (_name, cases, told) => {
  const stewards = new Map([
    ['zhang', 'steward'],
    ['li', 'steward'],
    ['steward', 'steward'],
    ['lone', null],
  ])
  const letters = lettersFor(cases, stewards)
  expect(
    Object.fromEntries(letters.map(({ personId, cases: theirs }) => [personId, theirs.map(({ id }) => id)])),
  ).toEqual(told)
})
