/**
 * SMS by Aliyun (dysmsapi 2017-05-25). Fills the seam `ChannelDefinition`.
 *
 * Not idempotent: after a call without an answer `wasAccepted` looks for our identifier among the day's messages to that number. What
 * became of a message at the phone is asked for in the same way. The number is a parameter of the call's address, as Aliyun wants
 * it, and stands in nothing that is logged.
 */
export { smsAliyun } from './channel.ts'
