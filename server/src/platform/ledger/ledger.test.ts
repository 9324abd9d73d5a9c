import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { systemActor } from '../../kernel/actor.ts'
import { inTransaction, newId, sql } from '../db/index.ts'
import { append, canonicalJson, changesOf, checkLedger, type Json, type LedgerEntry } from './index.ts'

let here: World
beforeAll(async () => {
  here = await world()
})

const at = new Date('2026-11-24T01:02:03.004Z')
const actor = systemActor('test')
const entry = (id: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  action: 'credential.corrected',
  subject: { type: 'credential', id },
  after: { number: '京1', count: 1 },
  ...more,
})
const write = (...entries: LedgerEntry[]): Promise<void> =>
  inTransaction(here.context.db, (tx) => append(tx, actor, at, entries))

type Row = {
  rec: string
  rev: number
  prev: Buffer | null
  salt: Buffer
  leaf: Buffer
  payload: string
  snapshot: Json
}
async function rowsOf(id: string): Promise<Row[]> {
  const rows = await sql<Row>`
    select c.rec, c.rev, c.prev, c.salt, c.leaf, c.snapshot, q.payload from ledger_change c
    join ledger_record r using (rec) join log_queue q on q.payload::jsonb ->> 'rec' = c.rec::text and (q.payload::jsonb ->> 'rev')::integer = c.rev
    where r.subject_id = ${id} order by c.rev`.execute(here.context.db)
  return rows.rows
}

describe('an entry', () => {
  it('makes a leaf that says nothing about anybody, and commits to everything that is shown', async () => {
    const id = newId()
    const file = 'ab'.repeat(32)
    await write(
      entry(id, {
        before: { number: '京0' },
        after: { name: '张三', number: '京1' },
        reason: '录入错误',
        files: [file],
        about: { personId: 'p1' },
      }),
    )
    const [row] = await rowsOf(id)
    const leaf = JSON.parse(row!.payload)
    expect(leaf).toEqual({
      v: 1,
      t: 'credential.corrected',
      rec: row!.rec,
      rev: 1,
      body: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: [file],
      by: 'system:test',
      at: '2026-11-24T01:02:03.004Z',
    })
    expect(row!.payload).not.toMatch(/张三|京1|p1/)
    expect(row!.payload).toBe(canonicalJson(leaf))
    const body = createHash('sha256').update(row!.salt).update(canonicalJson(row!.snapshot)).digest('hex')
    expect(leaf.body).toBe(body)
    expect(row!.leaf).toEqual(
      createHash('sha256')
        .update(Buffer.from([0]))
        .update(row!.payload)
        .digest(),
    )
    expect(row!.snapshot).toEqual({
      subject: { type: 'credential', id },
      about: { personId: 'p1' },
      actor: 'test',
      before: { number: '京0' },
      after: { name: '张三', number: '京1' },
      reason: '录入错误',
    })
  })

  it('follows the entry before it, also within one call', async () => {
    const id = newId()
    await write(entry(id), entry(id, { after: { count: 2 } }))
    await write(entry(id, { after: { count: 3 } }))
    const rows = await rowsOf(id)
    expect(rows.map((row) => row.rev)).toEqual([1, 2, 3])
    expect(rows.map((row) => JSON.parse(row.payload).prev ?? null)).toEqual([
      null,
      rows[0]!.leaf.toString('hex'),
      rows[1]!.leaf.toString('hex'),
    ])
    expect(new Set(rows.map((row) => row.rec)).size).toBe(1)
  })

  it('is there with its change or not at all', async () => {
    const id = newId()
    await expect(
      inTransaction(here.context.db, async (tx) => {
        await append(tx, actor, at, [entry(id)])
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await rowsOf(id)).toEqual([])
  })

  it('two hundred writers of ten records get consecutive numbers', async () => {
    const ids = Array.from({ length: 10 }, newId)
    await Promise.all(
      Array.from({ length: 200 }, (_, number) => write(entry(ids[number % 10]!), entry(ids[(number * 7) % 10]!))),
    )
    const revs = await Promise.all(ids.map(async (id) => (await rowsOf(id)).map((row) => row.rev)))
    expect(revs.flat().length).toBe(400)
    for (const chain of revs) expect(chain).toEqual(chain.map((_, place) => place + 1))
  })

  it('of a record that is taken for new but is not joins its chain, whichever came first', async () => {
    const id = newId()
    await write(entry(id, { before: { count: 0 } }))
    await write(entry(id))
    await write(entry(id, { before: { count: 1 } }), entry(newId()), entry(id))
    expect((await rowsOf(id)).map((row) => row.rev)).toEqual([1, 2, 3, 4])
  })

  it('of more than 2 KB in its leaf is a programming fault', async () => {
    await expect(write(entry(newId(), { files: Array.from({ length: 40 }, () => 'ab'.repeat(32)) }))).rejects.toThrow(
      '2048',
    )
  })

  it('ten thousand in one call are few statements', async () => {
    const entries = Array.from({ length: 10_000 }, () => entry(randomUUID(), { about: { personId: 'bulk' } }))
    const started = performance.now()
    await write(...entries)
    const seconds = (performance.now() - started) / 1000
    process.stdout.write(`10,000 ledger entries in ${seconds.toFixed(2)} s\n`)
    expect((await changesOf(here.context.db, { personId: 'bulk' }, { limit: 20_000 })).length).toBe(10_000)
  })
})

describe('a timeline', () => {
  it('of a person holds what is about them, newest first, in pages', async () => {
    const [person, credential] = [newId(), newId()]
    await write(entry(person, { subject: { type: 'person', id: person }, action: 'person.created' }))
    await write(
      entry(credential, { about: { personId: person }, action: 'credential.registered' }),
      entry(newId(), {
        subject: { type: 'document', id: newId() },
        about: { personId: person, credentialId: credential },
        action: 'document.attached',
      }),
    )
    const whole = await changesOf(here.context.db, { personId: person }, { limit: 10 })
    expect(whole.map((change) => change.action)).toEqual([
      'document.attached',
      'credential.registered',
      'person.created',
    ])
    expect(whole[0]).toMatchObject({
      at: '2026-11-24T01:02:03.004Z',
      actorId: 'system:test',
      actorLabel: 'test',
      rev: 1,
      before: null,
      reason: null,
    })
    const second = await changesOf(here.context.db, { personId: person }, { limit: 1, before: whole[0]!.id })
    expect(second.map((change) => change.action)).toEqual(['credential.registered'])
    expect((await changesOf(here.context.db, { credentialId: credential }, { limit: 10 })).length).toBe(2)
    expect(
      (await changesOf(here.context.db, { subject: { type: 'credential', id: credential } }, { limit: 10 })).length,
    ).toBe(1)
  })
})

describe('append-only', () => {
  it.each(['ledger_change', 'log_queue'])('%s refuses update, delete and truncate', async (table) => {
    await write(entry(newId()))
    for (const statement of [
      `update ${table} set ${table === 'log_queue' ? 'payload' : 'action'} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(sql.raw(statement).execute(here.context.db)).rejects.toThrow('append-only')
    }
  })
})

// What somebody with all rights in the database might do to one entry; each is undone by the transaction.
const tamperings: [title: string, statement: string, fault: RegExp][] = [
  [
    'what is shown',
    `update ledger_change set snapshot = jsonb_set(snapshot, '{after,count}', '2') where rec = $1 and rev = 2`,
    /leaf hash/,
  ],
  [
    'the reason',
    `update ledger_change set snapshot = jsonb_set(snapshot, '{reason}', '"other"') where rec = $1 and rev = 2`,
    /leaf hash/,
  ],
  ['the instant', `update ledger_change set at = at - interval '1 year' where rec = $1 and rev = 2`, /leaf hash/],
  ['the action', `update ledger_change set action = 'credential.renewed' where rec = $1 and rev = 2`, /leaf hash/],
  ['the actor', `update ledger_change set actor_id = 'somebody' where rec = $1 and rev = 2`, /leaf hash/],
  ['the salt', `update ledger_change set salt = sha256(salt) where rec = $1 and rev = 2`, /leaf hash/],
  ['the files', `update ledger_change set files = array['ff'] where rec = $1 and rev = 2`, /leaf hash/],
  ['the leaf', `update ledger_change set leaf = sha256(leaf) where rec = $1 and rev = 2`, /leaf hash/],
  ['the timeline', `update ledger_change set person_id = 'other' where rec = $1 and rev = 2`, /timeline/],
  ['an entry in the middle is gone', `delete from ledger_change where rec = $1 and rev = 2`, /entry 3 follows entry 1/],
  ['the last entry is gone', `delete from ledger_change where rec = $1 and rev = 3`, /stands at entry 3/],
  ['the record stands elsewhere', `update ledger_record set subject_id = 'other' where rec = $1`, /another record/],
  [
    'the queue lost a leaf',
    `delete from log_queue where payload like '%' || $1 || '%' and payload like '%"rev":2%'`,
    /not in the log queue/,
  ],
]

describe('the check finds', () => {
  // A ledger of its own: each row reads all of it.
  beforeAll(async () => {
    here = await world()
  })

  it.each(tamperings)('%s, and names the record alone', async (_, statement, fault) => {
    const id = newId()
    await write(entry(id), entry(id), entry(id))
    const [{ rec }] = (await rowsOf(id)) as [Row]
    class Undo extends Error {}
    const attempt = here.context.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql.raw(statement.replaceAll('$1', `'${rec}'`)).execute(tx)
      const faults = await checkLedger(tx)
      expect(faults.length).toBeGreaterThan(0)
      expect(faults.every((found) => found.record === rec)).toBe(true)
      expect(faults.map((found) => found.fault).join()).toMatch(fault)
      throw new Undo()
    })
    await expect(attempt).rejects.toThrow(Undo)
  })

  it('nothing in a ledger that was left alone', async () => {
    expect(await checkLedger(here.context.db)).toEqual([])
  })
})
