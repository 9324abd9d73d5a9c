/**
 * What the other columns say about the type: each question answers with the types it allows, or null when it says nothing.
 */
import type { CredentialType, Recognition } from '@chizheng/catalogue'
import { comparableNumber, compiled } from '../numbers.ts'
import type { FoldedName } from './fold.ts'
import { createNumberForms } from './number-forms.ts'
import { hasOneLevel, type PhraseIndex } from './phrases.ts'
import { type NameReading, readName } from './read-name.ts'

export type TypeSet = ReadonlySet<string>

/** Answers for one set of types; every answer depends on its argument alone. */
export interface EvidenceReader {
  ofLevel(level: FoldedName): TypeSet | null
  ofProfession(profession: FoldedName): { types: TypeSet; names: boolean } | null
  ofIssuer(issuer: string): TypeSet | null
  ofCategory(category: FoldedName): { types: TypeSet; names: boolean } | null
  /** Types whose number form is distinctive and fits. */
  ofNumber(number: string): TypeSet | null
  /** Among the candidates: forms of mere digits count when every candidate has forms and one alone fits. */
  ofPlainNumber(number: string, candidates: TypeSet): TypeSet | null
  /** Titles have no fixed form, but often say 高工 or 助工. */
  ofNumberWords(number: string): TypeSet | null
  /** Ministry or province, for types that differ in nothing else: constructor-1 and constructor-2. */
  ofIssuerRank(issuer: string, candidates: TypeSet): TypeSet | null
}

export function createEvidenceReader(
  types: readonly CredentialType[],
  index: PhraseIndex,
  recognition: Recognition,
  provinceLetters: ReadonlySet<string>,
  fold: (text: string) => FoldedName,
): EvidenceReader {
  const categories = new Map(
    Object.entries(recognition.categories).flatMap(([category, words]) =>
      words.map((word) => [
        fold(word).text,
        new Set(types.filter((type) => type.category === category).map((type) => type.id)),
      ]),
    ),
  )
  const named = (reading: NameReading | null) =>
    reading === null || reading.contradictory ? null : { types: topOf(reading), names: reading.names }

  return {
    ofLevel: (level) =>
      levelSet(level, index) ?? named(readName(level, index, recognition.strangeWords))?.types ?? null,
    ofProfession: (profession) => named(readName(profession, index, recognition.strangeWords)),
    ofIssuer: (issuer) => {
      const sets = recognition.issuers
        .filter((rule) => rule.words.some((w) => issuer.includes(w)) && !rule.unless.some((w) => issuer.includes(w)))
        .map((rule): TypeSet => new Set(rule.types))
      return sets.length === 0
        ? null
        : sets.reduce((left, next) => (overlap(left, next) ? intersect(left, next) : left))
    },
    ofCategory: (category) => {
      const types = categories.get(category.text)
      return types === undefined ? named(readName(category, index, recognition.strangeWords)) : { types, names: false }
    },
    ofNumber: createNumberForms(types, provinceLetters),
    ofPlainNumber: (number, candidates) => {
      const written = comparableNumber(number)
      const fitting = new Set<string>()
      for (const id of candidates) {
        const patterns = index.types.get(id)!.numberPatterns
        if (patterns.length === 0) return null
        if (patterns.some((pattern) => written.some((form) => compiled(pattern.regex).test(form)))) fitting.add(id)
      }
      return fitting.size === 1 ? fitting : null
    },
    ofNumberWords: (number) => {
      const hint = recognition.numberHints.find((rule) => rule.words.some((word) => number.includes(word)))
      return hint === undefined ? null : new Set(hint.types)
    },
    ofIssuerRank: (issuer, candidates) => {
      const national = /部$|^全国|^中国|^中华|^国家/.test(issuer)
      const provincial = !national && /省|市|自治区|厅|委员会|局/.test(issuer)
      if (!national && !provincial) return null
      const fitting = [...candidates].filter(
        (id) => /^省级/.test(index.types.get(id)!.issuingAuthority ?? '') === provincial,
      )
      return fitting.length === 0 ? null : new Set(fitting)
    },
  }
}

/** A level may be written with others (三级/高级工) and with the words of a name (C2, 技师). */
function levelSet(level: FoldedName, index: PhraseIndex): TypeSet | null {
  let left: TypeSet | null = null
  for (let i = 0; i + 1 < level.cuts.length; i++) {
    const text = level.text.slice(level.cuts[i], level.cuts[i + 1])
    const words = index.wordsOf(text)
    const word = words.find((w) => w.role === 'level') ?? words.find((w) => w.role === 'narrow' || w.role === 'name')
    if (word?.allowed == null) continue
    const allowed: TypeSet = word.role === 'name' && word.meant.size > 0 ? word.meant : word.allowed
    left = left === null || !overlap(left, allowed) ? allowed : intersect(left, allowed)
  }
  return left
}

/** What a level column holds when it is no level of the type: nothing. */
export function levelText(type: CredentialType, level: FoldedName, index: PhraseIndex): string | null {
  const word = index.wordsOf(level.text).find((w) => w.role === 'level')
  if (word?.level !== undefined) return word.level
  return type.level === null || !hasOneLevel(type.level) ? level.text || null : null
}

/** The types of a reading that most of its words mean. */
export function topOf(reading: NameReading): TypeSet {
  const top = Math.max(...reading.types.values())
  return new Set([...reading.types].filter(([, score]) => score === top).map(([id]) => id))
}

export function intersect(a: TypeSet, b: TypeSet): TypeSet {
  return new Set([...a].filter((id) => b.has(id)))
}

export function overlap(a: TypeSet, b: TypeSet): boolean {
  for (const id of a) if (b.has(id)) return true
  return false
}
