/** Reading a QR code from a picture. The decoder is WebAssembly; where its file lies is said once by `prepareDecoder`. */
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'

const options: ReaderOptions = { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 }

/** Begins to load the decoder: from an address, or from its bytes. */
export function prepareDecoder(overrides: { locateFile(): string } | { wasmBinary: ArrayBuffer }): Promise<unknown> {
  return prepareZXingModule({ overrides, fireImmediately: true })
}

/** The text of the QR code in the picture, or null when there is none that can be read. */
export async function decode(picture: ImageData): Promise<string | null> {
  const [found] = await readBarcodes(picture, options)
  return found?.isValid ? found.text : null
}
