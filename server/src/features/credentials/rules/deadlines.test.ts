import { type CredentialType, shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { effectiveType, typesInForce } from './catalogue.ts'
import { type DeadlineFacts, deadlinesOf } from './deadlines.ts'

const shipped = (id: string) => shippedCatalogue.types.find((type) => type.id === id)!
const inProvince = (id: string, province: string) => effectiveType(shipped(id), {}, province)

const nobody = { bornOn: null, sex: null }
type Given = Omit<Partial<Record<keyof DeadlineFacts, unknown>>, 'type'>
function of(type: CredentialType | null, given: Given = {}) {
  const facts = {
    issuedOn: null,
    validFrom: null,
    validUntil: null,
    noExpiry: false,
    reviewDueOn: null,
    holder: nobody,
    ...given,
    type,
  } as DeadlineFacts
  return deadlinesOf(facts)
}
const short = (type: CredentialType | null, given: Given = {}) =>
  of(type, given).map((d) => `${d.kind} ${d.dueOn} ${d.source} ${d.rule}`)
const holder = (bornOn: string, sex: 'male' | 'female' | null = null) => ({
  bornOn: day(bornOn),
  sex,
})

describe('the expiry', () => {
  it('is what the certificate prints, whatever the type would compute', () => {
    const deadlines = short(shipped('constructor-1'), { issuedOn: day('2020-01-01'), validUntil: day('2026-09-07') })
    expect(deadlines).toContain('expiry 2026-09-07 printed printed')
    expect(deadlines).toHaveLength(3)
  })

  it.each([
    ['constructor-1', '2023-09-08', '2026-09-07', 'three years less a day'],
    ['cost-1', '2024-02-29', '2028-02-28', 'four years from a leap day'],
    ['constructor-2', '2024-02-29', '2027-02-27', 'three years from a leap day'],
    ['cso-tower-crane-driver', '2024-03-01', '2026-02-28', 'to the end of February'],
    ['cso-tower-crane-driver', '2022-03-01', '2024-02-29', 'to a leap day'],
    ['architect-1', '2025-12-31', '2027-12-30', 'over two turns of the year'],
    ['special-op-lv-electrician', '2021-05-20', '2027-05-19', 'six years'],
  ])('%s issued %s without a printed end: computed %s (%s)', (id, issuedOn, dueOn) => {
    expect(short(shipped(id), { issuedOn: day(issuedOn) })).toContain(`expiry ${dueOn} type validity`)
  })

  it('is computed from the start of the term where that is known', () => {
    const given = { issuedOn: day('2024-01-10'), validFrom: day('2024-02-01') }
    expect(short(shipped('constructor-1'), given)).toContain('expiry 2027-01-31 type validity')
  })

  it.each([
    ['printed as valid for ever', 'constructor-1', { issuedOn: day('2020-01-01'), noExpiry: true }],
    ['a title', 'title-senior-engineer', { issuedOn: day('2012-01-06') }],
    ['only the qualification, not registered', 'constructor-1', { issuedOn: day('2015-09-01'), registered: false }],
    ['no day known at all', 'constructor-1', {}],
  ])('there is none: %s', (_name, id, given) => {
    expect(of(shipped(id), given).filter((deadline) => deadline.kind === 'expiry')).toEqual([])
  })

  it('of an unregistered certificate that prints one is kept', () => {
    const given = { issuedOn: day('2023-09-08'), validUntil: day('2026-09-07'), registered: false }
    expect(short(shipped('constructor-2'), given)).toContain('expiry 2026-09-07 printed printed')
  })

  it('of a type that is not recognised is the printed one', () => {
    expect(short(null, { issuedOn: day('2023-09-08'), validUntil: day('2026-09-07') })).toEqual([
      'expiry 2026-09-07 printed printed',
    ])
  })

  it('says when a province or the company set the term', () => {
    expect(short(inProvince('cso-scaffolder', '陕西'), { issuedOn: day('2024-03-01') })).toContain(
      'expiry 2026-02-28 province validity',
    )
    const [own] = typesInForce({
      shipped: [],
      own: [{ id: 'own-training', nameZh: '内训证', category: 'skill', validityMonths: 12 }],
    })
    expect(short(own!, { issuedOn: day('2026-01-15') })).toEqual(['expiry 2027-01-14 company validity'])
  })
})

describe('the renewal window', () => {
  it('of constructors closes 30 days before the expiry (R153)', () => {
    expect(short(shipped('constructor-2'), { validUntil: day('2026-09-07') })).toEqual([
      'renewal_window_closes 2026-08-08 type R153',
      'hours_due 2026-08-08 type R192',
      'expiry 2026-09-07 printed printed',
    ])
  })

  it('of second-class constructors in Beijing opens 90 and closes 30 days before', () => {
    expect(short(inProvince('constructor-2', '北京'), { validUntil: day('2026-09-07') })).toEqual([
      'renewal_window_opens 2026-06-09 province renewal_window',
      'renewal_window_closes 2026-08-08 province renewal_window',
      'hours_due 2026-08-08 type R192',
      'expiry 2026-09-07 printed printed',
    ])
  })

  it('of safety certificates opens three months before and ends with the expiry, which is not said twice', () => {
    expect(short(shipped('safety-b'), { validUntil: day('2026-12-18') })).toEqual([
      'renewal_window_opens 2026-09-19 type R17',
      'expiry 2026-12-18 printed printed',
    ])
  })

  it('follows what the company set', () => {
    const type = effectiveType(shipped('constructor-1'), { renewalClosesDaysBefore: 60 }, null)
    expect(short(type, { validUntil: day('2026-09-07') })).toContain(
      'renewal_window_closes 2026-07-09 company renewal_window',
    )
  })
})

describe('the review', () => {
  const card = shipped('special-op-lv-electrician')
  it.each([
    [
      'computed three years after the start',
      { issuedOn: '2023-03-10', validUntil: '2029-03-09' },
      '2026-03-09 type R30',
    ],
    [
      'printed wins',
      { issuedOn: '2023-03-10', validUntil: '2029-03-09', reviewDueOn: '2026-05-01' },
      '2026-05-01 printed printed',
    ],
    ['from a leap day', { issuedOn: '2024-02-29', validUntil: '2030-02-27' }, '2027-02-27 type R30'],
    [
      'none once it was passed, some weeks early',
      { issuedOn: '2023-03-10', validUntil: '2029-03-09', reviewedOn: '2026-02-20' },
      null,
    ],
    [
      'none once it was passed, late',
      { issuedOn: '2023-03-10', validUntil: '2029-03-09', reviewedOn: '2026-04-20' },
      null,
    ],
    [
      'still open after a check soon after the issue',
      { issuedOn: '2023-03-10', validUntil: '2029-03-09', reviewedOn: '2023-06-01' },
      '2026-03-09 type R30',
    ],
    [
      'none where it lay before the card was recorded here: the ledger listed it as valid',
      { issuedOn: '2021-05-20', validUntil: '2027-05-19', recordedOn: '2026-11-24' },
      null,
    ],
    [
      'due where it lies after',
      { issuedOn: '2024-05-20', validUntil: '2030-05-19', recordedOn: '2026-11-24' },
      '2027-05-19 type R30',
    ],
    [
      'due on the very day of the record',
      { issuedOn: '2023-11-25', validUntil: '2029-11-24', recordedOn: '2026-11-24' },
      '2026-11-24 type R30',
    ],
    [
      'printed, until it was passed',
      { validFrom: '2020-03-10', validUntil: '2032-03-09', reviewDueOn: '2026-03-01', reviewedOn: '2026-02-20' },
      '2029-03-09 type R30',
    ],
    [
      'printed, when the last one was passed long before',
      { issuedOn: '2020-03-10', validUntil: '2032-03-09', reviewDueOn: '2029-03-01', reviewedOn: '2026-02-20' },
      '2029-03-01 printed printed',
    ],
    [
      'counted from the last one where no beginning is known',
      { validUntil: '2032-03-09', reviewedOn: '2026-02-20' },
      '2029-02-19 type R30',
    ],
    [
      'the renewal itself, where the last one was passed a cycle before the end',
      { validUntil: '2029-03-09', reviewedOn: '2026-02-20' },
      null,
    ],
    ['none where only the expiry is known', { validUntil: '2029-03-09' }, null],
  ])('%s', (_name, given, expected) => {
    const days = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, day(value as string)]))
    const found = short(card, days).filter((line) => line.startsWith('review '))
    expect(found).toEqual(expected === null ? [] : [`review ${expected}`])
  })

  it.each(['cso-scaffolder', 'se-elevator'])('of %s is the renewal itself', (id) => {
    expect(of(shipped(id), { issuedOn: day('2024-03-01') }).some((deadline) => deadline.kind === 'review')).toBe(false)
  })

  it('takes the hours with it, else the renewal does', () => {
    expect(short(card, { issuedOn: day('2023-03-10'), validUntil: day('2029-03-09') })).toContain(
      'hours_due 2026-03-09 type R30',
    )
    expect(short(card, { validUntil: day('2029-03-09') })).toContain('hours_due 2029-03-09 type R30')
    expect(short(shipped('title-engineer'), { issuedOn: day('2020-01-01') })).toEqual([])
  })
})

describe('hours asked for by the year', () => {
  const title = shipped('title-engineer')
  it.each<[string, typeof title, Partial<DeadlineFacts>, string[]]>([
    ['are due on its last day, of a title', title, { hoursYear: 2026 }, ['2026-12-31 type R25']],
    ['and of the next in the next', title, { hoursYear: 2027 }, ['2027-12-31 type R25']],
    ['of a site post', shipped('site-construction'), { hoursYear: 2026 }, ['2026-12-31 type R-SITE']],
    [
      'of a safety certificate where the province asks for them',
      inProvince('safety-b', '北京'),
      { hoursYear: 2026, validUntil: day('2027-03-01') },
      ['2026-12-31 province continuing_education'],
    ],
    ['and not elsewhere', shipped('safety-b'), { hoursYear: 2026, validUntil: day('2027-03-01') }, []],
    [
      'not of what is not valid any more by then',
      inProvince('safety-b', '北京'),
      { hoursYear: 2026, validUntil: day('2026-12-30') },
      [],
    ],
    [
      'still on its own last day',
      inProvince('safety-b', '北京'),
      { hoursYear: 2026, validUntil: day('2026-12-31') },
      ['2026-12-31 province continuing_education'],
    ],
    ['not where no year is said', title, {}, []],
  ])('%s', (_, type, given, expected) => {
    const found = short(type, given).filter((line) => line.startsWith('hours_due '))
    expect(found).toEqual(expected.map((line) => `hours_due ${line}`))
  })
})

describe('age', () => {
  it('ends a constructor’s registration on the 65th birthday, whatever day is printed (R153)', () => {
    expect(
      short(shipped('constructor-1'), { validUntil: day('2027-08-14'), holder: holder('1961-11-24', 'male') }),
    ).toEqual([
      'renewal_window_closes 2026-10-25 type R153',
      'hours_due 2026-10-25 type R192',
      'expiry 2026-11-24 law R153',
      'age_limit 2026-11-24 law R153',
    ])
  })

  it('leaves a registration alone that ends before', () => {
    const given = { validUntil: day('2026-08-14'), holder: holder('1961-11-24') }
    expect(short(shipped('constructor-1'), given)).toContain('expiry 2026-08-14 printed printed')
  })

  it('only warns where the law voids nothing', () => {
    const found = short(shipped('supervision-engineer'), {
      validUntil: day('2027-08-14'),
      holder: holder('1961-11-24'),
    })
    expect(found).toContain('expiry 2027-08-14 printed printed')
    expect(found).toContain('age_limit 2026-11-24 type R147')
  })

  it('closes the window in Beijing, where nothing is accepted in the last 90 days before the limit', () => {
    const found = short(inProvince('cost-2', '北京'), { validUntil: day('2027-01-20'), holder: holder('1957-01-25') })
    expect(found).toContain('age_limit 2027-01-25 province age_limit')
    expect(found).toContain('renewal_window_closes 2026-10-26 province age_limit')
  })

  it.each([
    ['1967-01-15', 'male', '2027-08-15'],
    ['1976-09-01', 'male', '2039-09-01'],
    ['1975-01-15', 'female', '2025-02-15'],
  ] as const)('of site operations is the retirement: born %s, %s: %s', (born, sex, dueOn) => {
    const found = short(shipped('cso-electrician'), { validUntil: day('2028-01-01'), holder: holder(born, sex) })
    expect(found).toContain(`retirement ${dueOn} law R-RETIRE`)
    expect(found.some((line) => line.startsWith('age_limit'))).toBe(false)
  })

  it('falls back to the plain limit where the holder’s sex is not known', () => {
    const found = short(shipped('cso-electrician'), { holder: holder('1967-01-15') })
    expect(found).toEqual(['age_limit 2027-01-15 type age_limit'])
  })

  it('binds where the province says so', () => {
    const type = inProvince('safety-a', '北京')
    expect(short(type, { holder: holder('1970-06-15', 'male') })).toEqual(['retirement 2031-11-15 province R-RETIRE'])
    expect(short(shipped('safety-a'), { holder: holder('1970-06-15', 'male') })).toEqual([])
  })

  it('says nothing about somebody whose birth is not known', () => {
    expect(short(shipped('constructor-1'), { validUntil: day('2027-08-14') })).toHaveLength(3)
  })
})

describe('the use of an e-certificate', () => {
  it('ends on the printed day', () => {
    const found = short(shipped('constructor-1'), { eCertificateUseUntil: day('2026-08-01') })
    expect(found.filter((line) => line.startsWith('e_certificate_use'))).toEqual([
      'e_certificate_use 2026-08-01 printed printed',
    ])
  })

  it('is no expiry', () => {
    const found = of(shipped('constructor-1'), { eCertificateUseUntil: day('2026-08-01') })
    expect(found.map((deadline) => deadline.kind)).toEqual(['e_certificate_use'])
  })
})
