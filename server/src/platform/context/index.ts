/**
 * What every action gets as its first argument: the machinery of one running process, as a value.
 *
 * It is made once by `main.ts`, `cli.ts` or a test and passed on. There is no ambient database, clock or user.
 */
export { beginningOf, type Clock, createClock, instantOf, timeOfDay } from './clock.ts'

import type { Settings } from '../../config.ts'
import type { Db } from '../db/index.ts'
import type { FileStore } from '../files/index.ts'
import type { Log } from '../log/index.ts'
import type { Secrets } from '../secrets/index.ts'
import type { Clock } from './clock.ts'

export interface Context {
  readonly db: Db
  readonly files: FileStore
  readonly secrets: Secrets
  readonly clock: Clock
  readonly log: Log
  readonly settings: Settings
}
