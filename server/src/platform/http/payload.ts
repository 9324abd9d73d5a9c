import type { Readable } from 'node:stream'

/** The one file of an upload, as a stream that must be read to its end, and the form's other fields. */
export interface Upload<F = unknown> {
  /** File name as the client gave it: for people only, never a path. */
  readonly name: string
  readonly stream: Readable
  readonly maxBytes: number
  /** The text fields that came before the file part. */
  readonly fields: F
}

/** A file as an answer. */
export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly stream: Readable
  readonly bytes?: number
  /** Shown in the browser instead of saved; only images, PDF and calendars are, whatever is asked. */
  readonly inline?: boolean
  /** How long a reader may keep it without asking again; absent: it asks each time. */
  readonly maxAgeSeconds?: number
  /** SHA-256 of the content: becomes the ETag. */
  readonly sha256?: string
}
