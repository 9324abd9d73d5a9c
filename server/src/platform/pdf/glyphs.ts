import type { Font } from 'fontkit'

/** Stands where the font has no glyph: in Chinese setting, "type is missing here". */
export const missingMark = '〓'

/** What nobody sees: control characters, joiners, and the variants of a character, whose plain form is printed. */
const unseen = /\p{Cf}|\p{Cs}|\p{Variation_Selector}/gu

export interface Glyphs {
  /** The text as the font can print it. */
  printable(text: string): string
  /** What could not be printed since it was last asked, each once: `U+2A6D6`, with the text it stood in. */
  takeMissing(): readonly { readonly character: string; readonly within: string }[]
}

/** Holds texts against a font, so that nothing is printed as an empty box without anybody knowing. */
export function glyphsOf(font: Font): Glyphs {
  const missing = new Map<string, string>()
  const has = new Map<string, boolean>()
  const isThere = (character: string): boolean => {
    const known = has.get(character)
    if (known !== undefined) return known
    const found = font.hasGlyphForCodePoint(character.codePointAt(0)!)
    has.set(character, found)
    return found
  }
  return {
    printable(text) {
      const seen = text
        .normalize('NFC')
        .replace(unseen, '')
        .replace(/\p{Cc}+/gu, ' ')
      const lost = [...seen].filter((character) => !isThere(character))
      if (lost.length === 0) return seen
      const printed = [...seen].map((character) => (isThere(character) ? character : missingMark)).join('')
      for (const character of lost) if (!missing.has(character)) missing.set(character, printed)
      return printed
    },
    takeMissing() {
      const taken = [...missing].map(([character, within]) => ({ character: codeOf(character), within }))
      missing.clear()
      return taken
    },
  }
}

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
