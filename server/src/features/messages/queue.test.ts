import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { type MessageOrder, type QueuedMessage, queueMessages } from './index.ts'

let here: World
const people: Record<string, string> = {}

beforeAll(async () => {
  here = await world()
  const hr = here.as('hr')
  const add = async (name: string, fields: object): Promise<void> => {
    const answer = await hr.post('/api/people', { name, ...fields })
    people[name] = answer.body.id
  }
  await add('张三', { email: 'zhang@example.cn', phone: '13900000001' })
  await add('李四', {})
  await sql`insert into message_channel (id, kind, name, settings, created_at, updated_at)
    values (gen_random_uuid(), 'smtp', 'smtp', '{}', now(), now())`.execute(here.context.db)
})

const queue = (...orders: MessageOrder[]): Promise<readonly QueuedMessage[]> =>
  inTransaction(here.context.db, (tx) => queueMessages(tx, here.context, orders))

const digest = (key: string, personId: string, holder = '王五'): MessageOrder<'deadline_digest'> => ({
  key,
  template: 'deadline_digest',
  to: { personId },
  ways: ['mail', 'inbox'],
  data: {
    items: [
      {
        credentialId: '0194b3a0-0000-7000-8000-000000000001',
        holderName: holder,
        typeName: '一级建造师',
        profession: '机电工程',
        kind: 'expiry',
        dueOn: '2026-12-24',
        daysLeft: 30,
        stage: '30',
      },
    ],
  },
  credentialIds: [],
})

const rows = async (key: string) =>
  (
    await sql<{ way: string; state: string; refusal: string | null; not_before: string }>`
      select way, state, refusal, not_before from message where key = ${key} order by way`.execute(here.context.db)
  ).rows

describe('an order', () => {
  it('is one row by each way that reaches, and its jobs, once for its key', async () => {
    const [first] = await queue(digest('one', people.张三!))
    expect(first).toEqual({ key: 'one', isNew: true, reachableBy: ['mail'] })
    expect(await rows('one')).toMatchObject([{ way: 'mail', state: 'queued', refusal: null }])
    expect((await queue(digest('one', people.张三!, 'another')))[0]).toMatchObject({ isNew: false })
    expect(await rows('one')).toHaveLength(1)
  })

  it('to somebody with no address is a row that says so at once', async () => {
    expect(await queue(digest('nobody', people.李四!))).toEqual([{ key: 'nobody', isNew: true, reachableBy: [] }])
    expect(await rows('nobody')).toMatchObject([{ state: 'unreachable', refusal: 'no_address' }])
  })

  it('goes with its transaction', async () => {
    await expect(
      inTransaction(here.context.db, async (tx) => {
        await queueMessages(tx, here.context, [digest('gone', people.张三!)])
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await rows('gone')).toEqual([])
  })

  it('in an inbox is there at once, in words', async () => {
    const account = here.asAccount({ username: 'li', personId: people.李四! })
    await account.get('/api/session')
    expect(await queue(digest('inbox', people.李四!))).toMatchObject([{ reachableBy: ['inbox'] }])
    const { rows: told } = await sql<{ title: string; text: string; state: string }>`
      select title, text, state from message where key = 'inbox'`.execute(here.context.db)
    expect(told).toEqual([
      {
        state: 'sent',
        title: '1 项证书期限需要处理，最近的是 2026-12-24',
        text: '李四，以下证书期限需要处理：\n· 王五 一级建造师（机电工程）：到期 2026-12-24，还有 30 天',
      },
    ])
  })

  it('with data that is not as its template says is a fault of the program', async () => {
    await expect(queue({ ...digest('bad', people.张三!), data: {} as never })).rejects.toThrow()
  })
})
