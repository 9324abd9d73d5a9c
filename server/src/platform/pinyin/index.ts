/** Pinyin of people's names, for searching and sorting. */
export function pinyinOf(_name: string): { full: string; initials: string } {
  throw new Error('pinyin comes next')
}
