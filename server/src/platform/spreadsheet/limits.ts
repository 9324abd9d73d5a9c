/** What a file may cost before it is refused as too large. */
export interface Limits {
  readonly fileBytes: number
  /** Sum of all parts of a .xlsx that are unpacked, whatever its directory says. */
  readonly unpackedBytes: number
  /** Rows that hold something, over all sheets. */
  readonly rows: number
  /** Last column that may hold a value. */
  readonly columns: number
  readonly sheets: number
  /** Longest wait for the reading process to say something. */
  readonly silentSeconds: number
  /** All waiting for it together. Time in which the caller works on rows it has is not the file's, and not counted. */
  readonly waitedSeconds: number
  /** Heap of the reading process. */
  readonly heapMegabytes: number
}

export const defaultLimits: Limits = {
  fileBytes: 100 * 1024 * 1024,
  unpackedBytes: 768 * 1024 * 1024,
  rows: 200_000,
  columns: 1000,
  sheets: 200,
  silentSeconds: 60,
  waitedSeconds: 300,
  heapMegabytes: 768,
}

/** Raised in the reading process; the parent turns it into a Refusal of the same code. */
export class Unreadable extends Error {
  readonly code:
    | 'spreadsheet_unreadable'
    | 'spreadsheet_protected'
    | 'spreadsheet_too_large'
    | 'spreadsheet_unsupported'
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: Unreadable['code'], details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Unreadable'
    this.code = code
    this.details = details
  }
}
