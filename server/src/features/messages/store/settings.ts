import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { MessageSettings, OwnTemplate, RecipientSettings } from '../rules/settings.ts'
import { anyOf, on } from './tables.ts'

function settings(db: Db) {
  return on(db)
    .selectFrom('message_settings')
    .select([
      'version',
      'quiet_from as quietFrom',
      'quiet_until as quietUntil',
      'working_days_only as workingDaysOnly',
      'ways',
      'language',
    ])
}

export async function readSettings(db: Db): Promise<MessageSettings> {
  return await settings(db).executeTakeFirstOrThrow()
}

export async function lockSettings(tx: Tx): Promise<MessageSettings> {
  return await settings(tx).forUpdate().executeTakeFirstOrThrow()
}

/** Writes the settings that were locked; their version becomes the next. */
export async function saveSettings(tx: Tx, changed: MessageSettings, at: Date): Promise<void> {
  await on(tx)
    .updateTable('message_settings')
    .set({
      version: changed.version + 1,
      quiet_from: changed.quietFrom,
      quiet_until: changed.quietUntil,
      working_days_only: changed.workingDaysOnly,
      ways: [...changed.ways],
      language: changed.language,
      updated_at: at.toISOString(),
    })
    .execute()
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

/** Writes what a person wants, over the version that was read; false when somebody was faster. Version 0 is a first wish. */
export async function saveRecipient(tx: Tx, wish: RecipientSettings, at: Date): Promise<boolean> {
  const values = {
    language: wish.language,
    ways: wish.ways === null ? null : [...wish.ways],
    wecom_user: wish.wecomUser,
    dingtalk_user: wish.dingtalkUser,
    feishu_user: wish.feishuUser,
    updated_at: at.toISOString(),
  }
  if (wish.version === 0) {
    const inserted = await on(tx)
      .insertInto('message_recipient')
      .values({ person_id: wish.personId, version: 1, ...values })
      .onConflict((conflict) => conflict.column('person_id').doNothing())
      .returning('person_id')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await on(tx)
    .updateTable('message_recipient')
    .set({ version: wish.version + 1, ...values })
    .where('person_id', '=', wish.personId)
    .where('version', '=', wish.version)
    .returning('person_id')
    .executeTakeFirst()
  return updated !== undefined
}

/** Writes an own text over the version that was read; false when somebody was faster. Version 0 is a first one. */
export async function saveTemplate(tx: Tx, own: Omit<OwnTemplate, 'changed'>, at: Date, by: string): Promise<boolean> {
  const values = {
    title: own.title,
    text: own.text,
    sms_code: own.smsCode,
    sms_variables: own.smsVariables === null ? null : JSON.stringify(own.smsVariables),
    updated_at: at.toISOString(),
    updated_by: by,
  }
  const { template, way, language, version } = own
  if (version === 0) {
    const inserted = await on(tx)
      .insertInto('message_template')
      .values({ template, way, language, version: 1, ...values })
      .onConflict((conflict) => conflict.columns(['template', 'way', 'language']).doNothing())
      .returning('template')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await on(tx)
    .updateTable('message_template')
    .set({ version: version + 1, ...values })
    .where('template', '=', template)
    .where('way', '=', way)
    .where('language', '=', language)
    .where('version', '=', version)
    .returning('template')
    .executeTakeFirst()
  return updated !== undefined
}

/** @returns false when there was none */
export async function deleteTemplate(
  tx: Tx,
  { template, way, language }: Pick<OwnTemplate, 'template' | 'way' | 'language'>,
): Promise<boolean> {
  const deleted = await on(tx)
    .deleteFrom('message_template')
    .where('template', '=', template)
    .where('way', '=', way)
    .where('language', '=', language)
    .returning('template')
    .executeTakeFirst()
  return deleted !== undefined
}

/** Every text of the company's own: some dozens at most. */
export async function ownTemplates(db: Db): Promise<OwnTemplate[]> {
  const rows = await on(db)
    .selectFrom('message_template')
    .select(['template', 'way', 'language', 'version', 'title', 'text', 'sms_code as smsCode'])
    .select(['updated_at as at', 'updated_by as by'])
    .select(sql<Record<string, string> | null>`sms_variables`.as('smsVariables'))
    .execute()
  return rows.map(({ at, by, ...own }) => ({ ...own, changed: { at, by } }))
}

/** Accounts that can be signed in to, with their people: those asked for, those of these people, or those that run the system. */
export async function accountsFor(
  db: Db,
  of: { readonly accountIds?: readonly string[]; readonly personIds?: readonly string[]; readonly admins?: boolean },
): Promise<{ accountId: string; personId: string | null }[]> {
  return await on(db)
    .selectFrom('message_account')
    .select(['account_id as accountId', 'person_id as personId'])
    .where('enabled', '=', true)
    .where((is) =>
      is.or([
        is('account_id', '=', anyOf(of.accountIds ?? [])),
        is('person_id', '=', anyOf(of.personIds ?? [])),
        ...(of.admins ? [is('is_admin', '=', true)] : []),
      ]),
    )
    .execute()
}
