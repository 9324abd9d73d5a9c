import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type StaffingResult, staffingResultSchema } from '@chizheng/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { staffingCommand } from './staffing.ts'

const reference = (name: string) => fileURLToPath(new URL(`../../../docs/reference/${name}`, import.meta.url))
const example = JSON.parse(readFileSync(reference('staffing-example.json'), 'utf8'))
const folder = temporaryFolder('staffing')

afterEach(() => vi.restoreAllMocks())

async function staffing(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const written = { said: '', complained: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done?: unknown) => {
    written.said += text
    if (typeof done === 'function') done()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.complained += text
    return true
  })
  const code = await staffingCommand(args)
  vi.restoreAllMocks()
  return { code, ...written }
}

const fileOf = (content: unknown): string => {
  const path = join(folder, `${Math.abs(JSON.stringify(content).length)}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

async function answer(changes: Record<string, unknown> = {}): Promise<StaffingResult> {
  const { code, said, complained } = await staffing('solve', fileOf({ ...example, ...changes }), '--json')
  expect([code, complained]).toEqual([0, ''])
  return staffingResultSchema.parse(JSON.parse(said))
}

describe('chizheng staffing solve', () => {
  it('answers the example of the reference as the reference says', async () => {
    const { code, said, complained } = await staffing('solve', reference('staffing-example.json'), '--json')
    expect([code, complained]).toEqual([0, ''])
    expect(JSON.parse(said)).toEqual(JSON.parse(readFileSync(reference('staffing-example-result.json'), 'utf8')))
    expect(staffingResultSchema.parse(JSON.parse(said))).toEqual(JSON.parse(said))
  })

  it('is read by a clerk', async () => {
    const { said } = await staffing('solve', reference('staffing-example.json'))
    expect(said.split('\n')).toEqual(
      expect.arrayContaining([
        '实验小学 项目经理: 张建国',
        '社区医院 项目经理: —— 空缺 / empty',
        '第 1 优先级 / priority 1: 1 / 2',
        '缺人 / short: 实验小学 项目经理 × 1、社区医院 项目经理 × 1 ← 张建国',
      ]),
    )
  })

  it('sees the lack of registration and the lock of another project, and prefers the cheaper way out', async () => {
    const { waysOut } = await answer()
    expect(waysOut).toMatchObject({ filled: 1, price: 60 })
    expect(waysOut!.steps).toMatchObject([{ person: 'li', lacks: [{ way: 'free' }] }])
    const transferred = await answer({ prices: { transfer: 20 } })
    expect(transferred.waysOut!.steps).toMatchObject([
      { person: 'wang', price: 40, lacks: [{ way: 'transfer' }, { way: 'transfer' }] },
    ])
  })

  it('lets a certificate end within the period only where the slot says so, and notes its renewal window', async () => {
    const { team } = await answer()
    expect(team.places).toContainEqual(
      expect.objectContaining({
        slot: 'school-safety',
        person: 'qian',
        notes: [expect.stringMatching(/2027-08-31.*续期窗口/)],
      }),
    )
    const strict = await answer({ slots: example.slots.map((slot: object) => ({ ...slot, mayExpire: false })) })
    expect(strict.shortages.flatMap(({ nearMisses }) => nearMisses)).toContainEqual(
      expect.objectContaining({ slot: 'school-safety', person: 'qian', price: 10 }),
    )
  })

  it('names the second team, in which one person is another', async () => {
    const { team, secondBest } = await answer()
    expect(secondBest).toMatchObject({ proof: 'optimal', team: { cost: team.cost + 25 } })
    expect(secondBest!.team.places).toContainEqual(expect.objectContaining({ slot: 'school-clerk', person: 'zhou' }))
  })

  it('speaks English when asked', async () => {
    const { team } = await answer({ language: 'en' })
    expect(team.places.flatMap(({ notes }) => notes)).toContainEqual(expect.stringMatching(/to be renewed 2027-/))
  })

  const first = example.slots[0]
  it.each<[string, unknown, string, RegExp, RegExp]>([
    ['no JSON', '{ "people": [', 'FILE', /不是有效的 JSON/, /not valid JSON/],
    ['a field nobody knows', { ...example, team: [] }, '', /team/, /team/],
    ['a wrong type', { ...example, slots: [{ ...first, count: 'two' }] }, 'slots[0].count', /数字|number/, /number/],
    [
      'a day that is none',
      { ...example, projects: [{ ...example.projects[0], to: '2027-02-30' }] },
      'projects[0].to',
      /日期/,
      /date/,
    ],
    [
      'a slot of no project',
      { ...example, slots: [{ ...first, project: 'x' }] },
      'slots[0].project',
      /没有“x”/,
      /no “x” in projects/,
    ],
    [
      'a pin of nobody',
      { ...example, pinned: [{ slot: first.id, person: 'x' }] },
      'pinned[0].person',
      /没有“x”/,
      /no “x” in people/,
    ],
    [
      'a pin to no slot',
      { ...example, pinned: [{ slot: 'x', person: 'li' }] },
      'pinned[0].slot',
      /没有“x”/,
      /no “x” in slots/,
    ],
    ['two of one id', { ...example, people: [...example.people, example.people[0]] }, 'people[8].id', /两次/, /twice/],
    [
      'days turned round',
      { ...example, slots: [{ ...first, to: '2020-01-01' }] },
      'slots[0].to',
      /早于/,
      /before the first day/,
    ],
    [
      'too many places',
      { ...example, slots: [1, 2, 3, 4, 5].map((id) => ({ ...first, id: String(id), count: 100 })) },
      'slots',
      /500/,
      /at most 400/,
    ],
    [
      'a requirement and people',
      { ...example, slots: [{ ...first, eligible: [{ person: 'li' }] }] },
      'slots[0].eligible',
      /二者选一/,
      /one of them/,
    ],
  ])('refuses %s with its place and a sentence', async (_, content, path, zh, en) => {
    const { code, said, complained } = await staffing('solve', fileOf(content), '--json')
    expect(code).toBe(1)
    expect(complained).toMatch(zh)
    expect(complained).toMatch(en)
    expect(complained).toContain(path)
    expect(JSON.parse(said).error).toMatchObject({ code: 'instance_invalid' })
  })

  it.each([
    ['no verb', [], 64],
    ['another verb', ['plan', 'x.json'], 64],
    ['an unknown flag', ['solve', 'x.json', '--fast'], 64],
    ['two files', ['solve', 'a.json', 'b.json'], 64],
    ['no such file', ['solve', 'no-such-file.json'], 66],
    ['a folder', ['solve', folder], 1],
  ])('ends with its exit code after %s', async (_, args, code) => {
    expect((await staffing(...args)).code).toBe(code)
  })

  it('bounds the search when asked', async () => {
    const { code } = await staffing('solve', reference('staffing-example.json'), '--json', '--max-steps=1')
    expect(code).toBe(0)
  })
})
