import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { readZipDirectory } from '../../platform/spreadsheet/zip.ts'

let w: World
let personId: string
let other: string
const hr = () => w.as('hr')

beforeAll(async () => {
  w = await world()
  personId = await person('周芷若')
  other = await person('赵敏')
  const credentialId = await register(personId, 1)
  const first = await attach(credentialId, '110105197503087991.pdf', await pdf(1))
  await attach(credentialId, '新.pdf', await pdf(2), { replaces: first.id })
  await attach(
    credentialId,
    '照片.heic',
    await readFile(new URL('../../../testing/fixtures/photo.heic', import.meta.url)),
  )
  await attach(credentialId, '说明.doc', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(64)}`, 'hex'), {
    kind: 'post_fit_note',
  })
  const gone = await attach(credentialId, '传错.pdf', await pdf(3))
  await hr().post(`/api/documents/${gone.id}/withdraw`, { reason: '传错了' })
  await attach(await register(other, 2), '赵.pdf', await pdf(4))
  await w.drainJobs()
})

const person = async (name: string): Promise<string> => (await hr().post('/api/people', { name })).body.id
async function register(id: string, number: number): Promise<string> {
  const body = { personId: id, typeId: 'constructor-2', number: `京220201720170000${number}` }
  return (await hr().post('/api/credentials', body)).body.id
}
async function attach(id: string, name: string, content: Buffer, fields: Record<string, string> = {}) {
  return (await hr().upload(`/api/credentials/${id}/documents`, { name, content }, fields)).body
}
async function pdf(width: number): Promise<Buffer> {
  const made = await PDFDocument.create()
  made.addPage([200 + width, 300])
  return Buffer.from(await made.save())
}
const copy = (body: object, who = hr()): Promise<Answer> =>
  who.post('/api/documents/copy', { purpose: '地铁五号线投标', ...body })

/** Its files by name, in their order. */
function unzipped(file: Buffer): Map<string, Buffer> {
  const files = readZipDirectory(file).map(({ name, method, packedBytes, offset }) => {
    const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
    const packed = file.subarray(start, start + packedBytes)
    return [name, method === 0 ? packed : inflateRawSync(packed)] as const
  })
  return new Map(files)
}

describe('a copy', () => {
  it('holds the newest versions that are in use, with a list; its names tell nobody’s', async () => {
    const answer = await copy({ person: personId })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/zip')
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).not.toContain('周芷若')
    const files = unzipped(answer.body)
    expect([...files.keys()]).toEqual([
      expect.stringMatching(/^001 .*证书扫描件\.pdf$/),
      expect.stringMatching(/^002 .*证书扫描件\.heic$/),
      expect.stringMatching(/^003 .*岗位匹配说明\.doc$/),
      '000 清单.csv',
    ])
    expect((await PDFDocument.load(files.get([...files.keys()][0]!)!)).getPage(0).getWidth()).toBe(202)
    const list = files.get('000 清单.csv')!.toString()
    expect(list).toContain('周芷若')
    expect(list).toContain('"新.pdf"')
  })

  it('that leaves the company carries its purpose on every page, and says what it could not', async () => {
    const answer = await copy({ person: personId, recipient: '某市交易中心' })
    const files = unzipped(answer.body)
    expect([...files.keys()].map((name) => name.slice(-4))).toEqual(['.pdf', '.pdf', '.csv'])
    const stamped = files.get([...files.keys()][0]!)!
    expect((await PDFDocument.load(stamped)).getPageCount()).toBe(1)
    expect(stamped.length).toBeGreaterThan((await pdf(2)).length + 1_000)
    expect(files.get('000 清单.csv')!.toString()).toMatch(/说明\.doc.*无法加水印，未包含/)
  })

  it('is in the ledger with its purpose and its files, and in the timeline of the person', async () => {
    await copy({ person: personId, purpose: '资质年检' })
    const [entry] = (await hr().get(`/api/people/${personId}/timeline`)).body.rows
    expect(entry).toMatchObject({ action: 'documents.copied', reason: '资质年检' })
  })

  it('of a list is what the list shows', async () => {
    const names = [...unzipped((await copy({ filter: { q: '赵敏' } })).body).keys()]
    expect(names).toHaveLength(2)
    expect([...unzipped((await copy({ filter: {} })).body).keys()]).toHaveLength(5)
    expect([...unzipped((await copy({ filter: {}, kinds: ['post_fit_note'] })).body).keys()]).toHaveLength(2)
  })

  it('holds nothing from outside the reach of whoever asks', async () => {
    const root = (await hr().get('/api/org-units')).body.rows[0].id
    const unitId = (await hr().post('/api/org-units', { parentId: root, name: '第一项目部' })).body.id
    const { version } = (await hr().get(`/api/people/${other}`)).body
    await hr().patch(`/api/people/${other}`, { version, unitId })
    const local = w.asAccount({ username: 'unit.hr', grants: [{ role: 'hr', unitId }] })
    expect([...unzipped((await copy({ filter: {} }, local)).body).keys()]).toHaveLength(2)
    expect((await copy({ person: personId }, local)).status).toBe(404)
  })

  it.each<[string, object, number, string]>([
    ['without a purpose', { filter: {}, purpose: ' ' }, 422, 'invalid_input'],
    ['of nothing in particular', {}, 422, 'invalid_input'],
    ['of no document', { filter: { q: '没有这个人' } }, 422, 'copy_empty'],
  ])('%s is refused', async (_what, body, _status, code) => {
    expect((await copy(body)).body.code).toBe(code)
  })

  it('is refused when it is too large, before anything is read', async () => {
    await sql`update document set bytes = 2000000000 where person_id = ${personId}::uuid`.execute(w.context.db)
    expect((await copy({ person: personId })).body.code).toBe('copy_too_large')
    expect((await copy({ person: personId }, w.as('auditor'))).status).toBe(403)
  })
})
