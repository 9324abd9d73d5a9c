import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { assembleCatalogue, builtText } from '../scripts/assemble.ts'
import { brokenReferences, type Catalogue, catalogueSchema, shippedCatalogue } from './index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const typeOf = (id: string) => shippedCatalogue.types.find((type) => type.id === id)!

describe('the shipped catalogue', () => {
  it('is what its YAML files say', () => {
    const { catalogue, faults } = assembleCatalogue(root)
    expect(faults).toEqual([])
    expect(builtText(catalogue)).toBe(readFileSync(`${root}src/catalogue.gen.json`, 'utf8'))
  })

  it('holds 134 types: 40 registrations, 12 titles, 82 skills', () => {
    const count = (category: string) => shippedCatalogue.types.filter((type) => type.category === category).length
    expect(shippedCatalogue.types).toHaveLength(134)
    expect([count('registration'), count('title'), count('skill')]).toEqual([40, 12, 82])
  })

  it('fits its schema and names no source, platform or type that is not there', () => {
    expect(catalogueSchema.safeParse(shippedCatalogue).success).toBe(true)
    expect(brokenReferences(shippedCatalogue)).toEqual([])
  })

  const patterns = shippedCatalogue.types.flatMap((type) =>
    type.numberPatterns.map((pattern): [string, string, string] => [type.id, pattern.exampleForm ?? '', pattern.regex]),
  )
  it.each(patterns)('%s: the example %s has the form %s', (_id, example, regex) => {
    expect(example).toMatch(new RegExp(regex))
  })

  it('says where it is unsure: every type has a source, a confidence, and one for its validity', () => {
    for (const type of shippedCatalogue.types) {
      expect(type.sources.length, type.id).toBeGreaterThan(0)
      expect(type.fieldConfidence.validity ?? type.confidence, type.id).toMatch(/^(high|medium|low)$/)
    }
  })

  it('says how long kinds of documents are kept, why, and claims no more than the facts do', () => {
    for (const { kind, sources, basis, confidence } of shippedCatalogue.retention) {
      expect(sources.length, kind).toBeGreaterThan(0)
      if (basis.includes('产品选定')) expect(confidence, kind).not.toBe('high')
    }
  })

  it('keeps the national rule apart from the practice of a province', () => {
    expect(typeOf('constructor-2').renewalWindow).toMatchObject({ opensDaysBefore: null, closesDaysBefore: 30 })
    const [beijing] = typeOf('constructor-2').provinceOverrides
    expect(beijing).toMatchObject({ province: '北京', source: 'G-BJ', confidence: 'high' })
    expect(beijing!.changes.renewalWindow).toMatchObject({ opensDaysBefore: 90, closesDaysBefore: 30 })
  })

  it.each([
    ['constructor-1', 36, null, null, 30, 120],
    ['cost-1', 48, null, null, 30, 120],
    ['safety-b', 36, null, 90, 0, null],
    ['special-op-lv-electrician', 72, 36, 60, 0, 8],
    ['cso-tower-crane-driver', 24, 24, 90, 0, 48],
    ['se-elevator', 48, 48, null, 30, null],
    ['architect-1', 24, null, 30, 0, 80],
    ['title-senior-engineer', null, null, null, null, 90],
  ])(
    '%s is valid %s months, reviewed every %s, its window opens %s and closes %s days before, %s hours',
    (id, validity, review, opens, closes, hours) => {
      const type = typeOf(id as string)
      expect([
        type.validityMonths,
        type.reviewCycleMonths,
        type.renewalWindow.opensDaysBefore,
        type.renewalWindow.closesDaysBefore,
        type.continuingEducation.hoursPerPeriod,
      ]).toEqual([validity, review, opens, closes, hours])
    },
  )
})

describe('a fault planted in the catalogue is found', () => {
  const copy = () => structuredClone(shippedCatalogue)
  const schemaFaults: [string, (catalogue: Catalogue) => void][] = [
    ['an unknown category', (c) => Object.assign(c.types[0]!, { category: 'diploma' })],
    ['a misspelt field', (c) => Object.assign(c.types[0]!, { validityMonth: 36 })],
    ['a regex that does not compile', (c) => Object.assign(c.types[0]!.numberPatterns[0]!, { regex: '^[0-9' })],
    ['a validity of no months', (c) => Object.assign(c.types[0]!, { validityMonths: 0 })],
    ['a confidence nobody knows', (c) => Object.assign(c.types[0]!, { confidence: 'sure' })],
    ['an id with spaces', (c) => Object.assign(c.types[0]!, { id: 'constructor 1' })],
    [
      'a province change of a field no province decides',
      (c) =>
        c.types[0]!.provinceOverrides.push({
          province: '北京',
          changes: { nameZh: '别名' } as never,
          source: 'G-BJ',
          confidence: 'high',
        }),
    ],
    ['a link that is none', (c) => Object.assign(c.platforms[0]!, { url: 'jzsc' })],
  ]
  it.each(schemaFaults)('%s', (_name, plant) => {
    const catalogue = copy()
    plant(catalogue)
    expect(catalogueSchema.safeParse(catalogue).success).toBe(false)
  })

  const referenceFaults: [string, (catalogue: Catalogue) => void, RegExp][] = [
    ['the same id twice', (c) => c.types.push(structuredClone(c.types[0]!)), /two types have the id constructor-1/],
    ['a source that is not listed', (c) => c.types[0]!.sources.push('R-NONE'), /no source R-NONE/],
    ['a platform that is not listed', (c) => c.types[0]!.verifyAt.push('nowhere'), /no platform nowhere/],
    ['an ambiguous name of an unknown type', (c) => c.ambiguousAliases.C证!.push('safety-c9'), /no type safety-c9/],
    ['a short name that is not ambiguous', (c) => c.ambiguousAliases.C证!.splice(1), /fewer than two types/],
    [
      'an example that breaks its own regex',
      (c) => Object.assign(c.types[0]!.numberPatterns[0]!, { exampleForm: '京2112020202100000' }),
      /does not match/,
    ],
    [
      'an override for no province',
      (c) => {
        const changes = { validityMonths: 12 }
        c.types[0]!.provinceOverrides.push({ province: '华北', changes, source: 'G-BJ', confidence: 'low' })
      },
      /no province 华北/,
    ],
    [
      'a window that closes before it opens',
      (c) => Object.assign(c.types[0]!.renewalWindow, { opensDaysBefore: 10, closesDaysBefore: 30 }),
      /closes before it opens/,
    ],
    [
      'a standard of staffing without its source',
      (c) => c.staffing.officers.caution.sources.push('R-NONE'),
      /staffing: no source R-NONE/,
    ],
    [
      'a team that asks for a type nobody has',
      (c) => c.staffing.safety[0]!.officer.types.push('safety-c9'),
      /staffing: no type safety-c9/,
    ],
    [
      'a profession nobody registers',
      (c) => Object.assign(c.staffing.kinds[0]!, { profession: '航天' }),
      /no profession 航天/,
    ],
    ['steps that do not rise', (c) => c.staffing.officers.tiers[0]!.steps.reverse(), /do not rise from 0/],
    ['an alias twice', (c) => c.types[0]!.aliases.push('一建'), /alias 一建 stands twice/],
  ]
  it.each(referenceFaults)('%s', (_name, plant, sentence) => {
    const catalogue = copy()
    plant(catalogue)
    expect(brokenReferences(catalogue).join('\n')).toMatch(sentence)
  })
})
