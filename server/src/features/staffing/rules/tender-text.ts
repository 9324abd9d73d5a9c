/**
 * The staffing clause of a tender as slots to confirm: who, how many, with which certificates.
 *
 * Nothing is guessed silently. What is assumed is noted, what no certificate proves is noted with its words, and what was not
 * understood stays with its slot, or with the text when no slot is near.
 */
import type { Requirement, TenderNote, TenderReading, TenderSlot } from '@chizheng/contract'
import { type KnownTypes, professionsFor, type ReadPiece, readCertificates, trimmed } from './tender-certificates.ts'
import { type Beginning, beginning, clausesOf, sentencesOf } from './tender-clauses.ts'
import { atLeast, numberOf, numeral, onlyFiller } from './tender-words.ts'

type Mutable = {
  role: TenderSlot['role']
  name: string
  count: number | null
  exclusive: boolean
  certificate: string | null
  parts: Requirement[]
  notes: TenderNote[]
  unread: string[]
  source: string[]
  /** Named by its certificate; a role would go on in the next clause. */
  isByCertificate: boolean
}

export function readTenderText(text: string, known: KnownTypes): TenderReading {
  const slots: Mutable[] = []
  const unread: string[] = []
  for (const sentence of sentencesOf(text)) readSentence(sentence, slots, unread, known)
  return { slots: slots.map((slot) => finished(slot, known)), unread }
}

/** Who may not be the same person, or may be: nobody is asked for here. */
const together = /不得(?:为|是|由)?同一人|可(?:以)?由[^,]*兼任|(?:不得|可)(?:相互|互相)兼任/

function readSentence(sentence: string, slots: Mutable[], unread: string[], known: KnownTypes): void {
  if (
    together.test(sentence) &&
    !new RegExp(`${numeral}[名人位](?:$|[^\\u4e00-\\u9fff])`).test(sentence.replaceAll('同一人', ''))
  ) {
    unread.push(sentence)
    return
  }
  /** Whom the next clause speaks of. */
  let current: Mutable[] = []
  /** Named one after the other without a number: 施工员、质量员各1名. */
  let waiting: Mutable[] = []
  for (const clause of clausesOf(sentence)) {
    const begun = beginning(clause)
    if (begun !== null) {
      const slot = slotFor(slots, begun)
      if (!slot.source.includes(sentence)) slot.source.push(sentence)
      current = [slot]
      if (begun.count === null) waiting.push(slot)
      else if (begun.isEach) {
        for (const one of waiting) one.count ??= begun.count
        current = [...waiting, slot]
        waiting = []
      }
      interpret(begun.rest, slot, known)
      continue
    }
    const last = current.at(-1)
    const named = last === undefined || last.isByCertificate ? byCertificate(clause, last ?? null, known) : null
    if (named !== null) {
      current = [{ ...named, source: [sentence] }]
      slots.push(...current)
    } else if (last === undefined) {
      if (!onlyFiller.test(clause)) unread.push(clause)
    } else for (const slot of current) interpret(withoutCount(clause, slot), slot, known)
  }
}

const countAlone = new RegExp(`^(?:人数|数量)?[:为]?${atLeast}(${numeral})[名人位个]?(?:及?以上)?$`)
const countBehind = new RegExp(`^(.{2,40}?)(?:人员)?${atLeast}(${numeral})[名人位](?:及?以上)?$`)
const countAhead = new RegExp(`^(?:配备)?${atLeast}(${numeral})[名人位](?:及?以上)?的?(.{2,40})$`)

/** Without a role, by the certificate alone, or as the next part of a role: 一级注册建造师5人; C1证1人、C2证2人. */
function byCertificate(clause: string, before: Mutable | null, known: KnownTypes): Mutable | null {
  const behind = countBehind.exec(clause)
  const ahead = behind === null ? countAhead.exec(clause) : null
  const [name, count] = behind === null ? [ahead?.[2], ahead?.[1]] : [behind[1], behind[2]]
  if (name === undefined || count === undefined) return null
  const piece = readCertificates(name, known)
  if (piece.certificates.length === 0 || piece.unread !== '') return null
  const slot = emptySlot({
    role: before?.role ?? 'other',
    name: before === null || before.role === 'other' ? trimmed(name) : before.name,
    count: numberOf(count),
    certificate: null,
  })
  addPiece(slot, withoutLetter(piece, slot))
  return { ...slot, isByCertificate: true }
}

/** Takes the number out of a clause where the slot has none yet: 持C证3名. Where it has one, a part of it asks for something else. */
function withoutCount(clause: string, slot: Mutable): string {
  const alone = countAlone.exec(clause)
  const behind = alone === null ? countBehind.exec(clause) : null
  const said = alone?.[1] ?? behind?.[2]
  if (said === undefined) return clause
  if (slot.count === null) {
    slot.count = numberOf(said)
    slot.isByCertificate = behind !== null
    return alone === null ? behind![1]! : ''
  }
  slot.unread.push(clause)
  return ''
}

/** The slot of the role that was named before, unless it is asked for a second time with a number of its own. */
function slotFor(slots: Mutable[], { role, name, certificate, count }: Beginning): Mutable {
  const isSame = (slot: Mutable) => slot.role === role && (slot.name === name || (role !== 'other' && !/\(/.test(name)))
  const known = slots.findLast(isSame)
  const isOther = count !== null && known?.count != null && (known.parts.length > 0 || known.count !== count)
  if (known !== undefined && !isOther) {
    known.count ??= count
    return known
  }
  const made = emptySlot({ role, name, count, certificate })
  slots.push(made)
  return made
}

/** Who manages a project manages no other (建设部令第153号 第二十一条); what else is exclusive, the tender says. */
function emptySlot(begun: Pick<Mutable, 'role' | 'name' | 'count' | 'certificate'>): Mutable {
  const exclusive = begun.role === 'project_manager'
  return { ...begun, exclusive, parts: [], notes: [], unread: [], source: [], isByCertificate: false }
}

/** What no certificate proves, with its words; what is left of the clause is read on. */
const facts: readonly { readonly kind: TenderNote['kind']; readonly words: RegExp }[] = [
  {
    kind: 'free',
    words:
      /(?:目前)?(?:投标时)?(?:且|并)?(?:不得|未|无|没有|不能|不可)(?:同时)?[^,]{0,12}(?:在建|在施|其他|其它|两个|兼任|任职)[^,]{0,30}|(?:提供)?无在建(?:工程)?(?:项目)?(?:承诺书?|证明)?/,
  },
  {
    kind: 'insurance',
    words: /[^,]{0,24}(?:社保|社会保险|养老保险|参保)[^,]*/,
  },
  {
    kind: 'employed',
    words:
      /[^,]{0,8}(?:本单位|本企业|投标人|本公司|中标人)(?:的)?(?:正式|在职|在册|注册|签订|自有)[^,]*|[^,]*劳动合同[^,]*|注册(?:在|于|单位)[^,]*|(?:须)?在(?:投标人|中标人|本)(?:单位|企业|公司)?(?:的)?注册[^,]*/,
  },
  {
    kind: 'experience',
    words: new RegExp(
      `(?:累计|连续)?(?:从事|具有|具备|有|担任)?[^,]{0,16}?(?:满|不少于|至少)?${numeral}年(?:\\(含\\))?(?:及其?)?(?:\\(含\\)|含)?(?:以上|以上\\(含\\))?(?:的)?[^,]{0,20}?(?:经验|经历|资历|工作|年限)(?:的|者)?|(?:从事|担任)[^,]{0,24}${numeral}年(?:\\(含\\))?(?:及其?)?(?:以上)?(?:\\(含\\))?|[^,]{0,20}(?:施工|管理|工作)(?:经验|经历)`,
    ),
  },
  { kind: 'education', words: /[^,]{0,12}(?:学历|学位|毕业|大专|本科|专科)(?:及?以上)?(?:学历)?/ },
  { kind: 'record', words: /[^,]*(?:类似|同类|以来|近[一二三五\d]年)[^,]*(?:业绩|工程|项目)[^,]*|[^,]*业绩[^,]*/ },
]
/** In the words of a fact: then something in them was not read. */
const namesCertificate = /建造师|职称|[ABC][123]?证|合格证/
const ageWords =
  /(?:年龄)?(?:须|应)?(?:在|为)?(?:不得?超过|不大于|不高于|≤|小于等于)?(\d{2})(?:周)?岁(?:\(含\d*\)|\(含\))?(?:及|\(含\))?(以下|以内|之内)?(?:\(含[^)]*\))?/

/** A longer clause is no clause; looking through it would take longer than it is worth. */
const longestClause = 160

function interpret(clause: string, slot: Mutable, known: KnownTypes): void {
  if (clause.length > longestClause) {
    slot.unread.push(clause)
    return
  }
  // A part of the number asks for more than the others: to be parted by whoever confirms it.
  if (/^其中/.test(clause)) {
    slot.unread.push(clause)
    return
  }
  let left = clause.trim()
  const age = ageWords.exec(left)
  // Numbers are included in 以上, 以下 and 以内: 民法典 第一千二百五十九条.
  if (age !== null && /超过|不大于|不高于|≤|小于|以下|以内|之内/.test(age[0])) {
    add(slot, { kind: 'age', max: Number(age[1]) })
    left = `${left.slice(0, age.index)}${left.slice(age.index + age[0].length)}`
  }
  for (const { kind, words } of facts) {
    const found = words.exec(left)
    if (found === null || found[0].trim() === '') continue
    if (kind === 'free') slot.exclusive = true
    slot.notes.push({ kind, text: found[0].trim() })
    if (namesCertificate.test(found[0])) slot.unread.push(found[0].trim())
    left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`.trim()
  }
  if (onlyFiller.test(left)) return
  // Before the certificates: the short name of a profession may be a certificate of its own.
  if (addProfessions(left, slot, known)) return
  if (
    /^(?:具有|持有?|取得|具备)?(?:相应|相关|有效)?(?:的)?(?:岗位|上岗|执业|职业|资格)+(?:培训)?(?:合格)?证书?(?:上岗)?$|持证上岗$/.test(
      left,
    )
  ) {
    if (addRoleCertificate(slot, known)) return
  }
  const piece = withoutLetter(readCertificates(left, known), slot)
  addPiece(slot, piece)
  if (piece.unread !== '') slot.unread.push(piece.unread)
}

function addProfessions(text: string, slot: Mutable, known: KnownTypes): boolean {
  const last = slot.parts.findLast((part) => part.kind === 'credential')
  if (last?.kind !== 'credential' || !/专业|工程$|^\(?[\u4e00-\u9fff]{2,8}\)?$/.test(text)) return false
  const bare = text.replace(/^\(|\)$/g, '')
  if (/^(?:工程类|建筑类|相关|相应|相近|对口|本)*(?:专业|专业对口)$/.test(bare)) {
    slot.notes.push({ kind: 'profession', text: bare })
    return true
  }
  const professions = professionsFor(last, bare, known)
  if (professions === null) return false
  last.professions = [...new Set([...(last.professions ?? []), ...professions])]
  return true
}

/** 安全生产考核合格证书 without its letter: the role says which. */
function withoutLetter(piece: ReadPiece, slot: Mutable): ReadPiece {
  const own = slot.role === 'project_manager' ? 'safety-b' : slot.role === 'safety_officer' ? 'safety-c' : null
  if (own === null) return piece
  const certificates = piece.certificates.map((one) => {
    const { types } = one.condition
    const fitting = types.filter((id) => id.startsWith(own))
    if (!types.includes('safety-a') || fitting.length === 0) return one
    slot.notes.push({ kind: 'type_from_role', text: slot.name })
    return { ...one, isOpen: false, condition: { ...one.condition, types: fitting } }
  })
  return { ...piece, certificates }
}

function addPiece(slot: Mutable, { certificates, isEither }: ReadPiece): void {
  for (const { isOpen, isProfessionOpen, condition } of certificates) {
    if (isOpen) slot.notes.push({ kind: 'type_open', text: condition.types.join('、') })
    if (isProfessionOpen) slot.notes.push({ kind: 'profession', text: '' })
  }
  const conditions = certificates.map(({ condition }) => condition)
  if (isEither && conditions.length > 1) add(slot, { kind: 'any', parts: conditions })
  else for (const condition of conditions) add(slot, condition)
}

function add(slot: Mutable, part: Requirement): void {
  const said = JSON.stringify(part)
  if (!slot.parts.some((known) => JSON.stringify(known) === said)) slot.parts.push(part)
}

function addRoleCertificate(slot: Mutable, known: KnownTypes): boolean {
  const name = slot.role === 'safety_officer' ? '安全员C证' : slot.certificate
  const piece = name === null ? null : readCertificates(name, known)
  if (piece === null || piece.certificates.length === 0) return false
  addPiece(slot, piece)
  slot.notes.push({ kind: 'type_from_role', text: slot.name })
  return true
}

const mostParts = 20

function finished(slot: Mutable, known: KnownTypes): TenderSlot {
  const asksCertificate = slot.parts.some((part) => part.kind !== 'age')
  if (!asksCertificate && !addRoleCertificate(slot, known)) slot.notes.push({ kind: 'nothing_asked', text: '' })
  if (slot.count === null) slot.notes.push({ kind: 'count_assumed', text: '' })
  const parts = slot.parts.slice(0, mostParts)
  return {
    role: slot.role,
    name: slot.name,
    count: Math.min(100, Math.max(1, slot.count ?? 1)),
    exclusive: slot.exclusive,
    requirement: parts.length === 0 ? null : parts.length === 1 ? parts[0]! : { kind: 'all', parts },
    notes: slot.notes.filter(
      ({ kind, text }, index) => slot.notes.findIndex((one) => one.kind === kind && one.text === text) === index,
    ),
    unread: slot.unread,
    source: slot.source.join('；'),
  }
}
