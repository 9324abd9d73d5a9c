import { readFile } from 'node:fs/promises'
import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { jpegOfHeic } from './index.ts'
import { scaledDown } from './scale.ts'

/** 320 × 200: red on the left, dark on the right, brighter above. Invented, and written by heif-enc. */
const photo = () => readFile(new URL('../../../testing/fixtures/photo.heic', import.meta.url))

describe('a photograph in HEIC', () => {
  it('becomes a JPEG of the same picture', async () => {
    const { width, height, data } = jpeg.decode((await jpegOfHeic(await photo()))!)
    expect([width, height]).toEqual([320, 200])
    const red = (x: number, y: number) => data[(y * width + x) * 4]!
    expect(red(40, 50)).toBeGreaterThan(180)
    expect(red(280, 50)).toBeLessThan(50)
  })
  it('is made no larger than it must be', async () => {
    const { width, height } = jpeg.decode((await jpegOfHeic(await photo(), { longerSide: 64 }))!)
    expect([width, height]).toEqual([64, 40])
  })
  it.each([
    ['of too many pixels', { mostPixels: 1_000 }],
    ['that takes too long', { seconds: 0 }],
  ])('%s is left', async (_what, limits) => {
    expect(await jpegOfHeic(await photo(), limits)).toBeNull()
  })
  it('that is damaged is left', async () => {
    const whole = await photo()
    expect(await jpegOfHeic(whole.subarray(0, 500))).toBeNull()
    expect(await jpegOfHeic(Buffer.from('not a picture'))).toBeNull()
  })
})

it('pixels are made fewer by their mean', () => {
  const data = new Uint8Array([0, 0, 0, 255, 100, 100, 100, 255, 0, 0, 0, 255, 100, 100, 100, 255])
  expect(scaledDown({ width: 2, height: 2, data }, 1)).toEqual({
    width: 1,
    height: 1,
    data: new Uint8Array([50, 50, 50, 255]),
  })
  expect(scaledDown({ width: 2, height: 2, data }, 2).data).toBe(data)
})
