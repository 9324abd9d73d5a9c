import { describe, expect, it } from 'vitest'
import { mapInTurns } from './turns.ts'

describe('many items', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

  it.each([0, 1, 25, 26, 173])('%s of them are made in their order', async (count) => {
    expect(await mapInTurns(numbers(count), (n) => n * 2)).toEqual(numbers(count).map((n) => n * 2))
  })

  it('let others have their turn between, a few do not', async () => {
    let turns = 0
    const count = (): void => {
      turns++
      waiting = setImmediate(count)
    }
    let waiting = setImmediate(count)
    await mapInTurns(numbers(25), (n) => n)
    expect(turns).toBe(0)
    await mapInTurns(numbers(500), (n) => n)
    clearImmediate(waiting)
    expect(turns).toBeGreaterThanOrEqual(9)
  })

  it('of a later calculation wait for the first, also when it failed; a few do not wait', async () => {
    const made: string[] = []
    const run = (name: string, count: number, fails = false) =>
      mapInTurns(numbers(count), (n) => {
        made.push(name)
        if (fails && n === count - 1) throw new Error(name)
      })
    const first = expect(run('first', 100, true)).rejects.toThrow('first')
    const second = run('second', 100)
    const few = run('few', 3)
    await Promise.all([first, second, few])
    expect(made.join(' ')).toMatch(/^(few )+(first )+(second ?)+$/)
    expect(made).toHaveLength(203)
  })

  it('end with the fault of one', async () => {
    await expect(
      mapInTurns(numbers(200), (n) => {
        if (n === 120) throw new Error('no')
      }),
    ).rejects.toThrow('no')
  })
})
