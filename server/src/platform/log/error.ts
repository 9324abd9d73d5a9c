/** What the log says of an error. */
interface LoggedError {
  readonly type: string
  readonly message: string
  /** Where it was thrown; without the message, which the stack repeats. */
  readonly stack: string
  readonly code?: unknown
  /** Of the database: what was touched. */
  readonly table?: unknown
  readonly constraint?: unknown
  readonly cause?: unknown
}

/**
 * The fields of an error that never hold a person's data. The database's errors carry whole rows in theirs (`detail`: “Failing
 * row contains …”; `where`), and connectors hang requests on theirs; so nothing is copied that is not named here.
 */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  const logged: LoggedError = {
    type: error.constructor.name,
    message: quotesValues(error, code) ? error.message.replace(/".*"/gs, '"…"') : error.message,
    stack: framesOf(error.stack ?? ''),
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  }
  return logged
}

/** SQLSTATE class 22 quotes the value that a type refused, JSON.parse the beginning of the text; others quote names only. */
function quotesValues(error: Error, code: unknown): boolean {
  return error instanceof SyntaxError || (typeof code === 'string' && /^22\w{3}$/.test(code))
}

function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
