import { type CredentialType, shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { typesInForce } from './catalogue.ts'
import { createTypeRecogniser, type TypeEvidence, type TypeRecognition } from './recognise.ts'

const recognise = createTypeRecogniser(shippedCatalogue.types, shippedCatalogue)
const blank: TypeEvidence = { name: null, level: null, profession: null, issuer: null, number: null, category: null }
const read = (evidence: Partial<TypeEvidence>) => recognise({ ...blank, ...evidence })
const typeOf = (answer: TypeRecognition) => (answer.kind === 'recognised' ? answer.typeId : answer.kind)
const namesOf = (type: CredentialType) => [
  type.nameZh,
  type.nameEn,
  ...type.aliases,
  ...(shippedCatalogue.recognition.moreAliases[type.id] ?? []),
]
const isLatin = (name: string) => /^[\x20-\x7e]+$/.test(name)

/** What a name leads to: its type, or an answer that at least offers it. */
function leadsTo(answer: TypeRecognition, id: string): boolean {
  return answer.kind === 'ambiguous' ? answer.candidates.includes(id) : typeOf(answer) === id
}

describe('every name of every type', () => {
  const variations: [string, (name: string) => string][] = [
    ['as it stands', (name) => name],
    ['with spaces around', (name) => `  ${name}\u3000`],
    ['in brackets of another kind', (name) => name.replaceAll('(', '（').replaceAll(')', '）')],
    ['in black brackets', (name) => name.replaceAll('(', '【').replaceAll(')', '】')],
    ['in full width', (name) => name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['in lower case', (name) => name.toLowerCase()],
    ['spaced out', (name) => (isLatin(name) ? name : [...name].join(' '))],
    ['with 证书 behind it', (name) => (/证书?$/.test(name) || isLatin(name) ? name : `${name}证书`)],
    ['with the province before it', (name) => (isLatin(name) ? name : `江苏省${name}`)],
    ['with a line break in it', (name) => name.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/u, '\n')],
  ]
  it.each(variations)('%s', { timeout: 60_000 }, (_name, vary) => {
    const lost = shippedCatalogue.types.flatMap((type) =>
      namesOf(type)
        .filter((name) => !leadsTo(read({ name: vary(name) }), type.id))
        .map((name) => `${type.id}: ${vary(name)}`),
    )
    expect(lost).toEqual([])
  })

  it('names one type, unless the name is a short one that needs more', () => {
    const open = shippedCatalogue.types.flatMap((type) =>
      namesOf(type).filter((name) => read({ name }).kind !== 'recognised'),
    )
    const short = new Set(Object.keys(shippedCatalogue.ambiguousAliases))
    expect(open.filter((name) => !short.has(name))).toEqual([])
  })
})

describe('a short name that could mean several types', () => {
  it.each(Object.entries(shippedCatalogue.ambiguousAliases))('%s is never guessed', (name, candidates) => {
    const answer = read({ name })
    expect(answer).toEqual({ kind: 'ambiguous', candidates: [...candidates].sort() })
  })

  it('stays open where the other evidence contradicts itself', () => {
    const answer = read({ name: '焊工证', number: 'T42010620001112901X', issuer: '河北省市场监督管理局' })
    expect(answer.kind).toBe('ambiguous')
  })

  it('stays open where the other evidence is about something else', () => {
    expect(read({ name: '电工证', issuer: '国家消防救援局', number: 'A-17' }).kind).toBe('ambiguous')
  })
})

describe('what decided is said', () => {
  it.each([
    [{ name: '一级建造师' }, ['name']],
    [{ name: '电工证', number: 'S000011856323214001088' }, ['name', 'number']],
    [{ name: '架子工证', issuer: '北京市住房和城乡建设委员会' }, ['name', 'issuer']],
    [{ name: '注册建造师', level: '二级' }, ['name', 'level']],
    [{ name: '证书', number: '京建安B(2021)0001833' }, ['number']],
    [{ name: null, category: '特种作业操作证', profession: '低压电工作业' }, ['category', 'profession']],
  ] as [Partial<TypeEvidence>, string[]][])('%j: %j', (evidence, by) => {
    const answer = read(evidence)
    expect(answer.kind === 'recognised' && answer.by).toEqual(by)
  })
})

describe('an explicit name wins over everything that contradicts it', () => {
  it.each([
    [{ name: '一级建造师', number: '京2112020202100000' }, 'constructor-1'],
    [{ name: '一级建造师', level: '二级' }, 'constructor-1'],
    [{ name: '二级建造师', issuer: '应急管理部' }, 'constructor-2'],
    [{ name: 'C2证', number: '京建安C3(2021)0000000' }, 'safety-c2'],
    [{ name: '施工员', category: '注册类' }, 'site-construction'],
    [{ name: '低压电工证', number: '京A012020000000' }, 'special-op-lv-electrician'],
  ] as [Partial<TypeEvidence>, string][])('%j: %s', (evidence, id) => {
    expect(typeOf(read(evidence))).toBe(id)
  })
})

describe('the level', () => {
  it.each([
    [{ name: '一级建造师' }, '一级'],
    [{ name: '高级工程师' }, '副高级'],
    [{ name: '安全员B证' }, 'B'],
    [{ name: '交安B证' }, 'B'],
    [{ name: '消防设施操作员（中级）' }, '中级'],
    [{ name: '消防设施操作员', level: '四级' }, '四级'],
    [{ name: 'BIM二级' }, '二级'],
    [{ name: '高级政工师' }, '高级'],
    [{ name: '特种作业操作证(低压电工)' }, '电工作业'],
    [{ name: '施工员' }, null],
    [{ name: '监理工程师', level: '/' }, null],
  ] as [Partial<TypeEvidence>, string | null][])('%j: %s', (evidence, level) => {
    const answer = read(evidence)
    expect(answer.kind === 'recognised' ? answer.level : answer.kind).toBe(level)
  })
})

describe('a company’s own types', () => {
  const own = { id: 'own-lifting', nameZh: '吊装作业内训证', category: 'skill' as const, aliases: ['吊装内训'] }
  const types = typesInForce({
    shipped: shippedCatalogue.types,
    own: [{ ...own, numberPatterns: ['^HB-DZ-\\d{4}$'] }],
    changes: new Map([['constructor-1', { aliases: ['一建', '大建造'] }]]),
  })
  const recogniseHere = createTypeRecogniser(types, shippedCatalogue)

  it.each([
    [{ name: '吊装作业内训证' }, 'own-lifting'],
    [{ name: '吊装内训证书' }, 'own-lifting'],
    [{ name: '证书', number: 'HB-DZ-0042' }, 'own-lifting'],
    [{ name: '大建造' }, 'constructor-1'],
    [{ name: '一级建造师' }, 'constructor-1'],
  ] as [Partial<TypeEvidence>, string][])('%j: %s', (evidence, id) => {
    expect(typeOf(recogniseHere({ ...blank, ...evidence }))).toBe(id)
  })
})
