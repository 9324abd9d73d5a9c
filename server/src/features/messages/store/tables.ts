import type { MessageState, Obstacle, PersonalWay, RefusalClass, TemplateName, Way } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'

/** The tables of this feature, as the database names them; the view is what access tells of accounts. */
type MessageTables = {
  message_settings: {
    only_one: boolean
    version: number
    quiet_from: number
    quiet_until: number
    working_days_only: boolean
    ways: PersonalWay[]
    language: 'zh-CN' | 'en'
    updated_at: string
  }
  message_recipient: {
    person_id: string
    version: number
    language: 'zh-CN' | 'en' | null
    ways: PersonalWay[] | null
    wecom_user: string | null
    dingtalk_user: string | null
    feishu_user: string | null
    updated_at: string
  }
  message_template: {
    template: TemplateName
    way: Way
    language: 'zh-CN' | 'en'
    version: number
    title: string
    text: string
    sms_code: string | null
    sms_variables: Record<string, string> | string | null
    updated_at: string
    updated_by: string | null
  }
  message: {
    id: string
    key: string
    way: Way
    template: TemplateName
    person_id: string | null
    account_id: string | null
    channel_id: string | null
    data: unknown
    credential_ids: string[]
    state: MessageState
    refusal: Obstacle | null
    code: string | null
    reason: string | null
    not_before: string
    slot_at: string | null
    attempts: number
    first_tried_at: string | null
    maybe_double: boolean
    vendor_id: string | null
    title: string | null
    text: string | null
    text_digest: Buffer | null
    shipped_instead: boolean
    sent_at: string | null
    sent_on: Day | null
    receipt_asked: number
    read_at: string | null
    resend_of: string | null
    resends: number
    created_at: string
    updated_at: string
  }
  message_attempt: {
    message_id: string
    number: number
    channel_id: string
    started_at: string
    ended_at: string | null
    outcome: 'accepted' | 'refused' | 'cut_off' | null
    refusal: RefusalClass | null
    code: string | null
    reason: string | null
    asked: boolean
  }
  channel_pace: { channel_id: string; next_at: string }
  message_account: { account_id: string; person_id: string | null; enabled: boolean; is_admin: boolean }
}

/** The connection with this feature's tables typed. */
export function on(db: Db) {
  return db.withTables<MessageTables>()
}

export const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`
