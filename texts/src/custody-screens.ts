import { custodyWordsEn, custodyWordsZh } from './custody-words.ts'
import { loanWordsEn, loanWordsZh } from './loan-words.ts'
import type { Translated } from './shape.ts'

/** Custody on a certificate's page. Loaded with its panel. */
const custodyScreensZh = {
  ...custodyWordsZh,
  whats: loanWordsZh.whats,
  title: '原件与借用',
  since: (day: string) => `${day} 起`,
  agreed: (day: string, agreement: string) => `持证人 ${day} 同意保管：${agreement}`,
  move: '登记去向',
  giveBack: '退还本人',
  bookings: '借用安排',
  booked: (what: string, name: string) => `${what} · ${name}`,
  days: (from: string, to: string) => `${from} 至 ${to}`,
  states: { requested: '审批中', approved: '待交接', out: '借出' },
  moves: '移动记录',
  noMoves: '还没有登记过原件在哪里。',
  by: (name: string) => `${name} 登记`,
  scanned: '已扫标签',
  signed: '已签名',
  moveTitle: '登记原件或印章的去向',
  item: '物品',
  place: '去向',
  places: { holder: '退还持证人', vault: '放入保管柜', outside: '交给外部单位', unknown: '去向不明' },
  movedOn: '日期',
  shelf: '柜位',
  withName: '外部单位',
  agreedOn: '持证人同意日期',
  agreement: '同意方式',
  agreementExample: '如：签字的保管协议 2026-014',
  note: '备注',
  saved: '已登记',
}

const custodyScreensEn: Translated<typeof custodyScreensZh> = {
  ...custodyWordsEn,
  whats: loanWordsEn.whats,
  title: 'Original and loans',
  since: (day) => `since ${day}`,
  agreed: (day, agreement) => `Its holder agreed on ${day}: ${agreement}`,
  move: 'Record a move',
  giveBack: 'Back to its holder',
  bookings: 'Lent on',
  booked: (what, name) => `${what} · ${name}`,
  days: (from, to) => `${from} to ${to}`,
  states: { requested: 'In approval', approved: 'To hand over', out: 'Out' },
  moves: 'Moves',
  noMoves: 'Nobody has recorded where the original is.',
  by: (name) => `by ${name}`,
  scanned: 'Label scanned',
  signed: 'Signed',
  moveTitle: 'Where is it now?',
  item: 'What',
  place: 'Where to',
  places: {
    holder: 'Back to its holder',
    vault: 'Into the vault',
    outside: 'To somebody outside',
    unknown: 'Nobody knows',
  },
  movedOn: 'On',
  shelf: 'Shelf',
  withName: 'With whom',
  agreedOn: 'Its holder agreed on',
  agreement: 'How',
  agreementExample: 'e.g. signed agreement 2026-014',
  note: 'Note',
  saved: 'Recorded',
}

export const custodyScreens = { 'zh-CN': custodyScreensZh, en: custodyScreensEn } as const
export type CustodyWords = Translated<typeof custodyScreensZh>
