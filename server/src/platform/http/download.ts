import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Download } from './payload.ts'

/** Types a browser may show in our own origin: they run no script of ours. */
const shown = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
  'text/calendar; charset=utf-8',
])

/** Nothing inside a shown file may load or run anything. A sandbox would also forbid the browsers' PDF viewers. */
const imagePolicy = `default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'`
const pdfPolicy = `default-src 'self'; script-src 'none'; style-src 'unsafe-inline'; object-src 'self'; img-src 'self' data:; frame-ancestors 'self'`

/** Sends a file, with its name as RFC 6266 and RFC 8187 write it; 304 when the reader has this content already. */
export function sendDownload(request: FastifyRequest, reply: FastifyReply, file: Download): FastifyReply {
  const isShown = file.inline === true && shown.has(file.mediaType)
  reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(isShown ? 'inline' : 'attachment', file.name))
    .header('cache-control', file.maxAgeSeconds ? `private, max-age=${file.maxAgeSeconds}` : 'private, no-cache')
  if (isShown) reply.header('content-security-policy', file.mediaType === 'application/pdf' ? pdfPolicy : imagePolicy)
  if (file.sha256 !== undefined) {
    const tag = `"${file.sha256}"`
    reply.header('etag', tag)
    if (request.headers['if-none-match']?.split(',').some((given) => given.trim().replace(/^W\//, '') === tag)) {
      file.stream.destroy()
      return reply.code(304).send()
    }
  }
  if (file.bytes !== undefined) reply.header('content-length', file.bytes)
  return reply.code(200).send(file.stream)
}

/** `attachment; filename="report.xlsx"; filename*=UTF-8''%E8%AF%81.xlsx`: an ASCII stand-in for old readers, then the name. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const clean = name.replace(/[\p{Cc}\\/]/gu, '_')
  const ascii = clean
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["%]/g, '_')
  // encodeURIComponent throws on half a character.
  const whole = clean.replace(/\p{Surrogate}/gu, '_')
  const encoded = encodeURIComponent(whole).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
