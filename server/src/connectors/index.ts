/** Every way out to a vendor, by the kind of channel. `wiring.ts` hands them to messages. */
import type { ConfiguredKind } from '@chizheng/contract'
import type { ChannelDefinition } from '../features/messages/index.ts'
import { dingtalkNotice, dingtalkRobot } from './dingtalk/index.ts'
import { feishuApp, feishuRobot } from './feishu/index.ts'
import { smsAliyun } from './sms-aliyun/index.ts'
import { smsTencent } from './sms-tencent/index.ts'
import { smtp } from './smtp/index.ts'
import { webhook } from './webhook/index.ts'
import { wecomApp, wecomRobot } from './wecom/index.ts'

export const channelDefinitions: Readonly<Record<ConfiguredKind, ChannelDefinition>> = {
  smtp: smtp as ChannelDefinition,
  sms_aliyun: smsAliyun as ChannelDefinition,
  sms_tencent: smsTencent as ChannelDefinition,
  wecom_app: wecomApp as ChannelDefinition,
  wecom_robot: wecomRobot as ChannelDefinition,
  dingtalk_notice: dingtalkNotice as ChannelDefinition,
  dingtalk_robot: dingtalkRobot as ChannelDefinition,
  feishu_app: feishuApp as ChannelDefinition,
  feishu_robot: feishuRobot as ChannelDefinition,
  webhook: webhook as ChannelDefinition,
}
