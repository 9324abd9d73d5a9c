import type { Translated } from './shape.ts'

/** What the phone says of things that are lost or damaged. Loaded with its forms. */
const phoneCustodyZh = {
  report: '报失报损',
  reportHint: '登记后通知 HR，一周内跟进。借用中遗失的，这次借用随之结束。',
  item: '物品',
  kind: '情况',
  kinds: { lost: '遗失', damaged: '损坏', return: '离职退还' },
  giveBack: '退还本人并签名',
  givenBack: '已退还本人',
  unsigned: '本人不能签名',
  withSignature: '改为签名',
  whyUnsigned: '由谁签收、为什么没有签名',
  note: '什么时候、在哪里、怎么发生的',
  send: '提交',
  sent: '已登记，HR 会跟进',
  owner: (name: string | null, day: string) => `${name ?? 'HR'} 跟进，${day} 前办结`,
  late: '已逾期',
}

const phoneCustodyEn: Translated<typeof phoneCustodyZh> = {
  report: 'Report loss or damage',
  reportHint: 'HR is told and sees to it within a week. A loan in which it is lost ends with it.',
  item: 'What',
  kind: 'What happened',
  kinds: { lost: 'Lost', damaged: 'Damaged', return: 'Back to a leaver' },
  giveBack: 'Give it back, signed for',
  givenBack: 'Given back to its holder',
  unsigned: 'They cannot sign',
  withSignature: 'Sign instead',
  whyUnsigned: 'Who received it, and why nobody signed',
  note: 'When, where and how it happened',
  send: 'Send',
  sent: 'Recorded; HR sees to it',
  owner: (name, day) => `${name ?? 'HR'} sees to it by ${day}`,
  late: 'Late',
}

export const phoneCustody = { 'zh-CN': phoneCustodyZh, en: phoneCustodyEn } as const
export type PhoneCustodyWords = Translated<typeof phoneCustodyZh>
