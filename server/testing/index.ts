/**
 * A whole installation for one test file: its own database cloned from the migrated template, a context with a fixed
 * clock, the real application, and clients that are signed in. Tests only.
 */
export type { Answer, Client } from './client.ts'
export { everythingIn, tracesOf } from './secrecy.ts'
export { type World, type WorldOptions, world } from './world.ts'
