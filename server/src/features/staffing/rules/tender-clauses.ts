/** The text of a tender in clauses, and who a clause begins to speak of. */
import type { ProjectRole } from '@chizheng/contract'
import { foldBrackets, foldWidth } from '../../../kernel/text.ts'
import { atLeast, beforeRole, numberOf, numeral, roleWords } from './tender-words.ts'

/** A branch of a site post before its number: 施工员(土建)2人. */
const branchName = new RegExp(`^\\([^()]{2,6}\\)(?=${atLeast}${numeral}[名人位])`)
const countAtEnd = new RegExp(`${numeral}[名人位个]$`)

/** Numbers before a sentence say nothing: `1.`, `（2）`, `三、`. */
const numbering =
  /^\s*(?:\(?[\d一二三四五六七八九十]{1,3}[).、:](?!\d)|\([\d一二三四五六七八九十]{1,3}\)|[①-⑳]|[-•●■★▲*])\s*/

export interface Sentence {
  readonly text: string
  /** Behind a semicolon and without a number of its own: it may go on about whom the one before spoke of. */
  readonly goesOn: boolean
}

/** Lines with their sentences. */
export function paragraphsOf(text: string): Sentence[][] {
  // Folding would make a plain number of a circled one, and its sentence would begin with it.
  return foldBrackets(foldWidth(text.replace(/[①-⑳⑴-⒇]/g, '\n')))
    .replace(spacedNumbers, '')
    .replace(spacedCounts, '')
    .replace(levelBehind, '$2级$1')
    .replaceAll('技术职称', '职称')
    .split(/[\n\r]/)
    .map((line) =>
      [...line.matchAll(/([^。;]*)([。;]|$)/g)].flatMap((part, index, all): Sentence[] => {
        const written = part[1]!.trim()
        const sentence = withoutNumber(written)
        const isBehind = index > 0 && all[index - 1]![2] === ';'
        return sentence === '' ? [] : [{ text: sentence, goesOn: isBehind && sentence === written.replace(/[.]$/, '') }]
      }),
    )
}

function withoutNumber(sentence: string): string {
  let left = sentence
  for (let before = ''; before !== left; ) {
    before = left
    left = left.replace(numbering, '')
  }
  return left.replace(/[.]$/, '')
}

/** Spaces around numbers and letters of classes part nothing: `3 名`, `B 证`. */
const spacedNumbers = /(?<=\d|[ABC][123]?)[ ]+(?=[名人位个年周岁证类])|(?<=[至少于为≥近满龄过])[ ]+(?=\d)/g

/** Columns of a table: 电工 4名. */
const spacedCounts = /(?<=[\u4e00-\u9fff)])[ \t]+(?=\d{1,3}[名人位])/g
/** 注册建造师一级资格 is 一级注册建造师资格. */
const levelBehind = /((?:注册)?(?:建造师|造价工程师|建筑师|结构工程师))([一二])级(?!注册)/g

const verbs = '(?:必?须|应|需|要求|具备|具有|持有?|取得|有|不得|未|无|从事|担任|年龄|注册|由|为|提供|能|在)'
const clauseEnd = new RegExp(`^(?:[,:|\\s]|(?:并且|同时|而且|且|并)(?=${verbs}))`)

/** Pieces between commas outside brackets; 、 and 和 part them only where a role follows. */
export function clausesOf(sentence: string): string[] {
  const clauses = ['']
  let depth = 0
  for (let at = 0; at < sentence.length; ) {
    const rest = sentence.slice(at)
    const end = depth === 0 ? clauseEnd.exec(rest) : null
    const listEnd = depth === 0 ? /^(?:、|和|及|以及|与)/.exec(rest) : null
    const isCounted = listEnd !== null && listEnd[0] === '、' && countAtEnd.test(clauses.at(-1)!)
    if (end !== null || isCounted || (listEnd !== null && beginning(rest.slice(listEnd[0].length)) !== null)) {
      clauses.push('')
      at += (end ?? listEnd!)[0].length
      continue
    }
    // What stands in brackets behind a number speaks of the role: 3名(须持有C证,本单位缴纳社保).
    if (rest[0] === '(' && depth === 0 && isAside(clauses.at(-1)!, rest)) {
      const inside = asideOf(rest)
      clauses.push(...clausesOf(inside), '')
      at += inside.length + 2
      continue
    }
    if (rest[0] === '(') depth++
    if (rest[0] === ')') depth = Math.max(0, depth - 1)
    clauses.push(`${clauses.pop()}${rest[0]}`)
    at++
  }
  return clauses.map((clause) => clause.trim()).filter(Boolean)
}

/** From an opening bracket to the one that closes it. */
function asideOf(text: string): string {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return text.slice(1, at)
  }
  return ''
}

function isAside(before: string, rest: string): boolean {
  const inside = asideOf(rest)
  if (inside === '') return false
  const begun = beginning(before.trim())
  if (begun?.certificate != null && branchName.test(rest)) return false
  return (
    countAtEnd.test(before.trim()) || (begun !== null && begun.rest === '') || new RegExp(`[,;].*${verbs}`).test(inside)
  )
}
export interface Beginning {
  readonly role: ProjectRole
  readonly name: string
  readonly certificate: string | null
  readonly count: number | null
  /** Said of each of the roles before it too. */
  readonly isEach: boolean
  readonly rest: string
}

const measure = '(?:名|人|位|个)'
const countBefore = new RegExp(`^(${numeral})${measure}(?:及?以上)?的?`)
const countAfter = new RegExp(
  `^(?:人数|数量|人员)?[:为]?\\(?(各|均)?(?:应|须)?(?:为)?(?:不少于|不得少于|至少|不低于|不应少于|≥|各)?(${numeral})${measure}?(?:\\(?(?:及其?|含)?以上\\)?)?\\)?(?![\\d年岁级类.])`,
)
const anyPost = new RegExp(
  `^([\\u4e00-\\u9fff/]{2,10}?)(?:不少于|至少|≥)?(各)?(${numeral})${measure}(?![月年日])(?:及?以上)?`,
)
const noPost =
  /持|具|经验|经历|业绩|资格|证|年|须|应|级|不得|以上|职称|提供|(?:^|管理|技术|专业|主要|其他|项目|投入|全部|所有|服务|成员)人员/
/** 概算负责人:, 绿化工: what a line is about, by how posts are called. */
const postName = /^[\u4e00-\u9fff/]{1,11}(?:负责人|工程师|主管|经理|代表|专员|班长|组长|司机|人员|员|工)$/
const noPostName =
  /注册|一级|二级|三级|持|具|证|职称|资格|高级|中级|初级|助理|要求|机构|条件|(?:^|管理|技术|专业|主要|其他|项目|投入|服务|岗位|全部|所有)人员$|施工$|分工$/

/** A clause that begins with a role. */
export function beginning(clause: string): Beginning | null {
  let left = clause.trim()
  let count: number | null = null
  for (let before = ''; before !== left; ) {
    before = left
    const said = countBefore.exec(left)
    if (said !== null) {
      count = numberOf(said[1]!)
      left = left.slice(said[0].length)
    }
    left = left.replace(beforeRole, '').trimStart()
  }
  for (const { role, words, certificate } of roleWords) {
    const name = words.exec(left)?.[0]
    if (name === undefined) continue
    const branch = certificate === undefined ? undefined : branchName.exec(left.slice(name.length))?.[0]
    const after = left.slice(name.length + (branch?.length ?? 0)).trimStart()
    const said = count === null ? countAfter.exec(after) : null
    return {
      role,
      name: `${name}${branch ?? ''}`,
      certificate: certificate === undefined ? null : `${certificate}${branch ?? ''}`,
      count: said === null ? count : numberOf(said[2]!),
      isEach: said !== null && /各|均/.test(said[0]),
      rest: said === null ? after : after.slice(said[0].length),
    }
  }
  const behind = roleBehind(left, count)
  if (behind !== null) return behind
  const other = anyPost.exec(left)
  if (other === null || noPost.test(other[1]!)) return null
  return {
    role: 'other',
    name: other[1]!,
    certificate: other[1]!,
    count: numberOf(other[3]!),
    isEach: other[2] !== undefined,
    rest: left.slice(other[0].length),
  }
}

/** A line that begins with the name of a post that has no words of its own here. */
export function post(clause: string): Beginning | null {
  const left = clause.replace(beforeRole, '')
  if (!postName.test(left) || noPostName.test(left)) return null
  return { role: 'other', name: clause, certificate: clause, count: null, isEach: false, rest: '' }
}

/** 具备一级建造师资格的项目经理1名: the role stands last. */
function roleBehind(clause: string, count: number | null): Beginning | null {
  const at = clause.lastIndexOf('的')
  if (at < 4 || /不得|未|没有|无/.test(clause.slice(0, at))) return null
  const role = beginning(clause.slice(at + 1))
  if (role === null || role.rest !== '' || role.role === 'other') return null
  return { ...role, count: role.count ?? count, rest: clause.slice(0, at) }
}
