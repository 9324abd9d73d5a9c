/**
 * The product's mark as a PNG, drawn by code: a certificate with a tick on a blue ground, as `desk/src/shell/Mark.tsx` draws it.
 * The ground reaches the edges, and the drawing stays inside the circle that launchers cut out of it.
 */
import { crc32, deflateSync } from 'node:zlib'

type Point = readonly [x: number, y: number]

const ground = [9, 88, 217] as const
const ink = [255, 255, 255] as const
/** In the mark's own square of 32: the frame of the certificate, and the tick. */
// biome-ignore format: a table of points
const frame: readonly Point[] = [[8, 9], [24, 9], [24, 23], [8, 23], [8, 9]]
// biome-ignore format: a table of points
const tick: readonly Point[] = [[12, 16], [15, 19], [20, 14]]
const strokes = [
  { line: frame, halfWidth: 1 },
  { line: tick, halfWidth: 1.25 },
]

/** A square PNG of so many pixels a side. */
export function iconPng(pixels: number): Buffer {
  const rows = Buffer.alloc(pixels * (1 + pixels * 3))
  const scale = 32 / pixels
  for (let y = 0; y < pixels; y += 1) {
    for (let x = 0; x < pixels; x += 1) {
      const share = coverage([(x + 0.5) * scale, (y + 0.5) * scale], scale)
      const at = y * (1 + pixels * 3) + 1 + x * 3
      for (let channel = 0; channel < 3; channel += 1)
        rows[at + channel] = Math.round(ground[channel]! + (ink[channel]! - ground[channel]!) * share)
    }
  }
  return png(pixels, rows)
}

/** How much of the pixel around this point is drawn on, 0 to 1. */
function coverage(point: Point, pixel: number): number {
  const distances = strokes.map(({ line, halfWidth }) => halfWidth - distanceTo(point, line))
  return Math.min(1, Math.max(0, Math.max(...distances) / pixel + 0.5))
}

function distanceTo([x, y]: Point, line: readonly Point[]): number {
  const parts = line.slice(1).map(([toX, toY], index) => {
    const [fromX, fromY] = line[index]!
    const [wide, high] = [toX - fromX, toY - fromY]
    const along = Math.min(1, Math.max(0, ((x - fromX) * wide + (y - fromY) * high) / (wide * wide + high * high)))
    return Math.hypot(x - fromX - along * wide, y - fromY - along * high)
  })
  return Math.min(...parts)
}

function png(pixels: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(pixels, 0)
  head.writeUInt32BE(pixels, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
