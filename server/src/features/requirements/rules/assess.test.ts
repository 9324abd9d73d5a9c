import { shippedCatalogue } from '@chizheng/catalogue'
import {
  type AssessedCredential,
  type AssessedPerson,
  type Failure,
  failureSchema,
  type Requirement,
  requirementSchema,
} from '@chizheng/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween } from '../../../kernel/day.ts'
import { credential, person } from '../testing/assessed.ts'
import { assess, meets } from './assess.ts'
import { standInsOf } from './stand-ins.ts'

const standIns = standInsOf(shippedCatalogue.ladders)
const today = day('2026-11-30')
const ask = (requirement: Requirement, who: AssessedPerson, on: Day | { from: Day; until: Day } = today) => {
  const answer = assess(requirement, who, on, standIns)
  // The short answer that figures are made of is the same everywhere.
  if (typeof on === 'string') expect(meets(requirement, who, on, standIns)).toBe(answer.met)
  return answer
}
const constructor2: Requirement = { kind: 'credential', types: ['constructor-2'], orHigher: true }
const safetyB: Requirement = { kind: 'credential', types: ['safety-b'] }
const winter = { from: day('2026-12-01'), until: day('2027-02-28') }

describe('a certificate counts', () => {
  type Case = [string, Requirement, AssessedCredential[], boolean]
  const cases: Case[] = [
    ['the type itself', constructor2, [credential('constructor-2')], true],
    ['a higher one where it is said', constructor2, [credential('constructor-1')], true],
    [
      'not a higher one where it is not said',
      { kind: 'credential', types: ['constructor-2'] },
      [credential('constructor-1')],
      false,
    ],
    [
      'never a lower one',
      { kind: 'credential', types: ['constructor-1'], orHigher: true },
      [credential('constructor-2')],
      false,
    ],
    ['C3 for C1', { kind: 'credential', types: ['safety-c1'], orHigher: true }, [credential('safety-c3')], true],
    ['not C1 for C2', { kind: 'credential', types: ['safety-c2'], orHigher: true }, [credential('safety-c1')], false],
    [
      'no interim certificate for a constructor',
      { kind: 'credential', types: ['constructor-2'], orHigher: true },
      [credential('constructor-1-interim')],
      false,
    ],
    [
      'no other system of special operations',
      { kind: 'credential', types: ['cso-electrician'], orHigher: true },
      [credential('special-op-lv-electrician')],
      false,
    ],
    ['on its last day', safetyB, [credential('safety-b', { validUntil: '2026-11-30' })], true],
    ['not the day after', safetyB, [credential('safety-b', { validUntil: '2026-11-29' })], false],
    ['on the last day of its review', safetyB, [credential('safety-b', { reviewDueOn: '2026-11-30' })], true],
    ['not after a missed review', safetyB, [credential('safety-b', { reviewDueOn: '2026-11-29' })], false],
    ['from its first day', safetyB, [credential('safety-b', { validFrom: '2026-11-30' })], true],
    ['not before', safetyB, [credential('safety-b', { validFrom: '2026-12-01' })], false],
    ['not when it is given up', safetyB, [credential('safety-b', { unusable: 'given_up' })], false],
    ['not when its number is in conflict', safetyB, [credential('safety-b', { unusable: 'number_conflict' })], false],
    [
      'in one of its professions',
      { kind: 'credential', types: ['constructor-1'], professions: ['机电工程'] },
      [credential('constructor-1', { professions: ['建筑工程', '机电工程'] })],
      true,
    ],
    [
      'registered with the own company',
      { kind: 'credential', types: ['safety-b'], registeredWith: 'own' },
      [credential('safety-b')],
      true,
    ],
    [
      'registered with a sister company is not the own',
      { kind: 'credential', types: ['safety-b'], registeredWith: 'own' },
      [credential('safety-b', { employerId: 'second' })],
      false,
    ],
    [
      'a sister company is one of ours',
      { kind: 'credential', types: ['safety-b'], registeredWith: 'ours' },
      [credential('safety-b', { employerId: 'second' })],
      true,
    ],
    [
      'an exam alone is no registration',
      { kind: 'credential', types: ['constructor-1'], registeredWith: 'ours' },
      [credential('constructor-1', { registered: false })],
      false,
    ],
    [
      'verified',
      { kind: 'credential', types: ['safety-b'], verified: true },
      [credential('safety-b', { verification: 'unverified' })],
      false,
    ],
    [
      'valid to a day or later',
      { kind: 'credential', types: ['safety-b'], validUntil: '2026-12-31' },
      [credential('safety-b')],
      true,
    ],
    [
      'not when it ends the day before that day',
      { kind: 'credential', types: ['safety-b'], validUntil: '2027-01-01' },
      [credential('safety-b')],
      false,
    ],
    [
      'without an end, to any day',
      { kind: 'credential', types: ['title-engineer'], validUntil: '2040-01-01' },
      [credential('title-engineer', { validUntil: null })],
      true,
    ],
    [
      'so many days longer',
      { kind: 'credential', types: ['safety-b'], validDaysAfter: 31 },
      [credential('safety-b')],
      true,
    ],
    [
      'and not a day less',
      { kind: 'credential', types: ['safety-b'], validDaysAfter: 32 },
      [credential('safety-b')],
      false,
    ],
    [
      'five years after its issue',
      { kind: 'credential', types: ['title-engineer'], yearsSinceIssue: 5 },
      [credential('title-engineer', { issuedOn: '2021-11-30' })],
      true,
    ],
    [
      'and not a day earlier',
      { kind: 'credential', types: ['title-engineer'], yearsSinceIssue: 5 },
      [credential('title-engineer', { issuedOn: '2021-12-01' })],
      false,
    ],
    [
      'by the level it writes',
      { kind: 'credential', types: ['vocational-qualification'], levels: ['四级', '三级'] },
      [credential('vocational-qualification', { level: '三级' })],
      true,
    ],
  ]
  it.each(cases)('%s', (_name, requirement, credentials, expected) => {
    expect(ask(requirement, person(credentials)).met).toBe(expected)
  })
})

describe('a person counts', () => {
  const cases: [string, Requirement, Partial<AssessedPerson>, boolean][] = [
    ['in a unit below', { kind: 'unit', unitIds: ['first'] }, {}, true],
    ['not in another', { kind: 'unit', unitIds: ['second'] }, {}, false],
    ['on the post', { kind: 'post', posts: ['项目经理'] }, {}, true],
    ['without a post, on none', { kind: 'post', posts: ['项目经理'] }, { post: null }, false],
    ['through the birthday of the limit', { kind: 'age', max: 65 }, { bornOn: '1961-11-30' }, true],
    ['not the day after', { kind: 'age', max: 65 }, { bornOn: '1961-11-29' }, false],
    ['from the day after the birthday', { kind: 'age', min: 18 }, { bornOn: '2008-11-29' }, true],
    ['not on the birthday', { kind: 'age', min: 18 }, { bornOn: '2008-11-30' }, false],
    ['not when the birth is not known', { kind: 'age', min: 18 }, { bornOn: null }, false],
    ['insured with the own company', { kind: 'insured', with: 'own' }, { insuredWithId: 'first' }, true],
    ['not when that is not known', { kind: 'insured', with: 'own' }, {}, false],
    ['not when somebody else pays', { kind: 'insured', with: 'ours' }, { insuredElsewhere: true }, false],
    ['until the last day of work', { kind: 'post', posts: ['项目经理'] }, { employedUntil: '2026-11-30' }, true],
    ['not after it', { kind: 'post', posts: ['项目经理'] }, { employedUntil: '2026-11-29' }, false],
  ]
  it.each(cases)('%s', (_name, requirement, changes, expected) => {
    expect(ask(requirement, person([], changes)).met).toBe(expected)
  })
})

describe('groups', () => {
  const both = person([credential('constructor-1'), credential('safety-b')])
  const cases: [string, Requirement, boolean][] = [
    ['all', { kind: 'all', parts: [constructor2, safetyB] }, true],
    ['any', { kind: 'any', parts: [{ kind: 'credential', types: ['pmp'] }, safetyB] }, true],
    ['not', { kind: 'not', part: { kind: 'credential', types: ['safety-c3'] } }, true],
    ['not of what is met', { kind: 'not', part: safetyB }, false],
    [
      'two of three',
      { kind: 'count', atLeast: 2, parts: [constructor2, safetyB, { kind: 'credential', types: ['pmp'] }] },
      true,
    ],
    [
      'three of three',
      { kind: 'count', atLeast: 3, parts: [constructor2, safetyB, { kind: 'credential', types: ['pmp'] }] },
      false,
    ],
  ]
  it.each(cases)('%s', (_name, requirement, expected) => {
    expect(ask(requirement, both).met).toBe(expected)
  })

  it('one certificate may follow another within a period', () => {
    const followed = person([
      credential('constructor-2', { validUntil: '2027-01-10' }),
      credential('constructor-1', { validFrom: '2027-01-11', validUntil: '2030-01-10' }),
    ])
    expect(ask(constructor2, followed, winter).met).toBe(true)
    const gap = person([
      credential('constructor-2', { validUntil: '2027-01-10' }),
      credential('constructor-1', { validFrom: '2027-01-12', validUntil: '2030-01-10' }),
    ])
    expect(ask(constructor2, gap, winter).met).toBe(false)
  })
})

describe('what failed, and by how little', () => {
  const failureOf = (...asked: Parameters<typeof ask>): Failure => {
    const answer = ask(...asked)
    if (answer.met) throw new Error('it is met')
    return failureSchema.parse(answer.failure)
  }

  it('says when it expired and how long ago', () => {
    const late = person([credential('safety-b', { validUntil: '2026-11-18' })])
    expect(failureOf(safetyB, late)).toEqual({
      kind: 'credential',
      condition: safetyB,
      nearest: [
        { credentialId: 'safety-b', typeId: 'safety-b', lacks: [{ kind: 'expired', on: '2026-11-18', days: 12 }] },
      ],
    })
  })

  it('says how many days a period is short', () => {
    const early = person([credential('safety-b', { validUntil: '2027-02-01' })])
    expect(failureOf(safetyB, early, winter)).toMatchObject({
      nearest: [{ lacks: [{ kind: 'expires', on: '2027-02-01', days: 27 }] }],
    })
  })

  it('names the other company', () => {
    const elsewhere = person([credential('constructor-1', { employerId: 'second', employerName: '二公司' })])
    expect(failureOf({ kind: 'credential', types: ['constructor-1'], registeredWith: 'own' }, elsewhere)).toMatchObject(
      {
        nearest: [{ lacks: [{ kind: 'registered_elsewhere', with: '二公司' }] }],
      },
    )
  })

  it('puts the certificate that lacks least first', () => {
    const two = person([
      credential('safety-b', { id: 'old', validUntil: '2020-01-01' }),
      credential('safety-b', { id: 'nearly', validUntil: '2026-11-29' }),
    ])
    expect(failureOf(safetyB, two)).toMatchObject({ nearest: [{ credentialId: 'nearly' }, { credentialId: 'old' }] })
  })

  it('keeps only the parts that failed', () => {
    expect(
      failureOf({ kind: 'all', parts: [constructor2, safetyB] }, person([credential('constructor-2')])),
    ).toMatchObject({
      kind: 'credential',
      nearest: [],
    })
  })

  it('says the day on which what must not be begins', () => {
    const later = person([credential('safety-c3', { validFrom: '2027-01-15', validUntil: '2028-01-14' })])
    const unwanted: Requirement = { kind: 'not', part: { kind: 'credential', types: ['safety-c3'] } }
    expect(failureOf(unwanted, later, winter)).toMatchObject({ kind: 'not', on: '2027-01-15' })
  })

  it('says who leaves within the period', () => {
    const leaver = person([credential('safety-b', { validUntil: null })], { employedUntil: '2027-01-01' })
    expect(failureOf(safetyB, leaver, winter)).toEqual({ kind: 'employment', from: null, until: '2027-01-01' })
  })
})

describe('for all requirements and people', () => {
  const dayAt = fc.integer({ min: 0, max: 90 }).map((offset) => addDays(day('2026-10-01'), offset))
  const types = ['constructor-1', 'constructor-2', 'safety-b'] as const
  const held: fc.Arbitrary<AssessedCredential> = fc
    .record({ type: fc.constantFrom(...types), from: dayAt, until: dayAt, own: fc.boolean() })
    .map(({ type, from, until, own }) =>
      credential(type, { validFrom: from, validUntil: until, employerId: own ? 'first' : 'second' }),
    )
  const condition: fc.Arbitrary<Requirement> = fc.oneof(
    fc.record({ type: fc.constantFrom(...types), orHigher: fc.boolean(), own: fc.boolean() }).map(
      ({ type, orHigher, own }): Requirement => ({
        kind: 'credential',
        types: [type],
        orHigher,
        ...(own ? { registeredWith: 'own' as const } : {}),
      }),
    ),
    fc.integer({ min: 44, max: 48 }).map((max): Requirement => ({ kind: 'age', max })),
  )
  const grouped = (withNot: boolean) =>
    fc.letrec<{ node: Requirement }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        condition,
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((parts): Requirement => ({ kind: 'all', parts })),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((parts): Requirement => ({ kind: 'any', parts })),
        fc
          .array(tie('node'), { minLength: 1, maxLength: 3 })
          .map((parts): Requirement => ({ kind: 'count', atLeast: Math.ceil(parts.length / 2), parts })),
        withNot ? tie('node').map((part): Requirement => ({ kind: 'not', part })) : condition,
      ),
    })).node
  const somebody = fc.array(held, { maxLength: 5 }).map((credentials) => person(credentials, { bornOn: '1980-11-10' }))
  const period = fc
    .tuple(dayAt, fc.integer({ min: 0, max: 40 }))
    .map(([from, length]) => ({ from, until: addDays(from, length) }))

  it('a period is met exactly when each of its days is', () => {
    fc.assert(
      fc.property(grouped(true), somebody, period, (requirement, who, span) => {
        const days = Array.from({ length: daysBetween(span.from, span.until) + 1 }, (_, i) => addDays(span.from, i))
        expect(ask(requirement, who, span).met).toBe(days.every((on) => ask(requirement, who, on).met))
      }),
      { numRuns: 250 },
    )
  })

  it('one certificate more unmeets nothing that has no "not"', () => {
    fc.assert(
      fc.property(grouped(false), somebody, held, period, (requirement, who, one, span) => {
        const more = { ...who, credentials: [...who.credentials, one] }
        expect(ask(requirement, who, span).met && !ask(requirement, more, span).met).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('every failure fits its schema, and every certificate that is near lacks something', () => {
    fc.assert(
      fc.property(grouped(true), somebody, period, (requirement, who, span) => {
        const answer = ask(requirement, who, span)
        if (answer.met) return
        failureSchema.parse(answer.failure)
        expect(JSON.stringify(answer.failure)).not.toContain('"lacks":[]')
      }),
      { numRuns: 300 },
    )
  })
})

describe('what can be written down', () => {
  const nested = (depth: number): unknown => (depth === 0 ? safetyB : { kind: 'not', part: nested(depth - 1) })
  it.each([
    ['an unknown kind', { kind: 'xor', parts: [safetyB] }],
    ['an unknown field', { ...safetyB, holderName: 'x' }],
    ['an empty group', { kind: 'all', parts: [] }],
    ['six levels', nested(5)],
    ['more parts than there are', { kind: 'count', atLeast: 2, parts: [safetyB] }],
    ['an age without a bound', { kind: 'age' }],
    ['bounds the wrong way round', { kind: 'age', min: 60, max: 18 }],
    [
      '80 conditions',
      { kind: 'all', parts: Array.from({ length: 4 }, () => ({ kind: 'any', parts: Array(20).fill(safetyB) })) },
    ],
  ])('not %s', (_name, requirement) => {
    expect(requirementSchema.safeParse(requirement).success).toBe(false)
  })

  it('five levels and sixty conditions are fine', () => {
    expect(requirementSchema.safeParse(nested(4)).success).toBe(true)
    const sixty = {
      kind: 'all',
      parts: Array.from({ length: 3 }, () => ({ kind: 'any', parts: Array(20).fill(safetyB) })),
    }
    expect(requirementSchema.safeParse(sixty).success).toBe(true)
  })
})
