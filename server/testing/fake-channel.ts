import type { ChannelKind, Way } from '@chizheng/contract'
import { wayOfKind } from '@chizheng/contract'
import { newId, sql } from '../src/platform/db/index.ts'
import type { World, WorldOptions } from './world.ts'

type ChannelDefinition = NonNullable<NonNullable<WorldOptions['channels']>[ChannelKind]>
type ChannelLimits = ChannelDefinition['limits']
type Channel = ReturnType<ChannelDefinition['open']>
type OutgoingMessage = Parameters<Channel['send']>[0]
type SendResult = Awaited<ReturnType<Channel['send']>>
type Receipt = Awaited<ReturnType<NonNullable<Channel['receiptOf']>>>

/** How a vendor behaves to one call; `cut_off`: it accepted, and the process was killed before we wrote that down. */
export type Behaviour = SendResult | { readonly outcome: 'cut_off' }

export interface FakeChannel {
  readonly definition: ChannelDefinition
  /** What the vendor accepted, in order; a repeat it drops is not in it a second time. */
  readonly accepted: OutgoingMessage[]
  /** Every call, also those it refused. */
  readonly calls: OutgoingMessage[]
  /** What the next calls meet, one after the other; afterwards it accepts. */
  meets(...behaviours: Behaviour[]): void
  /** What every call meets until told otherwise; null: it accepts. */
  meetsAlways(behaviour: Behaviour | null): void
  /** What the vendor tells of a message when it is asked. */
  receipt: Receipt | null
}

const noLimits: ChannelLimits = {
  perSecond: null,
  perMinute: null,
  perPersonPerDay: null,
  sameTextPerDay: null,
  maxBytes: 20_000,
}

const addressing: Partial<Record<ChannelKind, ChannelDefinition['addressing']>> = {
  smtp: 'email',
  sms_aliyun: 'phone',
  sms_tencent: 'phone',
  wecom_app: 'wecom_user',
  dingtalk_notice: 'dingtalk_user',
  feishu_app: 'feishu_user',
}

/** A kill in the middle of a call: nothing after it runs. */
export class Killed extends Error {}

/** A channel of that kind whose vendor is in this process, and behaves as a test says. */
export function fakeChannel(
  kind: ChannelKind,
  options: { readonly repeats?: ChannelDefinition['repeats']; readonly limits?: Partial<ChannelLimits> } = {},
): FakeChannel {
  const repeats = options.repeats ?? 'dropped'
  const next: Behaviour[] = []
  let always: Behaviour | null = null
  const accept = (message: OutgoingMessage): void => {
    if (repeats === 'dropped' && fake.accepted.some(({ key }) => key === message.key)) return
    fake.accepted.push(message)
  }
  const way: Way = wayOfKind[kind]
  const fake: FakeChannel = {
    accepted: [],
    calls: [],
    receipt: null,
    meets: (...behaviours) => void next.push(...behaviours),
    meetsAlways: (behaviour) => {
      always = behaviour
    },
    definition: {
      kind,
      way,
      addressing: addressing[kind] ?? null,
      repeats,
      limits: { ...noLimits, ...options.limits },
      open: () => ({
        async send(message) {
          fake.calls.push(message)
          const behaviour = next.shift() ?? always ?? { outcome: 'accepted', vendorId: `vendor-${fake.calls.length}` }
          if (behaviour.outcome !== 'refused') accept(message)
          if (behaviour.outcome === 'cut_off') throw new Killed('killed')
          return behaviour
        },
        async wasAccepted(message) {
          return fake.accepted.some(({ key }) => key === message.key) ? 'accepted' : 'not_accepted'
        },
        async receiptOf() {
          return fake.receipt ?? { fate: 'pending', code: '', reason: '' }
        },
        close: async () => {},
      }),
    },
  }
  return fake
}

/** Configures a channel of that kind in a world, as its settings screen would; answers its id. */
export async function addChannel(here: World, kind: ChannelKind, name: string = kind): Promise<string> {
  const id = newId()
  await sql`insert into message_channel (id, kind, name, settings, created_at, updated_at)
    values (${id}::uuid, ${kind}, ${name}, '{}', now(), now())`.execute(here.context.db)
  return id
}
