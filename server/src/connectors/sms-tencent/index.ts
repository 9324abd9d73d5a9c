/**
 * SMS by Tencent Cloud (SMS 2021-01-11). Fills the seam `ChannelDefinition`.
 *
 * Not idempotent: after a call without an answer `wasAccepted` looks for our identifier among the number's receipts. A receipt comes
 * when the phone has the message, so its absence proves nothing while the phone may be switched off.
 */
export { smsTencent } from './channel.ts'
