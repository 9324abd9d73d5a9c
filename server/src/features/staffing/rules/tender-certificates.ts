/** Certificates in a piece of a staffing clause: read by the recogniser of types, with 或, 以上 and the professions around them. */
import type { CredentialType } from '@chizheng/catalogue'
import type { CredentialCondition } from '@chizheng/contract'
import type { TypeRecogniser } from '../../credentials/index.ts'
import { afterCertificate, beforeCertificate, onlyFiller } from './tender-words.ts'

/** The types in force, and what recognises them. */
export interface KnownTypes {
  readonly recognise: TypeRecogniser
  readonly byId: ReadonlyMap<string, CredentialType>
}

export interface ReadCertificate {
  readonly condition: CredentialCondition
  /** The words left several types; any of them is proposed. */
  readonly isOpen: boolean
  /** The profession is only said to be a fitting one. */
  readonly isProfessionOpen: boolean
}

/** Either all of the certificates of a piece, or what of it was not understood. */
export interface ReadPiece {
  readonly certificates: readonly ReadCertificate[]
  /** Any one of them is enough. */
  readonly isEither: boolean
  readonly unread: string
}

const orHigherWords =
  /(?:\(?含(?:[一二三\d]|初|中|高|副高|正高)级\)?)?(?:及其?|或|和)?(?:\(含\))?以上(?:\(含[^)]*\)|\(含\))?(?:级别)?|\(含\)以上|或更高(?:级别)?|\(含\)/
const fittingProfession = /(?:工程)?(?:类)?(?:或)?(?:相关|相近|相应|类似|对口)专业|专业对口|(?<=工程)类|工程类/
/** 园林绿化相关专业, 测绘类专业: a field that no list of professions has. */
const fittingField = /(?<=^|[具有备得的])[\u4e00-\u9fff]{2,6}(?:类(?:相关|相近|相应)?|相关|相近|类似)专业(?:的)?/
const joins = /\s*(?:或者|或|\/|、|和|及|与|以及|并|且|\+|,)\s*/

/** The longest text that is looked through for a certificate: longer ones are prose. */
const longestPiece = 48
const mostShifts = 14

export function readCertificates(written: string, known: KnownTypes): ReadPiece {
  const text = trimmed(written)
  if (onlyFiller.test(text)) return { certificates: [], isEither: false, unread: '' }
  const whole = readOne(text, known)
  const joined = readJoined(text, known)
  // 高压电工作业和低压电工作业: the recogniser may see only one of two.
  if (whole !== null && !isBare(whole) && !isOfSeveral(joined))
    return { certificates: [whole], isEither: false, unread: '' }
  if (joined !== null) return joined
  const within = text.length <= longestPiece ? readWithin(text, known) : null
  return within ?? { certificates: [], isEither: false, unread: written.trim() }
}

/** Without the words around it that say nothing about it. */
export function trimmed(text: string): string {
  let left = text.trim()
  for (let before = ''; before !== left; ) {
    before = left
    left = left.replace(beforeCertificate, '').replace(afterCertificate, '').trim()
    if (left.startsWith('(') && left.endsWith(')') && !left.slice(1, -1).includes('(')) left = left.slice(1, -1)
  }
  return left
}

/** A text that is one certificate and nothing else. A field around it is its profession only where its list has it. */
function readOne(written: string, known: KnownTypes): ReadCertificate | null {
  const found = readWhole(written, known)
  if (!fittingField.test(written)) return found
  const { professions = [], types = [] } = found?.condition ?? {}
  const isListed = professions.every((one) => types.some((id) => listed(known.byId.get(id)!, one)))
  if (found !== null && isListed) return found
  const without = readWhole(written.replace(fittingField, ''), known)
  return without === null ? found : { ...without, isProfessionOpen: true }
}

function readWhole(written: string, known: KnownTypes): ReadCertificate | null {
  const orHigher = orHigherWords.test(written)
  const isProfessionOpen = fittingProfession.test(written)
  const text = written
    .replace(/\(?不含临时[^)]*\)?/, '')
    .replace(orHigherWords, '')
    .replace(fittingProfession, '')
    .replace(/技术职称/, '职称')
    .replace(/\(\)/, '')
  if (text.length < 2) return null
  const cClass = /C(?:类|证|本)?(?![1-3A-Z])/.test(text) && /安全|^C|C(?:类|证)/.test(text)
  const found = recognised(text, known)
  if (found === null) return null
  const types = cClass && found.types.some((id) => id.startsWith('safety-c')) ? classC(known) : found.types
  return {
    condition: {
      kind: 'credential',
      types: [...types],
      ...(orHigher && { orHigher }),
      ...(found.professions.length > 0 && { professions: found.professions }),
    },
    isOpen: types.length > 1 && !cClass,
    isProfessionOpen,
  }
}

const classC = ({ byId }: KnownTypes) => [...byId.keys()].filter((id) => /^safety-c(?:\d|-legacy)$/.test(id)).sort()

function recognised(text: string, known: KnownTypes): { types: readonly string[]; professions: string[] } | null {
  // 一级注册建造师(机电工程或建筑工程专业)
  const bracket = /^([^()]+)\(([^()]+)\)([^()]*)$/.exec(text)
  const inBracket =
    bracket === null ? null : withProfessions(`${bracket[1]}${bracket[3]}`, bracket[2]!.split(joins), known)
  if (inBracket !== null) return inBracket
  const answer = recognise(text, null, known)
  // Of several certificates in one text the recogniser says that they contradict each other.
  if (answer.kind === 'ambiguous' && answer.candidates.length <= 6 && split(text).length < 2)
    return { types: answer.candidates, professions: [] }
  if (answer.kind === 'recognised') {
    const professions = (answer.profession ?? '').split('、').filter(Boolean)
    const type = known.byId.get(answer.typeId)!
    // A text of its own in a name may be anything; a list decides where there is one.
    if (professions.every((profession) => type.professionsOpen || listed(type, profession)))
      return { types: [answer.typeId], professions }
  }
  return null
}

function listed({ professions, formerProfessions }: CredentialType, profession: string): boolean {
  return professions.includes(profession) || formerProfessions.includes(profession)
}

function recognise(name: string, profession: string | null, { recognise: ask }: KnownTypes) {
  return ask({ name, level: null, profession, issuer: null, number: null, category: null })
}

/** The certificate in each of these professions; null unless its list knows them all. */
function withProfessions(
  name: string,
  written: readonly string[],
  known: KnownTypes,
): { types: readonly string[]; professions: string[] } | null {
  const found = new Set<string>()
  let typeId: string | null = null
  for (const text of written) {
    const answer = recognise(name, text.replace(/^(?:专业|执业范围)[:为]?/, ''), known)
    if (answer.kind !== 'recognised' || answer.profession === null || (typeId ?? answer.typeId) !== answer.typeId)
      return null
    typeId = answer.typeId
    for (const profession of answer.profession.split('、')) {
      if (!listed(known.byId.get(typeId)!, profession)) return null
      found.add(profession)
    }
  }
  return typeId === null ? null : { types: [typeId], professions: [...found] }
}

/** Professions for a certificate that was read before: 专业为机电工程 after 一级注册建造师. */
export function professionsFor(condition: CredentialCondition, text: string, known: KnownTypes): string[] | null {
  if (condition.types.length !== 1) return null
  const type = known.byId.get(condition.types[0]!)!
  const said = text.replace(/^(?:注册|执业)?(?:专业|范围|类别)(?:要求)?(?:[:为是]|须为|应为)?/, '').replace(/专业$/, '')
  const found = withProfessions(type.nameZh, said.split(joins), known)
  return found !== null && found.types[0] === type.id ? found.professions : null
}

/** Several with 或, 和, 、 between them; a head or a tail they share is said once: 一级或二级注册建造师, 建筑或机电专业一级建造师. */
function readJoined(text: string, known: KnownTypes): ReadPiece | null {
  const pieces = split(text)
  if (pieces.length < 2 || pieces.length > 6) return null
  const isEither = /或|\//.test(text)
  const each = pieces.map((piece) => readOne(trimmed(piece), known))
  if (each.every((one) => one !== null && !isBare(one))) return piecesOf(each as ReadCertificate[], isEither)
  const level = /^[一二三]级/
  const last = pieces.at(-1)!
  if (level.test(last) && pieces.slice(0, -1).every((piece) => /^[一二三]级$/.test(piece))) {
    const rest = last.replace(level, '')
    const all = pieces.map((piece) => readOne(`${level.exec(piece)![0]}${rest}`, known))
    return all.every((one) => one !== null) ? piecesOf(all as ReadCertificate[], true) : null
  }
  // Professions first: the last piece names the certificate and its own profession.
  const named = readOne(trimmed(last), known)
  if (named === null || named.condition.types.length !== 1 || named.condition.professions === undefined) return null
  const type = known.byId.get(named.condition.types[0]!)!
  const others = withProfessions(type.nameZh, pieces.slice(0, -1), known)
  if (others === null) return null
  const professions = [...new Set([...others.professions, ...named.condition.professions])]
  return piecesOf([{ ...named, condition: { ...named.condition, professions } }], false)
}

/** Different certificates, all of which are asked for. */
function isOfSeveral(joined: ReadPiece | null): joined is ReadPiece {
  if (joined === null || joined.isEither) return false
  return new Set(joined.certificates.map(({ condition }) => condition.types.join())).size > 1
}

/** 一级 alone is a level of many things, no certificate. */
function isBare({ condition: { types } }: ReadCertificate): boolean {
  return types.length > 4 && new Set(types.map((id) => id.split('-')[0])).size > 1
}

function piecesOf(certificates: readonly ReadCertificate[], isEither: boolean): ReadPiece {
  return { certificates, isEither: isEither && certificates.length > 1, unread: '' }
}

/** At joining words outside brackets. */
function split(text: string): string[] {
  const pieces = ['']
  let depth = 0
  for (let at = 0; at < text.length; ) {
    const join = depth === 0 ? new RegExp(`^(?:${joins.source})`).exec(text.slice(at)) : null
    if (join !== null && join[0] !== '' && !/^及?以上/.test(text.slice(at))) {
      pieces.push('')
      at += join[0].length
      continue
    }
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    pieces.push(`${pieces.pop()}${text[at]}`)
    at++
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean)
}

/** A certificate inside other words; those stay visible as not understood. */
function readWithin(text: string, known: KnownTypes): ReadPiece | null {
  for (let length = text.length - 1; length >= 4; length--) {
    const shifts = Math.min(text.length - length, mostShifts)
    for (let start = 0; start <= shifts; start++) {
      const end = start + length
      if (splitsNumber(text, start, end)) continue
      const found = readOne(trimmed(text.slice(start, end)), known)
      if (found === null || isBare(found)) continue
      const rest = [text.slice(0, start), text.slice(end)].map(trimmed).filter((piece) => !onlyFiller.test(piece))
      return { certificates: [found], isEither: false, unread: rest.join(' … ') }
    }
  }
  return null
}

/** Not within 高级 or 副高级: a part of a level is another level. */
function splitsNumber(text: string, start: number, end: number): boolean {
  return /[副正初中高一二三]$/.test(text.slice(0, start)) || /^(?:级|及?以上)/.test(text.slice(end))
}
