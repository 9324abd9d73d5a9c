import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'
import { unzipped } from '../../../testing/unzipped.ts'
import { sql } from '../../platform/db/index.ts'
import { copyDocuments } from './actions/copies.ts'

let w: World
let personId: string
let other: string
/** Who has eight documents of a megabyte each. */
let bulky: string
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

  it('without a recipient as one PDF: a cover that lists each with its page, then the pages as they are', async () => {
    const answer = await copy({ person: personId, as: 'pdf' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    const [cover, first, second, ...more] = await readPdf(answer.body)
    expect(more).toEqual([])
    // The first document's page is 202 points wide, and carries nothing that was not on it.
    expect(first!.width).toBeCloseTo((202 / 72) * 25.4, 1)
    expect(first!.said).toBe('')
    expect(second!.said).toBe('')
    for (const word of ['地铁五号线投标', '周芷若', '公司内部使用', '新.pdf2', '照片.heic3', '2/3'])
      expect(cover!.said).toContain(word)
    // Word has no pages that a PDF can hold.
    expect(cover!.said).toMatch(/未能放入的材料.*说明\.doc这种格式没有/)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(/档案材料 .*\.pdf/)
  })

  it('for somebody outside as one PDF carries its purpose on every page, the cover’s as well', async () => {
    const pages = await readPdf((await copy({ person: personId, as: 'pdf', recipient: '某市交易中心' })).body)
    expect(pages).toHaveLength(3)
    for (const { said } of pages) expect(said).toContain('仅供“地铁五号线投标”使用·某市交易中心')
  })

  it('leaves out a PDF with a password and a damaged one, and says so', async () => {
    const id = await person('宋青书')
    const credentialId = await register(id, 3)
    const locked = await PDFDocument.create()
    locked.addPage()
    locked.encrypt({ userPassword: 'x', ownerPassword: 'y' })
    await attach(credentialId, '加密.pdf', Buffer.from(await locked.save({ useObjectStreams: false })))
    await attach(credentialId, '残缺.pdf', Buffer.from(`%PDF-1.7\n${'x'.repeat(100)}`))
    await attach(credentialId, '完好.pdf', await pdf(5))
    const files = unzipped((await copy({ person: id, recipient: '某市交易中心' })).body)
    expect([...files.keys()]).toEqual([expect.stringMatching(/^003 /), '000 清单.csv'])
    expect(files.get('000 清单.csv')!.toString()).toMatch(/加密\.pdf.*无法加水印，未包含/)
    const [cover, page, ...more] = await readPdf((await copy({ person: id, as: 'pdf' })).body)
    expect(page!.width).toBeCloseTo((205 / 72) * 25.4, 1)
    expect(more).toEqual([])
    expect(cover!.said).toMatch(/加密\.pdf有密码保护/)
    expect(cover!.said).toMatch(/残缺\.pdf文件损坏/)
    // What stays inside is packed as it is, whatever it is.
    expect([...unzipped((await copy({ person: id })).body).keys()]).toHaveLength(4)
  })

  describe('that is stopped', () => {
    beforeAll(async () => {
      bulky = await person('大牛')
      const heavy = await register(bulky, 9)
      for (let nth = 1; nth <= 8; nth++) {
        const made = await PDFDocument.create()
        made.addPage([100 + nth, 300])
        await made.attach(randomBytes(1_000_000), 'x.bin')
        await attach(heavy, `${nth}.pdf`, Buffer.from(await made.save()))
      }
    })

    it.each(['zip', 'pdf'] as const)('opens no more files: %s', async (as) => {
      const opened: string[] = []
      const files = {
        ...w.context.files,
        open: (sha256: string) => {
          opened.push(sha256)
          return w.context.files.open(sha256)
        },
      }
      const asked = { person: bulky, purpose: '投标', recipient: null, as } as const
      const { stream } = await copyDocuments({ ...w.context, files }, w.actor('hr'), asked, 'zh-CN')
      await once(stream, 'readable')
      stream.read()
      stream.destroy()
      await once(stream, 'close')
      await setImmediate()
      const count = opened.length
      // Another copy takes its whole way meanwhile: time enough for one that went on.
      await copy({ person: personId, as })
      expect(count).toBeLessThan(5)
      expect(opened).toHaveLength(count)
    })
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
