/**
 * Photographs in HEIC, as phones take them, as JPEG, which every browser shows. Decoded by libheif (WebAssembly) in a thread of its
 * own that is ended with its picture: what a hostile file does there, it does to itself.
 */
import { startThread } from '../thread/index.ts'
import type { HeicAnswer, HeicJob } from './heic-worker.ts'

export interface HeicLimits {
  /** Pictures of more pixels are not opened: four bytes each must be held several times. */
  readonly mostPixels: number
  readonly seconds: number
  /** Of the JPEG, in pixels. */
  readonly longerSide: number
}

/** The largest sensors of phones have 48 million pixels. */
const defaultLimits: HeicLimits = { mostPixels: 50_000_000, seconds: 60, longerSide: 2_400 }
const quality = 82

/** The picture as JPEG, upright; null when it cannot be read, is over a limit, or takes too long. */
export async function jpegOfHeic(file: Uint8Array, limits: Partial<HeicLimits> = {}): Promise<Uint8Array | null> {
  const { seconds, ...others } = { ...defaultLimits, ...limits }
  const job: HeicJob = { file, quality, ...others }
  const worker = startThread(import.meta.url, 'heic-worker', job)
  const timer = setTimeout(() => void worker.terminate(), seconds * 1_000)
  try {
    const answer = await new Promise<HeicAnswer>((resolve) => {
      worker.once('message', resolve)
      worker.once('error', () => resolve({ is: 'unreadable' }))
      worker.once('exit', () => resolve({ is: 'unreadable' }))
    })
    return answer.is === 'jpeg' ? answer.jpeg : null
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
