import type { RefusalClass } from '@chizheng/contract'
import { secondsToNextDay, secondsToNextMonth } from '../../platform/outside/index.ts'

/** Beginnings of codes with their class; the first that fits counts. What is not named is taken as a fault of the message. */
const beginnings: readonly (readonly [string, RefusalClass])[] = [
  ['LimitExceeded.AppDailyLimit', 'channel'],
  ['LimitExceeded.AppMonth', 'channel'],
  ['LimitExceeded.', 'retry'],
  ['RequestLimitExceeded', 'retry'],
  // Asked for before it is sent again.
  ['InternalError.', 'unknown'],
  ['FailedOperation.InsufficientBalanceInSmsPackage', 'channel'],
  // The signature is a setting of the channel, so with a wrong one nobody can be reached.
  ['FailedOperation.SignatureIncorrectOrUnapproved', 'channel'],
  ['FailedOperation.PhoneNumberInBlacklist', 'address'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'address'],
  ['UnsupportedOperation.', 'address'],
  ['UnauthorizedOperation', 'channel'],
  ['AuthFailure', 'channel'],
]

export function classOf(code: string): RefusalClass {
  return beginnings.find(([beginning]) => code.startsWith(beginning))?.[1] ?? 'message'
}

const hour = 3_600

/** When the vendor's period is over, as far as the code tells. */
export function waitOf(code: string, now: Date): { retryAfterSeconds?: number } {
  if (code === 'LimitExceeded.PhoneNumberThirtySecondLimit') return { retryAfterSeconds: 60 }
  if (/^LimitExceeded\.(PhoneNumberOneHourLimit|DeliveryFrequencyLimit)$/.test(code)) return { retryAfterSeconds: hour }
  if (/^LimitExceeded\..*Daily/.test(code)) return { retryAfterSeconds: secondsToNextDay(now) }
  return /^LimitExceeded\..*Month/.test(code) ? { retryAfterSeconds: secondsToNextMonth(now) } : {}
}
