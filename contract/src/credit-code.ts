/**
 * The unified social credit code (统一社会信用代码) of a legal entity, by GB 32100-2015: 18 characters of a set without I, O, S,
 * V, Z; the last one is a check character, weights 3^(i-1) mod 31.
 */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export type CreditCodeFault = 'form' | 'check'

/** What is wrong with a code as typed; null when nothing is. */
export function creditCodeFault(typed: string): CreditCodeFault | null {
  const code = typed.trim().toUpperCase()
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return 'form'
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17] ? null : 'check'
}
