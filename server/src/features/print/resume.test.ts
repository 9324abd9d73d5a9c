import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'

let w: World
let personId: string
let credentialId: string
const hr = () => w.as('hr')
const idNumber = inventedId(1)
const print = (body: object, who = hr()): Promise<Answer> =>
  who.post('/api/print/resume', { person: personId, purpose: '地铁五号线投标', ...body })
const saidIn = async (answer: Answer) => (await readPdf(answer.body)).map(({ said }) => said).join('')

beforeAll(async () => {
  w = await world()
  const made = async (path: string, body: object) => (await hr().post(path, body)).body
  personId = (await made('/api/people', { name: '周芷若', employeeNumber: 'E-1', idNumber })).id
  const first = await made('/api/credentials', {
    ...{ personId, typeId: 'special-op-hv-electrician', number: `T${idNumber}`, issuer: '北京市应急管理局' },
    ...{ issuedOn: '2020-05-06', validFrom: '2020-05-06', validUntil: '2026-05-05' },
  })
  credentialId = first.id
  const renewed = await hr().post(`/api/credentials/${credentialId}/renew`, {
    ...{ version: first.version, validFrom: '2026-05-06', validUntil: '2032-05-05' },
  })
  expect(renewed.status).toBe(200)
  await made('/api/credentials', { personId, typeId: 'constructor-2', number: '京2442016201700001', draft: true })
  const file = { name: `${idNumber}.pdf`, content: `%PDF-1.7\n${'x'.repeat(64)}` }
  await hr().upload(`/api/credentials/${credentialId}/documents`, file)
})

describe('a résumé', () => {
  it('tells all periods, the documents and the purpose, its numbers masked, its pages counted', async () => {
    const answer = await print({})
    expect(answer.status).toBe(200)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).not.toContain('周芷若')
    const said = await saidIn(answer)
    for (const word of [
      '周芷若',
      'E-1',
      '2026-05-05',
      '2032-05-05',
      '北京市应急管理局',
      '证书扫描件',
      '用途：地铁五号线投标',
    ])
      expect(said).toContain(word)
    expect(said).toContain('第1页，共1页')
    expect(said).toContain('持证人签字')
    expect(said).not.toContain(idNumber)
    // A draft is not held yet.
    expect(said).not.toContain('京2442016201700001')
    const [entry] = (await hr().get(`/api/people/${personId}/timeline`)).body.rows
    expect(entry).toMatchObject({ action: 'resume.printed', reason: '地铁五号线投标' })
  })

  it('shows numbers in full to whoever may look them up, and each is recorded with the purpose', async () => {
    const said = await saidIn(await print({ reveal: true }))
    expect(said.split(idNumber)).toHaveLength(4)
    expect(said).toContain(`T${idNumber}`)
    const { rows } = (await hr().get(`/api/people/${personId}/timeline`)).body
    expect(rows.slice(0, 4).map(({ action }: { action: string }) => action)).toEqual([
      ...['resume.printed', 'credential.revealed', 'credential.revealed', 'person.revealed'],
    ])
    expect(rows[3]).toMatchObject({ reason: '地铁五号线投标' })
  })

  it.each<[string, object, number, string]>([
    ['without a purpose', { purpose: ' ' }, 422, 'invalid_input'],
    ['of nobody', { person: crypto.randomUUID() }, 404, 'not_found'],
    ['for a purpose that says nothing', { purpose: '……' }, 422, 'export_reason_missing'],
  ])('%s is refused', async (_what, body, status, code) => {
    const answer = await print(body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('takes the right to export', async () => {
    expect((await print({}, w.as('auditor'))).status).toBe(403)
  })
})
