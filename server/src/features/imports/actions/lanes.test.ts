import { describe, expect, it } from 'vitest'
import { createLanes } from './lanes.ts'

/** A piece of work that ends when the test says so. */
function piece() {
  let finish: () => void = () => {}
  let fail: (error: Error) => void = () => {}
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  return { work: () => done, finish, fail }
}

describe('work in lanes', () => {
  it('starts a third piece only when one of two has ended', async () => {
    const lanes = createLanes(2)
    const [one, two] = [piece(), piece()]
    const started: string[] = []
    await lanes.start(one.work)
    await lanes.start(two.work)
    const third = lanes.start(async () => void started.push('third'))
    expect(started).toEqual([])
    one.finish()
    await third
    expect(started).toEqual(['third'])
    two.finish()
    await lanes.end()
  })

  it('tells of a failure once everything has ended, and starts nothing after it', async () => {
    const lanes = createLanes(2)
    const [one, two] = [piece(), piece()]
    await lanes.start(one.work)
    await lanes.start(two.work)
    one.fail(new Error('no'))
    let hasStarted = false
    const refused = lanes.start(async () => {
      hasStarted = true
    })
    two.finish()
    await expect(refused).rejects.toThrow('no')
    expect(hasStarted).toBe(false)
    await expect(lanes.end()).rejects.toThrow('no')
  })
})
