import type { RefusalClass } from '@chizheng/contract'
import { secondsToNextDay, secondsToNextMonth } from '../../platform/outside/index.ts'

/** Codes by class; what is not named is taken as a fault of the message. */
const codes: Readonly<Partial<Record<RefusalClass, readonly string[]>>> = {
  // Asked for before it is sent again.
  unknown: ['isp.SYSTEM_ERROR', 'isp.GATEWAY_ERROR'],
  retry: ['isv.BUSINESS_LIMIT_CONTROL', 'Throttling.User', 'Throttling.Api', 'Throttling', 'SignatureNonceUsed'],
  address: ['isv.MOBILE_NUMBER_ILLEGAL'],
  message: [
    'isv.MOBILE_COUNT_OVER_LIMIT',
    'isv.SMS_TEMPLATE_ILLEGAL',
    'isv.TEMPLATE_MISSING_PARAMETERS',
    'isv.TEMPLATE_PARAMS_ILLEGAL',
    'isv.PARAM_LENGTH_LIMIT',
    'isv.INVALID_JSON_PARAM',
    'isv.SMS_CONTENT_ILLEGAL',
  ],
  channel: [
    'isv.DAY_LIMIT_CONTROL',
    'isv.MONTH_LIMIT_CONTROL',
    'isv.AMOUNT_NOT_ENOUGH',
    'isv.OUT_OF_SERVICE',
    // The signature is a setting of the channel, so with a wrong one nobody can be reached.
    'isv.SMS_SIGNATURE_ILLEGAL',
    'isv.SMS_SIGNATURE_SCENE_ILLEGAL',
    'isv.BLACK_KEY_CONTROL_LIMIT',
    'isv.DENY_IP_RANGE',
    'isp.RAM_PERMISSION_DENY',
    'isv.PRODUCT_UN_SUBSCRIPT',
    'isv.ACCOUNT_ABNORMAL',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId.NotFound',
    'InvalidTimeStamp.Expired',
  ],
}
const classes = new Map(
  Object.entries(codes).flatMap(([name, list]) => list.map((code) => [code, name as RefusalClass] as const)),
)

export function classOf(code: string): RefusalClass {
  return classes.get(code) ?? 'message'
}

const minute = 60

/** When the vendor's period is over, as far as the code tells. */
export function waitOf(code: string, words: string, now: Date): { retryAfterSeconds?: number } {
  if (code === 'isv.DAY_LIMIT_CONTROL') return { retryAfterSeconds: secondsToNextDay(now) }
  if (code === 'isv.MONTH_LIMIT_CONTROL') return { retryAfterSeconds: secondsToNextMonth(now) }
  if (code !== 'isv.BUSINESS_LIMIT_CONTROL') return {}
  return { retryAfterSeconds: words.includes('天级') ? secondsToNextDay(now) : minute }
}
