import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'

vi.setConfig({ testTimeout: 180_000 })

let w: World
let hr: Client
beforeAll(async () => {
  w = await world()
  hr = w.as('hr')
})

describe('the demo company', () => {
  it('is imported by the real import, and confirms itself', async () => {
    const answer = await hr.post('/api/imports/demo')
    expect(answer.status).toBe(202)
    await w.drainJobs()
    const found = (await hr.get(`/api/imports/${answer.body.id}`)).body
    expect(found).toMatchObject({ state: 'applied', failure: null })
    const { summary } = found
    expect(summary.newPeople).toBeGreaterThanOrEqual(500)
    expect(summary.credentials).toBeGreaterThan(950)
    expect([summary.review, summary.error, summary.duplicate]).toEqual([10, 3, 4])
    expect((await hr.get(`/api/credentials?import=${found.id}&history=yes`)).body.total).toBeGreaterThan(950)
  })

  it('begins where such companies are: about two thirds in order', async () => {
    const { complianceRate } = (await hr.get('/api/statistics/dashboard')).body
    expect(complianceRate).toBeGreaterThan(60)
    expect(complianceRate).toBeLessThan(75)
  })

  it('is loaded once', async () => {
    const again = await hr.post('/api/imports/demo')
    expect([again.status, again.body.code]).toEqual([409, 'import_applied'])
  })

  it('has departments in two companies of their own', async () => {
    const units = (await hr.get('/api/org-units')).body.rows as { name: string; legalEntity: boolean }[]
    const entities = units.filter(({ legalEntity }) => legalEntity).map(({ name }) => name)
    expect(entities).toEqual(expect.arrayContaining(['澄观建设集团有限公司', '澄观机电安装有限公司']))
    expect(units.length).toBeGreaterThanOrEqual(12)
  })
})
