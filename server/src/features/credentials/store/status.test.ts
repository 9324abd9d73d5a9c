import { type CredentialStatus, credentialStates, credentialStatuses } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../testing/index.ts'
import { everywhere } from '../../../kernel/actor.ts'
import { addDays, type Day, day } from '../../../kernel/day.ts'
import { sql } from '../../../platform/db/index.ts'
import { shelfOf } from '../rules/credential.ts'
import type { Deadline } from '../rules/deadlines.ts'
import { credentialStatus, statusThresholds } from '../rules/status.ts'
import { conditionOf, type ResolvedFilter } from './conditions.ts'

// The database says the status once more, for lists. These tests hold it to the rule, on every day around every threshold.

let w: World
beforeAll(async () => {
  w = await world()
})

/** A reproducible stream of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const today = day('2026-11-24')

function randomCredentials(count: number) {
  const random = randomFrom(20261124)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  // Near today and near the edges of the warning stages, where a mistake of one day shows.
  const near = (): Day =>
    addDays(today, pick([-91, -90, -89, -1, 0, 1, 29, 30, 89, 90, 91, 120, 700]) + Math.floor(random() * 3) - 1)
  const deadline = (kind: Deadline['kind']): Deadline[] =>
    random() < 0.3 ? [] : [{ kind, profession: null, dueOn: near(), source: 'printed', rule: 'printed' }]
  return Array.from({ length: count }, (_, index) => {
    const expiry = deadline('expiry')
    const closes = expiry.length === 0 ? [] : deadline('renewal_window_closes')
    const state = random() < 0.8 ? ('held' as const) : pick(credentialStates)
    const thresholds = statusThresholds([...expiry, ...closes, ...deadline('review')])
    return { id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, state, thresholds }
  })
}

const credentials = randomCredentials(4_000)
const rows = JSON.stringify(
  credentials.map(({ id, state, thresholds }) => ({
    id,
    state,
    shelf: shelfOf({ state, givenUpOn: null }, false),
    expires_on: thresholds.expiresOn,
    due_from: thresholds.dueFrom,
    review_due_on: thresholds.reviewDueOn,
    review_due_from: thresholds.reviewDueFrom,
    due_on: thresholds.dueOn,
  })),
)
const days = [-92, -90, -1, 0, 1, 30, 90, 365].map((away) => addDays(today, away))

describe.each(days)('on %s', (on) => {
  const expected = new Map(credentials.map((one) => [one.id, credentialStatus(one, on)]))

  it('the database computes the status the rule computes', async () => {
    const found = await sql<{ id: string; status: CredentialStatus }>`
      select id, credential_status(state, expires_on, due_from, review_due_on, review_due_from, ${on}::date) as status
      from json_populate_recordset(null::credential, ${rows}::json)`.execute(w.context.db)
    expect(new Map(found.rows.map(({ id, status }) => [id, status]))).toEqual(expected)
  })

  it.each([
    ...credentialStatuses.map((status) => [status]),
    ['expired', 'review_missed'] as const,
    ['due', 'review_due'] as const,
    ['expired', 'valid', 'suspended'] as const,
  ])('a filter by %s %s %s finds exactly those', async (...statuses) => {
    const asked = statuses as CredentialStatus[]
    const filter = {
      reach: everywhere,
      status: asked,
      today: on,
      patterns: [],
      unitIds: null,
      givenUp: 'no',
      history: 'no',
    } as ResolvedFilter
    const found = await sql<{ id: string }>`
      select id from json_populate_recordset(null::credential, ${rows}::json) where ${conditionOf(filter)}`.execute(
      w.context.db,
    )
    const wanted = [...expected].filter(([, status]) => asked.includes(status)).map(([id]) => id)
    expect(found.rows.map(({ id }) => id).sort()).toEqual(wanted.sort())
    if (on === today) expect(wanted.length).toBeGreaterThan(10)
  })
})
