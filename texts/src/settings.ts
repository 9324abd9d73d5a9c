import type { Translated } from './shape.ts'

/** Settings of the company, and about this installation. */
export const settingsZh = {
  title: '设置',
  company: '公司',
  about: '关于',
  version: '版本',
  timeZone: '时区',
  today: '系统日期',
  messages: '消息和提醒',
  channels: '消息渠道',
  reminders: '提醒规则',
  texts: '发送时间和文案',
  api: '打开接口文档',
  apiHint: '所有页面使用的接口都有文档，可供本公司的其他系统调用。',
}

export const settingsEn: Translated<typeof settingsZh> = {
  title: 'Settings',
  company: 'Company',
  about: 'About',
  version: 'Version',
  timeZone: 'Time zone',
  today: 'Date of the system',
  messages: 'Messages and reminders',
  channels: 'Message channels',
  reminders: 'Reminders',
  texts: 'Times and texts',
  api: 'Open the API reference',
  apiHint: 'Every interface the pages use is documented and open to the company’s other systems.',
}
