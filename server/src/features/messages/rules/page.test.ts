import { describe, expect, it } from 'vitest'
import { placeAfter, readPlace } from './page.ts'

const one = { at: '2026-11-30T02:00:00.123456Z', id: '0194b3a0-0000-7000-8000-000000000001' }

describe('the place of a page', () => {
  it('travels as text and comes back', () => {
    expect(readPlace(placeAfter([one], 1)!)).toEqual(one)
  })

  it('is none after the last page, and none that cannot be read', () => {
    expect(placeAfter([one], 2)).toBeNull()
    expect(placeAfter([], 1)).toBeNull()
    for (const text of [undefined, '', 'x', '~', `x~${one.id}`, `${one.at}~x`]) expect(readPlace(text)).toBeNull()
  })
})
