import type { BulkState } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { answerTo, type Command, canWithBulk } from './rules.ts'

const counts = { pending: 0, same: 0, skipped: 0, changed: 0, undone: 0, kept: 0 }

describe('a command in each state', () => {
  const table: [state: BulkState, apply: string, cancel: string, undo: string][] = [
    ['ready', 'go', 'refused', 'refused'],
    ['applying', 'done', 'go', 'refused'],
    ['applied', 'done', 'done', 'go'],
    ['cancelled', 'refused', 'done', 'go'],
    ['undoing', 'refused', 'refused', 'done'],
    ['undone', 'refused', 'refused', 'done'],
  ]
  it.each(table)('%s', (state, ...expected) => {
    const commands: Command[] = ['apply', 'cancel', 'undo']
    expect(commands.map((command) => answerTo(command, state))).toEqual(expected)
  })
})

describe('what its maker may ask', () => {
  it.each<[BulkState, Partial<typeof counts>, object]>([
    ['ready', { pending: 3 }, { apply: true, cancel: false, undo: false }],
    ['ready', { same: 3 }, { apply: false, cancel: false, undo: false }],
    ['applying', { pending: 1, changed: 2 }, { apply: false, cancel: true, undo: false }],
    ['applied', { changed: 2 }, { apply: false, cancel: false, undo: true }],
    ['applied', { skipped: 2 }, { apply: false, cancel: false, undo: false }],
    ['cancelled', { changed: 2, pending: 1 }, { apply: false, cancel: false, undo: true }],
    ['undone', { undone: 2 }, { apply: false, cancel: false, undo: false }],
  ])('%s with %o', (state, some, can) => {
    expect(canWithBulk(state, { ...counts, ...some })).toEqual(can)
  })
})
