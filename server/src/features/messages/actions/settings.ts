import type { BodyOf, MessageSettingsRecord, messageRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownUntil } from '../../../platform/working-days/index.ts'
import type { MessageSettings } from '../rules/settings.ts'
import { lockSettings, readSettings, saveSettings } from '../store/settings.ts'
import { sendingTime } from './sending-time.ts'

const subject = { type: 'message_settings', id: 'message_settings' } as const

export async function messageSettings(context: Context, db: Db = context.db): Promise<MessageSettingsRecord> {
  const settings = await readSettings(db)
  return {
    ...settings,
    ways: [...settings.ways],
    workingDaysKnownUntil: knownUntil(),
    nextSendingTime: sendingTime(context, settings, context.clock.now()).toISOString(),
  }
}

/** @throws Refusal `changed_meanwhile` with the settings as they are in `current` */
export async function changeMessageSettings(
  context: Context,
  actor: Actor,
  input: BodyOf<typeof messageRoutes.changeMessageSettings>,
): Promise<MessageSettingsRecord> {
  const now = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    const before = await lockSettings(tx)
    if (before.version !== input.version)
      throw new Refusal('changed_meanwhile', { current: await messageSettings(context, tx) })
    const after: MessageSettings = { ...before, ...input }
    const fields = changedFields(snapshot(before), snapshot(after))
    if (fields !== null) {
      await saveSettings(tx, after, now)
      await append(tx, actor, now, [
        { action: 'message_settings.changed', subject, before: fields, after: snapshot(after) },
      ])
    }
    return await messageSettings(context, tx)
  })
}

const snapshot = ({ quietFrom, quietUntil, workingDaysOnly, ways, language }: MessageSettings) => ({
  quietFrom,
  quietUntil,
  workingDaysOnly,
  ways: [...ways],
  language,
})
