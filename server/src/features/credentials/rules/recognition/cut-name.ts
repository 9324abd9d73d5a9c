/**
 * Cuts a name into the words of the index, in every way that covers it wholly.
 */
import type { FoldedName } from './fold.ts'
import type { PhraseIndex, Word } from './phrases.ts'

export interface Piece {
  /** null: a text of its own that no word explains. */
  readonly word: Word | null
  readonly text: string
  readonly start: number
}

/** Where a text of its own may stand: nowhere, apart between separators, or directly beside the words (once). */
export type OwnText = 'none' | 'apart' | 'inside'

/** More ways of cutting one name are not looked at; longest words come first, and ordinary names have fewer than twenty. */
const enoughCuttings = 240
const longestOwnText = 12

/**
 * Every way to cut the name; none when something remains that may not remain. `mayStand` says whether a text of its own is
 * one that may.
 */
export function cutName(
  name: FoldedName,
  index: PhraseIndex,
  own: OwnText,
  mayStand: (text: string) => boolean,
): Piece[][] {
  const { text, cuts } = name
  const wordsFrom = Array.from({ length: text.length }, (_none, at) => index.wordsAt(text, at))
  const found: Piece[][] = []
  const deadEnds = new Set<number>()

  /** Returns whether the rest from here could be covered, so that a dead end is walked into once. */
  function go(position: number, pieces: readonly Piece[], ownUsed: boolean): boolean {
    if (position >= text.length) {
      found.push([...pieces])
      return true
    }
    if (text[position] === ' ') return go(position + 1, pieces, ownUsed)
    const state = position * 2 + (ownUsed ? 1 : 0)
    if (found.length >= enoughCuttings || deadEnds.has(state)) return false
    let covered = false
    for (const word of wordsFrom[position]!) {
      const piece = { word, text: word.text, start: position }
      if (go(position + word.text.length, [...pieces, piece], ownUsed)) covered = true
    }
    for (const end of ownEnds(position, ownUsed)) {
      const piece = { word: null, text: text.slice(position, end), start: position }
      if (go(end, [...pieces, piece], true)) covered = true
    }
    if (!covered && found.length < enoughCuttings) deadEnds.add(state)
    return covered
  }

  function ownEnds(position: number, ownUsed: boolean): number[] {
    if (own === 'none' || (own === 'inside' && ownUsed)) return []
    const next = cuts.find((cut) => cut > position) ?? text.length
    const ends: number[] = []
    if (own === 'inside') {
      for (let end = position + 2; end <= Math.min(next, position + longestOwnText); end++) ends.push(end)
    } else if (cuts.includes(position) && next - position <= longestOwnText) ends.push(next)
    return ends.filter((end) => mayStand(text.slice(position, end)))
  }

  go(0, [], false)
  return found
}
