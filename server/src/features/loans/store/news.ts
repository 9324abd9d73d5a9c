import type { TemplateData } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

/** Something of a loan or a case that somebody is to be told. */
export type News = { readonly key: string; readonly recipient: string; readonly credentialId: string } & (
  | { readonly template: 'loan_due'; readonly data: TemplateData<'loan_due'> }
  | { readonly template: 'custody_case'; readonly data: TemplateData<'custody_case'> }
)

/** Notes what is to be told; what was noted before is left as it is. */
export async function insertNews(tx: Tx, news: readonly News[], at: Date): Promise<void> {
  if (news.length === 0) return
  await sql`
    insert into loan_news (key, recipient, template, credential_id, data, noted_at)
    select key, recipient, template, "credentialId", data, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(news)}::jsonb)
      as given (key text, recipient text, template text, "credentialId" uuid, data jsonb)
    on conflict do nothing`.execute(tx)
}

/** The next recipients who are to be told something. */
export async function recipientsToTell(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`
    select distinct recipient from loan_news where told_at is null and recipient > ${after} order by recipient limit ${limit}`.execute(
    db,
  )
  return rows.map(({ recipient }) => recipient)
}

/** What a recipient is to be told; from now on they were. A second run at the same moment waits, and finds nothing. */
export async function takeNews(tx: Tx, recipient: string, at: Date): Promise<News[]> {
  const { rows } = await sql<News>`
    update loan_news set told_at = ${at.toISOString()}::timestamptz where recipient = ${recipient} and told_at is null
    returning key, recipient, template, credential_id as "credentialId", data`.execute(tx)
  return rows
}
