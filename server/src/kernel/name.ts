import { halfWidth, han, tidy, wordKey } from './text.ts'

/**
 * Names of people as ledgers hold them.
 *
 * The stored name is NFC and keeps its characters: NFKC would rewrite compatibility ideographs and so a legal spelling.
 * Only the keys fold. A key never decides who somebody is; it proposes.
 */

export type NameFlag =
  | 'private_use' // a code point of an old system that no font shows
  | 'placeholder' // ?, □ or * where a rare character belongs
  | 'component_description' // 王(火华): the character written by its parts

export interface NameReading {
  /** The name for keeping, or null when the cell holds none. */
  readonly name: string | null
  /** What stood beside it: `退休` of 张三(退休), `A` of 王五-A. */
  readonly remark: string | null
  readonly flags: readonly NameFlag[]
}

const hanOne = new RegExp(`^${han}$`, 'u')
const spaceBetweenHan = new RegExp(`(?<=${han}) +(?=${han})`, 'gu')
/** All the dots that stand for the interpunct U+00B7 of minority and foreign names; a full stop only between Han. */
const dot = /\s*[\u00b7\u2022\u30fb\uff65\u2027\u22c5\u2219\u25cf\u2024\ufe52]\s*/g
const stopBetweenHan = new RegExp(`(?<=${han})\\s*[.。．]\\s*(?=${han})`, 'gu')
const bracketNote = /\s*[(（［[【〔]([^()（）［］[\]【】〔〕]*)[)）］\]】〕]\s*/u
const suffix = new RegExp(`^(${han}[${han.slice(1, -1)}·]+)[-—_－ ]*([A-Za-z]|\\d{1,2}|[①-⑳])$`, 'u')

/** Splits a cell into the name and what was noted beside it, and flags characters that cannot be right. */
export function readName(text: string): NameReading {
  let name = tidy(halfWidth(text)).replace(/^['’‘`"]+/, '')
  const remarks: string[] = []
  const flags: NameFlag[] = []
  for (let note = bracketNote.exec(name); note; note = bracketNote.exec(name)) {
    const rest = (name.slice(0, note.index) + name.slice(note.index + note[0].length)).trim()
    if ([...rest].length < 2 && [...note[1]!].length >= 2 && hanOne.test([...note[1]!][0]!)) {
      flags.push('component_description')
      break
    }
    if (note[1]!.trim() !== '') remarks.push(note[1]!.trim())
    name = rest
  }
  name = name
    .replace(stopBetweenHan, '·')
    .replace(dot, '·')
    .replace(/^·+|·+$/g, '')
    .replace(spaceBetweenHan, '')
  const marked = suffix.exec(name)
  if (marked) {
    name = marked[1]!
    remarks.push(marked[2]!)
  }
  if (/[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u.test(name)) flags.push('private_use')
  if (/[?？□■*＊�]/.test(name)) flags.push('placeholder')
  return { name: name === '' ? null : name.slice(0, 100), remark: remarks.length > 0 ? remarks.join(';') : null, flags }
}

/** For searching and comparing: NFKC, upper case, no spaces, no dots. Registries drop the interpunct of 买买提·艾力. */
export function nameKey(name: string): string {
  return wordKey(name)
}

/** Characters that are written for one another in names (闫 for 阎, 付 for 傅): possibly the same person, never certainly. */
const variants = [
  '闫阎閆閻',
  '肖萧蕭',
  '付傅',
  '戴代',
  '于於余',
  '吕呂',
  '黄黃',
  '温溫',
  '郎朗',
  '叶葉',
  '刘劉',
  '陈陳',
  '张張',
  '杨楊',
  '赵趙',
  '吴吳',
  '郑鄭',
  '孙孫',
  '马馬',
  '罗羅',
  '谢謝',
  '韩韓',
  '冯馮',
  '邓鄧',
  '许許',
  '苏蘇',
  '蒋蔣',
  '贾賈',
  '邹鄒',
  '陆陸',
  '钱錢',
  '汤湯',
  '龙龍',
  '万萬',
  '贺賀',
  '顾顧',
  '龚龔',
  '严嚴',
  '钟鍾鐘',
  '卢盧',
  '华華',
  '国國',
  '东東',
  '伟偉',
  '丽麗',
  '红紅',
  '军軍',
  '强強',
  '云雲',
  '飞飛',
  '凤鳳',
  '兰蘭',
  '宝寶',
  '宁寧',
  '风風',
] // prettier-ignore
const variantOf = new Map<string, string>()
for (const group of variants) for (const one of group.normalize('NFKC')) variantOf.set(one, group[0]!)

/** As nameKey, with written variants folded together. */
export function looseNameKey(name: string): string {
  let key = ''
  for (const character of nameKey(name)) key += variantOf.get(character) ?? character
  return key
}

/** Whether two names can be one person's, given that something else says so: variants, dots and unreadable characters aside. */
export function namesAgree(one: string, other: string): boolean {
  if (nameKey(one) === nameKey(other) || looseNameKey(one) === looseNameKey(other)) return true
  return matchesWithGaps(one, other) || matchesWithGaps(other, one)
}

/** `王?华` or `王□华` against 王燚华: the unreadable places match any one character. */
function matchesWithGaps(gappy: string, other: string): boolean {
  const from = [...tidy(halfWidth(gappy)).replace(/[\s·]/g, '')]
  const to = [...tidy(halfWidth(other)).replace(/[\s·]/g, '')]
  if (from.length !== to.length || !from.some((c) => /[?□■*�\ue000-\uf8ff]/u.test(c))) return false
  return from.every((c, i) => c === to[i] || /[?□■*�\ue000-\uf8ff]/u.test(c))
}
