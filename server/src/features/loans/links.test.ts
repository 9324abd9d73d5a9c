import { PDFDocument } from '@cantoo/pdf-lib'
import type { ApprovalRecord, LoanLink, LoanRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'
import { everythingIn } from '../../../testing/secrecy.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { dailyJob } from './index.ts'

let w: World
let [admin, hr, head, holder, borrower, nobody]: Client[] = []
let unitId: string
let holderId: string
let borrowerId: string
let credentialId: string
/** A loan of a scan that was handed over. */
let loan: LoanRecord
const idNumber = '110105197503087991'

beforeAll(async () => {
  w = await world({ today: '2026-11-30', environment: { CHIZHENG_PUBLIC_URL: 'https://zheng.example.cn' } })
  ;[admin, hr, nobody] = [w.as('admin'), w.as('hr'), w.as('nobody')]
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  const headId = await made('/api/people', { name: '部长', unitId })
  holderId = await made('/api/people', { name: '持证人', unitId, idNumber })
  borrowerId = await made('/api/people', { name: '借用人', unitId })
  const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === unitId)
  expect((await hr.patch(`/api/org-units/${unitId}`, { version, headId })).status).toBe(200)
  head = w.asAccount({ username: 'buzhang', personId: headId })
  holder = w.asAccount({ username: 'chizheng', personId: holderId })
  borrower = w.asAccount({ username: 'jieyong', personId: borrowerId })
  for (const client of [head, holder, borrower]) await client.get('/api/session')
  credentialId = await certificate(await scan(320))
  loan = await lent(credentialId)
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr!.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
async function scan(width: number): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([width, 400])
  return Buffer.from(await document.save())
}
let count = 0
async function certificate(content: Buffer | null): Promise<string> {
  const id = await made('/api/credentials', {
    personId: holderId,
    typeId: 'constructor-1',
    profession: '机电工程',
    number: `京${++count}`,
    registered: true,
    validUntil: '2027-12-31',
  })
  if (content !== null) await attach(id, content)
  return id
}
async function attach(id: string, content: Buffer, fields: Record<string, string> = {}): Promise<string> {
  const file = { name: `${idNumber}.pdf`, content }
  const answer = await hr!.upload(`/api/credentials/${id}/documents`, file, fields)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
const read = async ({ id }: { id: string }): Promise<LoanRecord> => (await hr!.get(`/api/loans/${id}`)).body
async function decided(id: string, more: object = {}): Promise<LoanRecord> {
  const terms = {
    what: 'scan',
    purpose: 'tender',
    projectName: `地铁标 ${idNumber}`,
    from: '2026-11-30',
    to: '2026-12-20',
  }
  const asked = await made('/api/loans', { credentialId: id, unitId, borrowerId, reason: '投标', ...terms, ...more })
  for (const client of [holder!, head!, admin!]) {
    const { approvalId, state } = await read({ id: asked })
    const { version, seen }: ApprovalRecord = (await client.get(`/api/approvals/${approvalId}`)).body
    if (state === 'requested')
      await client.post(`/api/approvals/${approvalId}/decision`, { version, seen, decision: 'approved', comment: null })
  }
  const now = await read({ id: asked })
  expect(now.state).toBe('approved')
  return now
}
async function lent(id: string, more: object = {}): Promise<LoanRecord> {
  const ready = await decided(id, more)
  const answer = await hr!.post(`/api/loans/${ready.id}/hand-over`, { version: ready.version })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const inside = { recipient: '市政工程部', outside: false, expiresOn: '2026-12-10' }
const outside = {
  recipient: '某招标代理 13812345678',
  outside: true,
  consentOn: '2026-11-29',
  consent: '书面同意书',
  expiresOn: '2026-12-10',
}
const make = (of: { id: string }, body: object = inside, client = hr!) => client.post(`/api/loans/${of.id}/links`, body)
async function madeLink(of: { id: string }, body: object = inside): Promise<{ link: LoanLink; path: string }> {
  const { status, body: answer } = await make(of, body)
  expect(status, JSON.stringify(answer)).toBe(201)
  expect(answer.url).toBe(`https://zheng.example.cn/copy/${answer.token}`)
  return { link: answer.link, path: `/copy/${answer.token}` }
}
const linkOf = async (of: { id: string }, { id }: LoanLink): Promise<LoanLink> =>
  (await hr!.get(`/api/loans/${of.id}/links`)).body.rows.find((one: LoanLink) => one.id === id)
/** As somebody without account. */
const open = (path: string) => nobody!.get(path)
const morning = async () => {
  await inTransaction(w.context.db, (tx) => enqueue(tx, dailyJob, {}))
  await w.drainJobs()
}
const codeOf = ({ status, body }: Answer): string => (status < 300 ? '-' : body.code)
const end = ({ id }: LoanLink, client = hr!) => client.post(`/api/loan-links/${id}/end`)

describe('a link to a lent scan', () => {
  it('shows without account what the copy is for, for whom and until when, and nobody’s number', async () => {
    const { link, path } = await madeLink(loan, outside)
    const page = await open(path)
    expect(page.status).toBe(200)
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    expect(page.headers['x-robots-tag']).toContain('noindex')
    expect(page.headers['content-security-policy']).toContain(`default-src 'none'`)
    expect(page.headers['set-cookie']).toBeUndefined()
    for (const said of ['投标', '地铁标', '某招标代理', '2026-12-10', '机电工程']) expect(page.body).toContain(said)
    for (const kept of [idNumber, '13812345678', '持证人', '<script']) expect(page.body).not.toContain(kept)
    expect((await nobody!.get(path, { 'accept-language': 'en' })).body).toContain('Download the copy')
    expect(await linkOf(loan, link)).toMatchObject({ pages: 2, files: 0, state: 'open', consentOn: '2026-11-29' })
  })

  it('gives the newest scan with purpose, recipient and day over each page; each opening counts and is a row', async () => {
    const id = await certificate(await scan(300))
    const first = (await hr!.get(`/api/credentials/${id}/documents`)).body.rows[0].id
    await attach(id, await scan(340), { replaces: first })
    const mine = await lent(id)
    const { link, path } = await madeLink(mine, { ...inside, recipient: '<市政>&部' })
    expect((await open(path)).body).toContain('&lt;市政&gt;&amp;部')
    const file = await open(`${path}/file`)
    expect(file.status).toBe(200)
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    expect(String(file.headers['content-disposition'])).not.toContain(idNumber)
    const pages = await readPdf(file.body)
    for (const said of ['投标', '<市政>&部', '2026-11-30']) expect(pages[0]!.said).toContain(said)
    expect((await PDFDocument.load(file.body)).getPage(0).getWidth()).toBe(340)
    expect(await linkOf(mine, link)).toMatchObject({ pages: 1, files: 1 })
    const { rows } = await sql<{ what: string }>`
      select what from loan_link_opening where link_id = ${link.id}::uuid order by at, id`.execute(w.context.db)
    expect(rows.map(({ what }) => what)).toEqual(['page', 'file'])
    // A messenger that asks whether it is there opens nothing.
    await w.app.inject({ method: 'HEAD', url: path })
    expect(await linkOf(mine, link)).toMatchObject({ pages: 1, files: 1 })
  })

  it('is the same page when it never was, is over or was ended', async () => {
    const { link: kept, path: late } = await madeLink(loan)
    const { link, path } = await madeLink(loan)
    expect(await end(link).then(({ body }) => body.state)).toBe('ended')
    expect((await end(link)).body.state).toBe('ended')
    const unknown = await open(`/copy/${'A'.repeat(43)}`)
    expect(unknown.status).toBe(404)
    expect(unknown.headers['cache-control']).toBe('no-store')
    for (const gone of [path, `${path}/file`, '/copy/x', `/copy/${link.id}`]) {
      const answer = await open(gone)
      expect([answer.status, answer.body]).toEqual([404, unknown.body])
    }
    expect(await linkOf(loan, link)).toMatchObject({ pages: 0, files: 0, state: 'ended' })
    w.setToday('2026-12-10')
    expect((await open(late)).status).toBe(200)
    w.setToday('2026-12-11')
    expect([(await open(late)).body, (await open(`${late}/file`)).status]).toEqual([unknown.body, 404])
    expect((await linkOf(loan, kept)).state).toBe('expired')
    w.setToday('2026-11-30')
  })

  it('ends with its loan: returned, cancelled, lapsed or called back', async () => {
    const [given, waiting, forgotten] = [
      await lent(credentialId),
      await decided(credentialId),
      await decided(credentialId),
    ]
    const links = [await madeLink(given), await madeLink(waiting), await madeLink(forgotten)]
    expect(
      (await hr!.post(`/api/loans/${given.id}/return`, { version: given.version, to: { place: 'holder' } })).status,
    ).toBe(200)
    expect(
      (await hr!.post(`/api/loans/${waiting.id}/cancel`, { version: waiting.version, reason: '不投了' })).status,
    ).toBe(200)
    w.setToday('2026-12-21')
    await morning()
    w.setToday('2026-11-30')
    const left = await lent(await certificate(await scan(310)))
    links.push(await madeLink(left))
    const { version } = (await hr!.get(`/api/credentials/${left.credential.id}`)).body
    const suspend = { version, reason: '主管部门暂停' }
    expect((await hr!.post(`/api/credentials/${left.credential.id}/suspend`, suspend)).status).toBe(200)
    await morning()
    expect((await read(left)).calledBack).not.toBeNull()
    for (const { path } of links) expect((await open(path)).status).toBe(404)
    const of = [given, waiting, forgotten, left]
    for (const [nth, one] of of.entries()) expect((await linkOf(one, links[nth]!.link)).state).toBe('ended')
    expect((await read(given)).history.map(({ event }) => event)).toContain('link_ended')
  })

  it('opens no more once its certificate may not be lent, whether it was handed over or only approved', async () => {
    for (const state of ['approved', 'out'] as const) {
      const own = await certificate(await scan(350))
      const mine = await (state === 'approved' ? decided : lent)(own)
      const { link, path } = await madeLink(mine)
      expect((await open(path)).status).toBe(200)
      const { version } = (await hr!.get(`/api/credentials/${own}`)).body
      const suspended = await hr!.post(`/api/credentials/${own}/suspend`, { version, reason: '主管部门暂停' })
      expect(suspended.status).toBe(200)
      // At once, not from the next morning on.
      expect([(await open(path)).status, (await open(`${path}/file`)).status], state).toEqual([404, 404])
      await morning()
      expect(await linkOf(mine, link), state).toMatchObject({ state: 'ended', pages: 1, files: 0 })
      expect((await read(mine)).state).toBe(state)
    }
  })

  it('is made by whoever hands out, for a scan that is lent, within its days, with consent outside', async () => {
    expect(codeOf(await make(loan, inside, borrower!))).toBe('forbidden')
    expect(codeOf(await make(loan, inside, nobody!))).toBe('not_signed_in')
    const { link } = await madeLink(loan)
    expect(codeOf(await end(link, borrower!))).toBe('forbidden')
    const listed = (await borrower!.get(`/api/loans/${loan.id}/links`)).body
    expect(listed.can).toEqual({ make: false, end: false })
    expect(codeOf(await make(loan, { ...outside, consent: null }))).toBe('invalid_input')
    expect(codeOf(await make(loan, { ...outside, consentOn: null }))).toBe('invalid_input')
    for (const days of [{ expiresOn: '2026-12-21' }, { expiresOn: '2026-11-29' }, { consentOn: '2026-12-01' }])
      expect(codeOf(await make(loan, { ...outside, ...days }))).toBe('loan_link_day_unfit')
    expect(codeOf(await make(await decided(credentialId, { from: '2026-12-01' })))).toBe('loan_not_begun')
    expect(codeOf(await make(await lent(await certificate(null))))).toBe('loan_link_no_scan')
    const original = await decided(await certificate(await scan(330)), { what: 'original' })
    expect(codeOf(await make(original))).toBe('wrong_state')
  })

  it('is nowhere stored with its token', async () => {
    const { body } = await make(loan)
    expect(body.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await everythingIn(w.context.db)).not.toContain(body.token)
  })

  it('is rate limited by address', async () => {
    const answers = []
    for (let nth = 0; nth < 80; nth++) answers.push(await open(`/copy/${'B'.repeat(43)}`))
    const last = answers.at(-1)!
    expect([last.status, last.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8'])
  })
})
