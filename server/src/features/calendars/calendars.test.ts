import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, everythingIn, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'

const logged: string[] = []
const specialId = inventedId(7)
const steward = '韦明'

let here: World
let hr: Client
let unit: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  here = await world({
    environment: { CHIZHENG_LOG_LEVEL: 'debug', CHIZHENG_PUBLIC_URL: 'https://zheng.example.cn' },
    logTo: { write: (line) => void logged.push(line) },
  })
  hr = here.as('hr')
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  unit = await made('/api/org-units', { parentId: root, name: '机电部' })
  ids[steward] = await made('/api/people', { name: steward, unitId: root })
  ids.张三 = await made('/api/people', { name: '张三', unitId: unit, stewardId: ids[steward] })
  ids.赵四 = await made('/api/people', { name: '赵四', unitId: root, idNumber: specialId })
  ids.建造师 = await credential({
    personId: ids.张三,
    typeId: 'constructor-2',
    profession: '建筑工程',
    number: '二建1',
  })
  ids.电工 = await credential({
    personId: ids.赵四,
    typeId: 'special-op-hv-electrician',
    number: `T${specialId}`,
    validUntil: '2027-05-31',
  })
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
const credential = (fields: object) =>
  made('/api/credentials', { registered: true, issuedOn: '2024-03-02', validUntil: '2027-03-01', ...fields })

async function feedOf(client: Client, scope: string, name = '我的手机'): Promise<{ id: string; path: string }> {
  const { status, body } = await client.post('/api/calendar-feeds', { name, scope })
  expect(status, JSON.stringify(body)).toBe(201)
  return { id: body.feed.id, path: body.path }
}
const read = (path: string, headers = {}): Promise<Answer> => here.as('nobody').get(path, headers)
const textOf = async (path: string): Promise<string> => {
  const { status, body } = await read(path)
  expect(status).toBe(200)
  return body.toString('utf8').replaceAll('\r\n ', '')
}
const eventOf = (text: string, id: string, kind = 'expiry'): string =>
  text.split('BEGIN:VEVENT').find((event) => event.includes(`UID:cert-${id}-${kind}@`)) ?? ''
const act = async (id: string, verb: string, body: object) => {
  const { version } = (await hr.get(`/api/credentials/${id}`)).body
  expect((await hr.post(`/api/credentials/${id}/${verb}`, { version, ...body })).status).toBe(200)
}

describe('a feed', () => {
  it('is told its address once, and tells each deadline as one event of a whole day with its link', async () => {
    const { path } = await feedOf(hr, 'company')
    expect(path).toMatch(/^\/api\/calendar\/[\w-]{48}\.ics$/)
    const event = eventOf(await textOf(path), ids.建造师!)
    expect(event).toContain('DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270302\r\n')
    expect(event).toContain('SUMMARY:二级建造师 建筑工程 到期：张三\r\n')
    expect(event).toContain(`URL:https://zheng.example.cn/credentials/${ids.建造师}\r\n`)
    expect(event).toContain('SEQUENCE:0\r\n')
    const { rows } = (await hr.get('/api/calendar-feeds')).body
    expect(rows).toMatchObject([{ name: '我的手机', scope: 'company', open: true, fetchedAt: expect.any(String) }])
    expect(JSON.stringify(rows)).not.toContain(path.slice(14, 40))
  })

  it('answers as calendar programs need it, and an unchanged one with 304', async () => {
    const { path } = await feedOf(hr, 'company')
    const first = await read(path)
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=3600',
      'content-disposition': expect.stringContaining('inline; filename="certificates.ics"'),
    })
    const tag = String(first.headers.etag)
    expect((await read(path, { 'if-none-match': tag })).status).toBe(304)
    expect((await read(path, { 'if-none-match': `W/${tag}` })).status).toBe(304)
    expect((await read(path)).body.equals(first.body)).toBe(true)
  })

  it('a moved date is the same event, one step later; an ended one is told for a month and is gone', async () => {
    const id = await credential({ personId: ids.张三, typeId: 'safety-b', number: '安B1' })
    const { path } = await feedOf(hr, 'company')
    expect(eventOf(await textOf(path), id)).toContain('SEQUENCE:0\r\n')
    await act(id, 'renew', { issuedOn: '2026-11-20', validUntil: '2030-03-01' })
    const moved = eventOf(await textOf(path), id)
    expect(moved).toContain('SEQUENCE:1\r\n')
    expect(moved).toContain('DTSTART;VALUE=DATE:20300301\r\n')
    await act(id, 'cancel', { reason: '试一试' })
    const ended = eventOf(await textOf(path), id)
    expect(ended).toContain('STATUS:CANCELLED')
    expect(ended).toContain('SEQUENCE:2\r\n')
    here.setToday('2026-12-26')
    expect(eventOf(await textOf(path), id)).toBe('')
    here.setToday('2026-11-24')
  })

  it('holds no ID number, and no word of its token is kept or logged', async () => {
    const { path } = await feedOf(hr, 'company')
    const text = await textOf(path)
    expect(eventOf(text, ids.电工!)).toContain('赵四')
    expect(text).not.toContain(specialId)
    const token = path.slice('/api/calendar/'.length, -'.ics'.length)
    await read(`/api/calendar/${'x'.repeat(48)}.ics`)
    expect(logged.some((line) => line.includes('/api/calendar/:file'))).toBe(true)
    expect(logged.join('\n')).not.toContain(token)
    expect(await everythingIn(here.context.db)).not.toContain(token)
  })

  it('in English for who made it in English', async () => {
    const { body } = await hr.post(
      '/api/calendar-feeds',
      { name: 'Outlook', scope: 'company' },
      { 'accept-language': 'en' },
    )
    const text = await textOf(body.path)
    expect(text).toContain('X-WR-CALNAME:Certificate deadlines: The whole company')
    await hr.delete(`/api/calendar-feeds/${body.feed.id}`)
  })
})

describe('whose deadlines', () => {
  it.each([
    ['own', '张三', true, false],
    ['own', '赵四', false, true],
    ['holders', steward, true, false],
  ] as const)('%s of %s', async (scope, name, seesOurs, seesOthers) => {
    const client = here.asAccount({ username: `${scope}-${ids[name]}`, personId: ids[name]! })
    const text = await textOf((await feedOf(client, scope)).path)
    expect([eventOf(text, ids.建造师!) !== '', eventOf(text, ids.电工!) !== '']).toEqual([seesOurs, seesOthers])
    // One's own needs no name in every line.
    if (scope === 'own') expect(text).not.toContain(`：${name}`)
    expect((await client.get('/api/calendar-feeds')).body.scopes).toContain(scope)
    expect((await client.post('/api/calendar-feeds', { name: '全部', scope: 'company' })).status).toBe(403)
  })

  it('of a department its head, as long as they are', async () => {
    const admin = here.as('admin')
    const client = here.asAccount({ username: 'head', grants: [{ role: 'head', unitId: unit }] })
    const { id, path } = await feedOf(client, 'department')
    const text = await textOf(path)
    expect([eventOf(text, ids.建造师!) !== '', eventOf(text, ids.电工!) !== '']).toEqual([true, false])
    const { rows } = (await admin.get('/api/accounts?size=200')).body
    const account = rows.find(({ username }: { username: string }) => username === 'head')
    const change = async (version: number, body: object) =>
      expect((await admin.patch(`/api/accounts/${account.id}`, { version, ...body })).status).toBe(200)
    await change(account.version, { grants: [] })
    expect((await read(path)).status).toBe(404)
    expect((await client.get('/api/calendar-feeds')).body.rows).toMatchObject([{ id, open: false }])
    await change(account.version + 1, { grants: [{ role: 'head', unitId: unit }] })
    expect((await read(path)).status).toBe(200)
    await change(account.version + 2, { enabled: false })
    expect((await read(path)).status).toBe(404)
  })
})

describe('is refused', () => {
  it('once it is revoked, as one that never was; nobody else can revoke it', async () => {
    const { id, path } = await feedOf(hr, 'company', '旧电脑')
    expect((await here.as('admin').delete(`/api/calendar-feeds/${id}`)).status).toBe(404)
    expect((await hr.delete(`/api/calendar-feeds/${id}`)).status).toBe(204)
    const [gone, never] = [await read(path), await read(`/api/calendar/${'A'.repeat(48)}.ics`)]
    const { instance: _one, ...said } = gone.body
    const { instance: _other, ...expected } = never.body
    expect([gone.status, said]).toEqual([404, expected])
    expect((await read('/api/calendar/nothing')).status).toBe(404)
  })

  it('beyond ten of one account', async () => {
    const client = here.asAccount({ username: 'collector', personId: await made('/api/people', { name: '钱五' }) })
    for (let nth = 0; nth < 10; nth++) await feedOf(client, 'own', `日历 ${nth}`)
    const answer = await client.post('/api/calendar-feeds', { name: '又一个', scope: 'own' })
    expect([answer.status, answer.body.code]).toEqual([409, 'too_many_calendars'])
  })
})
