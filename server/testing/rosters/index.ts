/**
 * Invented ledgers with the truth about every row, for testing and measuring how spreadsheets are understood.
 *
 * A profile is one company's habits. Nothing here uses the rules that are tested with it: names, check digits, dates and
 * certificates are made up and written down by code of its own.
 */
import { fileBytes } from './files.ts'
import { type Profile, profiles } from './profiles.ts'
import { chance } from './random.ts'
import { type Entry, inventRoster } from './roster.ts'
import { type TruthRow, type WrittenSheet, writeSheet } from './sheets.ts'

export type { Profile } from './profiles.ts'
export type { TruthRow } from './sheets.ts'
export { profiles }

export interface Roster {
  readonly bytes: Buffer
  readonly extension: string
  readonly truth: readonly TruthRow[]
}

/** The ledger of a profile; `people` overrides how many, for measuring. */
export function makeRoster(profile: Profile, people = profile.roster.people): Roster {
  const dice = chance(profile.roster.seed)
  const entries = inventRoster(dice, { ...profile.roster, people })
  const sheets = spread(entries, profile).map(([name, some]) =>
    writeSheet(dice, name, some, titled(profile, name), profile.manner),
  )
  const all = profile.otherSheets ? withOthers(sheets) : sheets
  return {
    bytes: fileBytes(all, profile.format, profile.date1904),
    extension: profile.extension,
    truth: sheets.flatMap((sheet) => sheet.truth),
  }
}

function spread(entries: readonly Entry[], profile: Profile): [string, Entry[]][] {
  if (profile.sheets === 'department') return group(entries, (entry) => entry.person.department)
  if (profile.sheets === 'kind') return group(entries, (entry) => entry.certificate.kind.names[0]!)
  const sorted = profile.layout.sections
    ? group(entries, (entry) => entry.person.department).flatMap(([, some]) => some)
    : [...entries]
  return [['证书台账', sorted]]
}

/** What repeats an earlier line must stay behind it, so the order within a group is kept and groups follow first lines. */
function group(entries: readonly Entry[], by: (entry: Entry) => string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(by(entry), [...(groups.get(by(entry)) ?? []), entry])
  return [...groups]
}

function titled(profile: Profile, name: string): Profile['layout'] {
  return profile.sheets === 'kind' ? { ...profile.layout, title: `${name}${profile.layout.title}` } : profile.layout
}

function withOthers(sheets: readonly WrittenSheet[]): WrittenSheet[] {
  const other = (name: string, rows: WrittenSheet['rows']): WrittenSheet => ({
    name,
    rows,
    merges: [],
    hidden: [],
    truth: [],
  })
  const notes = other('填报说明', [
    ['填报说明'],
    ['1、本表由各部门填写,每季度更新。'],
    ['2、身份证号请设为文本格式。'],
    ['3、有问题请联系人力资源部。'],
  ])
  const choices = other('数据字典', [
    ['注册类', '一级建造师'],
    ['职称类', '高级工程师'],
    ['技能类', '施工员'],
  ])
  return [notes, ...sheets, other('Sheet3', []), choices]
}
