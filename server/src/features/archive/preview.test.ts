import { readFile } from 'node:fs/promises'
import jpeg from 'jpeg-js'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'

let w: World
let credentialId: string
const hr = () => w.as('hr')

beforeAll(async () => {
  w = await world()
  const personId = (await hr().post('/api/people', { name: '周芷若' })).body.id
  const body = { personId, typeId: 'constructor-2', number: '京2202017201700001' }
  credentialId = (await hr().post('/api/credentials', body)).body.id
})

const attach = async (name: string, content: Buffer) =>
  (await hr().upload(`/api/credentials/${credentialId}/documents`, { name, content })).body
const shown = async (id: string) =>
  (await hr().get(`/api/credentials/${credentialId}/documents`)).body.rows.find((row: { id: string }) => row.id === id)
const photo = () => readFile(new URL('../../../testing/fixtures/photo.heic', import.meta.url))

describe('a photograph in HEIC', () => {
  it('is shown as JPEG once its picture is made, and saved as it was', async () => {
    const content = await photo()
    const { id, preview } = await attach('IMG_0001.HEIC', content)
    expect(preview).toBe('pending')
    await w.drainJobs()
    expect((await shown(id)).preview).toBe('image')
    const inline = await hr().get(`/api/documents/${id}/file?inline=yes`)
    expect(inline.headers).toMatchObject({ 'content-type': 'image/jpeg' })
    expect(jpeg.decode(inline.body)).toMatchObject({ width: 320, height: 200 })
    const saved = await hr().get(`/api/documents/${id}/file`)
    expect(saved.headers['content-type']).toBe('image/heic')
    expect(saved.body).toEqual(content)
  })

  it('that cannot be read is a file all the same', async () => {
    const { id } = await attach('IMG_0002.HEIC', (await photo()).subarray(0, 400))
    await w.drainJobs()
    expect((await shown(id)).preview).toBe('none')
    const inline = await hr().get(`/api/documents/${id}/file?inline=yes`)
    expect(inline.headers['content-disposition']).toMatch(/^attachment/)
  })
})
