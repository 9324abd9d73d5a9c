import { describe, expect, it } from 'vitest'
import { mapInTurns } from './turns.ts'

describe('many items', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

  it.each([0, 1, 50, 51, 173])('%s of them are made in their order', async (count) => {
    expect(await mapInTurns(numbers(count), (n) => n * 2)).toEqual(numbers(count).map((n) => n * 2))
  })

  it('let others have their turn between, a few do not', async () => {
    let turns = 0
    const count = (): void => {
      turns++
      waiting = setImmediate(count)
    }
    let waiting = setImmediate(count)
    await mapInTurns(numbers(50), (n) => n)
    expect(turns).toBe(0)
    await mapInTurns(numbers(500), (n) => n)
    clearImmediate(waiting)
    expect(turns).toBeGreaterThanOrEqual(9)
  })

  it('end with the fault of one', async () => {
    await expect(
      mapInTurns(numbers(200), (n) => {
        if (n === 120) throw new Error('no')
      }),
    ).rejects.toThrow('no')
  })
})
