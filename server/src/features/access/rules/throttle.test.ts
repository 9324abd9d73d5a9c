import { describe, expect, it } from 'vitest'
import { type Attempts, countAttempt, placeOf, secondsToWait } from './throttle.ts'

const now = new Date('2026-11-24T08:00:00Z')
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000)
const failed = (failures: number, seconds = 0, succeededAt: Date | null = null): Attempts => ({
  failures,
  lastAt: ago(seconds),
  succeededAt,
})
const none = failed(0)

describe('waiting', () => {
  it.each([
    ['the first attempts are free', { pair: failed(4) }, 0],
    ['then it takes five seconds', { pair: failed(5) }, 5],
    ['of which some may have passed', { pair: failed(5, 3) }, 2],
    ['and ten, and twenty', { pair: failed(7) }, 20],
    ['never more than a quarter of an hour', { pair: failed(400) }, 900],
    ['and after a day all is forgotten', { pair: failed(400, 24 * 3600) }, 0],
    ['an office behind one address is free for long', { address: failed(99) }, 0],
    ['an address that goes on waits a little', { address: failed(102) }, 4],
    ['a minute at most', { address: failed(900) }, 60],
    ['a name tried from everywhere waits five seconds', { name: failed(5_000) }, 5],
    ['but not where its owner signed in before', { name: failed(5_000), pair: failed(0, 0, ago(86_400)) }, 0],
    ['nor for what others do at its address', { address: failed(900), pair: failed(0, 0, ago(86_400)) }, 0],
    ['for ninety days', { name: failed(5_000), pair: failed(0, 0, ago(90 * 86_400)) }, 5],
  ])('%s', (_, attempts, seconds) => {
    expect(secondsToWait({ pair: none, address: none, name: none, ...attempts }, now)).toBe(seconds)
  })
})

describe('waiting at a known browser', () => {
  it.each([
    ['is for its own failures', failed(7), 20],
    ['which are free at first', failed(4), 0],
  ])('%s', (_, device, seconds) => {
    expect(secondsToWait({ device }, now)).toBe(seconds)
  })

  it('makes guessing as slow as the comment says', () => {
    let failures = 0
    let at = 0
    for (let lastAt = 0; at < 24 * 3600; failures++) {
      const wait = secondsToWait(
        { device: { failures, lastAt: new Date(lastAt * 1000), succeededAt: null } },
        new Date(at * 1000),
      )
      if (at + wait >= 24 * 3600) break
      at += wait
      lastAt = at
    }
    expect(failures).toBe(107)
  })
})

it.each([
  [failed(3, 60), 4],
  [failed(300, 25 * 3600), 1],
])('after %j one more makes %i', (attempts, count) => {
  expect(countAttempt('pair', attempts, now)).toBe(count)
})

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is the place %s', (address, place) => {
  expect(placeOf(address)).toBe(place)
})
