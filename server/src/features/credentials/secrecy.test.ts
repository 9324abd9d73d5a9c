import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Client, everythingIn, tracesOf, type World, world } from '../../../testing/index.ts'
import { ledger, ledgerHeaders, textsIn } from '../../../testing/ledgers.ts'
import { idCheckDigit, maskIdNumber } from '../../kernel/identity.ts'
import { sql } from '../../platform/db/index.ts'

// Every spreadsheet is read in a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const logged: string[] = []
let w: World
let hr: Client
let auditor: Client
beforeAll(async () => {
  w = await world({
    environment: { CHIZHENG_LOG_LEVEL: 'trace' },
    logTo: { write: (line) => void logged.push(line) },
  })
  hr = w.as('hr')
  auditor = w.as('auditor')
})

/** Every ID number of these tests: none of them may be read anywhere. */
const secrets: string[] = []

/** An ID number of the year 1975, with its right check digit unless another one is asked for. */
function idNumber(serial: string, checkDigit?: string): string {
  const first17 = `11010519750308${serial}`
  const number = first17 + (checkDigit ?? idCheckDigit(first17))
  secrets.push(number)
  return number
}

const electrician = { typeId: 'special-op-lv-electrician', validUntil: '2030-08-14' }
const url = (id: string) => `/api/credentials/${id}`

async function person(name: string, id: string | null): Promise<string> {
  const answer = await hr.post('/api/people', { name, idNumber: id })
  expect(answer.status).toBe(201)
  return answer.body.id
}

async function register(personId: string, number: string) {
  const answer = await hr.post('/api/credentials', { personId, ...electrician, number })
  expect(answer.status).toBe(201)
  return answer.body
}

const found = async (who: Client, q: string): Promise<string[]> =>
  (await who.get(`/api/credentials?size=200&history=yes&q=${encodeURIComponent(q)}`)).body.rows.map(
    ({ id }: { id: string }) => id,
  )

describe('a number that holds an ID number', () => {
  const own = idNumber('799')
  const wrong = idNumber('211', '9')
  const stranger = idNumber('347')
  const old = `110105750308799`
  secrets.push(old)
  const cases: [string, string, string, string][] = [
    ['the holder’s own', own, `T${own}`, `T${maskIdNumber(own)}`],
    ['with a wrong check digit', wrong, `T${wrong}`, `T${maskIdNumber(wrong)}`],
    ['somebody else’s', own, `T${stranger}`, `T${maskIdNumber(stranger)}`],
    ['written with marks', own, `t 110105-19750308-${own.slice(14)} 号`, `T${maskIdNumber(own)}号`],
    ['in its old form', own, old, maskIdNumber(old)],
    ['of another document', 'H87654321', 'T-H87654321', 'T-H*******1'],
  ]
  secrets.push('H87654321')
  const holders = new Map<string, string>()
  beforeAll(async () => {
    for (const id of [own, wrong, 'H87654321']) holders.set(id, await person(`持${holders.size}`, id))
  })

  it.each(cases)('%s is masked for everyone, and nobody finds it by a part', async (_what, holder, number, mask) => {
    const made = await register(holders.get(holder)!, number)
    expect(made).toMatchObject({ number: mask, numberMasked: true, can: { reveal: true } })
    expect(made.periods).toMatchObject([{ number: mask, numberMasked: true }])
    const seen = (await auditor.get(url(made.id))).body
    expect(seen).toMatchObject({ number: mask, can: { reveal: false } })
    expect((await w.as('admin').get(url(made.id))).body.number).toBe(mask)
    expect(await found(auditor, number)).toContain(made.id)
    expect(await found(hr, number.toLowerCase().replace('t', ' T '))).toContain(made.id)
    const again = { personId: holders.get(holder), ...electrician, number: number.replace('-', '') }
    expect(await hr.post('/api/credentials', again)).toMatchObject({
      status: 409,
      body: { code: 'credential_number_taken', credentialId: made.id },
    })
  })

  it('of nobody we know, but of no ID number’s form, is shown and searched as ever', async () => {
    const made = await register(holders.get(own)!, '110105201705230001')
    expect(made).toMatchObject({ number: '110105201705230001', numberMasked: false })
    expect(await found(auditor, '0105201705')).toEqual([made.id])
  })
})

describe('no sequence of searches tells two people with the same mask apart', () => {
  it.each([
    ['with right check digits', '11010519750308', undefined],
    ['with wrong ones', '11010519750309', '1'],
  ])('%s', async (_what, first14, wrong) => {
    // Of many serials two whose numbers end alike.
    const byEnd = new Map<string, string[]>()
    for (let serial = 100; serial < 400; serial++) {
      const first17 = `${first14}${serial}`
      const number = first17 + (wrong ?? idCheckDigit(first17))
      byEnd.set(number.slice(-2), [...(byEnd.get(number.slice(-2)) ?? []), number])
    }
    const [one, other] = [...byEnd.values()].find((numbers) => numbers.length > 1)!
    secrets.push(one!, other!)
    const ids = [
      (await register(await person('东方', one!), `T${one}`)).id,
      (await register(await person('东方', other!), `T${other}`)).id,
    ]
    const number = `T${one}`
    for (let from = 0; from < number.length; from++) {
      for (let to = from + 1; to <= number.length; to++) {
        const part = number.slice(from, to)
        if (part === number || part === one) continue
        for (const who of [auditor, hr]) {
          const hits = (await found(who, part)).filter((id) => ids.includes(id))
          expect([part, hits.length]).not.toEqual([part, 1])
        }
      }
    }
    expect(await found(auditor, number)).toEqual([ids[0]])
  })
})

describe('a masked number', () => {
  const own = idNumber('523')
  it('is shown in full to who may, says why, and has not used up the hour; the ledger knows', async () => {
    const made = await register(await person('南宫', own), `T${own}`)
    const reveal = (who: Client, body: object) => who.post(`${url(made.id)}/reveal`, body)
    expect((await reveal(auditor, { reason: '核对证件' })).status).toBe(403)
    expect(await reveal(hr, { reason: '。。' })).toMatchObject({ status: 422, body: { code: 'reveal_reason_missing' } })
    expect(await reveal(hr, { reason: '核对证件', ordinal: 2 })).toMatchObject({ status: 404 })
    expect(await reveal(hr, { reason: '核对证件' })).toMatchObject({ status: 200, body: { value: `T${own}` } })
    const [newest] = (await hr.get(`${url(made.id)}/timeline`)).body.rows
    expect(newest).toMatchObject({
      action: 'credential.revealed',
      reason: '核对证件',
      changes: [{ field: 'number', after: `T${maskIdNumber(own)}` }],
    })
    expect((await hr.get(url(made.id))).body.version).toBe(made.version)

    const me = (await hr.get('/api/session')).body.account.id
    await sql`update reveal_allowance set used = 120 where actor_id = ${me}`.execute(w.context.db)
    expect(await reveal(hr, { reason: '核对证件' })).toMatchObject({ status: 429 })
    await sql`delete from reveal_allowance`.execute(w.context.db)
    const plain = await register(made.person.id, '京202600001')
    expect(await hr.post(`${url(plain.id)}/reveal`, { reason: '核对证件' })).toMatchObject({ status: 404 })
  })

  it('sealed for one certificate does not open for another', async () => {
    const one = await register(await person('西门', null), `T${idNumber('611')}`)
    const two = await register(await person('北宫', null), `T${idNumber('612')}`)
    await sql`update credential set number_sealed = (select number_sealed from credential where id = ${one.id}) where id = ${two.id}`.execute(
      w.context.db,
    )
    await sql`alter table credential_period disable trigger user`.execute(w.context.db)
    await sql`update credential_period set number_sealed = (select number_sealed from credential where id = ${one.id})
      where credential_id = ${two.id}`.execute(w.context.db)
    await sql`alter table credential_period enable trigger user`.execute(w.context.db)
    const answer = await hr.post(`${url(two.id)}/reveal`, { reason: '核对证件' })
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect(JSON.stringify(answer.body)).not.toContain('1101')
  })
})

describe('forms that send the mask back', () => {
  const own = idNumber('731')
  const next = idNumber('733')
  it('change nothing of the number; a new one is saved, part of a mask is refused', async () => {
    const made = await register(await person('上官', own), `T${own}`)
    const value = async (ordinal?: number) =>
      (await hr.post(`${url(made.id)}/reveal`, { reason: '核对证件', ordinal })).body.value
    await hr.post(`${url(made.id)}/verify`, {
      version: 1,
      result: 'verified',
      source: '应急管理部',
      checkedOn: '2026-11-24',
    })
    const corrected = await hr.patch(url(made.id), { version: 2, number: made.number, remarks: '原件在总部' })
    expect(corrected.body).toMatchObject({ version: 3, number: made.number, verification: 'verified' })
    expect(await value()).toBe(`T${own}`)
    const same = await hr.patch(url(made.id), { version: 3, number: `t${own}` })
    expect(same.body).toMatchObject({ version: 3, verification: 'verified' })

    const renewed = await hr.post(`${url(made.id)}/renew`, {
      version: 3,
      validUntil: '2033-08-14',
      number: made.number,
    })
    expect(renewed.body).toMatchObject({ version: 4, number: made.number })
    expect(await value()).toBe(`T${own}`)

    for (const number of [made.number.replace('1101', '1102'), `${made.number}2`]) {
      const refused = await hr.patch(url(made.id), { version: 4, number })
      expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_input', errors: [{ path: 'number' }] } })
    }
    const typed = await hr.patch(url(made.id), { version: 4, number: `T${next}` })
    expect(typed.body).toMatchObject({ version: 5, verification: 'unverified', number: `T${maskIdNumber(next)}` })
    expect(await value()).toBe(`T${next}`)
    expect(await value(1)).toBe(`T${own}`)
    const plain = await hr.patch(url(made.id), { version: 5, number: '京202600002' })
    expect(plain.body).toMatchObject({ number: '京202600002', numberMasked: false })
  })
})

describe('an import', () => {
  const [first, second, third, wrong] = [idNumber('801'), idNumber('802'), idNumber('806'), idNumber('803', '0')]
  const line = (name: string, id: string | null, number: string, until: string) => {
    const row: Partial<Record<(typeof ledgerHeaders)[number], string | null>> = {
      姓名: name,
      身份证号: id,
      证书名称: '低压电工证',
      证书编号: number,
      有效期至: until,
    }
    return ledgerHeaders.map((header) => row[header] ?? null)
  }

  async function ready(rows: (string | null)[][]) {
    const { id } = (await hr.upload('/api/imports', { name: '台账.xlsx', content: await ledger(rows) })).body
    await w.drainJobs()
    const record = (await hr.get(`/api/imports/${id}`)).body
    expect(record.state).toBe('ready')
    return record
  }
  const rowsOf = async (id: string) => (await hr.get(`/api/imports/${id}/rows?limit=500&order=sheet`)).body.rows
  async function apply({ id, version }: { id: string; version: number }) {
    expect((await hr.post(`/api/imports/${id}/apply`, { version })).status).toBe(202)
    await w.drainJobs()
    expect((await hr.get(`/api/imports/${id}`)).body).toMatchObject({ state: 'applied', failure: null })
  }

  it('masks them in the preview, seals them, and meets them again in the next file', async () => {
    const rows = [
      line('闻人甲', first, `T${first}`, '2028-08-14'),
      line('闻人乙', second, `T${second}`, '2028-08-14'),
      line('闻人丙', null, `T${wrong}`, '2028-08-14'),
      line('闻人己', third, third, '2028-08-14'),
    ]
    const plan = await ready(rows)
    const shown = JSON.stringify([await rowsOf(plan.id), (await hr.get(`/api/imports/${plan.id}/problems`)).body, plan])
    for (const secret of [first, second, wrong]) {
      expect(shown).toContain(`T${maskIdNumber(secret)}`)
      expect(shown).not.toContain(secret)
    }
    await apply(plan)
    const listed = (await hr.get(`/api/credentials?import=${plan.id}&size=200`)).body.rows
    expect(listed.filter(({ numberMasked }: { numberMasked: boolean }) => numberMasked)).toHaveLength(4)

    const again = await ready([
      line('闻人甲', first, `T${first}`, '2028-08-14'),
      line('闻人乙', second, `t ${second}`, '2031-08-14'),
      line('闻人丙', null, `T${wrong}`, '2028-08-14'),
      line('闻人己', third, maskIdNumber(third), '2028-08-14'),
    ])
    expect((await rowsOf(again.id)).slice(1)).toMatchObject([
      { status: 'duplicate', action: 'none' },
      { action: 'renew', differences: [{ field: 'valid_until' }] },
      {},
      // As an exported sheet has it.
      { status: 'duplicate', action: 'none' },
    ])
    await apply(again)
    const renewed = (await hr.get(`/api/credentials?q=T${second}`)).body.rows
    expect(renewed).toMatchObject([{ validUntil: '2031-08-14', number: `T${maskIdNumber(second)}` }])

    const failed = (await hr.get(`/api/imports/${again.id}/failed-rows.xlsx`)).body
    expect(JSON.stringify(await textsIn(failed))).toContain(`T${first}`)
  })

  it('masks a number that something is said against, in its sentence too', async () => {
    const plan = await ready([line('闻人戊', null, `X-T${idNumber('805', '0')}-9`, '2028-08-14')])
    const [, shown] = await rowsOf(plan.id)
    expect(JSON.stringify(shown)).toContain('number_pattern')
    expect(JSON.stringify(shown)).not.toContain('0308805')
    const problems = (await hr.get(`/api/imports/${plan.id}/problems`)).body
    expect(JSON.stringify(problems)).not.toContain('0308805')
  })
})

describe('afterwards', () => {
  afterAll(() => logged.splice(0))

  it('an export shows masks, and its ledger entry no number that was searched by', async () => {
    const reason = '核对证件'
    const answer = await hr.post('/api/credentials/export.xlsx', { filter: { q: `T${secrets[1]}` }, reason })
    const sheets = JSON.stringify(await textsIn(answer.body))
    expect(sheets).toContain(`T${maskIdNumber(secrets[1]!)}`)
    expect(sheets).not.toContain(secrets[1])
    expect((await hr.post('/api/people/export.xlsx', { filter: { q: secrets[1] }, reason })).status).toBe(200)
  })

  it('no table, no log line and no ledger entry holds one of these numbers, or eight digits of it in a row', async () => {
    const database = await everythingIn(w.context.db)
    const log = logged.join('')
    expect(database).toContain('credential.revealed')
    expect(log).toContain('/api/credentials/:id/reveal')
    const parts = secrets.flatMap((secret) => [
      ...tracesOf(secret),
      ...tracesOf(`T${secret}`),
      ...Array.from({ length: Math.max(0, secret.length - 7) }, (_, at) => secret.slice(at, at + 8)),
    ])
    const readable = [...new Set(parts)].filter((part) => database.includes(part) || log.includes(part))
    expect(readable).toEqual([])
  })
})
