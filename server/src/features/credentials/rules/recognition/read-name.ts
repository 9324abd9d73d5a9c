/**
 * Reads a certificate's name: finds the words in it that explain the whole text, and the types those words leave.
 *
 * "Explain the whole" is the guard against over-matching: 公司内训合格证 contains 合格证, 建造师继续教育证 contains 建造师, and
 * both leave a rest that nothing explains, so neither is read. Only a profession that no list knows may remain, in a title
 * or a trade, or in brackets.
 */

import { cutName, type OwnText, type Piece } from './cut-name.ts'
import type { FoldedName } from './fold.ts'
import type { PhraseIndex, Word } from './phrases.ts'

export interface NameReading {
  /** Type id → how many words mean it in the first place; only types that every word allows. */
  readonly types: ReadonlyMap<string, number>
  /** Whether the words are enough to name a type, or only narrow. */
  readonly names: boolean
  readonly levels: readonly string[]
  /** What stands where a profession stands: words of profession lists, trades, or a text of its own. */
  readonly professions: readonly string[]
  readonly contradictory: boolean
}

/** Reads a folded name; null when the words known do not explain it. */
export function readName(name: FoldedName, index: PhraseIndex, strange: readonly string[]): NameReading | null {
  if (name.text === '') return null
  const best = (own: OwnText) => bestOf(cutName(name, index, own), name, index, strange)
  const plain = best('none')
  if (plain !== null && !plain.contradictory) return plain
  const apart = name.cuts.length > 2 ? best('apart') : null
  if (apart !== null && !apart.contradictory) return apart
  return plain ?? apart ?? (takesTextBeside(name, index) ? best('inside') : null)
}

/** The reading of fewest words that is not contradictory; the contradictory one only when there is no other. */
function bestOf(
  all: readonly Piece[][],
  name: FoldedName,
  index: PhraseIndex,
  strange: readonly string[],
): NameReading | null {
  let best: { reading: NameReading; cost: number } | null = null
  for (const pieces of all) {
    const length = lengthOf(pieces)
    if (best !== null && length >= best.cost) continue
    const reading = readingOf(pieces, name, index, strange)
    if (reading === null) continue
    const cost = length + costOf(reading)
    if (best === null || cost < best.cost) best = { reading, cost }
  }
  return best?.reading ?? null
}

/** Few words before many, and a text of its own only when there is nothing better. */
function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + 10 + (piece.word === null ? piece.text.length * 40 : 0), 0)
}

function costOf(reading: NameReading): number {
  return (reading.contradictory ? 10_000 : 0) + (reading.names ? 0 : 1000) + (decided(reading.types) ? 0 : 1)
}

function decided(types: ReadonlyMap<string, number>): boolean {
  const top = Math.max(...types.values())
  return [...types.values()].filter((score) => score === top).length === 1
}

/** What the words leave together, or null when they cannot stand together at all (注册 with a title, a strange rest). */
function readingOf(
  pieces: readonly Piece[],
  name: FoldedName,
  index: PhraseIndex,
  strange: readonly string[],
): NameReading | null {
  const words = pieces.flatMap((piece) => (piece.word === null ? [] : [piece.word]))
  const levels = words.filter((word) => word.role === 'level')
  const named = words.filter((word) => word.role === 'name')
  const trades = words.filter((word) => word.role === 'trade')
  const core = [...named, ...trades]
  let contradictory = false

  let left: ReadonlySet<string> = core[0]?.allowed ?? index.allIds
  for (const word of core.slice(1)) left = meet(left, word)
  if (left.size === 0) {
    contradictory = true
    left = new Set(core.flatMap((word) => [...word.meant]))
  }
  for (const word of words.filter((other) => other.role === 'filler')) {
    left = meet(left, word)
    if (left.size === 0) return null
  }
  for (const word of words.filter((other) => other.role === 'narrow' || other.role === 'profession')) {
    const next = meet(left, word)
    if (next.size > 0) left = next
    else if (word.role === 'narrow') contradictory = true
  }
  for (const word of levels) {
    const next = meet(left, word)
    if (next.size > 0) left = next
    else if ([...left].some((id) => index.types.get(id)!.level !== null)) contradictory = true
  }
  const own = pieces.filter((piece) => piece.word === null)
  if (own.length > 0) {
    if (own.some((piece) => !isProfessionText(piece.text, index, strange))) return null
    left = new Set(
      [...left].filter((id) =>
        takesOwnText(
          id,
          index,
          own.every((piece) => standsApart(piece, name)),
          named,
        ),
      ),
    )
    if (left.size === 0) return null
  }
  const names = named.length > 0 || (trades.length > 0 && levels.length > 0)
  return {
    types: new Map([...left].map((id) => [id, words.filter((word) => word.meant.has(id)).length])),
    names,
    levels: levels.map((word) => word.level!),
    professions: professionTexts(pieces, name),
    contradictory,
  }
}

function meet(left: ReadonlySet<string>, word: Word): ReadonlySet<string> {
  const { allowed } = word
  return allowed === null ? left : new Set([...left].filter((id) => allowed.has(id)))
}

/** A text of its own may be a profession unless it holds a strange word or is itself the name of a type. */
function isProfessionText(text: string, index: PhraseIndex, strange: readonly string[]): boolean {
  if (strange.some((word) => text.includes(word))) return false
  const name = { text, cuts: [0, text.length] }
  return !(bestOf(cutName(name, index, 'none'), name, index, strange)?.names ?? false)
}

function standsApart(piece: Piece, name: FoldedName): boolean {
  return name.cuts.includes(piece.start) && name.cuts.includes(piece.start + piece.text.length)
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
    const role = piece.word?.role ?? 'profession'
    if (role === 'profession' || role === 'trade') {
      if (start < 0) start = piece.start
      end = piece.start + piece.text.length
    } else if (role !== 'filler') close()
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
