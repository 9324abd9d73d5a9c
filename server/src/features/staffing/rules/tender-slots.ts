/** A slot in the making, and what a clause says of it. */
import type { Requirement, TenderNote, TenderSlot } from '@chizheng/contract'
import { type KnownTypes, professionsFor, type ReadPiece, readCertificates } from './tender-certificates.ts'
import { ageWords, asksInsurance, facts, namesCertificate } from './tender-facts.ts'
import { onlyFiller } from './tender-words.ts'

export type DraftSlot = {
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
  /** Its number is the sum of its branches. */
  isOfBranches: boolean
}

/** Who manages a project manages no other (建设部令第153号 第二十一条); what else is exclusive, the tender says. */
export function emptySlot(begun: Pick<DraftSlot, 'role' | 'name' | 'count' | 'certificate'>): DraftSlot {
  const exclusive = begun.role === 'project_manager'
  return {
    ...begun,
    exclusive,
    parts: [],
    notes: [],
    unread: [],
    source: [],
    isByCertificate: false,
    isOfBranches: false,
  }
}

/** A longer clause is no clause; looking through it would take longer than it is worth. */
const longestClause = 160

export function interpret(clause: string, slot: DraftSlot, known: KnownTypes): void {
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
    if (kind === 'insurance' && asksInsurance(found[0])) add(slot, { kind: 'insured', with: 'own' })
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

function addProfessions(text: string, slot: DraftSlot, known: KnownTypes): boolean {
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
export function withoutLetter(piece: ReadPiece, slot: DraftSlot): ReadPiece {
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

export function addPiece(slot: DraftSlot, { certificates, isEither }: ReadPiece): void {
  for (const { isOpen, isProfessionOpen, condition } of certificates) {
    if (isOpen) slot.notes.push({ kind: 'type_open', text: condition.types.join('、') })
    if (isProfessionOpen) slot.notes.push({ kind: 'profession', text: '' })
  }
  const conditions = certificates.map(({ condition }) => condition)
  if (isEither && conditions.length > 1) add(slot, { kind: 'any', parts: conditions })
  else for (const condition of conditions) add(slot, condition)
}

function add(slot: DraftSlot, part: Requirement): void {
  const said = JSON.stringify(part)
  if (!slot.parts.some((known) => JSON.stringify(known) === said)) slot.parts.push(part)
}

function addRoleCertificate(slot: DraftSlot, known: KnownTypes): boolean {
  const name = slot.role === 'safety_officer' ? '安全员C证' : slot.certificate
  const piece = name === null ? null : readCertificates(name, known)
  if (piece === null || piece.certificates.length === 0) return false
  addPiece(slot, piece)
  slot.notes.push({ kind: 'type_from_role', text: slot.name })
  return true
}

const mostParts = 20

export function finished(slot: DraftSlot, known: KnownTypes): TenderSlot {
  const asksCertificate = slot.parts.some(({ kind }) => kind !== 'age' && kind !== 'insured')
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
