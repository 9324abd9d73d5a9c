/**
 * Forms of certificate numbers are regular expressions that people write. Every row of an import is held against them, so one
 * that can be matched in endlessly many ways would stop the server.
 *
 * Judged is in how many ways a text of `longest` characters can be split among the parts of the expression: each part that may
 * repeat gives as many as it has lengths, each alternative one, and what follows each other multiplies. A matcher that tries
 * one way after the other never tries more than that. Look-arounds and back references are not taken.
 */
const longest = 100
const mostWays = 100_000

/** Whether the text is a regular expression whose matching takes bounded time. */
export function isNumberPattern(text: string): boolean {
  try {
    new RegExp(text)
  } catch {
    return false
  }
  const reader = { text, at: 0 }
  const ways = alternatives(reader)
  return ways <= mostWays && reader.at === text.length
}

interface Reader {
  readonly text: string
  at: number
}

function take(reader: Reader, form: RegExp): string | null {
  const sticky = new RegExp(form, 'y')
  sticky.lastIndex = reader.at
  const found = sticky.exec(reader.text)?.[0] ?? null
  reader.at += found?.length ?? 0
  return found
}

function alternatives(reader: Reader): number {
  let ways = sequence(reader)
  while (take(reader, /\|/)) ways += sequence(reader)
  return ways
}

function sequence(reader: Reader): number {
  let ways = 1
  while (reader.at < reader.text.length && !/[|)]/.test(reader.text[reader.at]!)) ways *= repeated(part(reader), reader)
  return ways
}

/** The ways of one character, class or group; infinite for what is not taken. */
function part(reader: Reader): number {
  if (take(reader, /\((?!\?)|\(\?:|\(\?<[A-Za-z]\w*>/)) {
    const ways = alternatives(reader)
    return take(reader, /\)/) ? ways : Number.POSITIVE_INFINITY
  }
  if (take(reader, /\(\?|\\[1-9k]/)) return Number.POSITIVE_INFINITY
  take(reader, /\\u\{?[0-9A-Fa-f]+\}?|\\[\s\S]|\[\^?(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/)
  return 1
}

/** A part that may stand `least` to `most` times: one way for each of these lengths, each with all ways of its repetitions. */
function repeated(ways: number, reader: Reader): number {
  const quantifier = take(reader, /[*+?]\??|\{\d+(?:,\d*)?\}\??/)
  if (quantifier === null) return ways
  const [least, most] = timesOf(quantifier)
  let sum = 0
  for (let times = least; times <= most && sum <= mostWays; times++) sum += ways ** times
  return Math.max(sum, 1)
}

function timesOf(quantifier: string): [number, number] {
  const written = /\{(\d+)(,?)(\d*)\}/.exec(quantifier)
  if (written === null) return [quantifier[0] === '+' ? 1 : 0, quantifier[0] === '?' ? 1 : longest]
  const least = Number(written[1])
  const most = written[3] ? Number(written[3]) : written[2] ? least + longest : least
  return [least, most]
}
