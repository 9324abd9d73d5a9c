import { foldWidth, isNothing } from './text.ts'

/**
 * Telephone numbers in cells. A cell may hold several; the first is the one to call.
 *
 * No table of number segments is kept: number portability and new segments make any of them wrong.
 */
export interface PhoneReading {
  /** Mobile numbers as 11 digits, landlines as `010-12345678`, others with their country code; null when the cell holds none. */
  readonly primary: string | null
  readonly others: readonly string[]
  /** False when there is text that is no telephone number; it is then kept in `primary` as typed. */
  readonly understood: boolean
}

/** Reads the numbers of a cell; `1.38001E+10` and other text that is no number is kept as typed and not understood. */
export function readPhone(written: string | number): PhoneReading {
  const text = foldWidth(String(written)).trim()
  if (isNothing(text)) return { primary: null, others: [], understood: true }
  const numbers: string[] = []
  for (const part of text.split(/[/、;,，\n\r|]+|\s{2,}|(?<=\d{11})\s+(?=1\d{10})/)) {
    if (part.trim() === '') continue
    const number = onePhone(part)
    if (number === null) return { primary: text, others: [], understood: false }
    numbers.push(number)
  }
  const [primary, ...others] = numbers
  return { primary: primary ?? null, others, understood: true }
}

function onePhone(part: string): string | null {
  const bare = part.replace(/[\s()\-–—.'’"]/g, '')
  const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9}|10648\d{8})$/.exec(bare)
  if (mobile) return mobile[1]!
  const landline = /^\(?(0\d{2,3})\)?[-\s]?(\d{7,8})(?:[-转#\s]+(\d{1,6}))?$/.exec(part.trim())
  if (landline) return [landline[1], landline[2], landline[3]].filter(Boolean).join('-')
  if (/^\+?852[5-9]\d{7}$/.test(bare) || /^\+?8536\d{7}$/.test(bare) || /^\+?8860?9\d{8}$/.test(bare))
    return `+${bare.replace('+', '')}`
  return /^[2-9]\d{6,7}$/.test(bare) ? bare : null
}

/** Whether the text is one mobile number of the mainland. */
export function isMobile(text: string): boolean {
  const bare = foldWidth(text).replace(/[\s()\-–—]/g, '')
  return /^(?:\+?86|0086)?1[3-9]\d{9}$/.test(bare)
}
