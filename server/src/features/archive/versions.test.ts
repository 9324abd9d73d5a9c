import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'

let w: World
let personId: string

beforeAll(async () => {
  w = await world()
  personId = (await hr().post('/api/people', { name: '张三丰' })).body.id
})

const hr = () => w.as('hr')
let numbers = 0
async function register(): Promise<string> {
  const body = { personId, typeId: 'constructor-2', number: `京220201720170${String(++numbers).padStart(4, '0')}` }
  return (await hr().post('/api/credentials', body)).body.id
}
let made = 0
const attach = (id: string, fields: Record<string, string> = {}, content = `${++made}`): Promise<Answer> =>
  hr().upload(
    `/api/credentials/${id}/documents`,
    { name: '一.pdf', content: Buffer.from(`%PDF-1.7\n${content}`) },
    fields,
  )
const listed = async (id: string): Promise<Answer['body'][]> =>
  (await hr().get(`/api/credentials/${id}/documents`)).body.rows

describe('a newer version', () => {
  it('replaces the older one, which stays as it was and can be read', async () => {
    const id = await register()
    const older = (await attach(id, { kind: 'e_certificate' })).body
    expect(older).toMatchObject({ replaces: null, replacedBy: null, can: { replace: true } })
    const newer = (await attach(id, { replaces: older.id })).body
    expect(newer).toMatchObject({ kind: 'e_certificate', replaces: older.id, replacedBy: null })
    const rows = await listed(id)
    expect(rows).toEqual([newer, { ...older, replacedBy: newer.id, can: { withdraw: true, replace: false } }])
    expect((await hr().get(`/api/documents/${older.id}/file`)).status).toBe(200)
    expect((await hr().get(`/api/people/${personId}/documents`)).body.rows[1]).toMatchObject({ replacedBy: newer.id })
    const [entry] = (await hr().get(`/api/credentials/${id}/timeline`)).body.rows
    expect(entry.changes).toContainEqual({ field: 'replaces', before: null, after: older.id })
  })

  it('that is withdrawn gives its place back, and another one may take it', async () => {
    const id = await register()
    const older = (await attach(id)).body
    const wrong = (await attach(id, { replaces: older.id })).body
    await hr().post(`/api/documents/${wrong.id}/withdraw`, { reason: '传错了' })
    expect((await listed(id)).find((row) => row.id === older.id)).toMatchObject({ replacedBy: null })
    const right = (await attach(id, { replaces: older.id })).body
    expect((await listed(id)).find((row) => row.id === older.id)).toMatchObject({ replacedBy: right.id })
  })

  it('is refused where it has no place', async () => {
    const [id, other] = [await register(), await register()]
    const older = (await attach(id)).body
    const code = async (fields: Record<string, string>, of = id) => (await attach(of, fields)).body.code
    expect(await code({ replaces: older.id }, other)).toBe('not_found')
    expect(await code({ replaces: older.id, kind: 'e_certificate' })).toBe('document_kind_differs')
    expect(await code({ replaces: 'x' })).toBe('invalid_input')
    const newer = (await attach(id, { replaces: older.id })).body
    const again = await attach(id, { replaces: older.id })
    expect(again).toMatchObject({ status: 409, body: { code: 'document_replaced', documentId: newer.id } })
    await hr().post(`/api/documents/${newer.id}/withdraw`, { reason: '传错了' })
    expect(await code({ replaces: newer.id })).toBe('wrong_state')
    expect(await listed(id), 'nothing refused is kept').toHaveLength(2)
    expect((await hr().get(`/api/credentials/${id}`)).body.documentCount).toBe(1)
  })

  it('of the same content is refused as the same file', async () => {
    const id = await register()
    const older = (await attach(id, {}, 'same')).body
    const same = await attach(id, { replaces: older.id }, 'same')
    expect(same.body).toMatchObject({ code: 'document_attached_already', documentId: older.id })
  })

  it('comes once when several people replace the same one at the same moment', async () => {
    const id = await register()
    const older = (await attach(id)).body
    const answers = await Promise.all(Array.from({ length: 4 }, () => attach(id, { replaces: older.id })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expect(await listed(id)).toHaveLength(2)
  })

  it('does not meet a withdrawal of the older one in a deadlock', async () => {
    const id = await register()
    const older = (await attach(id)).body
    const [withdrawn, newer] = await Promise.all([
      hr().post(`/api/documents/${older.id}/withdraw`, { reason: '传错了' }),
      attach(id, { replaces: older.id }),
    ])
    expect(withdrawn.status).toBe(200)
    expect([201, 409]).toContain(newer.status)
  })
})
