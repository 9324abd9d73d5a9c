import { type Cell, cellText } from '../../../kernel/cell.ts'
import { readDateNumber, readDateText } from '../../../kernel/date-text.ts'
import type { Day } from '../../../kernel/day.ts'
import { readIdNumber } from '../../../kernel/identity.ts'
import { isMobile } from '../../../kernel/phone.ts'
import { foldWidth, isNothing, tidy } from '../../../kernel/text.ts'
import { readNameCell } from './name-cell.ts'
import { looksLikeName } from './surnames.ts'

/** What is known of the product when columns are told apart by what is in them. */
export interface ContentWords {
  readonly today: Day
  /** Whether a text names a credential type, by itself. */
  readonly namesType: (text: string) => boolean
  /** Whether a text names exactly one type, by itself. */
  readonly namesOneType: (text: string) => boolean
  /** Whether a text is a profession of some type. */
  readonly namesProfession: (text: string) => boolean
}

/** Shares (0 to 1) of a column's values that look like something; `filled` is how many values there were. */
export interface ColumnContent {
  readonly filled: number
  readonly id: number
  readonly phone: number
  readonly name: number
  readonly date: number
  readonly range: number
  readonly noEnd: number
  readonly sequence: number
  readonly yesNo: number
  readonly category: number
  readonly level: number
  readonly department: number
  readonly company: number
  readonly issuer: number
  readonly type: number
  readonly profession: number
  readonly code: number
  /** Different values among all. */
  readonly distinct: number
  /** Share of the dates that lie in the future: an expiry column has them, an issue column has not. */
  readonly future: number
  /** Mean of the dates as a year with fraction; 0 without dates. */
  readonly meanYear: number
}

const yesNoWords =
  /^(?:是|否|√|✓|✔|×|✗|✘|Y|N|YES|NO|有|无|已注册|未注册|已|未|TRUE|FALSE|对|错|O|X|注册|在册|不在册|初始注册|延续注册|变更注册)$/i
const categoryWords =
  /^(?:注册类|职称类|技能类|注册|职称|技能|执业资格|职业资格|执业注册|特种作业|岗位证书|执业资格类|职业资格类|职称证书|REGISTRATION|TITLE|SKILL|REGISTERED|PROFESSIONALTITLE)(?:类|证书)?$/i
const levelWords =
  /^(?:特级|[一二三四五壹贰叁1-5]级|正高级?|副高级?|高级|中级|初级|助理级?|员级|高级工|中级工|初级工|技师|高级技师|[一二三四五]级\/.{2,4}|[ABC][123]?类?|LEVEL\s*\d|SENIOR|INTERMEDIATE|JUNIOR|FIRST[- ]CLASS|SECOND[- ]CLASS|CLASS\s*[12I]{1,2})$/i
const departmentWords =
  /(?:部|分公司|项目|项目部|经理部|处|科|室|中心|队|组|班|工区|事务所|所|DEPARTMENT|DEPT\.?|DIVISION|OFFICE|TEAM|CENTER|BRANCH)(?:\(.*\))?$/i
const companyWords =
  /(?:公司|集团|企业|事务所|设计院|研究院|CO\.?,?\s*LTD\.?|COMPANY|CORP\.?|GROUP|INC\.?)(?:\(.*\))?$/i
const issuerWords =
  /(?:厅|局|委员会|委|协会|学会|中心|总局|人民政府|住房和城乡建设部|应急管理部|人力资源和社会保障部|交通运输部|水利部|职改办|评审会|考试中心|鉴定所|鉴定中心|BUREAU|MINISTRY|COMMISSION|AUTHORITY|ASSOCIATION|ADMINISTRATION|COMMITTEE)(?:\(.*\))?$/i

/** Whether the text ends as the names of departments, projects and companies do. */
export function namesUnit(text: string): boolean {
  return departmentWords.test(text) || companyWords.test(text)
}

/** Counts a column. The values are those of data rows, in order. */
export function contentOf(cells: readonly Cell[], words: ContentWords): ColumnContent {
  const texts: string[] = []
  let [
    id,
    phone,
    name,
    date,
    range,
    noEnd,
    yesNo,
    category,
    level,
    department,
    company,
    issuer,
    profession,
    code,
    sequence,
  ] = new Array<number>(15).fill(0) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ] // prettier-ignore
  let [future, years, dated] = [0, 0, 0]
  let previous = Number.NaN
  for (const cell of cells) {
    const text = tidy(foldWidth(cellText(cell)))
    if (cell.kind === 'empty' || cell.kind === 'error' || isNothing(text)) continue
    texts.push(text)
    if (readNameCell(text) !== null) {
      name++
      continue
    }
    const value = Number(text)
    if (Number.isInteger(value) && (value === previous + 1 || (Number.isNaN(previous) && value <= 1))) sequence++
    previous = Number.isInteger(value) ? value : Number.NaN
    if (looksLikeId(cell, text, words.today)) id++
    else if (isMobile(text)) phone++
    const day = dayIn(cell, text)
    if (day === 'range') range++
    else if (day === 'no_end') noEnd++
    else if (day === 'no_day') date++
    else if (day !== null) {
      date++
      dated++
      years += Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12
      if (day > words.today) future++
    }
    if (looksLikeName(text)) name++
    if (yesNoWords.test(text) || cell.kind === 'boolean') yesNo++
    if (categoryWords.test(text)) category++
    if (levelWords.test(text)) level++
    if (departmentWords.test(text)) department++
    if (companyWords.test(text)) company++
    if (issuerWords.test(text) && text.length >= 3) issuer++
    if (words.namesProfession(text)) profession++
    if (/\d{4,}/.test(text) && day === null) code++
  }
  const filled = texts.length
  const different = [...new Set(texts)]
  const tried = different.slice(0, 30)
  const share = (count: number): number => (filled === 0 ? 0 : count / filled)
  return {
    filled,
    id: share(id),
    phone: share(phone),
    name: share(name),
    date: share(date),
    range: share(range),
    noEnd: share(noEnd), // prettier-ignore
    sequence: share(sequence),
    yesNo: share(yesNo),
    category: share(category),
    level: share(level),
    department: share(department), // prettier-ignore
    company: share(company),
    issuer: share(issuer),
    profession: share(profession),
    code: share(code), // prettier-ignore
    type: tried.length === 0 ? 0 : tried.filter(words.namesType).length / tried.length,
    distinct: share(different.length),
    future: dated === 0 ? 0 : future / dated,
    meanYear: dated === 0 ? 0 : years / dated,
  }
}

function looksLikeId(cell: Cell, text: string, today: Day): boolean {
  if (cell.kind === 'number') return cell.value >= 1e17 && cell.value < 1e18
  if (/^\d(?:\.\d+)?E\+1[4-9]$/i.test(text)) return true
  const bare = text.replace(/[\s'’-]/g, '')
  if (/^\d{17}[\dXx×]$/.test(bare) || /^\d{6}[\d*]{8,}[\dXx*]{2,4}$/.test(bare)) return true
  return bare.length === 15 && readIdNumber(bare, today).kind === 'valid'
}

/** 2027-02-30, 20271305: written as a date, and none. A column of such is a column of dates all the same. */
const dateForm = /^(?:19|20)\d{2}(?:\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|[01]\d[0-3]\d)$/

function dayIn(cell: Cell, text: string): Day | 'range' | 'no_end' | 'no_day' | null {
  if (cell.kind === 'date') return cell.day
  if (cell.kind === 'boolean' || cell.kind === 'empty' || cell.kind === 'error') return null
  if (cell.kind === 'number' && (cell.value < 20_000 || (cell.value > 80_000 && cell.value < 19_000_101))) return null
  const reading = cell.kind === 'number' ? readDateNumber(cell.value, '1900') : readDateText(text)
  if (reading.kind === 'range' || reading.kind === 'from' || reading.kind === 'duration') return 'range'
  if (reading.kind === 'no_expiry') return 'no_end'
  if (reading.kind === 'until') return reading.point.first
  if (reading.kind === 'invalid' && dateForm.test(text)) return 'no_day'
  return reading.kind === 'date' && reading.point.precision !== 'year' ? reading.point.first : null
}
