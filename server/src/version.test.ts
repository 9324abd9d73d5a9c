import { expect, it } from 'vitest'
import { isPromised, promisedNode } from './version.ts'

it.each([
  ['20.18.9', false],
  ['20.19.0', true],
  ['20.30.1', true],
  ['21.9.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.99.0', false],
  ['24.0.0', true],
  ['31.1.0', true],
])('Node %s: %s', (version, isOne) => {
  expect(isPromised(version, '^20.19.0 || ^22.12.0 || >=24')).toBe(isOne)
})

it('this Node is one that package.json promises', () => {
  expect(isPromised(process.versions.node, promisedNode())).toBe(true)
})
