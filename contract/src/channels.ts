import { z } from 'zod'
import { type ConfiguredKind, channelSecrets, configuredKinds, ways } from './channel-kinds.ts'
import { idParams, idSchema, instantSchema, nameSchema, versionSchema } from './fields.ts'
import { route } from './route.ts'

/**
 * The channels by which messages leave, each configured once for the company: what a kind is called, what it needs to know, and
 * what of it is secret. Settings are shown again; secrets go in and never come out.
 */

/** Secrets and messages travel encrypted; a test on this machine need not. */
const safeAddress = /^(https:\/\/|http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(?=[:/?]|$))[^\s@\\#]+$/
/** The same without path and question. */
const serviceAddress = /^(https:\/\/[A-Za-z0-9.-]+|http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\]))(:\d{1,5})?$/

/** The address of a vendor's service alone: no path, no name, no password in it. */
function serviceAt(address: string) {
  return z
    .string()
    .trim()
    .max(200)
    .transform((text) => text.replace(/\/+$/, ''))
    .pipe(z.url().regex(serviceAddress, 'must be the address of the service alone, beginning with https://'))
    .default(address)
}

/** An identifier a vendor gives: printed characters without spaces. */
const vendorId = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,128}$/)
const vendorNumber = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
/** 签名: as it was approved, without brackets. */
const signature = z.string().trim().min(1).max(40)
const hostName = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9.:-]{1,253}$/)

const smtp = z.strictObject({
  host: hostName,
  port: z.number().int().min(1).max(65_535),
  /** `tls`: from the first byte (465). `starttls`: must be switched on (587). `none`: a relay inside the company only (25). */
  security: z.enum(['tls', 'starttls', 'none']),
  username: z.string().trim().max(200).nullable().default(null),
  /** The mailbox that signed in: providers refuse others. */
  from: z.email().max(200),
  fromName: z.string().trim().max(100).default(''),
  replyTo: z.email().max(200).nullable().default(null),
  /** The provider's cap; null: none known. */
  perMinute: z.number().int().min(1).max(10_000).nullable().default(null),
  /** Of a company's own authority, as PEM; null: the public ones. */
  authority: z
    .string()
    .trim()
    .max(20_000)
    .regex(/^-----BEGIN CERTIFICATE-----/)
    .nullable()
    .default(null),
  /** False: anybody in between can read mail and password. */
  verifyCertificate: z.boolean().default(true),
})

const smsAliyun = z.strictObject({
  service: serviceAt('https://dysmsapi.aliyuncs.com'),
  accessKeyId: vendorId,
  signName: signature,
})

const smsTencent = z.strictObject({
  service: serviceAt('https://sms.tencentcloudapi.com'),
  region: z.enum(['ap-guangzhou', 'ap-beijing', 'ap-nanjing']).default('ap-guangzhou'),
  secretId: vendorId,
  appId: vendorId,
  signName: signature,
})

const wecomApp = z.strictObject({
  service: serviceAt('https://qyapi.weixin.qq.com'),
  corpId: vendorId,
  agentId: vendorNumber,
})
const wecomRobot = z.strictObject({ service: serviceAt('https://qyapi.weixin.qq.com') })

const dingtalkNotice = z.strictObject({
  service: serviceAt('https://oapi.dingtalk.com'),
  appKey: vendorId,
  agentId: vendorNumber,
})
const dingtalkRobot = z.strictObject({ service: serviceAt('https://oapi.dingtalk.com') })

const feishuApp = z.strictObject({
  service: serviceAt('https://open.feishu.cn'),
  appId: vendorId,
  /** Which of a person's identifiers is kept as the Feishu address; `user_id` is the same for every app of the company. */
  addressedBy: z.enum(['user_id', 'open_id']).default('user_id'),
})
const feishuRobot = z.strictObject({ service: serviceAt('https://open.feishu.cn') })

const webhook = z.strictObject({
  url: z.url().max(1_000).regex(safeAddress, 'must begin with https:// and hold no name or password'),
  /** Hosts, addresses or networks inside the company that this one may reach: `hr.corp.example`, `10.1.2.0/24`. */
  insideHosts: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9.:/-]{1,253}$/),
    )
    .max(20)
    .default([]),
})

export const channelSettings = {
  smtp,
  sms_aliyun: smsAliyun,
  sms_tencent: smsTencent,
  wecom_app: wecomApp,
  wecom_robot: wecomRobot,
  dingtalk_notice: dingtalkNotice,
  dingtalk_robot: dingtalkRobot,
  feishu_app: feishuApp,
  feishu_robot: feishuRobot,
  webhook,
} as const satisfies Record<ConfiguredKind, z.ZodType>
export type ChannelSettings<K extends ConfiguredKind = ConfiguredKind> = z.output<(typeof channelSettings)[K]>

/** More are never needed, and each is opened by every process. */
export const mostChannels = 30

const secretText = z.string().trim().min(1).max(4_000)
/** 24 to 64 random bytes, as Standard Webhooks writes them. */
const signingSecret = secretText.regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)

/** What is given is stored; what is left out stays as it is; null takes an optional one away. */
function secretsOf(kind: ConfiguredKind) {
  const names = Object.keys(channelSecrets[kind])
  const field = (name: string) => (name === 'signingSecret' ? signingSecret : secretText).nullable().optional()
  return z.strictObject(Object.fromEntries(names.map((name) => [name, field(name)])))
}

function creationOf<K extends ConfiguredKind>(kind: K) {
  return z.strictObject({
    kind: z.literal(kind),
    name: nameSchema.max(60),
    settings: channelSettings[kind],
    secrets: secretsOf(kind),
  })
}

function changeOf<K extends ConfiguredKind>(kind: K) {
  return z.strictObject({
    kind: z.literal(kind),
    version: versionSchema,
    name: nameSchema.max(60).optional(),
    enabled: z.boolean().optional(),
    settings: channelSettings[kind].optional(),
    secrets: secretsOf(kind).optional(),
  })
}

export const channelCreation = z.discriminatedUnion('kind', [
  creationOf('smtp'),
  creationOf('sms_aliyun'),
  creationOf('sms_tencent'),
  creationOf('wecom_app'),
  creationOf('wecom_robot'),
  creationOf('dingtalk_notice'),
  creationOf('dingtalk_robot'),
  creationOf('feishu_app'),
  creationOf('feishu_robot'),
  creationOf('webhook'),
])

const channelChange = z.discriminatedUnion('kind', [
  changeOf('smtp'),
  changeOf('sms_aliyun'),
  changeOf('sms_tencent'),
  changeOf('wecom_app'),
  changeOf('wecom_robot'),
  changeOf('dingtalk_notice'),
  changeOf('dingtalk_robot'),
  changeOf('feishu_app'),
  changeOf('feishu_robot'),
  changeOf('webhook'),
])

/** What a vendor answered, in its own words. */
export const channelTestSchema = z.object({
  at: instantSchema,
  accepted: z.boolean(),
  /** Of a refusal: what it means for this channel. */
  class: z.enum(['retry', 'address', 'message', 'channel', 'unknown']).nullable(),
  code: z.string(),
  reason: z.string(),
})
export type ChannelTest = z.infer<typeof channelTestSchema>

export const channelSchema = z.object({
  id: idSchema,
  version: versionSchema,
  kind: z.enum(configuredKinds),
  way: z.enum(ways),
  name: z.string(),
  enabled: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
  /** Names of the secrets that are stored; none is ever shown. */
  secretsStored: z.array(z.string()),
  /** Nothing goes out by it until it is resumed; `resumesAt`: it does so by itself then, because the vendor's period is over. */
  paused: z.object({ at: instantSchema, reason: z.string(), resumesAt: instantSchema.nullable() }).nullable(),
  lastError: z.object({ at: instantSchema, reason: z.string() }).nullable(),
  test: channelTestSchema.nullable(),
})
export type ChannelRecord = z.infer<typeof channelSchema>

const tag = 'channels'
const manage = { access: 'channels.manage', place: 'company', tag } as const

export const channelRoutes = {
  listChannels: route({
    ...manage,
    method: 'GET',
    path: '/api/channels',
    summary:
      'The channels by which messages leave, in the order in which they are taken; secrets by their names alone.',
    response: z.object({ rows: z.array(channelSchema) }),
  }),
  createChannel: route({
    ...manage,
    method: 'POST',
    path: '/api/channels',
    status: 201,
    summary: 'Adds a channel.',
    body: channelCreation,
    response: channelSchema,
    errors: ['channel_name_taken', 'channel_secrets_missing', 'too_many_channels'],
  }),
  changeChannel: route({
    ...manage,
    method: 'PATCH',
    path: '/api/channels/:id',
    summary: 'Changes a channel; where its messages go to changes only together with its secrets.',
    params: idParams,
    body: channelChange,
    response: channelSchema,
    errors: ['not_found', 'changed_meanwhile', 'channel_name_taken', 'channel_secrets_missing', 'wrong_state'],
  }),
  removeChannel: route({
    ...manage,
    method: 'DELETE',
    path: '/api/channels/:id',
    status: 204,
    summary: 'Removes a channel with its secrets; the log keeps its name.',
    params: idParams,
    errors: ['not_found'],
  }),
  resumeChannel: route({
    ...manage,
    method: 'POST',
    path: '/api/channels/:id/resume',
    summary: 'Lets a paused channel send again; what waited for it goes out.',
    params: idParams,
    response: channelSchema,
    errors: ['not_found', 'wrong_state'],
  }),
  orderChannels: route({
    ...manage,
    method: 'PUT',
    path: '/api/channels/order',
    summary: 'Puts the channels in order: of several for one way the first that can reach a person is taken.',
    body: z.strictObject({ ids: z.array(idSchema).min(1).max(mostChannels) }),
    response: z.object({ rows: z.array(channelSchema) }),
    errors: ['not_found'],
  }),
  testChannel: route({
    ...manage,
    method: 'POST',
    path: '/api/channels/:id/test',
    summary: 'Sends a test message by the channel, also while it is off or paused, to the asker or the address named.',
    params: idParams,
    body: z.strictObject({
      /** Mail address, phone number or user id at the vendor; kept nowhere. The asker's own when absent. */
      address: z.string().trim().min(1).max(200).optional(),
      /** SMS: the vendor's template and its variables, in their order. */
      sms: z
        .strictObject({
          templateCode: z.string().trim().min(1).max(64),
          variables: z
            .array(z.strictObject({ name: z.string().trim().min(1).max(32), value: z.string().trim().max(40) }))
            .max(10),
        })
        .optional(),
    }),
    response: channelTestSchema,
    errors: ['not_found', 'channel_address_missing'],
    perMinute: 20,
  }),
} as const
