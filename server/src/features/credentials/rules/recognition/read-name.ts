/**
 * Reads a certificate's name: finds the words in it that explain the whole text, and the types those words leave.
 *
 * "Explain the whole" is the guard against over-matching: 公司内训合格证 contains 合格证, 建造师继续教育证 contains 建造师, and
 * both leave a rest that nothing explains, so neither is read. Only a profession that no list knows may remain, in a title
 * or a trade, or in brackets.
 */

import { cutName, type OwnText, type Piece } from './cut-name.ts'
import type { FoldedName } from './fold.ts'
import type { PhraseIndex, Word, WordRole } from './phrases.ts'

export interface NameReading {
  /** Type id → how many words mean it in the first place; only types that every word allows. */
  readonly types: ReadonlyMap<string, number>
  /** Whether the words are enough to name a type, or only narrow. */
  readonly names: boolean
  readonly levels: readonly string[]
  /** What stands where a profession stands: words of profession lists, trades, or a text of its own. */
  readonly professions: readonly string[]
  /** The same, word by word: 建筑工程 市政公用工程 may be one text or two professions. */
  readonly professionWords: readonly string[]
  /** Names in it that exclude each other; then `types` are all that they mean. */
  readonly contradictory: boolean
}

/** Reads a folded name; null when the words known do not explain it. */
export function readName(name: FoldedName, index: PhraseIndex, strange: readonly string[]): NameReading | null {
  if (name.text === '') return null
  const known = new Map<string, boolean>()
  const mayStand = (text: string) => {
    const may = known.get(text) ?? isProfessionText(text, index, strange)
    known.set(text, may)
    return may
  }
  const best = (own: OwnText) => bestOf(cutName(name, index, own, mayStand), name, index)
  const plain = best('none')
  if (plain !== null && !plain.contradictory) return plain
  const apart = name.cuts.length > 2 ? best('apart') : null
  if (apart !== null && !apart.contradictory) return apart
  return plain ?? apart ?? (takesTextBeside(name, index) ? best('inside') : null)
}

/** The reading of fewest words that is not contradictory; the contradictory one only when there is no other. */
function bestOf(all: readonly Piece[][], name: FoldedName, index: PhraseIndex): NameReading | null {
  let best: { reading: NameReading; cost: number } | null = null
  for (const pieces of all) {
    const length = lengthOf(pieces)
    if (best !== null && length >= best.cost) continue
    const reading = readingOf(pieces, name, index)
    if (reading === null) continue
    const cost = length + costOf(reading)
    if (best === null || cost < best.cost) best = { reading, cost }
  }
  return best?.reading ?? null
}

/**
 * Few words before many, a text of its own only when there is nothing better, and 电工 in 电工三级 as a trade rather than as the
 * short name of several cards.
 */
function lengthOf(pieces: readonly Piece[]): number {
  const hasLevel = pieces.some((piece) => piece.word?.role === 'level')
  return pieces.reduce((sum, { word, text }) => {
    if (word === null) return sum + 10 + text.length * 40
    return sum + (hasLevel && word.role === 'name' && word.meant.size > 1 ? 12 : 10)
  }, 0)
}

function costOf(reading: NameReading): number {
  return (reading.contradictory ? 10_000 : 0) + (reading.names ? 0 : 1000) + (decided(reading.types) ? 0 : 1)
}

function decided(types: ReadonlyMap<string, number>): boolean {
  const top = Math.max(...types.values())
  return [...types.values()].filter((score) => score === top).length === 1
}

/** What the pieces say together, or null when they cannot stand together at all. */
function readingOf(pieces: readonly Piece[], name: FoldedName, index: PhraseIndex): NameReading | null {
  const words = pieces.flatMap((piece) => (piece.word === null ? [] : [piece.word]))
  const named = words.filter((word) => word.role === 'name')
  const levels = words.filter((word) => word.role === 'level')
  // 一级 alone is a short name of several types; beside another name it is a level, which another cutting reads
  const isLevelToo = (word: Word) => index.wordsOf(word.text).some((same) => same.role === 'level')
  if (named.length > 1 && named.some(isLevelToo)) return null

  const left = typesLeft(words, index)
  if (left === null) return null
  let { types } = left
  const own = pieces.filter((piece) => piece.word === null)
  if (own.length > 0) {
    const apart = own.every((piece) => standsApart(piece, name))
    types = new Set([...types].filter((id) => takesOwnText(id, index, apart, named)))
    if (types.size === 0) return null
  }
  return {
    types: new Map([...types].map((id) => [id, words.filter((word) => word.meant.has(id)).length])),
    names: named.length > 0 || (levels.length > 0 && words.some((word) => word.role === 'trade')),
    levels: levels.map((word) => word.level!),
    professions: professionTexts(pieces, name),
    professionWords: pieces.filter(isProfession).map((piece) => piece.text),
    contradictory: left.contradictory,
  }
}

/**
 * The types all words allow. Names that exclude each other are contradictory and leave all they mean; a filler of other types
 * (注册 with a title) or a level the types do not have makes the reading worthless; a profession the type does not list is
 * only a text.
 */
function typesLeft(
  words: readonly Word[],
  index: PhraseIndex,
): { readonly types: ReadonlySet<string>; readonly contradictory: boolean } | null {
  const having = (...roles: WordRole[]) => words.filter((word) => roles.includes(word.role))
  const core = having('name', 'trade')
  let types = core.reduce(meet, index.allIds)
  let contradictory = types.size === 0
  if (contradictory) types = new Set(core.flatMap((word) => [...word.meant]))
  types = having('filler').reduce(meet, types)
  for (const word of having('narrow', 'profession')) {
    const fewer = meet(types, word)
    if (fewer.size > 0) types = fewer
    else if (word.role === 'narrow') contradictory = true
  }
  for (const word of having('level')) {
    const fewer = meet(types, word)
    if (fewer.size > 0) types = fewer
    else if ([...types].some((id) => index.types.get(id)!.level !== null)) return null
  }
  return types.size === 0 ? null : { types, contradictory }
}

function meet(left: ReadonlySet<string>, { allowed }: Word): ReadonlySet<string> {
  return allowed === null ? left : new Set([...left].filter((id) => allowed.has(id)))
}

/** A text of its own may be a profession unless it holds a strange word or a level, or is itself the name of a type. */
function isProfessionText(text: string, index: PhraseIndex, strange: readonly string[]): boolean {
  if (strange.some((word) => text.includes(word))) return false
  for (let position = 0; position < text.length; position++) {
    if (index.wordsAt(text, position).some((word) => word.role === 'level')) return false
  }
  const name = { text, cuts: [0, text.length] }
  return !(
    bestOf(
      cutName(name, index, 'none', () => false),
      name,
      index,
    )?.names ?? false
  )
}

function standsApart(piece: Piece, name: FoldedName): boolean {
  return name.cuts.includes(piece.start) && name.cuts.includes(piece.start + piece.text.length)
}

function isProfession({ word }: Piece): boolean {
  return word === null || word.role === 'profession' || word.role === 'trade'
}

/** Professions, trades and own texts that stand together are one text: 风景 + 园林, 道路 + 与 + 桥梁. */
function professionTexts(pieces: readonly Piece[], name: FoldedName): string[] {
  const texts: string[] = []
  let start = -1
  let end = -1
  const close = () => {
    if (start >= 0) texts.push(name.text.slice(start, end))
    start = -1
  }
  for (const piece of pieces) {
    if (name.cuts.includes(piece.start)) close()
    if (isProfession(piece)) {
      if (start < 0) start = piece.start
      end = piece.start + piece.text.length
    } else if (piece.word?.role !== 'filler') close()
  }
  close()
  return texts
}

/** Whether any word of the name is of the kind that takes a text directly beside it. */
function takesTextBeside(name: FoldedName, index: PhraseIndex): boolean {
  for (let position = 0; position < name.text.length; position++) {
    for (const word of index.wordsAt(name.text, position)) {
      if (word.role === 'name' && word.meant.size === 1 && hasOpenList([...word.meant][0]!, index)) return true
    }
  }
  return false
}

function hasOpenList(id: string, index: PhraseIndex): boolean {
  const type = index.types.get(id)!
  return type.professionsOpen && (type.category === 'title' || type.id.startsWith('skill-level-'))
}

/**
 * Directly beside the words only a title or a skill level takes a text of its own, and only when the words say the level
 * (风景园林高级工程师, not 心理咨询师 or 售后工程师). Apart, in brackets, every named type does.
 */
function takesOwnText(id: string, index: PhraseIndex, apart: boolean, named: readonly Word[]): boolean {
  if (apart) return named.length > 0
  return hasOpenList(id, index) && named.some((word) => word.meant.has(id) && word.meant.size === 1)
}
