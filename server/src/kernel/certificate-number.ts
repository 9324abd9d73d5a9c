/**
 * Whether a certificate number says whose certificate it is. Numbers of fewer than five letters and digits are counted anew by
 * every office, and words are none; they prove nothing.
 *
 * @param letters letters and digits of the number only.
 */
export function tellsOwner(letters: string): boolean {
  return letters.length >= 5 && /\d/.test(letters)
}
