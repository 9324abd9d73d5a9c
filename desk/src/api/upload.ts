/**
 * Sending one file with its progress. `fetch` cannot report how much has gone out, so this is the one place that uses
 * XMLHttpRequest.
 */
import { Problem } from '../problem.ts'
import { problemOf, requestHeaders } from './client.ts'

export interface UploadOptions {
  readonly fields?: Readonly<Record<string, string>>
  /** Share sent, 0 to 1. */
  onProgress?(share: number): void
  readonly signal?: AbortSignal
}

/** Posts `file` as multipart/form-data, text fields first; gives the JSON answer or throws a `Problem`. */
export function uploadFile<T>(path: string, file: File, options: UploadOptions = {}): Promise<T> {
  const form = new FormData()
  for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value)
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(problemOf(request.response, request.status))
    }
    request.onerror = () => reject(new Problem('unreachable', 0))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    options.signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
