import type { ImportField } from '@chizheng/contract'
import { isNothing, wordKey } from '../../../kernel/text.ts'
import type { ContentWords } from './content.ts'
import { type HeaderMatch, matchHeader } from './header-words.ts'
import type { HeadColumn, TableHead } from './layout.ts'

/**
 * Several certificates in one row: 证书名称1, 证书编号1, 证书名称2, 证书编号2; two-line headers with 证书一 and 证书二, or 一级建造师 and
 * 职称, over the same names; 一级建造师编号, 安全B证编号; the same names written once more; or 职称 and 执业资格, each before its number.
 *
 * Columns are a certificate of their own when they have a number or a name of it. What is in no group says who the holder
 * is, and is shared by all.
 */
export interface ColumnGroup {
  /** The head as this certificate sees it: columns of the others are none of its business. */
  readonly head: TableHead
  /** Its own columns. */
  readonly own: ReadonlySet<number>
  /** The type, where the header names it. */
  readonly type: string | null
}

/** The certificates of a row, in order of their columns; empty when a row holds one only, as nearly always. */
export function columnGroups(head: TableHead, words: ContentWords): ColumnGroup[] {
  const marks = head.columns.map((column) => markOf(column, words))
  const told = marks.some((mark) => mark !== null) ? markedGroups(head, marks) : repeatedGroups(head)
  const several = told.filter(isCertificate)
  const complete = several.length < 2 ? namedGroups(head) : several
  if (complete.length < 2) return []
  const taken = new Map<number, Group>()
  // 职称级别 without a number makes no certificate, and is none of the others' level either.
  for (const group of several.length < 2 ? complete : told)
    for (const column of group.columns.keys()) taken.set(column, group)
  return complete.map((group) => ({
    type: group.type,
    own: new Set(group.columns.keys()),
    head: {
      ...head,
      columns: head.columns.map((column, i) => {
        const owner = taken.get(i)
        if (owner === undefined) return column
        return owner === group ? { ...column, matches: group.columns.get(i)! } : { ...column, matches: [], other: true }
      }),
    },
  }))
}

/**
 * The type that the header names for the one certificate of a row: 监理工程师 over 专业, 注册号 and 有效期. Null when it names
 * none, several, or one that can be many.
 */
export function loneType(head: TableHead, words: ContentWords): string | null {
  const types = new Map<string, string>()
  for (const column of head.columns) {
    const mark = markOf(column, words)
    if (mark?.type) types.set(mark.key, mark.type)
  }
  const [type] = types.values()
  return types.size === 1 && words.namesOneType(type!) ? type! : null
}

interface Group {
  readonly type: string | null
  /** The type stands in a line of its own above the names. */
  readonly isBelowType?: boolean
  /** What each of its columns can mean. */
  readonly columns: Map<number, readonly HeaderMatch[]>
}

/** What tells a column's certificate from the others: a number, or a type; and the name that is left without it. */
interface Mark {
  readonly key: string
  readonly type: string | null
  readonly name: string
  /** The type stands in a line of its own above the name. */
  readonly isAbove?: boolean
}

const ofCredential: ReadonlySet<ImportField> = new Set([
  'credential_type',
  'category',
  'profession',
  'level',
  'number',
  'issuer',
  'issued_on',
  'valid_from',
  'valid_until',
  'validity',
  'reviewed_on',
  'review_due_on',
  'registered',
  'employer',
])

const isTelling = (matches: readonly HeaderMatch[]): boolean =>
  matches.some(({ field, strength }) => strength >= 6 && (field === 'number' || field === 'credential_type'))

/** It has a number or a name; or the line above says what it is: 级别 and 专业 under 职称 are one without a number. */
function isCertificate({ columns, isBelowType }: Group): boolean {
  return [...columns.values()].some(isTelling) || (isBelowType === true && columns.size >= 2)
}

const figure = '[1-9]\\d?|[一二三四五六七八九十]|[①-⑩]'
const numberedEnd = new RegExp(`^(.+?)\\s*[(（]?(${figure})[)）]?$`)
const numberedFront = new RegExp(
  `^(?:第\\s*(${figure})\\s*[本个张]?\\s*(?:证书?)?|证书?\\s*(${figure})|(${figure})(?=[、.．:：_-]))[、.．:：_-]?\\s*(\\D.*)$`,
)
const numberedGroup = new RegExp(
  `^(?:第\\s*)?(?:持证|证书?|证件|资格)?(?:情况|信息)?\\s*[(（]?(${figure})[)）]?\\s*(?:[本个张]\\s*)?(?:证书?)?(?:情况|信息)?$`,
)
const aside = /(?:基本|相关|主要)?(?:信息|情况|资料|内容|明细)$/
const fieldName =
  /(?:的)?((?:(?:注册|执业|资格)?证书?|注册|管理|操作证)?(?:编号|编码|号码?)|名称|专业(?:类别)?|级别|等级|(?:发证|批准|取得|颁发|签发|评审|取证)(?:日期|时间)|发证(?:机关|机构|单位)|(?:有效期|到期|截止)(?:日期|时间|至|止|限)?|有效日期|复审(?:日期|时间))$/

function markOf({ parts }: HeadColumn, words: ContentWords): Mark | null {
  const own = parts.at(-1) ?? ''
  if (own === '') return null
  const above = parts.slice(0, -1).join('')
  if (above !== '') {
    const numbered = numberedGroup.exec(above)
    if (numbered) return { key: orderOf(numbered[1]!), type: null, name: own }
    const type = above.replace(aside, '')
    if (!isNothing(type) && words.namesType(type)) return { key: keyOf(type), type, name: own, isAbove: true }
  }
  const end = numberedEnd.exec(own)
  if (end && matchesOf(end[1]!).some(({ field }) => ofCredential.has(field)))
    return { key: orderOf(end[2]!), type: null, name: end[1]! }
  const front = numberedFront.exec(own)
  if (front && matchesOf(front[4]!).some(({ field }) => ofCredential.has(field)))
    return { key: orderOf((front[1] ?? front[2] ?? front[3])!), type: null, name: front[4]! }
  const named = fieldName.exec(own)
  const before =
    named === null
      ? ''
      : own
          .slice(0, named.index)
          .replace(/(?:注册|执业|资格)$/, '')
          .trim()
  // B证号, C1证号: a letter is a type with its 证 only.
  const type = /^[ABC][123]?$/i.test(before) ? `${before}证` : before
  return type.length >= 2 && words.namesType(type) ? { key: keyOf(type), type, name: named![1]! } : null
}

/** B证号 and B证有效期, 一级建造师证编号 and 一级建造师专业 are of one certificate. */
function keyOf(type: string): string {
  return wordKey(type).replace(/证书?$/, '')
}

function orderOf(text: string): string {
  const han = '一二三四五六七八九十'.indexOf(text)
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(text)
  return `#${han >= 0 ? han + 1 : circled >= 0 ? circled + 1 : text}`
}

/** What the name can mean as one of a certificate's: 编号 is its number there, 名称 its own. */
function matchesOf(name: string): readonly HeaderMatch[] {
  const bare = matchHeader(name)
  if ((bare[0]?.strength ?? 0) >= 6) return bare
  const whole = matchHeader(`证书${name}`)
  return (whole[0]?.strength ?? 0) > (bare[0]?.strength ?? 0) ? whole : bare
}

/** Groups by their marks; columns of a certificate without any mark are one more, the first. */
function markedGroups(head: TableHead, marks: readonly (Mark | null)[]): Group[] {
  const groups = new Map<string, Group>()
  const unmarked: Group = { type: null, columns: new Map() }
  for (const [i, mark] of marks.entries()) {
    if (mark === null) {
      const { matches } = head.columns[i]!
      const best = matches[0]
      if (best !== undefined && best.strength >= 6 && ofCredential.has(best.field)) unmarked.columns.set(i, matches)
      continue
    }
    if (!groups.has(mark.key))
      groups.set(mark.key, { type: mark.type, isBelowType: mark.isAbove === true, columns: new Map() })
    groups.get(mark.key)!.columns.set(i, matchesOf(mark.name))
  }
  giveTitleColumn(head, marks, groups)
  const hasNumber = [...unmarked.columns.values()].some(([best]) => best!.field === 'number')
  return hasNumber ? [unmarked, ...groups.values()] : [...groups.values()]
}

/** 职称 before 职称专业 and 职称证号 holds the name of that certificate. */
function giveTitleColumn(head: TableHead, marks: readonly (Mark | null)[], groups: ReadonlyMap<string, Group>): void {
  const title = [...groups.values()].find(({ type }) => type !== null && nameOfTitle.test(type))
  const fields = [...(title?.columns.values() ?? [])].map(([best]) => best?.field)
  if (title === undefined || !fields.includes('number') || fields.includes('credential_type')) return
  const column = head.columns.findIndex(
    ({ parts, matches }, i) =>
      marks[i] === null &&
      nameOfTitle.test(parts.at(-1) ?? '') &&
      matches.some(({ field }) => field === 'credential_type'),
  )
  if (column >= 0) title.columns.set(column, [{ field: 'credential_type', strength: 10 }])
}

/** Groups where the names of a certificate's columns are written again and again. */
function repeatedGroups(head: TableHead): Group[] {
  const keys = head.columns.map(({ parts }) => wordKey(parts.at(-1) ?? ''))
  const isOwn = head.columns.map(({ matches }) => matches.some(({ field }) => ofCredential.has(field)))
  const name = head.columns.findIndex(({ matches }) => matches[0]?.field === 'name')
  const isRepeated = keys.map((key, i) => isOwn[i] && keys.indexOf(key) !== keys.lastIndexOf(key))
  const start = keys.findIndex((key, i) => i > name && isRepeated[i] && keys.indexOf(key, i + 1) > 0)
  // One name twice is two columns; two names twice are two certificates.
  if (start < 0 || new Set(keys.filter((_, i) => i >= start && isRepeated[i])).size < 2) return []
  const groups: Group[] = []
  for (let i = start; i < keys.length; i++) {
    if (keys[i] === keys[start]) groups.push({ type: null, columns: new Map() })
    if (isRepeated[i]) groups.at(-1)!.columns.set(i, matchesOf(head.columns[i]!.parts.at(-1)!))
  }
  return groups
}

const nameOfTitle = /职称|专业技术(?:资格|职务)/

/**
 * Groups that begin with the name of a certificate each: 职称, 专业, 证书号, and then 执业资格, 注册专业, 注册号. A name without a
 * number of its own among its columns says something of the holder, and makes none.
 */
function namedGroups(head: TableHead): Group[] {
  const groups: Group[] = []
  for (const [i, { parts, matches }] of head.columns.entries()) {
    const own = parts.at(-1) ?? ''
    const isName = matches.some(
      ({ field, strength }) => field === 'credential_type' && (strength >= 6 || nameOfTitle.test(own)),
    )
    if (isName) groups.push({ type: null, columns: new Map() })
    if (matches.some(({ field }) => ofCredential.has(field))) groups.at(-1)?.columns.set(i, matchesOf(own))
  }
  return groups.filter(({ columns }) => [...columns.values()].some(([best]) => best?.field === 'number'))
}
