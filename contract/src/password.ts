/**
 * How hard a password is to guess, judged by what guessers try first and not by which kinds of characters it mixes.
 *
 * A password is cut into the pieces a guesser would make it of: common words (also spelt l33t), words about this person and
 * company, keyboard walks, counting, repetition, years and dates. Each such piece is worth about one character, whatever its
 * length; what is left counts by the character.
 */
export type PasswordFault = 'short' | 'guessable'

const minCharacters = 10
/** Ten digits are five, a name with a year is two or three, three unrelated words are far above. */
const minWorth = 6
/** Twice the pieces of what just passes: a sentence of some words, a dozen characters by chance. */
const goodWorth = 11
const digitWorth = 0.5
const dateWorth = 2
/** What comes after so many characters neither helps nor is looked at: guessing has long become hopeless. */
const maxCharacters = 64

/** Roots of the passwords that leaked lists begin with, in English and in pinyin; endings and spellings are the rules' business. */
const commonWords =
  `password passwort passwd admin administrator root user guest test demo welcome hello login signin letmein
  master secret default change changeme access system server manager service office company summer winter spring autumn
  monday friday love lover iloveyou money lucky happy dragon monkey tiger shadow sunshine princess superman batman football
  baseball michael jordan charlie computer internet windows google apple qazwsx abc
  woaini woaiwojia aini nihao mima denglu guanliyuan yonghu kaifa ceshi gongsi gongcheng jianzhu jianshe anquan zhengshu
  chizheng zhiliang xiangmu zhongguo china beijing shanghai guangzhou shenzhen huanying fafa facai baobao laopo laogong
  zhang wang zhao chen yang huang zhou liu sun zhu 520 5201314 1314 1314520 168 888 666 110 119`.split(/\s+/)

const walks = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '!@#$%^&*()',
  '147258369',
  'q1w2e3r4t5y6u7i8o9p0',
].flatMap((walk) => [walk, [...walk].reverse().join('')])

const spellings: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** What a password was found to be made of: what guessers try first. */
export type PasswordPiece = 'common' | 'personal' | 'keyboard' | 'sequence' | 'repeat' | 'date'
/** `weak` is refused; `fair` will do; `good` withstands a stolen database for long. */
export type PasswordLevel = 'weak' | 'fair' | 'good'

export interface PasswordJudgement {
  readonly fault: PasswordFault | null
  readonly level: PasswordLevel
  /** How many characters are missing to the least length. */
  readonly missing: number
  /** The pieces it was put together of, that count for nearly nothing. */
  readonly pieces: readonly PasswordPiece[]
}

/**
 * How good a password is, and why not better. The desk shows it while it is typed; the server decides by the same function.
 *
 * @param about words about the account: user name, the person's and the company's name, also in pinyin
 */
export function judgePassword(password: string, about: readonly string[]): PasswordJudgement {
  const text = [...password.normalize('NFKC').toLowerCase()].slice(0, maxCharacters)
  const { worth, pieces } = cheapest(text, about.flatMap(partsOf))
  const missing = Math.max(0, minCharacters - text.length)
  const fault = missing > 0 ? 'short' : worth < minWorth ? 'guessable' : null
  return { fault, level: fault !== null ? 'weak' : worth < goodWorth ? 'fair' : 'good', missing, pieces }
}

/** What is wrong with a password, or null when it will do. */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  return judgePassword(password, about).fault
}

/** The way to one place in the text: from where, at what price altogether, by which piece. */
interface Step {
  readonly from: number
  readonly price: number
  readonly piece: PasswordPiece | null
}

/** The cheapest way to put the text together from pieces. */
function cheapest(text: readonly string[], about: readonly string[]): { worth: number; pieces: PasswordPiece[] } {
  const steps: Step[] = [{ from: 0, price: 0, piece: null }]
  for (let at = 0; at < text.length; at++) {
    const { price: before } = steps[at]!
    const reach = (length: number, price: number, piece: PasswordPiece | null): void => {
      const known = steps[at + length]
      if (length > 0 && (known === undefined || before + price < known.price))
        steps[at + length] = { from: at, price: before + price, piece }
    }
    const reachAll = (least: number, longest: number, piece: PasswordPiece): void => {
      for (let length = least; length <= longest; length++) reach(length, 1, piece)
    }
    reach(1, /\d/.test(text[at]!) ? digitWorth : 1, null)
    reachAll(2, longestRepeat(text, at), 'repeat')
    reachAll(3, longestCount(text, at), 'sequence')
    reachAll(3, longestWalk(text, at), 'keyboard')
    for (const word of commonWords) if (beginsWith(text, at, word)) reach(word.length, 1, 'common')
    reachAll(3, longestPart(text, at, about), 'personal')
    if (/^(19|20)\d\d$/.test(text.slice(at, at + 4).join(''))) reach(4, 1, 'date')
    if (/^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(text.slice(at, at + 8).join(''))) reach(8, dateWorth, 'date')
  }
  const pieces = new Set<PasswordPiece>()
  for (let at = text.length; at > 0; at = steps[at]!.from) {
    const { from, piece } = steps[at]!
    // Two characters that stand there twice are nothing to speak of.
    if (piece !== null && at - from > 2) pieces.add(piece)
  }
  return { worth: steps.at(-1)!.price, pieces: [...pieces].sort() }
}

/** A name and the words it consists of, as a guesser would split it. */
function partsOf(name: string): string[] {
  const folded = name.normalize('NFKC').toLowerCase()
  return [folded.replace(/[^\p{L}\p{N}]/gu, ''), ...folded.split(/[^\p{L}\p{N}]+/u)].filter((part) => part.length >= 2)
}

function isSpelt(character: string, letter: string): boolean {
  return character === letter || (spellings[character]?.includes(letter) ?? false)
}

function beginsWith(text: readonly string[], at: number, word: string): boolean {
  if (at + word.length > text.length) return false
  for (let i = 0; i < word.length; i++) if (!isSpelt(text[at + i]!, word[i]!)) return false
  return true
}

/** Length of the longest piece of any of the words that stands here; two Chinese characters are a piece, three letters are. */
function longestPart(text: readonly string[], at: number, words: readonly string[]): number {
  let longest = 0
  for (const word of words) {
    const letters = [...word]
    for (let from = 0; from < letters.length; from++) {
      let length = 0
      while (
        at + length < text.length &&
        from + length < letters.length &&
        isSpelt(text[at + length]!, letters[from + length]!)
      )
        length++
      longest = Math.max(longest, length)
    }
  }
  return longest
}

function longestWalk(text: readonly string[], at: number): number {
  let longest = 0
  for (const walk of walks) {
    for (let from = walk.indexOf(text[at]!); from >= 0; from = walk.indexOf(text[at]!, from + 1)) {
      let length = 0
      while (at + length < text.length && walk[from + length] === text[at + length]) length++
      longest = Math.max(longest, length)
    }
  }
  return longest
}

/** abcd, 9876, aaaa: characters at one distance from each other. */
function longestCount(text: readonly string[], at: number): number {
  const step = (text[at + 1]?.codePointAt(0) ?? Number.NaN) - text[at]!.codePointAt(0)!
  if (!(Math.abs(step) <= 1)) return 0
  let length = 1
  while (
    at + length < text.length &&
    text[at + length]!.codePointAt(0)! - text[at + length - 1]!.codePointAt(0)! === step
  )
    length++
  return length
}

/** Length of what stands here and stood before already. */
function longestRepeat(text: readonly string[], at: number): number {
  let longest = 0
  for (let from = 0; from < at; from++) {
    let length = 0
    while (at + length < text.length && text[from + length] === text[at + length]) length++
    longest = Math.max(longest, length)
  }
  return longest
}
