/**
 * One file to the server with its progress. `fetch` cannot report how much has gone out, so this is the one place that uses
 * XMLHttpRequest.
 */
import type { SessionRecord } from '@chizheng/contract'
import { get, rememberCsrfToken, requestHeaders } from '../api/client.ts'
import { asProblem, Problem, problemOf } from '../problem.ts'
import type { WaitingFile } from './rules.ts'

/** A connection over which nothing moves for so long is dead, though the phone does not say so. */
const stalledMs = 60_000

export async function uploadFile(
  file: WaitingFile,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return await post(file, onShare, signal)
  } catch (thrown) {
    if (asProblem(thrown).code !== 'csrf_mismatch') throw thrown
    // Signed in again in another tab: the session has a new token.
    rememberCsrfToken((await get<SessionRecord>('/api/session')).csrfToken)
    return post(file, onShare, signal)
  }
}

function post(file: WaitingFile, onShare: (share: number) => void, signal: AbortSignal): Promise<unknown> {
  const form = new FormData()
  for (const [name, value] of Object.entries(file.form?.fields ?? { kind: file.kind })) form.append(name, value)
  form.append('file', new Blob([file.bytes], { type: file.type }), file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let watch = 0
    const moved = () => {
      clearTimeout(watch)
      watch = window.setTimeout(() => request.abort(), stalledMs)
    }
    request.open('POST', file.form?.path ?? `/api/credentials/${file.credentialId}/documents`)
    request.responseType = 'json'
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      moved()
      if (event.lengthComputable) onShare(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response)
      else reject(problemOf(request.response, request.status))
    }
    request.onerror = () => reject(new Problem('unreachable'))
    request.onabort = () => reject(new Problem('unreachable'))
    request.onloadend = () => clearTimeout(watch)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    moved()
    request.send(form)
  })
}
