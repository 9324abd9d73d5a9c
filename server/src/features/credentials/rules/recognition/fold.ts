import { foldWidth } from '../../../../kernel/text.ts'

/** A name made comparable: letters and digits only, with the places remembered where brackets or separators stood. */
export interface FoldedName {
  /** Upper case, simplified, one width; a space only between two Latin words. */
  readonly text: string
  /** Positions in `text` at which a bracket or separator stood; 0 and the end are always among them, in order. */
  readonly cuts: readonly number[]
}

const cut = '|'
const chineseDigits = ['', '一', '二', '三', '四', '五']
const romanLevels: Readonly<Record<string, string>> = { I: '一', II: '二', III: '三', IV: '四', V: '五' }

/** Makes a folding function for the characters given as pairs (traditional, simplified) in one text. */
export function createFold(simplifiedPairs: string): (text: string) => FoldedName {
  const simplified = new Map<string, string>()
  const characters = [...simplifiedPairs]
  for (let i = 0; i + 1 < characters.length; i += 2) simplified.set(characters[i]!, characters[i + 1]!)

  return (text) => {
    const upper = foldWidth(text).toUpperCase()
    const plain = [...upper].map((character) => simplified.get(character) ?? character).join('')
    return withoutCuts(withOneNumeral(withSeparatorsAsCuts(plain)))
  }
}

/**
 * Spaces between Chinese characters and between single letters (B I M) say nothing; between Latin words they part words; all
 * other signs part pieces.
 */
function withSeparatorsAsCuts(text: string): string {
  return text
    .replace(/(?<=[A-Z0-9])[\s\-_.']+(?=[A-Z0-9])/g, ' ')
    .replace(/[^\p{L}\p{N}\s]+/gu, cut)
    .replace(/\s+(?![A-Z0-9])|(?<![A-Z0-9])\s+/g, '')
    .replace(/(?<![A-Z0-9])[A-Z0-9](?: [A-Z0-9])+(?![A-Z0-9])/g, (letters) => letters.replaceAll(' ', ''))
}

/** 1级, I级 and 1建 are written 一级 and 一建. */
function withOneNumeral(text: string): string {
  return text
    .replace(/(?<![A-Z0-9])([1-5])(?=级|建|造|消|注|结)/g, (_all, digit: string) => chineseDigits[Number(digit)]!)
    .replace(/(?<![A-Z])(III|II|IV|I|V)(?=级)/g, (_all, roman: string) => romanLevels[roman]!)
}

function withoutCuts(marked: string): FoldedName {
  const cuts = new Set([0])
  let text = ''
  for (const piece of marked.split(cut)) {
    const next = piece.trim()
    if (/[A-Z0-9]$/.test(text) && /^[A-Z0-9]/.test(next)) text += ' '
    cuts.add(text.length)
    text += next
    cuts.add(text.length)
  }
  return { text, cuts: [...cuts] }
}
