import type { AddressKind, PersonalWay, ReachRecord } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople } from '../../people/index.ts'
import { waysOfReach } from '../rules/reach.ts'
import type { RecipientSettings } from '../rules/settings.ts'
import { enabledChannels } from '../store/channels.ts'
import { channelNames } from '../store/log.ts'
import { accountsFor, recipientSettings, saveRecipient } from '../store/settings.ts'
import { deleteWrongAddress } from '../store/wrong-addresses.ts'
import { type KnownRecipient, type Office, officeOf, recipientsOf } from './recipients.ts'
import { hasSmsText } from './render.ts'

const nothing = { version: 0, ways: null, language: null, wecomUser: null, dingtalkUser: null, feishuUser: null }

/** What may be changed of it; what is left out stays. */
interface ReachChange {
  readonly version: number
  readonly ways?: readonly PersonalWay[] | null | undefined
  readonly language?: 'zh-CN' | 'en' | null | undefined
  readonly wecomUser?: string | null | undefined
  readonly dingtalkUser?: string | null | undefined
  readonly feishuUser?: string | null | undefined
}

/** @throws Refusal `not_found`, `forbidden` */
export async function readReach(context: Context, actor: Actor, personId: string): Promise<ReachRecord> {
  await demandPerson(context.db, actor, personId)
  return await reachRecord(context, context.db, personId, true)
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current` */
export async function changeReach(
  context: Context,
  actor: Actor,
  personId: string,
  change: ReachChange,
): Promise<ReachRecord> {
  await demandPerson(context.db, actor, personId)
  return await saveReach(context, actor, personId, change)
}

/**
 * Forgets that an address was refused: it works by now, or the vendor was wrong. The next message goes there. Changes nothing when
 * nothing was known against it.
 *
 * @throws Refusal `not_found`, `forbidden`
 */
export async function tryAddressAgain(
  context: Context,
  actor: Actor,
  personId: string,
  kind: AddressKind,
): Promise<ReachRecord> {
  await demandPerson(context.db, actor, personId)
  return await inTransaction(context.db, async (tx) => {
    if (!(await deleteWrongAddress(tx, personId, kind))) return await reachRecord(context, tx, personId, true)
    const subject = { type: 'message_recipient', id: personId } as const
    const [before, after] = [{ wrongAddress: kind }, { wrongAddress: null }]
    await append(tx, actor, context.clock.now(), [
      { action: 'message_recipient.address_cleared', subject, about: { personId }, before, after },
    ])
    return await reachRecord(context, tx, personId, true)
  })
}

/** The reader's own. @throws Refusal `not_found` for an account that is of no person */
export async function readOwnReach(context: Context, actor: Actor): Promise<ReachRecord> {
  return await reachRecord(context, context.db, await ownPerson(context.db, actor), true)
}

/** @throws Refusal `not_found`, `changed_meanwhile` with `current` */
export async function changeOwnReach(
  context: Context,
  actor: Actor,
  change: Pick<ReachChange, 'version' | 'ways' | 'language'>,
): Promise<ReachRecord> {
  return await saveReach(context, actor, await ownPerson(context.db, actor), change)
}

async function demandPerson(db: Db, actor: Actor, personId: string): Promise<void> {
  const [person] = await knownPeople(db, { ids: [personId] })
  if (person === undefined) throw new Refusal('not_found')
  demand(actor, 'people.change', { personId, unitId: person.unitId })
}

async function ownPerson(db: Db, actor: Actor): Promise<string> {
  const [account] = actor.kind === 'account' ? await accountsFor(db, { accountIds: [actor.id] }) : []
  if (!account?.personId) throw new Refusal('not_found')
  return account.personId
}

async function reachRecord(context: Context, db: Db, personId: string, change: boolean): Promise<ReachRecord> {
  const office = await officeOf(db)
  const recipient = (await recipientsOf(context, db, office, { personIds: [personId], accountIds: [] })).people.get(
    personId,
  )
  if (recipient === undefined) throw new Refusal('not_found')
  const { personId: _person, ...wish } = (await recipientSettings(db, [personId])).get(personId) ?? {
    personId,
    ...nothing,
  }
  const { ways, language } = office.settings
  const each = await eachWay(db, office, recipient)
  const channels = await channelNames(
    db,
    recipient.wrong.map(({ channelId }) => channelId),
  )
  const wrongAddresses = recipient.wrong.map(({ kind, foundAt, channelId, code, reason }) => ({
    kind,
    foundAt,
    channel: channels.get(channelId) ?? null,
    code,
    reason,
  }))
  return {
    ...wish,
    ways: wish.ways === null ? null : [...wish.ways],
    reachableBy: each.flatMap(({ way, fault }) => (fault === null ? way : [])),
    each,
    wrongAddresses,
    company: { ways: [...ways], language },
    can: { change },
  }
}

/** By which ways a reminder would reach them now. Who has left is told nothing. */
async function eachWay(db: Db, office: Office, { reach, contact }: KnownRecipient): Promise<ReachRecord['each']> {
  const channels = await enabledChannels(db)
  return waysOfReach(reach, channels, hasSmsText(office.own, 'deadline_digest')).map(({ way, channel, fault }) => {
    if (contact?.hasLeft) return { way, channel: null, isPaused: false, fault: 'has_left' }
    return { way, channel: channel?.name ?? null, isPaused: channel?.isPaused ?? false, fault }
  })
}

async function saveReach(context: Context, actor: Actor, personId: string, change: ReachChange): Promise<ReachRecord> {
  const now = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    const before = (await recipientSettings(tx, [personId])).get(personId) ?? { personId, ...nothing }
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const after: RecipientSettings = { ...before, ...given }
    const fields = changedFields(snapshot(before), snapshot(after))
    const isFirst = before.version === change.version && (fields === null || (await saveRecipient(tx, after, now)))
    if (!isFirst) throw new Refusal('changed_meanwhile', { current: await reachRecord(context, tx, personId, true) })
    if (fields !== null) {
      await append(tx, actor, now, [
        {
          action: 'message_recipient.changed',
          subject: { type: 'message_recipient', id: personId },
          about: { personId },
          before: fields,
          after: snapshot(after),
        },
      ])
    }
    return await reachRecord(context, tx, personId, true)
  })
}

const snapshot = ({ ways, language, wecomUser, dingtalkUser, feishuUser }: RecipientSettings) => ({
  ways: ways === null ? null : [...ways],
  language,
  wecomUser,
  dingtalkUser,
  feishuUser,
})
