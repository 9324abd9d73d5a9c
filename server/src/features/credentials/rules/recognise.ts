/**
 * Recognises the credential type of a row from all that the row says: name, level, profession, issuer, number, category.
 *
 * The name decides when it is explicit. A short name that could mean several types (the catalogue's `ambiguousAliases`) is
 * decided by the other evidence, or answered `ambiguous`: a wrong type would put a wrong expiry on a certificate, so nothing
 * is ever guessed. A name that the known words do not explain wholly is `unknown`; finding a known word inside it is not
 * enough.
 */
import type { CredentialType } from '@chizheng/catalogue'
import { isNothing, tidyNumber } from '../../../kernel/text.ts'
import { canonicalProfession, mentionedProfession, namesProfession } from './professions.ts'
import { createEvidenceReader, intersect, levelText, overlap, type TypeSet, topOf } from './recognition/evidence.ts'
import { createFold, type FoldedName } from './recognition/fold.ts'
import { createPhraseIndex, hasOneLevel, type PhraseIndex, type RecogniserWords } from './recognition/phrases.ts'
import { type NameReading, readName } from './recognition/read-name.ts'

export type { RecogniserWords } from './recognition/phrases.ts'

/** The cells of one row that speak of the type, as they are written; null where the sheet has none. */
export interface TypeEvidence {
  readonly name: string | null
  readonly level: string | null
  readonly profession: string | null
  readonly issuer: string | null
  readonly number: string | null
  readonly category: string | null
}
export type Evidence = keyof TypeEvidence

export type TypeRecognition =
  | {
      readonly kind: 'recognised'
      readonly typeId: string
      readonly profession: string | null
      readonly level: string | null
      /** What decided, the name first. */
      readonly by: readonly Evidence[]
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' }

export type TypeRecogniser = (evidence: TypeEvidence) => TypeRecognition

/** The distinct rows of a file of 100,000 fit; beyond that the cache starts anew rather than grow. */
const cachedRows = 50_000

interface Said {
  readonly evidence: Evidence
  readonly types: TypeSet
  /** Counts only where the firm evidence leaves a choice: 化工 is the profession of a title as well. */
  readonly weak?: boolean
}

/** Everything read from a row but its number: the part that repeats from row to row. */
interface RowReading {
  readonly name: FoldedName
  readonly reading: NameReading | null
  readonly said: readonly Said[]
  /** What names the type: the name, or the columns beside a blank one. */
  readonly namedBy: readonly Evidence[]
  readonly strangeName: boolean
}

/** Makes a recogniser for the types in force. Building takes some 10 ms; a call afterwards some microseconds. */
export function createTypeRecogniser(types: readonly CredentialType[], words: RecogniserWords): TypeRecogniser {
  const fold = memoised(createFold(words.recognition.simplified))
  const index = createPhraseIndex(types, words, fold)
  const provinceLetters = new Set(Object.values(words.provinceAbbreviations).flat())
  const reader = createEvidenceReader(types, index, words.recognition, provinceLetters, fold)
  const blankNames = new Set(words.recognition.blankNames.map((name) => fold(name).text))
  const readings = new Map<string, RowReading>()

  function readingOfRow(row: TypeEvidence): RowReading {
    const key = [row.name, row.level, row.profession, row.issuer, row.category].join('\u0000')
    const known = readings.get(key)
    if (known !== undefined) return known
    if (readings.size >= cachedRows) readings.clear()
    const read = readRow(row)
    readings.set(key, read)
    return read
  }

  function readRow(row: TypeEvidence): RowReading {
    const name = fold(present(row.name) ?? '')
    const blankName = name.text === '' || blankNames.has(name.text)
    const said: Said[] = []
    const naming: Said[] = []
    const level = present(row.level)
    const profession = present(row.profession)
    const category = present(row.category)
    const ofCategory = category === null ? null : reader.ofCategory(fold(category))
    const ofProfession = profession === null ? null : reader.ofProfession(fold(profession))
    const ofLevel = level === null ? null : reader.ofLevel(fold(level))
    if (ofLevel !== null) said.push({ evidence: 'level', types: ofLevel })
    if (ofProfession !== null) said.push({ evidence: 'profession', ...ofProfession, weak: !ofProfession.names })
    const issuer = present(row.issuer)
    const ofIssuer = issuer === null ? null : reader.ofIssuer(issuer)
    if (ofIssuer !== null) said.push({ evidence: 'issuer', types: ofIssuer })
    if (ofCategory !== null) said.push({ evidence: 'category', types: ofCategory.types })
    if (ofCategory?.names) naming.push({ evidence: 'category', types: ofCategory.types })
    if (ofProfession?.names) naming.push({ evidence: 'profession', types: ofProfession.types })
    return {
      name,
      namedBy: blankName ? naming.map((one) => one.evidence) : ['name'],
      strangeName: words.recognition.strangeWords.some((word) => name.text.includes(word)),
      reading: blankName ? readingOfColumns(naming) : readName(name, index, words.recognition.strangeWords),
      said,
    }
  }

  /** Without a name that says something, only a number of a form of its own can name the type. */
  function fromNumber(read: RowReading, number: string | null, row: TypeEvidence): TypeRecognition {
    const types = number === null || read.strangeName ? null : reader.ofNumber(number)
    if (types === null) return { kind: 'unknown' }
    const candidates = new Map([...types].map((id) => [id, 0]))
    return decide(
      { types: candidates, names: true, levels: [], professions: [], professionWords: [], contradictory: false },
      read,
      number,
      row,
    )
  }

  function decide(reading: NameReading, read: RowReading, number: string | null, row: TypeEvidence): TypeRecognition {
    const all: TypeSet = new Set(reading.types.keys())
    if (all.size === 1)
      return recognised([...all][0]!, reading === read.reading ? read.namedBy : ['number'], reading, read, row)
    const said = [...read.said, ...saidByNumber(number, all)].filter((one) => overlap(one.types, all))
    const firm = said.filter((one) => !one.weak).reduce((types, one) => intersect(types, one.types), all)
    const left = said
      .filter((one) => one.weak)
      .reduce((types, one) => (overlap(types, one.types) ? intersect(types, one.types) : types), firm)
    if (left.size === 0) {
      const meant = topOf(reading)
      return meant.size === 1 ? recognised([...meant][0]!, ['name'], reading, read, row) : ambiguous(all)
    }
    const by = [...(reading === read.reading ? read.namedBy : []), ...said.map((one) => one.evidence)]
    const top = topAmong(left, reading)
    if (top.size === 1) return recognised([...top][0]!, by, reading, read, row)
    const issuer = present(row.issuer)
    const ranked = issuer === null ? null : reader.ofIssuerRank(issuer, top)
    if (ranked?.size === 1) return recognised([...ranked][0]!, [...by, 'issuer'], reading, read, row)
    return ambiguous(top)
  }

  function saidByNumber(number: string | null, candidates: TypeSet): Said[] {
    if (number === null) return []
    const types =
      reader.ofNumber(number) ?? reader.ofNumberWords(tidyNumber(number)) ?? reader.ofPlainNumber(number, candidates)
    return types === null ? [] : [{ evidence: 'number', types }]
  }

  function recognised(
    typeId: string,
    by: readonly Evidence[],
    reading: NameReading,
    read: RowReading,
    row: TypeEvidence,
  ): TypeRecognition {
    const type = index.types.get(typeId)!
    return {
      kind: 'recognised',
      typeId,
      profession: professionOf(type, reading, read, row, index),
      level: levelOf(type, reading, read, row, index, fold),
      by: [...new Set(by)],
    }
  }

  return (row) => {
    const read = readingOfRow(row)
    const number = present(row.number)
    const { reading } = read
    if (reading === null || !reading.names) return fromNumber(read, number, row)
    if (reading.contradictory) return ambiguous(new Set(reading.types.keys()))
    return decide(reading, read, number, row)
  }
}

/** Columns beside a blank name that name a type together stand in for it. */
function readingOfColumns(naming: readonly Said[]): NameReading | null {
  if (naming.length === 0) return null
  const first = naming[0]!.types
  const both = naming.reduce((left, one) => (overlap(left, one.types) ? intersect(left, one.types) : left), first)
  return {
    types: new Map([...both].map((id) => [id, 0])),
    names: true,
    levels: [],
    professions: [],
    professionWords: [],
    contradictory: false,
  }
}

function topAmong(left: TypeSet, reading: NameReading): TypeSet {
  const top = Math.max(...[...left].map((id) => reading.types.get(id) ?? 0))
  return new Set([...left].filter((id) => (reading.types.get(id) ?? 0) === top))
}

function ambiguous(candidates: TypeSet): TypeRecognition {
  return { kind: 'ambiguous', candidates: [...candidates].sort() }
}

/** The profession column wins; else what the name says beside the type. */
function professionOf(
  type: CredentialType,
  reading: NameReading,
  read: RowReading,
  row: TypeEvidence,
  index: PhraseIndex,
): string | null {
  const words = index.professionWords
  const written = present(row.profession)
  if (written !== null) return canonicalProfession(type, written, words)
  if (!namesProfession(type)) return null
  const closed = !type.professionsOpen && type.category !== 'title'
  for (const texts of [reading.professions, reading.professionWords]) {
    const named = texts.map((text) => canonicalProfession(type, text, words)!)
    const listed = named.filter((profession) => !closed || isListed(type, profession))
    if (listed.length > 0) return [...new Set(listed)].join('、')
  }
  return closed || type.category === 'skill' ? mentionedProfession(type, read.name.text, words) : null
}

function isListed(type: CredentialType, professions: string): boolean {
  return professions.split('、').every((one) => type.professions.includes(one) || type.formerProfessions.includes(one))
}

/** The type's own level; where the type covers several, the one that the row names. */
function levelOf(
  type: CredentialType,
  reading: NameReading,
  read: RowReading,
  row: TypeEvidence,
  index: PhraseIndex,
  fold: (text: string) => FoldedName,
): string | null {
  if (type.level !== null && hasOneLevel(type.level)) return type.level
  const written = present(row.level)
  if (written !== null) return levelText(type, fold(written), index)
  if (reading.levels.length > 0) return reading.levels[0]!
  if (type.level === null) return null
  return (
    /正高级|副高级|高级|中级|初级|助理|[一二三四五]级|(?<![A-Z])[A-D]\d?(?![A-Z0-9])/.exec(read.name.text)?.[0] ?? null
  )
}

function present(text: string | null): string | null {
  return text === null || isNothing(text) ? null : text
}

function memoised(fold: (text: string) => FoldedName): (text: string) => FoldedName {
  const known = new Map<string, FoldedName>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= cachedRows) known.clear()
    const folded = fold(text)
    known.set(text, folded)
    return folded
  }
}
