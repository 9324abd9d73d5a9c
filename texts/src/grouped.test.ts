import { expect, test } from 'vitest'
import { grouped } from './grouped.ts'

test('thousands are apart, as the browser would write them', () => {
  for (const count of [0, 7, 999, 1_000, 12_480, 100_000, 1_234_567]) {
    expect(grouped(count)).toBe(count.toLocaleString('en-US'))
  }
})
