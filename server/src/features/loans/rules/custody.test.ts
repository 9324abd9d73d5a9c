import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { depositInto, depositOf, isAway, type Move, stateOf } from './custody.ts'

const move = (position: number, place: Move['place'], more: Partial<Move> = {}): Move => ({
  id: `${position}`,
  credentialId: 'c',
  item: 'original',
  position,
  place,
  condition: 'sound',
  shelf: null,
  personId: place === 'borrower' ? 'p' : null,
  withName: place === 'outside' ? '住建局' : null,
  movedOn: day('2026-11-01'),
  loanId: place === 'borrower' ? 'loan' : null,
  agreedOn: null,
  agreement: null,
  note: null,
  scanned: false,
  signature: null,
  by: { id: 'hr', label: 'HR' },
  at: '2026-11-01T01:00:00.000Z',
  ...more,
})
const agreed = { agreedOn: day('2026-10-01'), agreement: '保管协议 14', shelf: 'A-3' }
const vault = move(1, 'vault', agreed)

describe('a deposit', () => {
  it.each<[string, Move[], boolean]>([
    ['goes on in the vault', [vault], true],
    ['goes on while it is lent', [move(2, 'borrower'), vault], true],
    ['goes on while an office has it', [move(3, 'outside'), move(2, 'borrower'), vault], true],
    ['ends with its holder', [move(2, 'holder'), vault], false],
    ['is not taken up by a loan from the holder', [move(3, 'borrower'), move(2, 'holder'), vault], false],
    ['never was', [], false],
  ])('%s', (_, moves, goesOn) => {
    expect(depositOf(moves)).toEqual(goesOn ? agreed : null)
  })

  it('needs an agreement, given now or going on', () => {
    const nothing = { shelf: null, agreedOn: null, agreement: null }
    expect(() => depositInto(nothing, null)).toThrow('custody_agreement_missing')
    expect(() => depositInto({ ...nothing, agreedOn: agreed.agreedOn }, null)).toThrow('custody_agreement_missing')
    expect(depositInto(nothing, agreed)).toEqual(agreed)
    expect(depositInto({ ...nothing, shelf: 'B-1' }, agreed)).toEqual({ ...agreed, shelf: 'B-1' })
    expect(depositInto(agreed, null)).toEqual(agreed)
  })
})

it.each<[string, boolean, Partial<Move> & Pick<Move, 'place'>]>([
  ['the vault', true, { place: 'vault' }],
  ['a borrower', true, { place: 'borrower' }],
  ['an office', true, { place: 'outside' }],
  ['nobody knows where', true, { place: 'unknown' }],
  ['lost', true, { place: 'holder', condition: 'lost' }],
  ['its holder', false, { place: 'holder' }],
  ['its holder, torn', false, { place: 'holder', condition: 'damaged' }],
])('with %s it is away: %s', (_, isIt, { place, ...more }) => expect(isAway(move(1, place, more))).toBe(isIt))

it('where a thing is: its last move, by name', () => {
  const nameOf = (id: string) => (id === 'p' ? '王工' : null)
  expect(stateOf('original', [], nameOf)).toMatchObject({ place: 'unknown', version: 0, since: null, withName: null })
  const lent = [move(2, 'borrower'), vault]
  expect(stateOf('original', lent, nameOf)).toMatchObject({
    place: 'borrower',
    version: 2,
    withName: '王工',
    loanId: 'loan',
    agreement: '保管协议 14',
  })
  expect(stateOf('original', [move(3, 'outside'), ...lent], nameOf)).toMatchObject({ withName: '住建局', loanId: null })
})
