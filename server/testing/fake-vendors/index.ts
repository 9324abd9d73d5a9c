/**
 * The vendors of messages as servers on this machine, which behave as their documents say: they check form, signature and sizes of
 * every request on their own, and fail in the ways that are told beforehand. Tests only.
 */
export { aliyunAccount, type FakeSms, startFakeAliyun } from './aliyun.ts'
export { dingtalkAccount, type FakeDingtalk, startFakeDingtalk } from './dingtalk.ts'
export { feishuAccount, startFakeFeishu } from './feishu.ts'
export { localCertificate, mailAnswer, mailbox, startFakeMail } from './mail.ts'
export { type MailProcess, startMailProcess } from './mail-process.ts'
export { receiverSecret, startFakeReceiver } from './receiver.ts'
export { startFakeTencent, tencentAccount } from './tencent.ts'
export type { FakeVendor, Fault } from './vendor.ts'
export { type FakeTokenVendor, startFakeWecom, wecomAccount } from './wecom.ts'
