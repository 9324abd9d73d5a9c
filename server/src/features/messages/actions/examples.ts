import type { MessageItem, TemplateData, TemplateName } from '@chizheng/contract'
import { addDays, type Day } from '../../../kernel/day.ts'

const item = (
  today: Day,
  days: number,
  holderName: string,
  typeName: string,
  profession: string | null,
): MessageItem => ({
  credentialId: '00000000-0000-7000-8000-000000000000',
  holderName,
  typeName,
  profession,
  kind: days === 7 ? 'review' : 'expiry',
  dueOn: addDays(today, days),
  daysLeft: days,
  stage: String(days),
})

/** Invented data of a template, for previews. */
export function exampleOf<T extends TemplateName>(template: T, today: Day): TemplateData<T> {
  const items = [
    item(today, 7, '李四', '特种作业操作证', '高压电工作业'),
    item(today, 30, '王五', '一级建造师', '机电工程'),
  ]
  const list = { items, hidden: 3 }
  const examples: { readonly [N in TemplateName]: TemplateData<N> } = {
    test_message: { channelName: '企业邮箱', sentAt: `${today} 10:00` },
    deadline_digest: list,
    escalation: { ...list, level: 2 },
    push: { ...list, fromName: '赵主管', note: '周五前请回复' },
    recipient_unreachable: { names: ['李四', '王五'], hidden: 0, what: '证书期限提醒' },
    handed_over: { ...list, fromName: '赵主管', note: null },
    renewal_opened: list,
    approval_waiting: {
      requestId: '00000000-0000-7000-8000-000000000000',
      what: 'give_up_credential',
      title: '一级建造师 机电工程 · 王五',
      requesterName: '赵主管',
      stage: 'new',
      dueOn: addDays(today, 3),
      note: null,
    },
    approval_told: {
      requestId: '00000000-0000-7000-8000-000000000000',
      what: 'give_up_credential',
      title: '一级建造师 机电工程 · 王五',
      outcome: 'refused',
      byName: '钱主任',
      note: '下季度投标还要用',
    },
    loan_due: {
      loanId: '00000000-0000-7000-8000-000000000000',
      title: '一级建造师 机电工程 · 王五',
      borrowerName: '赵主管',
      stage: 'late',
      dueOn: addDays(today, -1),
    },
    loans_due: {
      firstDueOn: addDays(today, -1),
      loans: [
        { title: '一级建造师 机电工程 · 王五', borrowerName: '赵主管', stage: 'late', dueOn: addDays(today, -1) },
        { title: '注册安全工程师 · 李四', borrowerName: '赵主管', stage: 'called_back', dueOn: addDays(today, 20) },
      ],
      hidden: 1,
    },
    stocktake_due: {
      stocktakeId: '00000000-0000-7000-8000-000000000000',
      title: '2026-Q4',
      stage: 'opened',
      dueOn: addDays(today, 21),
      left: 128,
    },
    stocktake_cases: {
      stocktakeId: '00000000-0000-7000-8000-000000000000',
      stage: 'given',
      firstDueOn: addDays(today, 14),
      cases: [{ title: '一级建造师 机电工程 · 王五', kind: 'missing', dueOn: addDays(today, 14) }],
      hidden: 2,
    },
    custody_case: {
      caseId: '00000000-0000-7000-8000-000000000000',
      credentialId: '00000000-0000-7000-8000-000000000000',
      what: 'lost',
      title: '一级建造师 机电工程 · 王五',
      stage: 'given',
      dueOn: addDays(today, 7),
      note: '投标途中遗失',
    },
    custody_cases: {
      firstDueOn: addDays(today, -1),
      matters: [
        { what: 'lost', title: '注册安全工程师 · 李四', stage: 'late', dueOn: addDays(today, -1) },
        { what: 'return', title: '一级建造师 机电工程 · 王五', stage: 'given', dueOn: addDays(today, 7) },
      ],
      hidden: 1,
    },
    custody_told: {
      caseId: '00000000-0000-7000-8000-000000000000',
      credentialId: '00000000-0000-7000-8000-000000000000',
      what: 'deposit',
      title: '一级建造师 机电工程 · 王五',
      outcome: 'deposited',
      byName: '赵主管',
      note: '柜 A-3',
    },
    channel_paused: { channelName: '企业邮箱', reason: '535 authentication failed', until: null },
  }
  return examples[template] as TemplateData<T>
}
