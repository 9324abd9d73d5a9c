import { type Db, sql } from '../../../platform/db/index.ts'
import type { MessageSettings, OwnTemplate, RecipientSettings } from '../rules/settings.ts'
import { anyOf, on } from './tables.ts'

export async function readSettings(db: Db): Promise<MessageSettings> {
  return await on(db)
    .selectFrom('message_settings')
    .select([
      'version',
      'quiet_from as quietFrom',
      'quiet_until as quietUntil',
      'working_days_only as workingDaysOnly',
      'ways',
      'language',
    ])
    .executeTakeFirstOrThrow()
}

/** What these people want otherwise, of those who do. */
export async function recipientSettings(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RecipientSettings>> {
  const rows = await on(db)
    .selectFrom('message_recipient')
    .select([
      'person_id as personId',
      'version',
      'language',
      'ways',
      'wecom_user as wecomUser',
      'dingtalk_user as dingtalkUser',
      'feishu_user as feishuUser',
    ])
    .where('person_id', '=', anyOf(personIds))
    .execute()
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Every text of the company's own: some dozens at most. */
export async function ownTemplates(db: Db): Promise<OwnTemplate[]> {
  return await on(db)
    .selectFrom('message_template')
    .select(['template', 'way', 'language', 'version', 'title', 'text', 'sms_code as smsCode'])
    .select(sql<Record<string, string> | null>`sms_variables`.as('smsVariables'))
    .execute()
}

/** Accounts that can be signed in to, with their people: those asked for, those of these people, or those that run the system. */
export async function accountsFor(
  db: Db,
  of: { readonly accountIds?: readonly string[]; readonly personIds?: readonly string[]; readonly admins?: boolean },
): Promise<{ accountId: string; personId: string | null }[]> {
  return await on(db)
    .selectFrom('message_account')
    .select(['account_id as accountId', 'person_id as personId'])
    .where((is) =>
      is.or([
        is('account_id', '=', anyOf(of.accountIds ?? [])),
        is('person_id', '=', anyOf(of.personIds ?? [])),
        ...(of.admins ? [is('is_admin', '=', true)] : []),
      ]),
    )
    .execute()
}
