import type { RoleName } from '@chizheng/contract'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../src/kernel/actor.ts'
import type { Context } from '../src/platform/context/index.ts'
import type { Database } from '../src/platform/db/index.ts'
import type { Client } from './client.ts'

export interface WorldOptions {
  /** The day it is; default 2026-11-24. */
  readonly today?: string
}

export interface World {
  readonly context: Context
  readonly database: Database
  readonly app: FastifyInstance
  /** An actor to call actions with, without HTTP. */
  actor(role: RoleName): Actor
  /** A client signed in as an account of that role; `nobody` has no session. */
  as(role: RoleName | 'nobody'): Client
  /** Runs the job queue to empty; rejects when a job fails. */
  drainJobs(): Promise<void>
  /** Moves the clock to that day. */
  setToday(day: string): void
  /** Checks the ledger, then lets everything go; called by itself after the file's last test. */
  close(): Promise<void>
}

export function world(_options: WorldOptions = {}): Promise<World> {
  throw new Error('the world comes next')
}
