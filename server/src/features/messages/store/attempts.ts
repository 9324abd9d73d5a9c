import type { RefusalClass } from '@chizheng/contract'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

export interface Attempt {
  readonly messageId: string
  readonly number: number
  readonly channelId: string
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly outcome: 'accepted' | 'refused' | 'cut_off' | null
  readonly refusal: RefusalClass | null
  readonly code: string | null
  readonly reason: string | null
  readonly asked: boolean
}

function attempts(db: Db) {
  return on(db)
    .selectFrom('message_attempt')
    .select([
      'message_id as messageId',
      'number',
      'channel_id as channelId',
      'started_at as startedAt',
      'ended_at as endedAt',
      'outcome',
      'refusal',
      'code',
      'reason',
      'asked',
    ])
}

const toAttempt = (row: Awaited<ReturnType<ReturnType<typeof attempts>['executeTakeFirstOrThrow']>>): Attempt => ({
  ...row,
  startedAt: new Date(row.startedAt),
  endedAt: row.endedAt === null ? null : new Date(row.endedAt),
})

export async function attemptsOf(db: Db, messageId: string): Promise<Attempt[]> {
  return (await attempts(db).where('message_id', '=', messageId).orderBy('number').execute()).map(toAttempt)
}

export async function lastAttempt(db: Db, messageId: string): Promise<Attempt | null> {
  const row = await attempts(db)
    .where('message_id', '=', messageId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toAttempt(row) : null
}

/** Written before the vendor is called. */
export async function beginAttempt(
  tx: Tx,
  attempt: Pick<Attempt, 'messageId' | 'number' | 'channelId' | 'startedAt' | 'asked'>,
): Promise<void> {
  await on(tx)
    .insertInto('message_attempt')
    .values({
      message_id: attempt.messageId,
      number: attempt.number,
      channel_id: attempt.channelId,
      started_at: attempt.startedAt.toISOString(),
      asked: attempt.asked,
    })
    .execute()
}

/** Written after; does nothing to one that has an end. */
export async function endAttempt(
  tx: Tx,
  which: { readonly messageId: string; readonly number: number },
  end: Pick<Attempt, 'outcome' | 'refusal' | 'code' | 'reason'>,
  at: Date,
): Promise<void> {
  await on(tx)
    .updateTable('message_attempt')
    .set({ ...end, ended_at: at.toISOString() })
    .where('message_id', '=', which.messageId)
    .where('number', '=', which.number)
    .where('ended_at', 'is', null)
    .execute()
}
