import { Logger } from 'graphile-worker'
import type { Log } from '../log/index.ts'

/** The queue library's messages in our log: its warnings and errors, not its running commentary. Failed jobs are logged apart. */
export function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' && !message.startsWith('Failed task')) log.error({}, message)
    else if (level === 'warning') log.warn({}, message)
  })
}
