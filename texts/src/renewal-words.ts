import type { Translated } from './shape.ts'

/** What the desk and the phone call the parts of a renewal. */
export const renewalWordsZh = {
  kinds: { renewal: '延续', review: '复审' },
  states: {
    open: '办理中',
    waiting: '等考试或培训',
    submitted: '已报送',
    lapsed: '逾期未续',
    done: '已完成',
    given_up: '已终止',
  },
  steps: { hours: '继续教育', fee: '缴费', booking: '考试或培训', application: '报送申请', document: '提交新证' },
  owners: { holder: '持证人', steward: '证书管理员', hr: 'HR' },
  hoursKinds: { compulsory: '必修', elective: '选修' },
} as const

export const renewalWordsEn: Translated<typeof renewalWordsZh> = {
  kinds: { renewal: 'Renewal', review: 'Review' },
  states: {
    open: 'In progress',
    waiting: 'Waiting for exam or course',
    submitted: 'Applied',
    lapsed: 'Not renewed in time',
    done: 'Done',
    given_up: 'Ended',
  },
  steps: {
    hours: 'Continuing education',
    fee: 'Fee',
    booking: 'Exam or course',
    application: 'Application',
    document: 'New certificate',
  },
  owners: { holder: 'Holder', steward: 'Steward', hr: 'HR' },
  hoursKinds: { compulsory: 'Compulsory', elective: 'Elective' },
}
