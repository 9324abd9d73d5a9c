import type { LoanObstacle } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { type Entities, type LentCredential, obstaclesTo, stepsOf, type Terms } from './lending.ts'

const certificate: LentCredential = {
  holderId: 'holder',
  hasHolderLeft: false,
  category: 'registration',
  employerBound: true,
  registered: true,
  status: 'valid',
  validUntil: day('2027-12-31'),
  verification: 'verified',
  hasNumberConflict: false,
  isLost: false,
}
const title: LentCredential = { ...certificate, category: 'title', employerBound: false, registered: null }
const terms: Terms = {
  what: 'original',
  purpose: 'tender',
  borrowerId: 'borrower',
  hasBorrowerLeft: false,
  to: day('2026-12-31'),
}
/** Everybody in one company. A branch answers with its company, so it is this case too. */
const home: Entities = {
  borrowing: 'one',
  borrower: 'one',
  employing: 'one',
  registered: 'one',
  isRegisteredElsewhere: false,
  project: null,
}
/** The unit that borrows is of a parent, a subsidiary or a sister: one is as far as the other. */
const abroad: Entities = { ...home, borrowing: 'two', borrower: 'two' }

describe('obstacles to a loan', () => {
  it.each<[string, LentCredential, Partial<Terms>, Entities, LoanObstacle[]]>([
    ['within the registered company, or for a branch of it', certificate, {}, home, []],
    ['to a parent, subsidiary or sister', certificate, {}, abroad, ['other_entity']],
    ['for whatever purpose', certificate, { purpose: 'other' }, abroad, ['other_entity']],
    ['a copy as well', certificate, { what: 'scan' }, abroad, ['other_entity']],
    ['for a project of the registered company', certificate, {}, { ...home, project: 'one' }, []],
    [
      'for a project of a sister, though it is fetched by our own unit',
      certificate,
      {},
      { ...home, project: 'two' },
      ['other_entity'],
    ],
    ['a title for a project of a sister', title, {}, { ...home, project: 'two' }, ['not_employed']],
    [
      'registered with nobody of ours',
      certificate,
      {},
      { ...home, registered: null, isRegisteredElsewhere: true },
      ['registered_elsewhere'],
    ],
    ['registered, nobody wrote with whom', certificate, {}, { ...home, registered: null }, []],
    [
      'employed elsewhere in the group, for a tender',
      certificate,
      {},
      { ...home, employing: 'two' },
      ['employer_differs'],
    ],
    ['the same for a filing', certificate, { purpose: 'filing' }, { ...home, employing: 'two' }, []],
    ['bound by its type, registered nowhere yet', { ...certificate, registered: false }, {}, abroad, ['not_employed']],
    ['a title for the employer’s unit', title, {}, { ...home, registered: null }, []],
    ['a title for another company', title, {}, abroad, ['not_employed']],
    ['a title of somebody without a unit', title, {}, { ...home, employing: null }, ['not_employed']],
    ['a borrower of another company', certificate, {}, { ...home, borrower: 'two' }, ['borrower_elsewhere']],
    ['valid to the last day of the loan', { ...certificate, validUntil: terms.to }, {}, home, []],
    ['over a day before', { ...certificate, validUntil: day('2026-12-30') }, {}, home, ['ends_before']],
    ['for ever', { ...certificate, validUntil: null }, {}, home, []],
    ['in its warning stage', { ...certificate, status: 'due' }, {}, home, []],
    ['expired', { ...certificate, status: 'expired' }, {}, home, ['not_valid']],
    ['expired, to be inspected', { ...certificate, status: 'expired' }, { purpose: 'inspection' }, home, []],
    [
      'suspended, to be inspected',
      { ...certificate, status: 'suspended' },
      { purpose: 'inspection' },
      home,
      ['not_valid'],
    ],
    ['cancelled', { ...certificate, status: 'cancelled' }, {}, home, ['not_valid']],
    ['found not genuine', { ...certificate, verification: 'refused' }, {}, home, ['not_genuine']],
    ['not verified yet', { ...certificate, verification: 'unverified' }, {}, home, []],
    ['its number on two people', { ...certificate, hasNumberConflict: true }, {}, home, ['number_conflict']],
    ['holder gone', { ...certificate, hasHolderLeft: true }, {}, home, ['holder_left']],
    ['borrower gone', certificate, { hasBorrowerLeft: true }, home, ['borrower_left']],
    ['to its holder', certificate, { borrowerId: 'holder' }, home, ['borrower_is_holder']],
    ['a copy to its holder', certificate, { borrowerId: 'holder', what: 'scan' }, home, []],
    ['the original lost', { ...certificate, isLost: true }, {}, home, ['lost']],
    ['a copy of what is lost', { ...certificate, isLost: true }, { what: 'scan' }, home, []],
    [
      'several at once, the scope first',
      { ...certificate, status: 'expired' },
      {},
      abroad,
      ['other_entity', 'not_valid'],
    ],
  ])('%s', (_, credential, more, entities, expected) => {
    expect(obstaclesTo(credential, { ...terms, ...more }, entities)).toEqual(expected)
  })
})

describe('who decides', () => {
  it.each([
    ['a registration certificate leaves its holder’s hands', 'original', 'registration', ['holder', 'head', 'hr']],
    ['a copy of it does not', 'scan', 'registration', ['head', 'hr']],
    ['a seal, whatever it belongs to', 'seal', 'skill', ['holder', 'head', 'hr']],
    ['a title', 'original', 'title', ['head', 'hr']],
  ] as const)('%s', (_, what, category, expected) => {
    const steps = stepsOf(what, { category, holderId: 'holder' }, 'unit')
    expect(steps.map(({ decider }) => decider.kind)).toEqual(expected)
    expect(steps.some(({ isOptional }) => isOptional)).toBe(false)
  })
})
