import { PDFDocument } from '@cantoo/pdf-lib'
import type { TenderPackage } from '@chizheng/contract'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inventedId, textsIn } from '../../../testing/ledgers.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'
import { unzipped } from '../../../testing/unzipped.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'

let here: World
let hr: Client
let projectId: string
let personId: string
const idNumber = inventedId(7)
const asked = { purpose: '投标', recipient: '某市公共资源交易中心', consentNote: '2026-11-28 书面告知，本人签字同意' }

async function made(url: string, body: object, client = hr): Promise<Answer['body']> {
  const answer = await client.post(url, body)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(201)
  return answer.body
}
const listed = async (client = hr): Promise<{ rows: TenderPackage[]; can: { make: boolean } }> =>
  (await client.get(`/api/projects/${projectId}/packages`)).body
/** How many connections to this database wait for a lock. */
const waiting = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(here.context.db)
  return rows[0]!.count
}
/** What the ledger holds of packages: of whom, and whether it says who received it. */
const entries = async (): Promise<(readonly [string, string | null, boolean])[]> => {
  const { rows } = await sql<{ action: string; personId: string | null; named: boolean }>`
    select action, person_id as "personId", snapshot::text like ${`%${asked.recipient}%`} as named from ledger_change
    where action like 'tender_package.%' order by id`.execute(here.context.db)
  return rows.map(({ action, personId: of, named }) => [action, of, named])
}

/** All text of a Word document. */
const wordText = (file: Buffer): string =>
  unzipped(file)
    .get('word/document.xml')!
    .toString()
    .replace(/<[^>]+>/g, '')

beforeAll(async () => {
  here = await world({ today: '2026-11-30' })
  hr = here.as('hr')
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  personId = (await made('/api/people', { name: '赵一', unitId: root, idNumber })).id
  const credential = await made('/api/credentials', {
    personId,
    typeId: 'special-op-lv-electrician',
    // Numbers of these cards are ID numbers.
    number: `T${idNumber}`,
    validUntil: '2028-12-31',
  })
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 300])
  const scan = { name: '证书.pdf', content: Buffer.from(await pdf.save()) }
  expect((await hr.upload(`/api/credentials/${credential.id}/documents`, scan, { kind: 'scan' })).status).toBe(201)
  await made('/api/credentials', { personId, typeId: 'site-construction', number: '施工员1', validUntil: null })
  const days = { startsOn: '2027-03-01', endsOn: '2027-10-31' }
  projectId = (await made('/api/projects', { name: '配电房改造', kind: 'mechanical', entityId: root, ...days })).id
  const requirement = {
    kind: 'all',
    parts: [
      { kind: 'credential', types: ['special-op-lv-electrician'] },
      { kind: 'credential', types: ['site-construction'] },
    ],
  }
  await made(`/api/projects/${projectId}/slots`, { slots: [{ role: 'other', name: '电工', requirement }] })
})

describe('a tender package', () => {
  it('is refused for a project without people', async () => {
    const answer = await hr.post(`/api/projects/${projectId}/packages`, asked)
    expect([answer.status, answer.body.code]).toEqual([422, 'package_empty'])
    const proposal = await made('/api/proposals', { projectIds: [projectId] })
    const accepted = { version: proposal.version, reservedUntil: '2027-01-31' }
    expect((await hr.post(`/api/proposals/${proposal.id}/accept`, accepted)).status).toBe(200)
  })

  it('asks for a recipient and for the consent of its people', async () => {
    for (const missing of ['recipient', 'consentNote'] as const) {
      const answer = await hr.post(`/api/projects/${projectId}/packages`, { ...asked, [missing]: ' ' })
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_input'])
    }
  })

  it('is made in the background: cover, team, marked copies, checklist; no number of anybody in it', async () => {
    const one: TenderPackage = await made(`/api/projects/${projectId}/packages`, asked)
    expect(one).toMatchObject({ state: 'waiting', recipient: asked.recipient })
    const second = await hr.post(`/api/projects/${projectId}/packages`, asked)
    expect([second.status, second.body.code]).toEqual([409, 'package_in_making'])
    expect((await hr.get(`/api/tender-packages/${one.id}/file`)).body.code).toBe('package_not_ready')
    await here.drainJobs()
    expect((await listed()).rows).toMatchObject([{ id: one.id, state: 'done', done: 2, total: 2, missing: 1 }])
    const file = await hr.get(`/api/tender-packages/${one.id}/file`)
    expect(file.status).toBe(200)
    const files = unzipped(file.body)
    expect([...files.keys()]).toEqual([
      '01 封面.docx',
      '02 人员一览表.xlsx',
      '02 人员一览表.docx',
      '03 证书复印件.pdf',
      '04 资料清单.docx',
    ])
    const cover = wordText(files.get('01 封面.docx')!)
    for (const said of ['配电房改造', asked.recipient, asked.consentNote, '仅用于“配电房改造”投标'])
      expect(cover).toContain(said)
    const team = wordText(files.get('02 人员一览表.docx')!)
    expect(team).toContain('赵一')
    expect(team).toContain('电工')
    const sheet = JSON.stringify(await textsIn(files.get('02 人员一览表.xlsx')!))
    expect(sheet).toContain('施工员1')
    for (const text of [cover, team, sheet]) expect(text).not.toContain(idNumber)
    const pages = await readPdf(files.get('03 证书复印件.pdf')!)
    for (const { said } of pages) expect(said).toContain('仅用于“配电房改造”投标')
    const papers = wordText(files.get('04 资料清单.docx')!)
    expect(papers).toContain('施工员 复印件缺')
    expect(papers).toContain('无在建承诺自行准备')
    expect(await entries()).toEqual([
      ['tender_package.asked', personId, true],
      ['tender_package.made', null, false],
      ['tender_package.downloaded', null, true],
    ])
  })

  it('can be ended while it is made', async () => {
    const one: TenderPackage = await made(`/api/projects/${projectId}/packages`, asked)
    expect((await hr.post(`/api/tender-packages/${one.id}/cancel`, {})).body.state).toBe('cancelled')
    await here.drainJobs()
    expect((await listed()).rows[0]).toMatchObject({ id: one.id, state: 'cancelled' })
    expect((await hr.post(`/api/tender-packages/${one.id}/cancel`, {})).body.code).toBe('package_over')
    expect((await hr.get(`/api/tender-packages/${one.id}/file`)).body.code).toBe('package_not_ready')
  })

  it('of several asked for at once is made once', async () => {
    const asking: Promise<Answer>[] = []
    await inTransaction(here.context.db, async (tx) => {
      // Nobody writes before all have looked.
      await sql`lock table tender_package in share mode`.execute(tx)
      for (let nth = 0; nth < 3; nth++) asking.push(hr.post(`/api/projects/${projectId}/packages`, asked))
      await vi.waitFor(async () => expect(await waiting()).toBe(3))
    })
    const answers = await Promise.all(asking)
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([
      201,
      'package_in_making',
      'package_in_making',
    ])
    const { id } = answers.find(({ status }) => status === 201)!.body
    expect((await hr.post(`/api/tender-packages/${id}/cancel`, {})).status).toBe(200)
    await here.drainJobs()
  })

  it('says of whom the social insurance is paid elsewhere, or by whom is not known', async () => {
    const checklist = async () => {
      const one: TenderPackage = await made(`/api/projects/${projectId}/packages`, asked)
      await here.drainJobs()
      const file = await hr.get(`/api/tender-packages/${one.id}/file`)
      const { rows } = await listed()
      return { missing: rows[0]!.missing, papers: wordText(unzipped(file.body).get('04 资料清单.docx')!) }
    }
    const unknown = await checklist()
    expect(unknown.papers).toContain('社保缴纳单位未知，请核对自行准备')
    const insure = async (insurer: object) => {
      const { version } = (await hr.get(`/api/people/${personId}`)).body
      expect((await hr.patch(`/api/people/${personId}`, { version, ...insurer })).status).toBe(200)
    }
    await insure({ insuredWithName: '远山劳务' })
    const elsewhere = await checklist()
    expect(elsewhere.papers).toContain('社保由“远山劳务”缴纳，不是投标单位缺')
    expect(elsewhere.missing).toBe(unknown.missing! + 1)
    const { entity } = (await hr.get(`/api/projects/${projectId}`)).body
    await insure({ insuredWithId: entity.id })
    const own = await checklist()
    expect(own.papers).not.toMatch(/社保(?:由|缴纳单位)/)
    expect(own.missing).toBe(unknown.missing)
  })

  it('shows no certificate of another company, and says so', async () => {
    const { rows } = (await hr.get('/api/org-units')).body
    const sister = (await made('/api/org-units', { parentId: rows[0].id, name: '姊妹公司', legalEntity: true })).id
    const stranger = (await made('/api/people', { name: '钱二', unitId: sister })).id
    await made('/api/credentials', {
      ...{ personId: stranger, typeId: 'site-construction', number: '施工员2', validUntil: null },
    })
    const requirement = { kind: 'credential', types: ['site-construction'] }
    const slot = { role: 'construction_officer', name: '施工员', requirement }
    const { slots } = await made(`/api/projects/${projectId}/slots`, { slots: [slot] })
    await made(`/api/projects/${projectId}/engagements`, {
      ...{ slotId: slots[1].id, personId: stranger, reservedUntil: '2027-01-31' },
      ...{ fromOn: '2027-03-01', toOn: '2027-10-31' },
    })
    const one: TenderPackage = await made(`/api/projects/${projectId}/packages`, asked)
    await here.drainJobs()
    const files = unzipped((await hr.get(`/api/tender-packages/${one.id}/file`)).body)
    expect(wordText(files.get('02 人员一览表.docx')!)).not.toContain('施工员2')
    expect(wordText(files.get('04 资料清单.docx')!)).toContain('依法不得用于本项目')
  })

  it('is nobody’s without the right', async () => {
    const auditor = here.as('auditor')
    const { rows, can } = await listed(auditor)
    expect(can.make).toBe(false)
    expect((await auditor.post(`/api/projects/${projectId}/packages`, asked)).status).toBe(403)
    expect((await auditor.get(`/api/tender-packages/${rows[0]!.id}/file`)).status).toBe(403)
  })
})
