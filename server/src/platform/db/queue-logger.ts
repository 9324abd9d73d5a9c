import { Logger } from 'graphile-worker'

/** The queue library's own messages are not for people; what matters of them is logged by `platform/jobs`. */
export const silentQueueLogger = new Logger(() => () => {})
