import { z } from 'zod'
import { passwordSchema } from './access.ts'
import { idParams, instantSchema, okSchema, reasonSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'access'
/** Six digits of an authenticator app, or one of the recovery codes; spaces and dashes do not count. */
export const oneTimeCodeSchema = z.string().trim().min(1).max(40)
const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) })

/** One's own second factor, and an administrator's help for who lost it. */
export const secondFactorRoutes = {
  readSecondFactor: route({
    method: 'GET',
    path: '/api/session/second-factor',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary:
      'Whether signing in to one’s own account asks for a code, since when, and how many recovery codes are left.',
    response: z.object({ on: z.boolean(), since: instantSchema.nullable(), recoveryCodesLeft: z.number().int() }),
  }),
  beginSecondFactor: route({
    method: 'POST',
    path: '/api/session/second-factor',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    perMinute: 300,
    summary: 'A new secret for an authenticator app; nothing asks for codes until one of it was confirmed.',
    body: z.object({ password: passwordSchema }),
    response: z.object({
      /** Base 32, for typing. */
      secret: z.string(),
      /** `otpauth://…`, for a QR code. */
      uri: z.string(),
    }),
    errors: ['wrong_credentials', 'sign_in_locked', 'second_factor_on'],
  }),
  confirmSecondFactor: route({
    method: 'POST',
    path: '/api/session/second-factor/confirm',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    perMinute: 60,
    summary: 'Turns the second factor on with a code of the app; gives ten recovery codes, this once.',
    body: z.object({ code: oneTimeCodeSchema }),
    response: recoveryCodesSchema,
    errors: ['not_found', 'second_factor_wrong', 'second_factor_on'],
  }),
  renewRecoveryCodes: route({
    method: 'POST',
    path: '/api/session/second-factor/recovery-codes',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    perMinute: 300,
    summary: 'Ten new recovery codes, shown this once; those before are void.',
    body: z.object({ password: passwordSchema }),
    response: recoveryCodesSchema,
    errors: ['not_found', 'wrong_credentials', 'sign_in_locked'],
  }),
  endSecondFactor: route({
    method: 'POST',
    path: '/api/session/second-factor/off',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    perMinute: 300,
    summary: 'Turns one’s own second factor off, with the password or a code.',
    body: z
      .object({ password: passwordSchema.optional(), code: oneTimeCodeSchema.optional() })
      .refine(({ password, code }) => (password === undefined) !== (code === undefined), { path: ['password'] }),
    response: okSchema,
    errors: ['not_found', 'wrong_credentials', 'second_factor_wrong', 'sign_in_locked'],
  }),
  resetSecondFactor: route({
    method: 'POST',
    path: '/api/accounts/:id/second-factor/reset',
    access: 'accounts.manage',
    place: 'company',
    tag,
    summary: 'Takes the second factor from an account whose owner lost it; the reason goes into the ledger.',
    status: 204,
    params: idParams,
    body: z.object({ reason: reasonSchema }),
    errors: ['not_found'],
  }),
} as const
