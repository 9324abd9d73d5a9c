/** Receiving a large file the server makes while it sends it: how much has come is told, and it can be stopped. */

import { Problem } from '../problem.ts'
import { problemOf, requestHeaders } from './client.ts'
import { fileNameOf } from './DownloadButton.tsx'

export interface Receiving {
  /** Bytes so far. */
  onReceived?(bytes: number): void
  readonly signal?: AbortSignal
}

/** Posts `body` and saves the file that comes back under the name the server gives it; throws a `Problem` when it is refused. */
export async function receiveFile(path: string, body: unknown, { onReceived, signal }: Receiving = {}): Promise<void> {
  const headers = { ...requestHeaders(), 'content-type': 'application/json' }
  const unreachable = (thrown: unknown): never => {
    throw signal?.aborted ? thrown : new Problem('unreachable', 0)
  }
  const request = { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) }
  const response = await fetch(path, request).catch(unreachable)
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status)
  const pieces: BlobPart[] = []
  let bytes = 0
  const reader = response.body!.getReader()
  for (let next = await reader.read().catch(unreachable); !next.done; next = await reader.read().catch(unreachable)) {
    pieces.push(next.value)
    bytes += next.value.length
    onReceived?.(bytes)
  }
  const address = URL.createObjectURL(new Blob(pieces, { type: response.headers.get('content-type') ?? '' }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileNameOf(response.headers.get('content-disposition'))
  anchor.click()
  URL.revokeObjectURL(address)
}
