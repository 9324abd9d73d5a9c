import type { Translated } from './shape.ts'

/** What a date decides about a certificate. In a file of its own for the phone, which loads few words. */
export const deadlineKindsZh = {
  expiry: '到期',
  review: '复审',
  renewal_window_opens: '可以开始续期',
  renewal_window_closes: '续期办理截止',
  e_certificate_use: '电子证书使用期限',
  hours_due: '继续教育学时',
  age_limit: '年龄上限',
  retirement: '退休',
}

export const deadlineKindsEn: Translated<typeof deadlineKindsZh> = {
  expiry: 'Expiry',
  review: 'Review',
  renewal_window_opens: 'Renewal can begin',
  renewal_window_closes: 'Last day to apply for renewal',
  e_certificate_use: 'E-certificate use limit',
  hours_due: 'Continuing education hours',
  age_limit: 'Age limit',
  retirement: 'Retirement',
}
