import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { type World, world } from '../../testing/index.ts'
import { inventedId, ledger, ledgerRow } from '../../testing/ledgers.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'

// Each command is a process of its own, started from the sources.
vi.setConfig({ testTimeout: 180_000 })

const folder = temporaryFolder('command')
const program = fileURLToPath(new URL('../cli.ts', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly complaint: string
}

/** Runs `chizheng …` in an empty place, with these settings and no others. */
async function chizheng(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      CHIZHENG_DATA: join(folder, 'data'),
      CHIZHENG_TODAY: '2026-11-24',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, complaint }
}

async function ledgerFile(name: string, rows: Parameters<typeof ledger>[0]): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, await ledger(rows))
  return path
}

describe('chizheng import FILE --dry-run', () => {
  it('prints one JSON object without a server, a database or a data folder', async () => {
    const path = await ledgerFile('台账.xlsx', [
      ledgerRow(1, { 姓名: '赵一', 有效期至: '长期' }),
      ledgerRow(2, { 姓名: '钱二', 有效期至: '2027年13月1日' }),
      ledgerRow(3, { 姓名: '赵一', 身份证号: inventedId(1), 证书编号: ' 鲁1372016202000003 ', 是否注册: '×' }),
    ])
    const before = readdirSync(folder)
    const { code, out, complaint } = await chizheng(['import', path, '--dry-run', '--json'])
    expect([code, complaint]).toEqual([0, ''])
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['file', 'sheets', 'rows', 'summary'])
    expect(answer).toMatchObject({
      file: '台账.xlsx',
      sheets: [{ name: '台账', header_row: 1, columns: { name: 1, id_number: 2, credential_type: 4, number: 6 } }],
      summary: { rows: 4, ok: 2, error: 1, skipped: 1, people: 2, credentials: 2 },
    })
    const [, first, second, third] = answer.rows
    expect(first).toMatchObject({ sheet: '台账', row: 2, status: 'ok', issues: [] })
    expect(first.credential).toMatchObject({
      name: '赵一',
      id_number: inventedId(1),
      credential_type: 'constructor-1',
      credential_type_name: '一级建造师',
      category: 'registration',
      issued_on: '2024-03-01',
      valid_until: null,
      registered: true,
    })
    expect(second.issues).toEqual([
      { code: 'date_invalid', field: 'valid_until', message: expect.stringContaining('2027年13月1日') },
    ])
    expect(third).toMatchObject({
      person_ref: first.person_ref,
      credential: { number: '鲁1372016202000003', registered: false },
    })
    expect(second.person_ref).not.toBe(first.person_ref)
    expect(readdirSync(folder)).toEqual(before)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('without --json prints counts, and the rows somebody must look at', async () => {
    const path = await ledgerFile('看一看.xlsx', [ledgerRow(4, {}), ledgerRow(5, { 证书编号: null })])
    const { code, out } = await chizheng(['import', path, '--dry-run'])
    expect(code).toBe(0)
    expect(out).toContain('ok 1')
    expect(out).toMatch(/台账 3 review: .*编号/)
  })
})

describe('chizheng import says no', () => {
  it('to a file that is not there, by its own exit code', async () => {
    const { code, out, complaint } = await chizheng(['import', join(folder, 'nowhere.xlsx'), '--dry-run', '--json'])
    expect([code, out]).toEqual([66, ''])
    expect(complaint).toContain('There is no file')
  })

  it('to a broken file: a code and a sentence', async () => {
    const path = join(folder, 'broken.xlsx')
    writeFileSync(path, (await ledger([ledgerRow(6, {})])).subarray(0, 2_000))
    const { code, out, complaint } = await chizheng(['import', path, '--dry-run', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ error: { code: 'spreadsheet_unreadable', message: expect.any(String) } })
    expect(complaint.trim().split('\n')).toHaveLength(2)
  })

  it('to a flag it does not know, and to no file at all', async () => {
    const usage = { code: 64, out: '', complaint: 'chizheng import FILE [--dry-run] [--json]\n' }
    expect(await chizheng(['import', 'a.xlsx', '--dryrun'])).toEqual(usage)
    expect(await chizheng(['import', '--json'])).toEqual(usage)
  })
})

describe('chizheng import FILE', () => {
  const settingsOf = ({ context }: World) => ({
    DATABASE_URL: context.settings.databaseUrl!,
    CHIZHENG_DATA: context.settings.dataFolder,
  })

  it('imports into the configured database every row that can be saved', async () => {
    const w = await world()
    const path = await ledgerFile('入库.xlsx', [ledgerRow(11, { 姓名: '孙三' }), ledgerRow(12, { 姓名: null })])
    const { code, out, complaint } = await chizheng(['import', path, '--json'], settingsOf(w))
    expect([code, complaint]).toEqual([0, ''])
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({
      file: '入库.xlsx',
      state: 'applied',
      failure: null,
      summary: { create: 1, error: 1 },
    })
    const hr = w.as('hr')
    expect((await hr.get(`/api/credentials?import=${answer.import}`)).body.total).toBe(1)
    expect((await hr.get(`/api/imports/${answer.import}`)).body).toMatchObject({ by: 'command line', state: 'applied' })
    // The same file again has nothing to write, and says so.
    const again = await chizheng(['import', path, '--json'], settingsOf(w))
    expect(again.code).toBe(1)
    expect(JSON.parse(again.out).error.code).toBe('import_nothing_to_apply')
  })
})
