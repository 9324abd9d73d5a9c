import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './canonical.ts'

describe('canonical JSON', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null, { d: 'x', c: undefined }] }, '{"a":[true,null,{"d":"x"}],"b":1}'],
    // Names sort by UTF-16 code units: the surrogate pair of U+1F600 comes before U+FB33.
    [{ '\u{1f600}': 1, '\ufb33': 2, '\u20ac': 3, '\r': 4, '1': 5 }, '{"\\r":4,"1":5,"€":3,"😀":1,"\ufb33":2}'],
    ['\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    [
      [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0, 9007199254740991],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,9007199254740991]',
    ],
    ['\u2028\u007f', '"\u2028\u007f"'],
  ])('writes %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udfff': 1 }])(
    'refuses what JSON cannot say: %j',
    (value) => {
      expect(() => canonicalJson(value as Json)).toThrow(TypeError)
    },
  )

  it('agrees with the published vectors of RFC 8785, where they are at hand', () => {
    const path = fileURLToPath(new URL('../../../../../shared/vectors/jcs/rfc8785.json', import.meta.url))
    if (!existsSync(path)) {
      process.stdout.write(
        'NOTE: the published vectors of RFC 8785 are not at hand; the values typed in above stand for them\n',
      )
      return
    }
    const { input, output } = JSON.parse(readFileSync(path, 'utf8')) as { input: string; output: string }
    expect(canonicalJson(JSON.parse(input) as Json)).toBe(output)
  })
})
