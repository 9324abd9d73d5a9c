import { shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { matchesNumberPattern } from './numbers.ts'

const shipped = (id: string) => shippedCatalogue.types.find((type) => type.id === id)!

describe('the form of a number', () => {
  it.each([
    ['constructor-1', '京1112020202100000', true],
    ['constructor-1', ' 京１１１２０２０２０２１０００００ ', true],
    ['constructor-1', '京2112020202100000', false],
    ['constructor-2', '苏232161700000', true],
    ['cost-1', '建[造]11254400000000', true],
    ['cost-1', '建〔造〕11254400000000', true],
    ['cost-1', '建【造】11254400000000', true],
    ['cost-1', '建［造］11254400000000', true],
    ['cost-2', '建〔造〕21221100000000', true],
    ['safety-b', '京建安B（2021）0000000', true],
    ['safety-b', '京建安b(2021)0000000', true],
    ['safety-b', '京建安A(2021)0000000', false],
    ['special-op-lv-electrician', 'T11010519491231002x', true],
    ['special-op-lv-electrician', '11010519491231002X', false],
    ['skill-level-3', 'S000011856323213001088', true],
    ['skill-level-3', 'S000011856323214001088', false],
    ['cso-tower-crane-driver', '京A052021001287', true],
    ['fire-1', '112019001514', null],
  ])('%s %s: %s', (id, number, fits) => {
    expect(matchesNumberPattern(shipped(id), number)).toBe(fits)
  })
})

it('a form that a company wrote wrongly fits nothing, and stops nothing', () => {
  const [form] = shipped('constructor-1').numberPatterns
  const type = { ...shipped('constructor-1'), numberPatterns: [{ ...form!, regex: '^[0-9' }] }
  expect(matchesNumberPattern(type, '京1112020202100000')).toBe(false)
})
