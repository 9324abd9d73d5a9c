import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type StaffingInstance, type StaffingResult, staffingInstanceSchema } from '@chizheng/contract'
import { z } from 'zod'
import { type InstanceFault, instanceFaults, propose, withEligibility } from '../features/staffing/index.ts'

const usage = 'chizheng staffing solve FILE [--json] [--max-steps=N]\n'
const maxBytes = 256 * 1024 * 1024
const maxFaults = 50

interface Fault {
  readonly path: string
  readonly zh: string
  readonly en: string
}

/**
 * `chizheng staffing solve FILE [--json] [--max-steps=N]`: reads one self-contained instance and prints the proposal. Needs no database and
 * no settings. Exit code 0 with an answer, also when places stay empty; 1 when the file is refused, each fault with its place.
 */
export async function staffingCommand(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args
  const files = rest.filter((arg) => !arg.startsWith('--'))
  const flags = rest.filter((arg) => arg.startsWith('--'))
  const steps = flags.flatMap((flag) => /^--max-steps=(\d{1,9})$/.exec(flag)?.[1] ?? [])
  const isKnown = flags.every((flag) => flag === '--json' || /^--max-steps=\d{1,9}$/.test(flag))
  if (verb !== 'solve' || files.length !== 1 || !isKnown) {
    process.stderr.write(usage)
    return 64
  }
  const path = resolve(files[0]!)
  if (!existsSync(path)) {
    process.stderr.write(`找不到文件 / There is no file ${path}\n`)
    return 66
  }
  const read = readInstance(path)
  const isJson = flags.includes('--json')
  if ('faults' in read) return refuse(read.faults, isJson)
  const result = propose(withEligibility(read.instance), steps.length > 0 ? { maxSteps: Number(steps.at(-1)) } : {})
  await print(isJson ? `${JSON.stringify(result, null, 1)}\n` : overview(read.instance, result))
  return 0
}

function readInstance(path: string): { instance: StaffingInstance } | { faults: Fault[] } {
  const at = (zh: string, en: string) => ({ faults: [{ path: '', zh, en }] })
  if (!statSync(path).isFile()) return at('不是文件', 'not a file')
  if (statSync(path).size > maxBytes) return at('文件超过 256 MB', 'the file is over 256 MB')
  let written: unknown
  try {
    written = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return at(`不是有效的 JSON：${(error as Error).message}`, `not valid JSON: ${(error as Error).message}`)
  }
  const parsed = staffingInstanceSchema.safeParse(written, { error: z.locales.en().localeError })
  if (!parsed.success) {
    const { error } = staffingInstanceSchema.safeParse(written, { error: z.locales.zhCN().localeError })
    return {
      faults: parsed.error.issues.map((issue, index) => ({
        path: pathText(issue.path),
        zh: error?.issues[index]?.message ?? issue.message,
        en: issue.message,
      })),
    }
  }
  const faults = instanceFaults(parsed.data)
  return faults.length === 0 ? { instance: parsed.data } : { faults: faults.map(sentence) }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function sentence({ path, code, found }: InstanceFault): Fault {
  switch (code) {
    case 'unknown_person':
      return { path, zh: `people 里没有“${found}”`, en: `there is no “${found}” in people` }
    case 'unknown_project':
      return { path, zh: `projects 里没有“${found}”`, en: `there is no “${found}” in projects` }
    case 'unknown_slot':
      return { path, zh: `slots 里没有“${found}”`, en: `there is no “${found}” in slots` }
    case 'named_twice':
      return { path, zh: `“${found}”写了两次`, en: `“${found}” stands there twice` }
    case 'days_reversed':
      return { path, zh: `${found} 早于开始日`, en: `${found} is before the first day` }
    case 'too_many_places':
      return { path, zh: `共 ${found} 个名额，最多 400 个`, en: `${found} places in all; at most 400` }
    case 'requirement_and_people':
      return {
        path,
        zh: '已写要求，不能再写合格人员；二者选一',
        en: 'has a requirement and named people; write one of them',
      }
  }
}

function refuse(faults: readonly Fault[], isJson: boolean): number {
  const shown = faults.slice(0, maxFaults)
  if (isJson)
    process.stdout.write(`${JSON.stringify({ error: { code: 'instance_invalid', faults: shown } }, null, 1)}\n`)
  for (const { path, zh, en } of shown) process.stderr.write(`${path || 'FILE'}: ${zh} / ${en}\n`)
  if (faults.length > shown.length) {
    const more = faults.length - shown.length
    process.stderr.write(`另有 ${more} 处 / ${more} more\n`)
  }
  return 1
}

/** What a clerk wants to see at once. */
function overview(instance: StaffingInstance, result: StaffingResult): string {
  const nameOf = new Map(instance.people.map(({ id, name }) => [id, name]))
  const slotOf = new Map(instance.slots.map((slot) => [slot.id, slot]))
  const projectOf = new Map(instance.projects.map(({ id, name }) => [id, name]))
  const said = (id: string) => `${projectOf.get(slotOf.get(id)!.project)} ${slotOf.get(id)!.role}`
  const lines = result.team.places.map(({ slot, person, pinned, notes }) => {
    const who = person === null ? '—— 空缺 / empty' : `${nameOf.get(person)}${pinned ? '（指定 / pinned）' : ''}`
    return `${said(slot)}: ${[who, ...notes].join('; ')}`
  })
  for (const { priority, filled, of } of result.team.filled)
    lines.push(`第 ${priority} 优先级 / priority ${priority}: ${filled} / ${of}`)
  lines.push(
    result.proof === 'optimal'
      ? `费用 / cost ${result.team.cost}; 已证明最优 / proved optimal`
      : `费用 / cost ${result.team.cost}; 未证明最优 / not proved: ${JSON.stringify(result.gap)}`,
  )
  for (const { slots, people } of result.shortages) {
    const places = slots.map(({ slot, places: count }) => `${said(slot)} × ${count}`).join('、')
    const names = people.map((id) => nameOf.get(id)).join('、') || '无人 / nobody'
    lines.push(`缺人 / short: ${places} ← ${names}`)
  }
  for (const { slot, person, lacks } of result.waysOut?.steps ?? [])
    lines.push(`办法 / way out: ${said(slot)} ← ${nameOf.get(person)}: ${lacks.map(({ text }) => text).join('; ')}`)
  return `${lines.join('\n')}\n`
}

/** Waits for a slow reader: a large answer must not be cut off when the process ends. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())))
}
