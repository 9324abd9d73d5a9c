import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, everythingIn, type World, world } from '../../../testing/index.ts'
import { textsIn } from '../../../testing/ledgers.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { addPeople } from '../people/index.ts'

let here: World
let admin: Client
let hr: Client
let root: string
let bridges: string
let tunnels: string

beforeAll(async () => {
  here = await world()
  admin = here.as('admin')
  hr = here.as('hr')
  root = (await hr.get('/api/org-units')).body.rows[0].id
  bridges = await unit('桥梁部')
  tunnels = await unit('隧道部')
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
const unit = (name: string, parentId = root) => made('/api/org-units', { parentId, name })
const person = (name: string, unitId: string, more: object = {}) => made('/api/people', { name, unitId, ...more })

async function change(path: string, body: object): Promise<void> {
  const { version } = (await hr.get(path)).body
  expect((await hr.patch(path, { version, ...body })).status).toBe(200)
}

const preview = (who: object, more: object = {}, client = admin) =>
  client.post('/api/accounts/from-people/preview', { who, ...more })
const apply = (who: object, more: object = {}, client = admin) =>
  client.post('/api/accounts/from-people', { who, ...more })
const links = (accounts: readonly string[], client = admin) =>
  client.post('/api/accounts/invitations.xlsx', { accounts, origin: 'https://certs.example.com/accounts' })

/** Of each person the outcome, and why or which user name. */
const told = ({ body }: Answer): Record<string, string> =>
  Object.fromEntries(
    body.rows.map(
      (row: { person: { name: string }; outcome: string; reason: string | null; username: string | null }) => [
        row.person.name,
        [row.outcome, row.reason ?? row.username ?? ''].join(' ').trim(),
      ],
    ),
  )
const pending = ({ body }: Answer): string[] =>
  body.rows.flatMap((row: { pendingAccountId: string | null }) => row.pendingAccountId ?? [])

describe('accounts of people', () => {
  it('of a unit and all below: who gets one, has one, cannot and why; then made once', async () => {
    const below = await unit('桥梁一队', bridges)
    await person('张伟', bridges, { employeeNumber: 'B001' })
    await person('张玮', below)
    const has = await person('李有', bridges)
    await person('钱离', bridges).then((id) => change(`/api/people/${id}`, { employmentState: 'left' }))
    await admin.post('/api/accounts', {
      username: 'li.you',
      displayName: '李有',
      personId: has,
      password: 'kurze Wege, lange Beine',
    })
    const who = { filter: { unit: bridges } }
    const seen = await preview(who)
    expect(seen.status, JSON.stringify(seen.body)).toBe(200)
    expect(told(seen)).toEqual({
      李有: 'has_account li.you',
      钱离: 'cannot left',
      张伟: 'ready b001',
      张玮: 'ready zhangwei',
    })
    expect(seen.body.counts).toEqual({ ready: 2, made: 0, has_account: 1, cannot: 1 })
    expect(told(await preview(who, { naming: 'pinyin' }))).toMatchObject({
      张伟: 'ready zhangwei',
      张玮: 'ready zhangwei2',
    })
    expect((await admin.get('/api/accounts?q=zhangwei')).body.total).toBe(0)

    const first = await apply(who)
    expect(told(first)).toMatchObject({ 李有: 'has_account li.you', 张伟: 'made b001', 张玮: 'made zhangwei' })
    expect(pending(first)).toHaveLength(2)
    const [entry] = await changesOf(
      here.context.db,
      { subject: { type: 'account', id: pending(first)[0]! } },
      { limit: 2 },
    )
    expect(entry).toMatchObject({ action: 'account.created', after: { username: 'b001', person: '张伟', roles: [] } })
    const again = await apply(who)
    expect(again.body.counts).toEqual({ ready: 0, made: 0, has_account: 3, cannot: 1 })
    expect(pending(again).sort()).toEqual(pending(first).sort())
    expect((await admin.get('/api/accounts?q=b001')).body).toMatchObject({
      total: 1,
      rows: [{ grants: [], person: { name: '张伟' }, activated: false, invitation: null }],
    })
  })

  it('are made once by two at the same time', async () => {
    const who = { people: [await person('孙同', bridges), await person('周时', bridges)] }
    const both = await Promise.all([apply(who), apply(who, {}, hr)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both.map(({ body }) => body.counts.made).sort()).toEqual([0, 2])
  })

  it('share no user name when two make those of namesakes at the same time', async () => {
    const [one, other] = [await person('吴同名', bridges), await person('吴同名', tunnels)]
    const both = await Promise.all([apply({ people: [one] }), apply({ people: [other] })])
    const outcomes = both.flatMap(({ body }) => body.rows.map((row: { outcome: string }) => row.outcome))
    if (outcomes.includes('cannot')) {
      expect(both.flatMap(({ body }) => body.rows).find(({ outcome }) => outcome === 'cannot').reason).toBe(
        'taken_meanwhile',
      )
    }
    await apply({ people: [one, other] })
    const { rows } = (await admin.get('/api/accounts?q=wutongming')).body
    expect(rows.map(({ username }: { username: string }) => username)).toEqual(['wutongming', 'wutongming2'])
  })

  it('are refused for more people than can be looked over, before anything is made', async () => {
    const many = Array.from({ length: 5_001 }, () => bridges)
    expect((await preview({ people: many })).status).toBe(422)
    expect((await preview({})).status).toBe(422)
    expect((await preview({ people: [bridges], filter: {} })).status).toBe(422)
  })
})

describe('the links', () => {
  it('are in the file alone, open once, and the next file’s replace them', async () => {
    const who = { people: [await person('何链', bridges, { employeeNumber: 'L9' })] }
    const accounts = pending(await apply(who))
    const file = await links(accounts)
    expect(file.headers['content-type']).toContain('spreadsheetml')
    expect(file.headers['cache-control']).toContain('no-cache')
    const [header, row] = (await textsIn(file.body)).邀请链接!
    expect(header).toEqual(['姓名', '工号', '部门', '用户名', '邀请链接（只能用一次）', '有效至'])
    expect(row!.slice(0, 3)).toEqual(['何链', 'L9', expect.stringContaining('桥梁部')])
    expect(row![4]).toMatch(/^https:\/\/certs\.example\.com\/invitation#[\w-]{43}$/)
    expect(row![5]).toMatch(/^2026-12-01 \d\d:\d\d$/)
    const token = row![4]!.split('#')[1]!
    expect(await everythingIn(here.context.db)).not.toContain(token)
    const [exported] = await changesOf(
      here.context.db,
      { subject: { type: 'account', id: accounts[0]! } },
      { limit: 1 },
    )
    expect(exported).toMatchObject({ action: 'account.invited', after: { username: 'l9' } })

    const renewed = (await textsIn((await links(accounts)).body)).邀请链接![1]![4]!.split('#')[1]!
    const accept = (secret: string) =>
      here.as('nobody').post('/api/invitation', { token: secret, password: 'kurze Wege, lange Beine' })
    expect((await accept(token)).body.code).toBe('invitation_invalid')
    expect((await accept(renewed)).body).toMatchObject({ account: { username: 'l9' }, roles: [{ role: 'holder' }] })
    expect((await links(accounts)).body.code).toBe('nobody_to_invite')
  })

  it('hold a name that looks like a formula as text', async () => {
    const accounts = pending(await apply({ people: [await person('=1+1', bridges, { employeeNumber: 'F1' })] }))
    const { 邀请链接: rows } = await textsIn((await links(accounts)).body)
    expect(rows![1]![0]).toBe('=1+1')
  })
})

describe('whoever does certificate work', () => {
  it('invites holders in their part of the company, and sees no other accounts', async () => {
    const officer = here.asAccount({ username: 'officer', grants: [{ role: 'hr', unitId: tunnels }] })
    const mine = await person('冯内', tunnels)
    const theirs = await person('陈外', bridges)
    expect(told(await apply({ people: [mine, theirs] }, {}, officer))).toEqual({ 冯内: 'made fengnei' })
    const other = pending(await apply({ people: [theirs] }))
    const listed = (await officer.get('/api/accounts')).body.rows
    const names = listed.map(({ displayName }: { displayName: string }) => displayName)
    expect(names).toEqual(['冯内', '吴同名'])
    expect(listed[0].can).toEqual({ change: false, disable: false, invite: true })
    expect((await officer.post(`/api/accounts/${listed[0].id}/invitation`)).status).toBe(201)
    expect((await officer.post(`/api/accounts/${other[0]}/invitation`)).body.code).toBe('not_found')
    expect((await links(other, officer)).body.code).toBe('nobody_to_invite')
    expect((await officer.patch(`/api/accounts/${listed[0].id}`, { version: 1, enabled: false })).body.code).toBe(
      'forbidden',
    )
    expect((await officer.post('/api/accounts/invite', { username: 'x1', displayName: 'x' })).body.code).toBe(
      'forbidden',
    )
  })

  it('makes no link to an account with a granted role, and learns nothing of it', async () => {
    const clerk = await person('卫权', tunnels)
    const grants = [{ role: 'auditor', unitId: null }]
    const invited = { username: 'secret.name', displayName: '卫权', personId: clerk, grants }
    const { id } = (await admin.post('/api/accounts/invite', invited)).body.account
    expect(told(await preview({ people: [clerk] }, {}, hr))).toEqual({ 卫权: 'has_account' })
    expect((await hr.get('/api/accounts?q=secret')).body.total).toBe(0)
    expect((await links([id], hr)).body.code).toBe('nobody_to_invite')
    for (const answer of [
      await hr.post(`/api/accounts/${id}/invitation`),
      await hr.delete(`/api/accounts/${id}/invitation`),
    ])
      expect(answer.body).toMatchObject({ code: 'forbidden', everywhere: true })
    expect((await links([id])).status).toBe(200)
  })

  it('in a part of the company invites nobody who sees beyond it', async () => {
    const officer = here.asAccount({ username: 'officer.2', grants: [{ role: 'hr', unitId: tunnels }] })
    const head = await person('褚长', tunnels)
    const steward = await person('蒋管', tunnels)
    expect((await hr.patch(`/api/org-units/${bridges}`, { version: 1, headId: head })).status).toBe(200)
    await change(`/api/people/${await person('沈下', bridges)}`, { stewardId: steward })
    expect(told(await preview({ people: [head, steward] }, {}, officer))).toEqual({
      褚长: 'cannot reaches_further',
      蒋管: 'cannot reaches_further',
    })
    const [id] = pending(await apply({ people: [head] }, {}, hr))
    expect((await officer.post(`/api/accounts/${id}/invitation`)).body.code).toBe('forbidden')
    expect((await links([id!], officer)).body.code).toBe('nobody_to_invite')
    expect((await links([id!], hr)).status).toBe(200)
  })
})

it('the list of accounts is paged and filtered by words and state', async () => {
  const page = (await admin.get('/api/accounts?size=2&page=2')).body
  expect(page.rows).toHaveLength(2)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from account`.execute(here.context.db)
  expect(page.total).toBe(rows[0]!.n)
  expect((await admin.get('/api/accounts?q=100%25')).body.total).toBe(0)
  expect((await admin.get('/api/accounts?q=张玮')).body.total).toBe(1)
  expect((await admin.get('/api/accounts?q=B001')).body.rows[0].person.name).toBe('张伟')
  const waiting = (await admin.get('/api/accounts?state=not_activated&size=200')).body.rows
  expect(waiting.every(({ activated }: { activated: boolean }) => !activated)).toBe(true)
})

it('accounts of a crowd are made and linked at once, each with a user name of its own', async () => {
  const crowd = await unit('大部')
  const blank = { idNumber: null, phone: null, email: null, post: null, sex: null, bornOn: null, remarks: null }
  const nobody = { ...blank, idKind: null, idState: 'missing', employeeNumber: null } as const
  const people = Array.from({ length: 400 }, (_, nth) => ({ ...nobody, name: `郑众${nth}`, unitId: crowd }))
  await inTransaction(here.context.db, (tx) => addPeople(here.context, tx, here.actor('hr'), people as never))
  const answer = await apply({ filter: { unit: crowd } })
  expect(answer.body.counts).toMatchObject({ made: 400 })
  const names = answer.body.rows.map((row: { username: string }) => row.username)
  expect(new Set(names).size).toBe(400)
  const file = await links(pending(answer))
  expect((await textsIn(file.body)).邀请链接).toHaveLength(401)
})
