import type { Route } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'
import { parse } from './parse.ts'
import type { Upload } from './payload.ts'

type Parts = Readonly<Record<string, unknown>>

/**
 * The file of a multipart form as a stream, and the text fields before it. Nothing is kept in memory or on disk.
 *
 * The stream ends one byte after the limit, so that who stores it sees that it is too large.
 */
export async function receive(
  request: FastifyRequest,
  declared: NonNullable<Route['upload']>,
  language: Language,
): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('unsupported_media')
  const part = await request.file({
    limits: { fileSize: declared.maxBytes + 1, files: 1, fields: 50, fieldSize: 100_000 },
    throwFileSizeLimit: false,
  })
  if (part === undefined)
    throw new Refusal('invalid_input', { errors: [{ path: 'file', code: 'missing', message: 'file' }] })
  // A client that hangs up breaks the stream; whoever reads it is told there.
  part.file.on('error', () => {})
  try {
    const fields = declared.fields ? parse(declared.fields, textFields(part.fields), language) : {}
    return { name: baseName(part.filename), stream: part.file, maxBytes: declared.maxBytes, fields }
  } catch (error) {
    part.file.resume()
    throw error
  }
}

function textFields(parts: Parts): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, part] of Object.entries(parts)) {
    const value = (part as { type?: string; value?: unknown } | undefined)?.value
    if (typeof value === 'string') fields[name] = value
  }
  return fields
}

/** Some browsers send a path; and a name is for people, so no control characters. */
function baseName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .slice(0, 255)
}
