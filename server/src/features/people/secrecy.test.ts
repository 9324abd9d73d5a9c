import { expect, it } from 'vitest'
import { everythingIn, tracesOf, world } from '../../../testing/index.ts'
import { idCheckDigit } from '../../kernel/identity.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { addPeople, type NewPerson } from './index.ts'

it('no ID or phone number can be read or tested in the database, nor in the log', async () => {
  const logged: string[] = []
  const here = await world({
    environment: { CHIZHENG_LOG_LEVEL: 'trace' },
    logTo: { write: (line) => void logged.push(line) },
  })
  const hr = here.as('hr')
  const numbers: string[] = []
  const people = Array.from({ length: 200 }, (_, place): NewPerson => {
    const first17 = `1101051985${String(101 + (place % 28))}${String(place % 1000).padStart(4, '0')}`.slice(0, 17)
    const idNumber = first17 + idCheckDigit(first17)
    numbers.push(idNumber, `139${String(10_000_000 + place * 7)}`)
    const rest = {
      idKind: null,
      employeeNumber: null,
      email: null,
      unitId: null,
      post: null,
      sex: null,
      bornOn: null,
    }
    return { ...rest, name: `人${place}`, idNumber, idState: 'invalid', phone: numbers.at(-1)!, remarks: null }
  })
  await inTransaction(here.context.db, (tx) => addPeople(here.context, tx, here.actor('hr'), people))

  const typed = ['11010519491231002X', '110105194912310021', '110105200002299990', '13800138000']
  numbers.push(...typed)
  const { body } = await hr.post('/api/people', { name: '张三', idNumber: typed[0], phone: typed[3] })
  await hr.post('/api/people', { name: '李四', idNumber: typed[0] })
  await hr.post('/api/people', { name: '李四', idNumber: typed[1] })
  await hr.patch(`/api/people/${body.id}`, { version: 1, idNumber: typed[2] })
  await hr.patch(`/api/people/${body.id}`, { version: 1, idNumber: typed[1] })
  await hr.post(`/api/people/${body.id}/reveal`, { field: 'id_number', reason: '核对证件' })
  await hr.get(`/api/people?q=${typed[2]}`)
  await hr.post('/api/people/export.xlsx', { filter: { q: typed[2] }, reason: '核对证件' })
  await hr.post('/api/people', { name: '', idNumber: typed[0] })

  const database = await everythingIn(here.context.db)
  const log = logged.join('')
  expect(database).toContain('人199')
  expect(log).toContain('/api/people/:id/reveal')
  const found = [...new Set(numbers)]
    .flatMap(tracesOf)
    .filter((trace) => database.includes(trace) || log.includes(trace))
  expect(found).toEqual([])
}, 120_000)

it('a number sealed for one person does not open for another', async () => {
  const here = await world()
  const hr = here.as('hr')
  const { db } = here.context
  const one = (await hr.post('/api/people', { name: '张三', idNumber: '11010519491231002X' })).body.id
  const two = (await hr.post('/api/people', { name: '李四', idNumber: '110105200002299990' })).body.id
  await sql`update person set id_sealed = (select id_sealed from person where id = ${one}) where id = ${two}`.execute(
    db,
  )
  const answer = await hr.post(`/api/people/${two}/reveal`, { field: 'id_number', reason: '核对证件' })
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } })
  expect(JSON.stringify(answer.body)).not.toContain('1101')
})

it('an account looks up only so many numbers an hour, and what is refused is not recorded', async () => {
  const here = await world()
  const hr = here.as('hr')
  const { id } = (await hr.post('/api/people', { name: '张三', phone: '13800138000' })).body
  const me = (await hr.get('/api/session')).body.account.id
  await hr.post(`/api/people/${id}/reveal`, { field: 'phone', reason: '联系本人' })
  await sql`update reveal_allowance set used = 120 where actor_id = ${me}`.execute(here.context.db)
  const refused = await hr.post(`/api/people/${id}/reveal`, { field: 'phone', reason: '联系本人' })
  expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect(refused.body.seconds).toBeGreaterThan(0)
  const { rows } = (await hr.get(`/api/people/${id}/timeline`)).body
  expect(rows.filter(({ action }: { action: string }) => action === 'person.revealed')).toHaveLength(1)
})
