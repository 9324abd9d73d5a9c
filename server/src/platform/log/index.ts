/** The log of the process: structured lines, without personal data. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
  debug(details: object, message: string): void
}
