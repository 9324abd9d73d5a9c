import { describe, expect, it } from 'vitest'
import { asItComes, farthest, fitting, looked, lookOf, nearest, turned, zoomed } from './view.ts'

describe('looking', () => {
  it('steps back and forth meet where they began', () => {
    expect(looked(looked(looked(looked(asItComes, 'nearer'), 'nearer'), 'farther'), 'farther')).toEqual(asItComes)
  })
  it('has ends', () => {
    expect(zoomed(asItComes, 1_000).zoom).toBe(nearest)
    expect(zoomed(asItComes, 0.001).zoom).toBe(farthest)
  })
  it('four turns are none', () => {
    const turns = [1, 2, 3, 4].reduce<ReturnType<typeof looked>[]>(
      (all) => [...all, looked(all.at(-1) ?? asItComes, 'turn')],
      [],
    )
    expect(turns.map(({ degrees }) => degrees)).toEqual([90, 180, 270, 0])
  })
  it.each([
    ['+', 'nearer'],
    ['=', 'nearer'],
    ['-', 'farther'],
    ['0', 'fit'],
    ['r', 'turn'],
    ['a', null],
    ['toString', null],
  ])('the key %s is %s', (key, look) => {
    expect(lookOf({ key, ctrlKey: false, metaKey: false, altKey: false })).toBe(look)
    expect(lookOf({ key, ctrlKey: true, metaKey: false, altKey: false })).toBeNull()
  })
})

it('a page fits the width, a picture the whole room, and a small one is not blown up', () => {
  const room = { width: 800, height: 600 }
  expect(fitting({ width: 400, height: 2_000 }, room, 'width', 4)).toBe(2)
  expect(fitting({ width: 400, height: 2_000 }, room, 'whole', 4)).toBe(0.3)
  expect(fitting({ width: 10, height: 10 }, room, 'whole', 1)).toBe(1)
  expect(turned({ width: 3, height: 4 }, 270)).toEqual({ width: 4, height: 3 })
})
