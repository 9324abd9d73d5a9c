/**
 * Text as people type it, made tidy for keeping and folded for comparing.
 *
 * Two families, never mixed: `tidy…` gives what is stored and shown (NFC, the writer's own characters), `…Key` gives what
 * is only ever compared (NFKC, upper case, no spaces or marks).
 */

/** One Han character, extensions above U+FFFF and compatibility ideographs included; also 〇 and the repetition mark. */
export const han = '[\\u3005\\u3007\\u2e80-\\u2fdf\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3fffd}]'

const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}]/gu
const unkeepable = /\0|\p{Cs}/gu
const anySpace = /[\s\u00a0\u3000]+/g
const breakBetweenHan = new RegExp(`(?<=${han})[ \\t\\u00a0\\u3000]*[\\r\\n]+[ \\t\\u00a0\\u3000]*(?=${han})`, 'gu')
const notWord = /[^\p{L}\p{N}]+/gu
const plain = /^[\x21-\x7e\u4e00-\u9fff]*$/

/** What a cell says, for keeping: NFC, without invisible characters, every run of white space one space, trimmed. */
export function tidy(text: string): string {
  if (plain.test(text)) return text
  return text.normalize('NFC').replace(invisible, '').replace(breakBetweenHan, '').replace(anySpace, ' ').trim()
}

/**
 * Text from outside as a database keeps it, otherwise as it is: without NUL, and without half a surrogate pair, which hostile
 * and broken files hold and PostgreSQL refuses.
 */
export function keepable(text: string): string {
  return plain.test(text) ? text : text.replace(unkeepable, '')
}

/** The first `count` characters, counted as people count them: none is cut in half. */
export function firstCharacters(text: string, count: number): string {
  return text.length <= count ? text : [...text].slice(0, count).join('')
}

/** Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space to half width, nothing else: safe for names. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
}

/** NFKC without invisible characters: digits, letters and brackets in one width. White space is left alone. */
export function foldWidth(text: string): string {
  return plain.test(text) ? text : text.normalize('NFKC').replace(invisible, '')
}

/** A number as the product shows it: NFKC, without white space, upper case. `京建安B（2017） 001` → `京建安B(2017)001`. */
export function tidyNumber(text: string): string {
  return foldWidth(text).replace(anySpace, '').toUpperCase()
}

/** For comparing words, headers, numbers: NFKC, upper case, letters and digits of any script only. */
export function wordKey(text: string): string {
  return foldWidth(text).toUpperCase().replace(notWord, '')
}

/** Brackets of all kinds to `(` and `)`; for comparing, since files mix them freely. */
export function foldBrackets(text: string): string {
  return text.replace(/[（［〔【〈《{[]/g, '(').replace(/[）］〕】〉》}\]]/g, ')')
}

/** A company's or authority's name for comparing: brackets folded, without white space, upper case. */
export function organisationKey(text: string): string {
  return foldBrackets(foldWidth(text)).replace(anySpace, '').toUpperCase()
}

const saysNothing = new Set(
  [
    '',
    '无',
    '/',
    '\\',
    '-',
    '--',
    '---',
    '—',
    '——',
    '–',
    '_',
    '.',
    '、',
    '*',
    '/ /',
    '//',
    'N/A',
    'NA',
    'N.A.',
    'NULL',
    'NONE',
    'NIL',
    'TBD',
    '暂无',
    '待定',
    '待补',
    '待补充',
    '待查',
    '待核实',
    '待办',
    '空',
    '空白',
    '不详',
    '不明',
    '未知',
    '未填',
    '未提供',
    '没有',
    '缺',
    '缺失',
    '同左无',
  ], // prettier-ignore
)

/** Whether the text only says that there is nothing: empty, `/`, `—`, `无`, `N/A`, `暂无`, … */
export function isNothing(text: string): boolean {
  if (text.length > 12) return false
  return saysNothing.has(foldWidth(text).trim().toUpperCase())
}
