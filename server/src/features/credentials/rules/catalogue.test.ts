import { shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { companyChanges, fieldsOf, sourceOfField, typesInForce } from './catalogue.ts'

const shipped = shippedCatalogue.types
const find = (types: ReturnType<typeof typesInForce>, id: string) => types.find((type) => type.id === id)!

describe('the types in force', () => {
  it('are the shipped ones where the company changed nothing', () => {
    const types = typesInForce({ shipped })
    expect(types.map(({ origins, ...type }) => type)).toEqual(shipped)
    expect(find(types, 'constructor-1').origins.validityMonths).toMatchObject({ from: 'shipped', confidence: 'high' })
    expect(find(types, 'supervision-engineer').origins.hoursPerPeriod.confidence).toBe('low')
    expect(find(types, 'constructor-1').origins.nameZh.source).toContain('R153')
  })

  it('take a province’s practice field by field', () => {
    const type = find(typesInForce({ shipped, province: '北京' }), 'constructor-2')
    expect(type.renewalWindow).toMatchObject({ opensDaysBefore: 90, closesDaysBefore: 30 })
    expect(type.validityMonths).toBe(36)
    expect(type.origins.renewalOpensDaysBefore).toEqual({ from: 'province', source: 'G-BJ', confidence: 'high' })
    expect(type.origins.validityMonths.from).toBe('shipped')
    expect(sourceOfField(type, 'renewalOpensDaysBefore')).toBe('province')
  })

  it.each(['北京市', '北京'])('know %s by either name', (province) => {
    expect(find(typesInForce({ shipped, province }), 'cost-2').renewalWindow.opensDaysBefore).toBe(90)
  })

  it('are the national ones in a province of which nothing is known', () => {
    expect(find(typesInForce({ shipped, province: '青海' }), 'constructor-2').renewalWindow.opensDaysBefore).toBeNull()
  })

  it('take what the company set before the province, and only that', () => {
    const changes = new Map([['constructor-2', { renewalOpensDaysBefore: 120, notes: null }]])
    const type = find(typesInForce({ shipped, province: '北京', changes }), 'constructor-2')
    expect(type.renewalWindow).toMatchObject({ opensDaysBefore: 120, closesDaysBefore: 30 })
    expect(type.notes).toBeNull()
    expect(type.origins.renewalOpensDaysBefore).toEqual({ from: 'company', source: null, confidence: null })
    expect(type.origins.renewalClosesDaysBefore.from).toBe('province')
    expect(type.origins.ageLimitMax.from).toBe('province')
    expect(type.origins.notes.from).toBe('company')
  })

  it('bring new facts with an upgrade for every field the company has not set', () => {
    const next = shipped.map((type) =>
      type.id === 'constructor-1' ? { ...type, validityMonths: 60, nameEn: 'Constructor (Class 1)' } : type,
    )
    const changes = new Map([['constructor-1', { validityMonths: 48 }]])
    const type = find(typesInForce({ shipped: next, changes }), 'constructor-1')
    expect([type.validityMonths, type.nameEn]).toEqual([48, 'Constructor (Class 1)'])
  })

  it('never touch the shipped data', () => {
    const before = JSON.stringify(shipped)
    const changes = new Map([
      ['constructor-1', { aliases: ['建造师甲'], ageLimitMax: 60, numberPatterns: ['^X\\d+$'] }],
    ])
    typesInForce({ shipped, changes, province: '北京', own: [{ id: 'own', nameZh: '自有', category: 'skill' }] })
    expect(JSON.stringify(shipped)).toBe(before)
  })

  it('hold the company’s own types, empty where they say nothing', () => {
    const own = {
      id: 'own-crane',
      nameZh: '吊装内训证',
      category: 'skill' as const,
      validityMonths: 24,
      aliases: ['吊装证'],
    }
    const type = find(typesInForce({ shipped, own: [own] }), 'own-crane')
    expect(type).toMatchObject({
      nameZh: '吊装内训证',
      validityMonths: 24,
      reviewCycleMonths: null,
      professionsOpen: true,
    })
    expect(type.origins.validityMonths.from).toBe('company')
  })

  it('keep an own type whose id a later version ships as well', () => {
    const own = { id: 'constructor-1', nameZh: '我们的', category: 'skill' as const }
    const types = typesInForce({ shipped, own: [own] })
    expect(types.filter((type) => type.id === 'constructor-1').map((type) => type.nameZh)).toEqual(['我们的'])
    expect(types).toHaveLength(shipped.length)
  })

  it.each<[string, string | null, object, object, string[], object]>([
    ['back to what is shipped', null, { renewalClosesDaysBefore: 45 }, { renewalClosesDaysBefore: 30 }, [], {}],
    [
      'to the national rule in a province',
      '北京',
      {},
      { renewalOpensDaysBefore: null },
      [],
      { renewalOpensDaysBefore: null },
    ],
    ['to the rule of the province', '北京', { renewalOpensDaysBefore: 60 }, { renewalOpensDaysBefore: 90 }, [], {}],
    [
      'and the rest of its own stays',
      null,
      { notes: '一' },
      { validityMonths: 48 },
      [],
      { notes: '一', validityMonths: 48 },
    ],
    ['and takes another back', null, { notes: '一', level: '甲' }, {}, ['notes'], { level: '甲' }],
  ])('are set by a company: %s', (_what, province, before, changes, restore, after) => {
    const type = shipped.find(({ id }) => id === 'constructor-2')!
    expect(companyChanges({ type, province }, { before, changes, restore })).toEqual(after)
  })

  it('drop what the law adds to an age limit once the company sets its own', () => {
    const changes = new Map([['constructor-1', { ageLimitMax: 60 }]])
    const type = find(typesInForce({ shipped, changes }), 'constructor-1')
    expect(type.ageLimit).toMatchObject({ max: 60, endsValidity: false })
  })

  it('keep the meaning of number forms that stay', () => {
    const [first] = find(typesInForce({ shipped }), 'constructor-1').numberPatterns
    const changes = new Map([['constructor-1', { numberPatterns: [first!.regex, '^NEW\\d{4}$'] }]])
    const forms = find(typesInForce({ shipped, changes }), 'constructor-1').numberPatterns
    expect(forms[0]).toEqual(first)
    expect(forms[1]).toMatchObject({ regex: '^NEW\\d{4}$', evidence: 'company' })
  })

  it('say their fields by the names of the contract', () => {
    const fields = fieldsOf(find(typesInForce({ shipped, province: '北京' }), 'cost-2'))
    expect(fields).toMatchObject({ renewalOpensDaysBefore: 90, hoursPerPeriod: 120, ageLimitMax: 70 })
  })
})
