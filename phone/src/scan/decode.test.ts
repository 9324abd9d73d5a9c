/// <reference types="node" />
/** The decoder over made frames: labels held askew, far away, out of focus, in the dark and in the sun. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { labelAddress } from '@chizheng/contract/label'
import qrcode from 'qrcode-generator'
import { beforeAll, expect, test } from 'vitest'
import { decode, prepareDecoder } from './decode.ts'

const text = labelAddress('https://chizheng.example.com', '018f3f6e-0000-7000-8000-00000000000a')
const [width, height] = [640, 480]

interface Held {
  /** Pixels a module is wide. */
  readonly module: number
  readonly degrees?: number
  /** How far away its upper edge leans, as a share. */
  readonly lean?: number
  /** Pixels around each that are mixed into it. */
  readonly blur?: number
  /** Grey levels that noise adds or takes. */
  readonly noise?: number
  /** Grey of its dark and its light modules. */
  readonly ink?: readonly [dark: number, light: number]
  /** Grey levels by which one side is brighter than the other. */
  readonly glare?: number
}

const code = qrcode(0, 'M')
code.addData(text)
code.make()
const modules = code.getModuleCount()
const dark = Array.from({ length: modules }, (_, row) =>
  Array.from({ length: modules }, (_, column) => code.isDark(row, column)),
)

function frameOf({ module, degrees = 0, lean = 0, blur = 0, noise = 0, ink = [20, 235], glare = 0 }: Held): ImageData {
  const sin = Math.sin((degrees * Math.PI) / 180)
  const cos = Math.cos((degrees * Math.PI) / 180)
  const grey = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const farther = (1 + lean * (0.5 - y / height)) / module
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor(((x - width / 2) * cos + (y - height / 2) * sin) * farther + modules / 2)
      const row = Math.floor(((y - height / 2) * cos - (x - width / 2) * sin) * farther + modules / 2)
      grey[y * width + x] = ink[dark[row]?.[column] ? 0 : 1] + glare * (x / width - 0.5)
    }
  }
  const seen = blurred(blurred(grey, blur, 1), blur, width)
  // The same noise every time.
  let state = Math.round(module * 100 + degrees * 7 + noise)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < seen.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const shown = seen[at]! + noise * (state / 2 ** 31 - 1)
    data[at * 4] = shown
    data[at * 4 + 1] = shown
    data[at * 4 + 2] = shown
  }
  return { data, width, height, colorSpace: 'srgb' } as ImageData
}

/** The mean of each pixel and so many on both sides, along one axis. */
function blurred(grey: Float32Array, reach: number, step: number): Float32Array {
  if (reach === 0) return grey
  const result = new Float32Array(grey.length)
  for (let at = 0; at < grey.length; at += 1) {
    let sum = 0
    for (let away = -reach; away <= reach; away += 1) sum += grey[at + away * step] ?? grey[at]!
    result[at] = sum / (2 * reach + 1)
  }
  return result
}

const kinds: Readonly<Record<string, readonly Held[]>> = {
  straight: [3, 4, 6, 8, 10].map((module) => ({ module })),
  small: [2, 2.2, 2.5, 2.8].map((module) => ({ module })),
  rotated: [15, 30, 45, 60, 90, 120, 180, 215, 270, 333].map((degrees) => ({ module: 5, degrees })),
  leaning: [0.2, 0.35, 0.5, -0.4].map((lean) => ({ module: 6, lean, degrees: 10 })),
  blurred: [1, 2, 3].flatMap((blur) => [5, 7].map((module) => ({ module, blur }))),
  noisy: [40, 70, 100].flatMap((noise) => [4, 7].map((module) => ({ module, noise }))),
  faint: [
    [100, 160],
    [60, 90],
    [180, 220],
  ].map(([dark, light]) => ({ module: 5, ink: [dark!, light!] as const })),
  'in the sun': [80, 140, 200].map((glare) => ({ module: 6, glare, degrees: 20 })),
  mixed: [7, 52, 131, 260, 311].map((degrees) => ({ module: 5, degrees, blur: 1, noise: 40, lean: 0.25, glare: 60 })),
}
const frames = Object.entries(kinds).flatMap(([kind, held]) => held.map((one) => ({ kind, held: one })))

beforeAll(async () => {
  const file = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareDecoder({ wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer })
})

test(`of ${frames.length} labels held in every way, at least 95 of 100 are read, and none wrongly`, async () => {
  const missed: string[] = []
  for (const { kind, held } of frames) {
    const read = await decode(frameOf(held))
    if (read === null) missed.push(`${kind} ${JSON.stringify(held)}`)
    else expect(read).toBe(text)
  }
  expect(1 - missed.length / frames.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
})

test('a frame without a code has none', async () => {
  expect(await decode(frameOf({ module: 6, ink: [128, 128], noise: 60 }))).toBeNull()
})
