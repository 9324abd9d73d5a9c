import { expect, it } from 'vitest'
import { saysNoSpace } from './cluster.ts'

it.each<[string, boolean]>([
  ['FATAL:  could not extend file "base/1/1255": No space left on device', true],
  ['initdb: error: could not create directory "pg_wal": Disk quota exceeded', true],
  // What a full disk says to a write that it took in part.
  ['FATAL:  could not extend file "base/1/1255": wrote only 4096 of 8192 bytes at block 93', true],
  ['HINT:  Check free disk space.', true],
  ['FATAL:  could not open file "global/pg_filenode.map": Permission denied', false],
  ['FATAL:  lock file "postmaster.pid" already exists', false],
])('%s', (said, isFull) => {
  expect(saysNoSpace(said)).toBe(isFull)
})
