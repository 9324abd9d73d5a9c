import type { Translated } from './shape.ts'

interface Where {
  readonly place: 'holder' | 'vault' | 'borrower' | 'outside' | 'unknown'
  readonly shelf: string | null
  readonly withName: string | null
}

/** Where originals and seals are, for desk and phone. */
export const custodyWordsZh = {
  items: { original: '原件', seal: '执业印章' },
  conditions: { sound: '完好', damaged: '损坏', lost: '遗失' },
  where: ({ place, shelf, withName }: Where): string => {
    if (place === 'vault') return shelf === null ? '在保管柜' : `在保管柜 ${shelf}`
    if (place === 'borrower') return `借给 ${withName ?? '他人'}`
    if (place === 'outside') return `在 ${withName ?? '单位外'}`
    return place === 'holder' ? '持证人自己保管' : '未登记'
  },
}

export const custodyWordsEn: Translated<typeof custodyWordsZh> = {
  items: { original: 'Original', seal: 'Seal' },
  conditions: { sound: 'Sound', damaged: 'Damaged', lost: 'Lost' },
  where: ({ place, shelf, withName }) => {
    if (place === 'vault') return shelf === null ? 'In the vault' : `In the vault, ${shelf}`
    if (place === 'borrower') return `Lent to ${withName ?? 'somebody'}`
    if (place === 'outside') return `With ${withName ?? 'somebody outside'}`
    return place === 'holder' ? 'Kept by its holder' : 'Not recorded'
  },
}
