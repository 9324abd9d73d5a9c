import { createHash } from 'node:crypto'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'

let w: World
let personId: string
let credentialId: string

beforeAll(async () => {
  w = await world()
  personId = (await hr().post('/api/people', { name: '张三丰' })).body.id
  credentialId = await register()
})

const hr = () => w.as('hr')
const documents = (id = credentialId): string => `/api/credentials/${id}/documents`

let numbers = 0
async function register(): Promise<string> {
  const body = { personId, typeId: 'constructor-2', number: `京220201720170${String(++numbers).padStart(4, '0')}` }
  return (await hr().post('/api/credentials', body)).body.id
}

let made = 0
/** The beginning of a zip whose first entry has this name. */
function zipStart(name: string): Buffer {
  const header = Buffer.alloc(30)
  header.write('504b03040a00', 'hex')
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name)])
}

/** A small file of that kind, different every time. */
function file(kind: 'pdf' | 'png' | 'jpg' | 'webp' | 'heic' | 'zip' | 'ofd' | 'ofdByDocument' | 'cfb'): Buffer {
  const starts = {
    pdf: Buffer.from('%PDF-1.7\n'),
    png: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    webp: Buffer.from('524946462400000057454250565038200000000000', 'hex'),
    heic: Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'),
    zip: Buffer.from('504b03040a0000000000', 'hex'),
    ofd: zipStart('OFD.xml'),
    ofdByDocument: zipStart('Doc_0/Document.xml'),
    cfb: Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(64)}`, 'hex'),
  }
  return Buffer.concat([starts[kind], Buffer.from(`\n${++made}\n${'x'.repeat(64)}`)])
}

const attach = (
  name: string,
  content: Buffer,
  fields: Record<string, string> = {},
  id = credentialId,
): Promise<Answer> => hr().upload(documents(id), { name, content }, fields)
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

describe('attaching', () => {
  it('keeps the file under its digest, counts it, and tells the timeline', async () => {
    const id = await register()
    const content = file('pdf')
    const answer = await attach('张三丰 二级建造师.pdf', content, { kind: 'issue_document', note: '原件扫描' }, id)
    expect(answer).toMatchObject({
      status: 201,
      body: {
        credentialId: id,
        kind: 'issue_document',
        fileName: '张三丰 二级建造师.pdf',
        mediaType: 'application/pdf',
        bytes: content.length,
        sha256: sha256(content),
        note: '原件扫描',
        addedBy: 'hr',
        preview: 'pdf',
        withdrawn: null,
        can: { withdraw: true, replace: true },
      },
    })
    expect((await hr().get(documents(id))).body.rows).toEqual([answer.body])
    const credential = (await hr().get(`/api/credentials/${id}`)).body
    expect(credential).toMatchObject({ documentCount: 1, version: 1 })
    const [entry] = (await hr().get(`/api/credentials/${id}/timeline`)).body.rows
    expect(entry).toMatchObject({ action: 'document.attached', subject: { type: 'document', id: answer.body.id } })
    expect(entry.changes).toContainEqual({ field: 'sha256', before: null, after: sha256(content) })
  })

  it.each([
    ['scan.pdf', 'pdf', 'application/pdf', 'pdf'],
    ['scan.jpg', 'jpg', 'image/jpeg', 'image'],
    ['scan.png', 'png', 'image/png', 'image'],
    ['scan.webp', 'webp', 'image/webp', 'image'],
    ['IMG_0001.HEIC', 'heic', 'image/heic', 'pending'],
    ['电子证照.ofd', 'ofd', 'application/ofd', 'none'],
    ['电子证照.zip', 'ofdByDocument', 'application/ofd', 'none'],
    ['证明.docx', 'zip', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'none'],
    ['学时.xls', 'cfb', 'application/vnd.ms-excel', 'none'],
    ['证明.doc', 'cfb', 'application/msword', 'none'],
    // What the name says does not matter where the content tells.
    ['really-an-image.pdf', 'png', 'image/png', 'image'],
    ['page.html', 'png', 'image/png', 'image'],
  ] as const)('%s with %s inside is %s', async (name, kind, mediaType, preview) => {
    expect(await attach(name, file(kind))).toMatchObject({ status: 201, body: { mediaType, preview } })
  })

  it.each([
    ['a page', 'scan.pdf', '<!doctype html><script>alert(1)</script>'],
    ['a page called by its name', 'scan.html', '<html></html>'],
    ['a drawing with scripts', 'scan.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['text', 'note.txt', '证书在总部'],
    ['a table of text', 'list.csv', '姓名,证书\n张三丰,二建'],
    ['a program', 'scan.png', 'MZ\u0090\u0000\u0003'],
    ['a script', 'scan.jpg', '#!/bin/sh\nrm -rf /'],
    ['an archive of nobody knows what', 'scan.zip', 'PK\u0003\u0004\n\u0000\u0000\u0000'],
    ['an archive that calls itself OFD', 'scan.ofd', 'PK\u0003\u0004\n\u0000\u0000\u0000'],
    ['an animation', 'scan.gif', 'GIF89a\u0001\u0000\u0001\u0000'],
  ])('%s is refused', async (_what, name, content) => {
    const before = (await hr().get(documents())).body.rows.length
    expect(await attach(name, Buffer.from(content))).toMatchObject({ status: 415, body: { code: 'file_type_unknown' } })
    expect((await hr().get(documents())).body.rows).toHaveLength(before)
    expect(await w.context.files.size(sha256(Buffer.from(content))), 'nothing of it is kept').toBeNull()
  })

  it('an empty file is refused, and one beyond 50 MB', async () => {
    expect((await attach('scan.pdf', Buffer.alloc(0))).body.code).toBe('file_empty')
    const large = Buffer.alloc(50 * 1024 * 1024 + 1, 'x')
    large.write('%PDF-1.7\n')
    expect(await attach('scan.pdf', large)).toMatchObject({ status: 413, body: { code: 'file_too_large' } })
    expect(await w.context.files.size(sha256(large))).toBeNull()
  })

  it('the same file twice on one credential is refused, on another it is one file', async () => {
    const [content, other] = [file('pdf'), await register()]
    const first = (await attach('一.pdf', content)).body
    const again = await attach('二.pdf', content)
    expect(again).toMatchObject({ status: 409, body: { code: 'document_attached_already', documentId: first.id } })
    expect((await attach('三.pdf', content, {}, other)).status).toBe(201)
  })

  it('the same file twice at the same moment is attached once', async () => {
    const [id, content] = [await register(), file('pdf')]
    const answers = await Promise.all([attach('一.pdf', content, {}, id), attach('二.pdf', content, {}, id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await hr().get(`/api/credentials/${id}`)).body.documentCount).toBe(1)
  })

  it('several at the same moment leave the right count', async () => {
    const id = await register()
    await Promise.all(Array.from({ length: 5 }, () => attach('一.pdf', file('pdf'), {}, id)))
    expect((await hr().get(`/api/credentials/${id}`)).body.documentCount).toBe(5)
  })

  it('nothing is attached to a credential that is not there', async () => {
    const answer = await attach('一.pdf', file('pdf'), {}, '01990000-0000-7000-8000-000000000000')
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it('a name that is an ID number stays out of the ledger', async () => {
    const id = await register()
    await attach('110105197503087991.pdf', file('pdf'), {}, id)
    const entries = JSON.stringify((await hr().get(`/api/credentials/${id}/timeline`)).body)
    expect(entries).toContain('1101************91.pdf')
    expect(entries).not.toContain('110105197503087991')
  })
})

describe('faults', () => {
  it('a file whose record failed is kept, and attached by the next attempt', async () => {
    const [id, content] = [await register(), file('pdf')]
    await sql`create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`.execute(
      w.context.db,
    )
    await sql`create trigger fail_once before insert on document for each row execute function fail_once()`.execute(
      w.context.db,
    )
    expect((await attach('一.pdf', content, {}, id)).status).toBe(500)
    expect(await w.context.files.size(sha256(content))).toBe(content.length)
    expect((await hr().get(`/api/credentials/${id}`)).body.documentCount).toBe(0)
    await sql`drop trigger fail_once on document`.execute(w.context.db)
    expect((await attach('一.pdf', content, {}, id)).status).toBe(201)
  })

  it('a file that is gone says so, a file that was altered is never handed out whole', async () => {
    const content = file('pdf')
    const { id } = (await attach('一.pdf', content)).body
    const path = w.context.files.path!(sha256(content))
    chmodSync(path, 0o600)
    writeFileSync(path, Buffer.concat([content.subarray(0, -1), Buffer.from('y')]))
    const altered = await hr()
      .get(`/api/documents/${id}/file`)
      .catch(() => null)
    expect(altered === null || altered.status !== 200 || altered.body.length < content.length).toBe(true)
    rmSync(path)
    const gone = await hr().get(`/api/documents/${id}/file`)
    expect(gone).toMatchObject({ status: 404, body: { code: 'file_missing' } })
  })
})

describe('downloading', () => {
  it('gives the file with its own name, as an attachment', async () => {
    const content = file('pdf')
    const { id } = (await attach('张三丰“二建”.pdf', content)).body
    const answer = await hr().get(`/api/documents/${id}/file`)
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(content.length),
        'x-content-type-options': 'nosniff',
        etag: `"${sha256(content)}"`,
      },
    })
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="_______.pdf"; filename*=UTF-8''${encodeURIComponent('张三丰“二建”.pdf')}`,
    )
    expect(answer.body).toEqual(content)
  })

  it('shows images and PDF in the page, without any script', async () => {
    const image = (await attach('scan.png', file('png'))).body
    const shown = await hr().get(`/api/documents/${image.id}/file?inline=yes`)
    expect(shown.headers['content-disposition']).toMatch(/^inline/)
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'")
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    const pdf = (await attach('scan.pdf', file('pdf'))).body
    const page = await hr().get(`/api/documents/${pdf.id}/file?inline=yes`)
    expect(page.headers['content-disposition']).toMatch(/^inline/)
    expect(page.headers['content-security-policy']).toContain("script-src 'none'")
  })

  it('never shows what a browser should not open', async () => {
    const { id } = (await attach('证明.docx', file('zip'))).body
    const answer = await hr().get(`/api/documents/${id}/file?inline=yes`)
    expect(answer.headers['content-disposition']).toMatch(/^attachment/)
  })

  it('adds the right ending where the name says another', async () => {
    const { id } = (await attach('证书.pdf', file('png'))).body
    const answer = await hr().get(`/api/documents/${id}/file`)
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('证书.pdf.png'))
  })

  it('answers 304 to who has it', async () => {
    const content = file('pdf')
    const { id } = (await attach('一.pdf', content)).body
    const answer = await hr().get(`/api/documents/${id}/file`, { 'if-none-match': `"${sha256(content)}"` })
    expect(answer.status).toBe(304)
  })
})

describe('evidence', () => {
  const verify = async (id: string, documentId: string): Promise<Answer> => {
    const { version } = (await hr().get(`/api/credentials/${id}`)).body
    const check = { result: 'verified', source: '四库一平台', checkedOn: '2026-11-20', documentId }
    return hr().post(`/api/credentials/${id}/verify`, { version, ...check })
  }

  it('that is withdrawn proves nothing any more, and cannot be given', async () => {
    const id = await register()
    const proof = (await attach('核验截图.png', file('png'), { kind: 'verification_evidence' }, id)).body
    expect((await verify(id, proof.id)).body.verification).toBe('verified')
    await hr().post(`/api/documents/${proof.id}/withdraw`, { reason: '截错了图' })
    expect((await hr().get(`/api/credentials/${id}`)).body).toMatchObject({
      verification: 'unverified',
      verificationDetail: { documentId: null },
    })
    expect(await verify(id, proof.id)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it('of another credential cannot be given', async () => {
    const proof = (await attach('核验.png', file('png'))).body
    expect(await verify(await register(), proof.id)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })
})

describe('withdrawing', () => {
  it('takes it out of use with a reason and keeps it in the history', async () => {
    const [id, content] = [await register(), file('pdf')]
    const made = (await attach('一.pdf', content, {}, id)).body
    const gone = await hr().post(`/api/documents/${made.id}/withdraw`, { reason: '传错了证书' })
    expect(gone).toMatchObject({
      status: 200,
      body: { withdrawn: { by: 'hr', reason: '传错了证书' }, can: { withdraw: false, replace: false } },
    })
    expect((await hr().get(documents(id))).body.rows).toEqual([gone.body])
    expect((await hr().get(`/api/credentials/${id}`)).body.documentCount).toBe(0)
    expect((await hr().get(`/api/documents/${made.id}/file`)).status).toBe(200)
    const [entry] = (await hr().get(`/api/credentials/${id}/timeline`)).body.rows
    expect(entry).toMatchObject({ action: 'document.withdrawn', reason: '传错了证书' })
    expect((await hr().post(`/api/documents/${made.id}/withdraw`, { reason: '再一次' })).body.code).toBe('wrong_state')
    // Withdrawn, the same file may come again.
    expect((await attach('一.pdf', content, {}, id)).status).toBe(201)
  })
})

describe('the archive of a person', () => {
  it('shows the documents of all their certificates', async () => {
    const holder = (await hr().post('/api/people', { name: '李四' })).body.id
    const body = { personId: holder, typeId: 'safety-b', number: '京建安B(2017)0001957' }
    const id = (await hr().post('/api/credentials', body)).body.id
    await attach('一.pdf', file('pdf'), {}, id)
    const rows = (await hr().get(`/api/people/${holder}/documents`)).body.rows
    expect(rows).toMatchObject([{ credentialId: id, fileName: '一.pdf' }])
    expect(rows[0].typeName).not.toBe('')
    const nobody = await hr().get('/api/people/01990000-0000-7000-8000-000000000000/documents')
    expect(nobody.body.code).toBe('not_found')
  })
})

describe('evidence', () => {
  it('of a check lies in the archive of the same credential', async () => {
    const [id, other] = [await register(), await register()]
    const document = (await attach('核验截图.png', file('png'), { kind: 'verification_evidence' }, id)).body
    const check = {
      result: 'verified',
      source: '四库一平台',
      checkedOn: '2026-11-24',
      documentId: document.id,
      version: 1,
    }
    expect((await hr().post(`/api/credentials/${other}/verify`, check)).body.code).toBe('not_found')
    const verified = await hr().post(`/api/credentials/${id}/verify`, check)
    expect(verified.body.verificationDetail.documentId).toBe(document.id)
  })
})

describe('who may not', () => {
  it('an auditor reads and neither attaches nor withdraws', async () => {
    const made = (await attach('一.pdf', file('pdf'))).body
    const auditor = w.as('auditor')
    expect((await auditor.get(`/api/documents/${made.id}/file`)).status).toBe(200)
    expect((await auditor.get(documents())).body.rows[0].can).toEqual({ withdraw: false, replace: false })
    expect((await auditor.upload(documents(), { name: 'a.pdf', content: file('pdf') })).status).toBe(403)
    expect((await auditor.post(`/api/documents/${made.id}/withdraw`, { reason: '试试' })).status).toBe(403)
    expect((await w.as('nobody').get(`/api/documents/${made.id}/file`)).status).toBe(401)
  })
})
