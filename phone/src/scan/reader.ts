/** The page's side of the decoder: pictures go to the worker one at a time, texts come back. */
export interface CodeReader {
  /** The text of the QR code in the picture; null when none is read. Rejects when the decoder cannot run here. */
  read(picture: ImageData): Promise<string | null>
  close(): void
}

type Answer = { readonly text: string | null } | { readonly fault: string }

export function openReader(): CodeReader {
  const worker = new Worker(new URL('./decoder.ts', import.meta.url))
  const waiting: { resolve(text: string | null): void; reject(fault: Error): void }[] = []
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const next = waiting.shift()
    if ('fault' in data) next?.reject(new Error(data.fault))
    else next?.resolve(data.text)
  }
  worker.onerror = (event) => {
    for (const one of waiting.splice(0)) one.reject(new Error(event.message))
  }
  return {
    read: (picture) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(picture, [picture.data.buffer])
      }),
    close: () => worker.terminate(),
  }
}
