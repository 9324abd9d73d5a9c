import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import jpeg from 'jpeg-js'
import { type Pixels, scaledDown } from './scale.ts'

/** The thread that opens pictures from outside: one picture, one message, and it is ended. */
export interface HeicJob {
  readonly file: Uint8Array
  readonly mostPixels: number
  readonly longerSide: number
  /** 0 to 100. */
  readonly quality: number
}
export type HeicAnswer =
  | { readonly is: 'jpeg'; readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
  | { readonly is: 'too_large' }
  | { readonly is: 'unreadable' }

/** As much of libheif's JavaScript door as is used; the package declares no types for this build. */
interface Heif {
  HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] }
}
interface HeifImage {
  get_width(): number
  get_height(): number
  is_primary?(): boolean
  display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: unknown) => void): void
}

const heif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif

async function answerTo({ file, mostPixels, longerSide, quality }: HeicJob): Promise<HeicAnswer> {
  const images = new heif.HeifDecoder().decode(file)
  const image = images.find((one) => one.is_primary?.()) ?? images[0]
  if (image === undefined) return { is: 'unreadable' }
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > mostPixels) return { is: 'too_large' }
  const whole = { width, height, data: new Uint8ClampedArray(width * height * 4) }
  const isShown = await new Promise<boolean>((resolve) => image.display(whole, (shown) => resolve(shown !== null)))
  if (!isShown) return { is: 'unreadable' }
  const small: Pixels = scaledDown({ width, height, data: new Uint8Array(whole.data.buffer) }, longerSide)
  const made = jpeg.encode({ width: small.width, height: small.height, data: small.data }, quality)
  return { is: 'jpeg', jpeg: new Uint8Array(made.data), width: small.width, height: small.height }
}

parentPort!.postMessage(await answerTo(workerData as HeicJob).catch((): HeicAnswer => ({ is: 'unreadable' })))
