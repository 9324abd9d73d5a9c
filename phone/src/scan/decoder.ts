/** The worker that reads pictures, so that looking for a code never holds the screen up. Answers in the order asked. */
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { decode, prepareDecoder } from './decode.ts'

const ready = prepareDecoder({ locateFile: () => wasmAddress })

addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  ready
    .then(() => decode(data))
    .then(
      (text) => postMessage({ text }),
      (thrown: unknown) => postMessage({ fault: String(thrown) }),
    )
})
