/** The kinds of channels and the ways people perceive; no schema, so that a screen loads none with them. */

/** What a person perceives of a message: where it arrives. */
export const ways = ['inbox', 'mail', 'sms', 'chat', 'group', 'webhook'] as const
export type Way = (typeof ways)[number]

/** Kinds of channels that are configured. The inbox needs no settings. */
export const configuredKinds = [
  'smtp',
  'sms_aliyun',
  'sms_tencent',
  'wecom_app',
  'wecom_robot',
  'dingtalk_notice',
  'dingtalk_robot',
  'feishu_app',
  'feishu_robot',
  'webhook',
] as const
export type ConfiguredKind = (typeof configuredKinds)[number]

export const channelKinds = ['inbox', ...configuredKinds] as const
export type ChannelKind = (typeof channelKinds)[number]

export const wayOfKind: Readonly<Record<ChannelKind, Way>> = {
  inbox: 'inbox',
  smtp: 'mail',
  sms_aliyun: 'sms',
  sms_tencent: 'sms',
  wecom_app: 'chat',
  wecom_robot: 'group',
  dingtalk_notice: 'chat',
  dingtalk_robot: 'group',
  feishu_app: 'chat',
  feishu_robot: 'group',
  webhook: 'webhook',
}

/** What of a kind is secret, and whether it works without. */
export const channelSecrets = {
  smtp: { password: 'if named' },
  sms_aliyun: { accessKeySecret: 'needed' },
  sms_tencent: { secretKey: 'needed' },
  wecom_app: { appSecret: 'needed' },
  wecom_robot: { key: 'needed' },
  dingtalk_notice: { appSecret: 'needed' },
  dingtalk_robot: { accessToken: 'needed', signSecret: 'optional' },
  feishu_app: { appSecret: 'needed' },
  feishu_robot: { token: 'needed', signSecret: 'optional' },
  webhook: { signingSecret: 'needed' },
} as const satisfies Record<ConfiguredKind, Readonly<Record<string, 'needed' | 'optional' | 'if named'>>>
