import { importStates } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { type Actor, everywhere } from '../../kernel/actor.ts'
import { allowed, hasRows, type ImportEvent, obstacle, stateAfter } from './policy.ts'

const events: ImportEvent[] = ['read', 'read_again', 'show', 'fail', 'edit', 'apply', 'finish', 'return', 'cancel']

describe('the life of an import', () => {
  it.each([
    ['received', 'read', 'reading'],
    ['received', 'cancel', 'cancelled'],
    ['reading', 'read', 'reading'],
    ['reading', 'show', 'ready'],
    ['reading', 'fail', 'failed'],
    ['reading', 'cancel', 'cancelled'],
    ['ready', 'edit', 'ready'],
    ['ready', 'read_again', 'received'],
    ['ready', 'apply', 'applying'],
    ['ready', 'cancel', 'cancelled'],
    ['applying', 'finish', 'applied'],
    ['applying', 'return', 'ready'],
    ['failed', 'read_again', 'received'],
  ] as const)('%s, %s: %s', (state, event, next) => {
    expect(stateAfter(state, event)).toBe(next)
  })

  it.each([
    ['reading', 'edit', 'import_not_ready'],
    ['reading', 'apply', 'import_not_ready'],
    ['applying', 'apply', 'import_not_ready'],
    ['applying', 'cancel', 'import_not_ready'],
    ['applying', 'edit', 'import_not_ready'],
    ['failed', 'apply', 'import_not_ready'],
    ['applied', 'cancel', 'import_applied'],
    ['cancelled', 'apply', 'import_cancelled'],
  ] as const)('%s refuses %s: %s', (state, event, code) => {
    expect(stateAfter(state, event)).toBeNull()
    expect(obstacle(state)).toBe(code)
  })

  it.each(['applied', 'cancelled'] as const)('%s is the end', (state) => {
    expect(events.map((event) => stateAfter(state, event))).toEqual(events.map(() => null))
  })

  it('rows are shown once there is a plan', () => {
    expect(importStates.filter(hasRows)).toEqual(['ready', 'applying', 'applied'])
  })
})

describe('what people may do with an import', () => {
  const person = (role: 'hr' | 'auditor'): Actor => ({
    kind: 'account',
    id: 'a',
    label: 'A',
    grants: [{ role, reach: everywhere }],
  })

  it.each([
    ['hr', 'ready', { edit: true, apply: true, cancel: true }],
    ['hr', 'reading', { edit: false, apply: false, cancel: true }],
    ['hr', 'applied', { edit: false, apply: false, cancel: false }],
    ['auditor', 'ready', { edit: false, apply: false, cancel: false }],
  ] as const)('%s, %s', (role, state, can) => {
    expect(allowed(person(role), state)).toEqual(can)
  })
})
