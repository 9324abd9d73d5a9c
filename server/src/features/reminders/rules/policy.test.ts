import { expect, it } from 'vitest'
import { type PolicyScope, policyFor, type ScopedPolicy } from './policy.ts'

const scope = (over: Partial<PolicyScope>, rules: string): ScopedPolicy<string> => ({
  typeId: null,
  category: null,
  unitId: null,
  ...over,
  rules,
})
const subject = {
  typeId: 'constructor-1',
  category: 'registration',
  unitIds: ['team', 'department', 'company'],
} as const
const all = scope({}, 'all')
const department = scope({ unitId: 'department' }, 'department')
const company = scope({ unitId: 'company' }, 'company')
const category = scope({ category: 'registration' }, 'category')
const type = scope({ typeId: 'constructor-1' }, 'type')
const typeHere = scope({ typeId: 'constructor-1', unitId: 'company' }, 'type here')
const elsewhere = scope({ unitId: 'other' }, 'elsewhere')
const otherType = scope({ typeId: 'constructor-2', unitId: 'team' }, 'other type')
const titles = scope({ category: 'title', unitId: 'team' }, 'titles')

it.each([
  ['nothing said', [], null],
  ['said for others', [elsewhere, otherType, titles], null],
  ['said for all', [all, elsewhere], 'all'],
  ['a unit before the company as a whole', [all, company], 'company'],
  ['the nearest unit', [company, department, all], 'department'],
  ['what it is before where it is', [department, category], 'category'],
  ['a type before its category', [category, type, department], 'type'],
  ['a type in a unit before the type', [type, typeHere], 'type here'],
])('%s', (_, policies, expected) => {
  expect(policyFor(policies, subject)?.rules ?? null).toBe(expected)
  expect(policyFor([...policies].reverse(), subject)?.rules ?? null).toBe(expected)
})
