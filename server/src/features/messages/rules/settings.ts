import type { PersonalWay, TemplateName, Way } from '@chizheng/contract'
import type { SendingHours } from './sending-time.ts'

/** When and how the company tells people. */
export interface MessageSettings extends SendingHours {
  readonly version: number
  readonly ways: readonly PersonalWay[]
  readonly language: 'zh-CN' | 'en'
}

/** What a person wants otherwise than the company, and who they are in chat systems. */
export interface RecipientSettings {
  readonly personId: string
  readonly version: number
  readonly language: 'zh-CN' | 'en' | null
  readonly ways: readonly PersonalWay[] | null
  readonly wecomUser: string | null
  readonly dingtalkUser: string | null
  readonly feishuUser: string | null
}

/** The company's own text over the shipped one. */
export interface OwnTemplate {
  readonly template: TemplateName
  readonly way: Way
  readonly language: 'zh-CN' | 'en'
  readonly version: number
  readonly title: string
  readonly text: string
  readonly smsCode: string | null
  readonly smsVariables: Readonly<Record<string, string>> | null
  readonly changed: { readonly at: string; readonly by: string | null }
}
