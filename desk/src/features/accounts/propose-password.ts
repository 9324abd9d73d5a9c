/** A first password to read out on the phone: four groups of four, without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Needs 16 random bytes; 31 characters to the power of 16 are about 79 bits. */
export function passwordFrom(random: Uint8Array): string {
  const characters = Array.from(random.slice(0, 16), (byte) => alphabet[byte % alphabet.length])
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join('')).join('-')
}

export function proposePassword(): string {
  return passwordFrom(crypto.getRandomValues(new Uint8Array(16)))
}
