import { expect, it } from 'vitest'
import { world } from '../../../testing/index.ts'

it('smoke', async () => {
  const w = await world()
  const hr = w.as('hr')
  const made = await hr.post('/api/people', {
    name: '张三',
    idNumber: '11010519491231002x',
    phone: '138 0013 8000',
    employeeNumber: 'a01',
  })
  console.log(made.body)
  const list = await hr.get('/api/people?q=zs')
  console.log(JSON.stringify(list.body))
  console.log(JSON.stringify((await hr.get('/api/org-units')).body))
  console.log(JSON.stringify((await hr.get(`/api/people/${made.body.id}/timeline`)).body))
  console.log(
    JSON.stringify(
      (await hr.post(`/api/people/${made.body.id}/reveal`, { field: 'id_number', reason: '投标核对' })).body,
    ),
  )
  expect(made.status).toBe(201)
})
