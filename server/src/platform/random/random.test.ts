import { describe, expect, it } from 'vitest'
import { randomPiece } from './index.ts'

describe('randomPiece', () => {
  it('hands out no byte twice, over many stocks', () => {
    const pieces = Array.from({ length: 5_000 }, (_, index) => randomPiece(12 + (index % 21)))
    expect(new Set(pieces.map((piece) => piece.toString('hex'))).size).toBe(pieces.length)
    const places = pieces.map((piece) => ({
      buffer: piece.buffer,
      from: piece.byteOffset,
      to: piece.byteOffset + piece.length,
    }))
    for (const [index, place] of places.entries()) {
      const before = places[index - 1]
      if (before !== undefined && before.buffer === place.buffer) expect(place.from).toBeGreaterThanOrEqual(before.to)
    }
  })

  it('keeps what it handed out', () => {
    const piece = randomPiece(32)
    const before = piece.toString('hex')
    for (let index = 0; index < 2_000; index++) randomPiece(32)
    expect(piece.toString('hex')).toBe(before)
  })

  it('is not for large pieces', () => {
    expect(() => randomPiece(1_025)).toThrow(RangeError)
  })
})
