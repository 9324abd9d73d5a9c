import type { CredentialType } from '@chizheng/catalogue'
import type { ImportField } from '@chizheng/contract'
import { type Cell, cellText } from '../../../kernel/cell.ts'
import type { Day } from '../../../kernel/day.ts'
import {
  type IdDocument,
  type IdReading,
  readIdNumber,
  residentNumberWithin,
  type Sex,
} from '../../../kernel/identity.ts'
import { nameKey, readName } from '../../../kernel/name.ts'
import { readPhone } from '../../../kernel/phone.ts'
import { foldWidth, isNothing, tidy, tidyNumber, wordKey } from '../../../kernel/text.ts'
import type { TypeEvidence, TypeRecognition } from '../../credentials/index.ts'
import type { Issue, Note } from './issue.ts'
import { levelAndProfession } from './level-and-profession.ts'
import { type RowDates, readDates } from './row-dates.ts'
import { readRegistered } from './row-registered.ts'
import { looksLikeName } from './surnames.ts'
import type { UnvalidatedRow } from './unvalidated-row.ts'

export type { UnvalidatedRow } from './unvalidated-row.ts'

/** What a row means, every field normalised; null where the file says nothing or nothing usable. */
export interface RowFields extends RowDates {
  readonly name: string | null
  /** The ID number: the one form when valid, as typed (tidied) when not, null when missing or rounded. */
  readonly idNumber: string | null
  readonly idState: IdReading['kind']
  readonly idDocument: IdDocument | null
  readonly bornOn: Day | null
  readonly sex: Sex | null
  readonly employeeNumber: string | null
  readonly department: string | null
  readonly post: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly typeId: string | null
  /** Types it may be, when it is ambiguous. */
  readonly typeCandidates: readonly string[]
  /** The type as the file names it. */
  readonly typeName: string | null
  readonly category: CredentialType['category'] | null
  readonly profession: string | null
  readonly level: string | null
  /** NFKC, without spaces, upper case. */
  readonly number: string | null
  readonly issuer: string | null
  /** Only types that are registered have an answer. */
  readonly registered: boolean | null
  readonly employer: string | null
  /** Who pays the social insurance: one of our companies by its name, else as it is written. */
  readonly insuredWith: string | null
  readonly remarks: string | null
}

/** A row that was read by itself. `key` is all that relating it to other rows needs. */
export interface CheckedRow {
  readonly fields: RowFields
  readonly issues: readonly Issue[]
  readonly notes: readonly Note[]
  readonly key: RowKey
}

/** The compact part of a row by which rows and the registry are related; kept in memory for a whole file. */
export interface RowKey {
  readonly name: string | null
  readonly nameKey: string | null
  /** What tells namesakes apart: `A` of 张三A, `2` of 李四(2). */
  readonly mark: string | null
  /** A valid ID number: certain identity. */
  readonly id: string | null
  /** An invalid ID number as typed, or the digits a rounded one kept: may support or contradict, never identify. */
  readonly idTrace: string | null
  readonly idLost: boolean
  /** The ID number inside a certificate number. */
  readonly idInNumber: string | null
  readonly employeeNumber: string | null
  readonly phone: string | null
  readonly department: string | null
  /** Catalogue id, or the written name of an unknown type behind `?`. */
  readonly type: string
  readonly typeId: string | null
  readonly profession: string | null
  readonly level: string | null
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly validUntil: Day | null
  readonly noExpiry: boolean
  /** The row has an error of its own, so it will not be saved and nothing repeats it. */
  readonly blocked: boolean
}

/** What reading a row needs to know of the product; handed in, so the rule asks nobody. */
export interface RowContext {
  readonly today: Day
  readonly recognise: (evidence: TypeEvidence) => TypeRecognition
  readonly typeById: (id: string) => CredentialType | undefined
  readonly numberFits: (type: CredentialType, number: string) => boolean | null
  /** The name of the company of ours that is meant, or null; absent where nobody knows the companies. */
  readonly companyNamed?: (written: string) => string | null
}

/** Reads one row by itself: fields, and everything that can be said against it without looking at another row. */
export function checkRow(row: UnvalidatedRow, context: RowContext): CheckedRow {
  const issues: Issue[] = []
  const notes: Note[] =
    row.inherited.length > 0
      ? [{ code: 'same_as_above', field: row.inherited[0]!, details: { fields: row.inherited.join(',') } }]
      : []
  const person = readPerson(row, context, issues, notes)
  const credential = readCredential(row, context, issues, notes)
  const fields = fieldsOf(person, credential, readDates(row, context.today, issues, notes))
  return { fields, issues, notes, key: keyOf(fields, person, issues, context.today) }
}

/** Written out, not spread: a hundred thousand objects of one shape take a third of the memory and time. */
function fieldsOf(
  person: ReturnType<typeof readPerson>,
  credential: ReturnType<typeof readCredential>,
  dates: RowDates,
): RowFields {
  return {
    name: person.name,
    idNumber: person.idNumber,
    idState: person.idState,
    idDocument: person.idDocument,
    bornOn: person.bornOn,
    sex: person.sex,
    employeeNumber: person.employeeNumber,
    department: person.department,
    post: person.post,
    phone: person.phone,
    email: person.email,
    employer: person.employer,
    insuredWith: person.insuredWith,
    remarks: person.remarks,
    typeId: credential.typeId,
    typeCandidates: credential.typeCandidates,
    typeName: credential.typeName,
    category: credential.category,
    profession: credential.profession,
    level: credential.level,
    number: credential.number,
    issuer: credential.issuer,
    registered: credential.registered,
    issuedOn: dates.issuedOn,
    validFrom: dates.validFrom,
    validUntil: dates.validUntil,
    noExpiry: dates.noExpiry,
    reviewedOn: dates.reviewedOn,
    reviewDueOn: dates.reviewDueOn,
  }
}

// ---- the person ---------------------------------------------------------------------------------------------------

function readPerson(row: UnvalidatedRow, context: RowContext, issues: Issue[], notes: Note[]) {
  const written = text(row, 'name')
  const name = readName(isNothing(written) || !mayBeName(written) ? '' : written)
  if (name.name === null) issues.push({ code: 'name_missing', field: 'name', details: {} })
  if (areTwo(written)) issues.push({ code: 'person_ambiguous', field: 'name', details: { why: 'two_names' } })
  if (name.remark !== null) notes.push({ code: 'name_remark', field: 'name', details: { remark: name.remark } })
  if (name.flags.length > 0) notes.push({ code: 'name_character', field: 'name', details: { name: name.name ?? '' } })
  const id = readId(row.cells.id_number, context.today, issues, notes)
  const phoneCell = row.cells.phone
  const phone = readPhone(phoneCell?.kind === 'number' ? phoneCell.value : text(row, 'phone'))
  if (!phone.understood) notes.push({ code: 'phone_unclear', field: 'phone', details: { value: phone.primary ?? '' } })
  const sex = /^(?:男|M|MALE)/i.test(text(row, 'sex'))
    ? 'male'
    : /^(?:女|F|FEMALE)/i.test(text(row, 'sex'))
      ? 'female'
      : null
  const remarks = [name.remark, something(text(row, 'remarks'))].filter((part) => part !== null)
  return {
    name: name.name,
    idNumber: id.kind === 'valid' || id.kind === 'invalid' ? id.number : null,
    idState: id.kind,
    idDocument: id.kind === 'valid' ? id.document : null,
    bornOn: id.kind === 'valid' ? id.birthDate : null,
    sex: id.kind === 'valid' && id.sex !== null ? id.sex : (sex as Sex | null),
    employeeNumber: something(tidyNumber(text(row, 'employee_number'))),
    department: something(text(row, 'department')),
    post: something(text(row, 'post')),
    phone: phone.primary,
    email: something(text(row, 'email').replace(/\s/g, '').toLowerCase()),
    employer: something(text(row, 'employer')),
    insuredWith: readInsurer(row, context, issues),
    remarks: remarks.length > 0 ? remarks.join('；') : null,
    mark: markOf(name.remark),
    trace: id.kind === 'invalid' ? id.number : id.kind === 'precision_lost' ? id.reliable : null,
  }
}

/** A company that is none of ours is kept as it is written, and said. */
function readInsurer(row: UnvalidatedRow, { companyNamed }: RowContext, issues: Issue[]): string | null {
  const written = something(text(row, 'insured_with'))?.slice(0, longestInsurer) ?? null
  if (written === null || companyNamed === undefined) return written
  const ours = companyNamed(written)
  if (ours === null) issues.push({ code: 'insurer_outside', field: 'insured_with', details: { name: written } })
  return ours ?? written
}

/** Whether a cell can hold somebody's name: 12, ?? and #N/A, which formulas leave as text as well, are nobody's. */
function mayBeName(written: string): boolean {
  return (
    /[\p{L}\p{Co}]/u.test(written) && !/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/i.test(foldWidth(written))
  )
}

/** 张三、李四: two people in one cell, of whom a certificate is one's. */
function areTwo(written: string): boolean {
  const names = written.split(/[、,，;；/&]|和(?=\p{Script=Han}{2})/u)
  return names.length > 1 && names.every((name) => looksLikeName(tidy(name)))
}

/** The remark of a name that only numbers namesakes; 张三(退休) says something else. */
function markOf(remark: string | null): string | null {
  return (
    remark
      ?.split(';')
      .find((part) => /^(?:[A-Z]|\d{1,2}|[①-⑳]|[甲乙丙丁大小])$/i.test(part))
      ?.toUpperCase() ?? null
  )
}

function readId(cell: Cell | undefined, today: Day, issues: Issue[], notes: Note[]): IdReading {
  const id = readIdNumber(cell?.kind === 'number' ? cell.value : tidy(cellText(cell)), today)
  switch (id.kind) {
    case 'missing':
      issues.push({ code: 'id_missing', field: 'id_number', details: {} })
      break
    case 'invalid':
      issues.push({ code: 'id_invalid', field: 'id_number', details: { fault: id.fault } })
      break
    case 'precision_lost':
      issues.push({ code: 'id_lost_precision', field: 'id_number', details: {} })
      break
    case 'valid':
      if (id.warnings.includes('converted_from_15'))
        notes.push({ code: 'id_converted', field: 'id_number', details: {} })
      else if (id.warnings.length > 0)
        notes.push({ code: 'id_remark', field: 'id_number', details: { warning: id.warnings[0]! } })
      if (id.document !== 'resident')
        notes.push({ code: 'id_other_document', field: 'id_number', details: { document: id.document } })
  }
  return id
}

const none: readonly string[] = []

/** As the registry keeps it. */
const longestInsurer = 200

/** Nobody names a certificate, its issuer or its number in more characters: it is a sentence, and not looked into. */
export const longestWords = 120

// ---- the credential -----------------------------------------------------------------------------------------------

function readCredential(row: UnvalidatedRow, context: RowContext, issues: Issue[], notes: Note[]) {
  const number = readNumber(row.cells.number, notes)
  const issuer = something(text(row, 'issuer'))
  const { level, profession } = levelAndProfession(something(text(row, 'level')), something(text(row, 'profession')))
  const category = something(text(row, 'category'))
  const typeName = something(text(row, 'credential_type')) ?? row.typeFromSheet
  const evidence = { name: typeName, level, profession, issuer, number, category }
  const found = Object.values(evidence).some((text) => text !== null && text.length > longestWords)
    ? ({ kind: 'unknown' } as const)
    : context.recognise(evidence)
  if (found.kind === 'unknown')
    issues.push({ code: 'type_unknown', field: 'credential_type', details: { name: typeName ?? '' } })
  if (found.kind === 'ambiguous') {
    issues.push({
      code: 'type_ambiguous',
      field: 'credential_type',
      details: { name: typeName ?? '', candidates: found.candidates.join(',') },
    })
  }
  const type = found.kind === 'recognised' ? context.typeById(found.typeId) : undefined
  if (number === null) issues.push({ code: 'number_missing', field: 'number', details: {} })
  else if (type && context.numberFits(type, number) === false)
    issues.push({ code: 'number_pattern', field: 'number', details: { number, type: type.nameZh } })
  return {
    typeId: type?.id ?? null,
    typeCandidates: found.kind === 'ambiguous' ? found.candidates : none,
    typeName,
    category: type?.category ?? categoryOf(category),
    profession: found.kind === 'recognised' ? found.profession : profession,
    level: (found.kind === 'recognised' ? found.level : null) ?? level,
    number,
    issuer,
    registered: readRegistered(row.cells.registered, type, notes),
  }
}

/** Digits beyond the fifteenth of a number cell are noughts that Excel made: better no number than a wrong one. */
function readNumber(cell: Cell | undefined, notes: Note[]): string | null {
  if (
    cell?.kind === 'number' &&
    Math.abs(cell.value) >= 1e15 &&
    cell.raw.endsWith('0'.repeat(Math.max(1, cell.raw.length - 15)))
  ) {
    notes.push({ code: 'number_rounded', field: 'number', details: { number: cell.raw } })
    return null
  }
  const written = tidy(cellText(cell))
  if (isNothing(written) || isPending(written)) return null
  if (/^\d(?:\.\d+)?E\+\d{2}$/i.test(written)) {
    notes.push({ code: 'number_rounded', field: 'number', details: { number: written } })
    return null
  }
  return tidyNumber(written.replace(/^['’‘`]/, '')) || null
}

/** 办理中, 见原件: where the number is, or that there is none yet; not the number. */
function isPending(written: string): boolean {
  return /^[(（]?(?:正在|尚在|还在)?(?:办理|申请|申报|制证|换证|审核|注册|补办|变更|邮寄)中?[)）]?$|^(?:详?见)(?:原件|附件|扫描件|证书|复印件|备注)$|^(?:未下证|未出证|未领证|待发|待发证|待领取?|未取得?|未发证)$/.test(
    written,
  )
}

function categoryOf(text: string | null): CredentialType['category'] | null {
  if (text === null) return null
  if (/^(?:注册|执业|职业资格|REGIST)/i.test(text)) return 'registration'
  if (/^(?:职称|专业技术|TITLE|PROFESSIONAL)/i.test(text)) return 'title'
  return /^(?:技能|岗位|特种|操作|SKILL|OPERAT)/i.test(text) ? 'skill' : null
}

// ---- keys and text ------------------------------------------------------------------------------------------------

function keyOf(
  fields: RowFields,
  { mark, trace }: { mark: string | null; trace: string | null },
  issues: readonly Issue[],
  today: Day,
): RowKey {
  const number = fields.number === null ? null : wordKey(fields.number) || null
  return {
    name: fields.name,
    nameKey: fields.name === null ? null : nameKey(fields.name) || null,
    mark,
    id: fields.idState === 'valid' ? fields.idNumber : null,
    idTrace: trace,
    idLost: fields.idState === 'precision_lost',
    idInNumber: number === null || number.length < 18 ? null : residentNumberWithin(number, today),
    employeeNumber: fields.employeeNumber,
    phone: fields.phone,
    department: repeatedKey(fields.department),
    type: fields.typeId ?? `?${repeatedKey(fields.typeName) ?? ''}`,
    typeId: fields.typeId,
    profession: repeatedKey(fields.profession),
    level: repeatedKey(fields.level),
    number,
    issuedOn: fields.issuedOn,
    validUntil: fields.validUntil,
    noExpiry: fields.noExpiry,
    blocked: issues.some(({ code }) => code === 'name_missing' || code === 'date_invalid' || code === 'date_order'),
  }
}

/** wordKey of words that stand in thousands of rows: departments, professions, levels. */
const knownKeys = new Map<string, string>()

function repeatedKey(text: string | null): string | null {
  if (text === null) return null
  const known = knownKeys.get(text)
  if (known !== undefined) return known
  if (knownKeys.size >= 5000) knownKeys.clear()
  const key = wordKey(text)
  knownKeys.set(text, key)
  return key
}

function text(row: UnvalidatedRow, field: ImportField): string {
  return tidy(cellText(row.cells[field]))
}

function something(text: string): string | null {
  return isNothing(text) ? null : text
}
