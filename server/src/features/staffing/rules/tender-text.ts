/**
 * The staffing clause of a tender as slots to confirm: who, how many, with which certificates.
 *
 * Nothing is guessed silently. What is assumed is noted, what no certificate proves is noted with its words, and what was not
 * understood stays with its slot, or with the text when no slot is near.
 */
import type { TenderReading } from '@chizheng/contract'
import { type KnownTypes, readCertificates, trimmed } from './tender-certificates.ts'
import { type Beginning, beginning, clausesOf, paragraphsOf, post } from './tender-clauses.ts'
import { addPiece, type DraftSlot, emptySlot, finished, interpret, withoutLetter } from './tender-slots.ts'
import { atLeast, branches, numberOf, numeral, onlyFiller } from './tender-words.ts'

export function readTenderText(text: string, known: KnownTypes): TenderReading {
  const slots: DraftSlot[] = []
  const unread: string[] = []
  for (const paragraph of paragraphsOf(text)) {
    const scope: Scope = { slots, unread, begun: [], open: [] }
    for (const { text: sentence, goesOn } of paragraph) {
      if (!goesOn) scope.open = []
      readSentence(sentence, scope, known)
    }
  }
  return { slots: slots.map((slot) => finished(slot, known)), unread }
}

/** Who may not be the same person, or may be: nobody is asked for here. */
const together = /不得(?:为|是|由)?同一人|可(?:以)?由[^,]*兼任|(?:不得|可)(?:相互|互相)兼任/

/** What a sentence may speak of. */
interface Scope {
  readonly slots: DraftSlot[]
  readonly unread: string[]
  /** Slots of this paragraph. */
  readonly begun: DraftSlot[]
  /** Whom a sentence behind a semicolon goes on about, when it names nobody. */
  open: DraftSlot[]
}

/** 以上人员均须…: everybody of the paragraph, or, in one of its own, everybody so far. */
const everybody = new RegExp(
  `^(?:(?:以上|上述|前述|所有|全部)(?:拟派|拟投入|项目|主要|关键岗位)?(?:${numeral})?[名位]?(?:人员|人|岗位|成员)|均(?=须|应|需|为|要求|具))`,
)
/** Nothing of a person: the bidder's own papers. */
const aboutBidder = /投标人(?!为其|单位)|企业|资质|联合体|营业执照|信誉|报价/

function readSentence(sentence: string, scope: Scope, known: KnownTypes): void {
  const { slots, unread } = scope
  const said = everybody.exec(sentence)
  const all = scope.begun.length > 0 ? scope.begun : slots
  if (said !== null && all.length > 0) {
    readOfEverybody(sentence.slice(said[0].length), all, unread, known)
    return
  }
  if (
    together.test(sentence) &&
    !new RegExp(`${numeral}[名人位](?:$|[^\\u4e00-\\u9fff])`).test(sentence.replaceAll('同一人', ''))
  ) {
    unread.push(sentence)
    return
  }
  /** Whom the next clause speaks of. */
  let current = aboutBidder.test(sentence) ? [] : scope.open
  /** Named one after the other without a number: 施工员、质量员各1名. */
  let waiting: DraftSlot[] = []
  const clauses = clausesOf(sentence)
  for (const [at, clause] of clauses.entries()) {
    const isFirst = clauses.slice(0, at).every((before) => onlyFiller.test(before))
    const begun = beginning(clause) ?? (isFirst && at + 1 < clauses.length ? post(clause) : null)
    if (begun !== null && isBranch(begun, current.at(-1))) {
      addBranch(clause, begun.count!, current.at(-1)!)
      continue
    }
    if (begun !== null) {
      const isLine = isFirst && begun.rest === '' && at + 1 < clauses.length
      const slot = slotFor(slots, begun, isLine)
      if (!scope.begun.includes(slot)) scope.begun.push(slot)
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
    // Behind a semicolon a certificate with a number of its own begins anew.
    const isAnew = isFirst && current === scope.open
    const named =
      last === undefined || last.isByCertificate || isAnew
        ? byCertificate(clause, isAnew ? null : (last ?? null), known)
        : null
    if (named !== null) {
      current = [{ ...named, source: [sentence] }]
      slots.push(...current)
      scope.begun.push(...current)
    } else if (last === undefined || (current === scope.open && !saysSomething(clause, last, known))) {
      if (!onlyFiller.test(clause)) unread.push(clause)
    } else
      for (const slot of current) {
        interpret(withoutCount(clause, slot), slot, known)
        if (!slot.source.includes(sentence)) slot.source.push(sentence)
      }
  }
  scope.open = current
}

/** Whether a clause behind a semicolon goes on about the slot: by a certificate, a fact, or its number. */
function saysSomething(clause: string, slot: DraftSlot, known: KnownTypes): boolean {
  const tried: DraftSlot = { ...slot, parts: [...slot.parts], notes: [...slot.notes], unread: [...slot.unread] }
  interpret(withoutCount(clause, tried), tried, known)
  return (
    JSON.stringify([tried.parts, tried.notes, tried.count]) !== JSON.stringify([slot.parts, slot.notes, slot.count])
  )
}

function readOfEverybody(text: string, all: readonly DraftSlot[], unread: string[], known: KnownTypes): void {
  for (const clause of clausesOf(text)) {
    // Who may not be the same person says nothing of each.
    if (/兼任|同一人/.test(clause)) unread.push(clause)
    else if (!onlyFiller.test(clause)) for (const slot of all) interpret(clause, slot, known)
  }
}

/** 土建2人、安装1人 behind a role: parts of its number. */
function isBranch({ role, name, count, isEach }: Beginning, last: DraftSlot | undefined): boolean {
  return (
    role === 'other' && count !== null && !isEach && branches.test(name) && last !== undefined && last.role !== 'other'
  )
}

function addBranch(clause: string, count: number, slot: DraftSlot): void {
  slot.unread.push(clause)
  if (slot.count !== null && !slot.isOfBranches) return
  slot.count = (slot.count ?? 0) + count
  slot.isOfBranches = true
}

const countAlone = new RegExp(`^(?:人数|数量)?[:为]?${atLeast}(${numeral})[名人位个]?(?:及?以上)?$`)
const countBehind = new RegExp(`^(.{2,40}?)(?:人员)?${atLeast}(${numeral})[名人位](?:及?以上)?$`)
const countAhead = new RegExp(`^(?:配备)?${atLeast}(${numeral})[名人位](?:及?以上)?的?(.{2,40})$`)

/** Without a role, by the certificate alone, or as the next part of a role: 一级注册建造师5人; C1证1人、C2证2人. */
function byCertificate(clause: string, before: DraftSlot | null, known: KnownTypes): DraftSlot | null {
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
function withoutCount(clause: string, slot: DraftSlot): string {
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

/** The slot of the role that was named before, unless it is asked for a second time with a number, or in a line, of its own. */
function slotFor(slots: DraftSlot[], { role, name, certificate, count }: Beginning, isLine: boolean): DraftSlot {
  const isSame = (slot: DraftSlot) =>
    slot.role === role && (slot.name === name || (role !== 'other' && !/\(/.test(name)))
  const known = slots.findLast(isSame)
  const isRead = known !== undefined && known.parts.length > 0
  const isRenamed = isRead && known.name !== name && (count !== null || isLine)
  const isOther = isRenamed || (count !== null && known?.count != null && (isRead || known.count !== count))
  if (known !== undefined && !isOther) {
    known.count ??= count
    return known
  }
  const made = emptySlot({ role, name, count, certificate })
  slots.push(made)
  return made
}
