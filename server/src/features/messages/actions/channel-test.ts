import type { BodyOf, ChannelTest, ConfiguredKind, channelRoutes } from '@chizheng/contract'
import { wayOfKind } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import type { ChannelDefinition, OutgoingMessage, Outside, SendResult } from '../channel.ts'
import { channelBy, saveTest } from '../store/channel-settings.ts'
import { openConfiguration } from './channel-settings.ts'
import { addressFor, type KnownRecipient, officeOf, recipientsOf } from './recipients.ts'
import { render } from './render.ts'

/** What a channel is opened with to try it. */
export interface TestSeams {
  readonly definitions: Readonly<Partial<Record<ConfiguredKind, ChannelDefinition>>>
  readonly outside: Outside
}

type Asked = BodyOf<typeof channelRoutes.testChannel>

/** Longer than a vendor takes, shorter than anybody waits. */
const patienceMs = 25_000

/**
 * Sends one message by the channel as it is stored, also while it is off or paused, and writes down what the vendor said. It goes to
 * the address named, which is kept nowhere, or to the asker's own.
 *
 * @throws Refusal `not_found`, `channel_address_missing`
 */
export async function testChannel(
  context: Context,
  actor: Actor,
  { definitions, outside }: TestSeams,
  id: string,
  asked: Asked,
): Promise<ChannelTest> {
  const row = await channelBy(context.db, id)
  const definition = row === null ? undefined : definitions[row.kind]
  if (row === null || definition === undefined) throw new Refusal('not_found')
  const { message } = await messageFor(context, actor, definition, row.name, asked)
  const { settings, secrets } = openConfiguration(context, row)
  const channel = definition.open({ settings, secrets }, outside)
  const result = await channel.send(message, AbortSignal.timeout(patienceMs)).finally(() => channel.close())
  const test = testOf(result, context.clock.now())
  await inTransaction(context.db, async (tx) => {
    await saveTest(tx, id, test)
    const { accepted, code, reason } = test
    const subject = { type: 'channel', id } as const
    await append(tx, actor, test.at, [{ action: 'channel.tested', subject, after: { accepted, code, reason } }])
  })
  return { ...test, at: test.at.toISOString() }
}

function testOf(result: SendResult, at: Date) {
  if (result.outcome === 'accepted') return { at, accepted: true, class: null, code: '', reason: '' }
  return { at, accepted: false, class: result.class, code: result.code, reason: result.reason }
}

async function messageFor(
  context: Context,
  actor: Actor,
  definition: ChannelDefinition,
  channelName: string,
  asked: Asked,
): Promise<{ message: OutgoingMessage }> {
  const office = await officeOf(context.db)
  const { accounts } = await recipientsOf(context, context.db, office, { personIds: [], accountIds: [actor.id] })
  const asker = accounts.get(actor.id) ?? null
  const address = definition.addressing === null ? null : (asked.address ?? ownAddress(asker, definition.addressing))
  if (definition.addressing !== null && address === null) throw new Refusal('channel_address_missing')
  const at = context.clock.now()
  const data = { channelName, sentAt: at.toISOString() }
  const about = addressFor(context, office, asker, { template: 'test_message', data })
  const said = render(office.own, {
    template: 'test_message',
    data,
    way: wayOfKind[definition.kind],
    language: asker?.language ?? office.settings.language,
    address: about,
    maxBytes: definition.limits.maxBytes,
  })
  const sms = asked.sms && {
    templateCode: asked.sms.templateCode,
    variables: Object.fromEntries(asked.sms.variables.map(({ name, value }) => [name, value])),
  }
  const { title, text, html } = said
  const payload = { type: 'test', timestamp: at.toISOString(), data: { channel: channelName } }
  return {
    message: { key: `test:${newId()}`, address, title, text, html, link: about.link, sms: sms ?? said.sms, payload },
  }
}

/** How the asker is reached by it; null: not at all. */
function ownAddress(
  asker: KnownRecipient | null,
  addressing: NonNullable<ChannelDefinition['addressing']>,
): string | null {
  switch (addressing) {
    case 'email':
      return asker?.contact?.email ?? null
    case 'phone':
      return asker?.contact?.phone() ?? null
    default:
      return asker?.reach.chat[addressing] ?? null
  }
}
