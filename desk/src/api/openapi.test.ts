// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isFresh } from '../../scripts/generate-client.ts'

describe('the types of the client', () => {
  it('are made from the contract as it is (else: npx tsx desk/scripts/generate-client.ts)', async () => {
    expect(await isFresh()).toBe(true)
  }, 30_000)
})
