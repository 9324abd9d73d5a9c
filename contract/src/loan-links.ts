import { z } from 'zod'
import { daySchema, idParams, idSchema, instantSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'loans'

/** A copy of a lent scan behind a link. The token is in the answer that makes it and nowhere else. */
export const loanLinkSchema = z.object({
  id: idSchema,
  recipient: z.string(),
  /** Outside the company: the holder agreed, on that day and in that way (个人信息保护法 第二十三条). */
  outside: z.boolean(),
  consentOn: daySchema.nullable(),
  consent: z.string().nullable(),
  /** The last day. */
  expiresOn: daySchema,
  /** `expired`: its last day is over; `ended`: by hand, or with its loan. */
  state: z.enum(['open', 'expired', 'ended']),
  /** How often the page, and the file, was opened. */
  pages: z.number().int(),
  files: z.number().int(),
  lastOpenedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  endedBy: z.string().nullable(),
  madeBy: z.string(),
  madeAt: instantSchema,
})
export type LoanLink = z.infer<typeof loanLinkSchema>

/** So many links a loan has at most. */
export const mostLoanLinks = 100

export const loanLinkRoutes = {
  listLoanLinks: route({
    method: 'GET',
    path: '/api/loans/:id/links',
    access: 'loans.read',
    place: 'record',
    tag,
    summary: 'Links of a lent scan, newest first, with how often each was opened.',
    params: idParams,
    response: z.object({
      rows: z.array(loanLinkSchema),
      can: z.object({ make: z.boolean(), end: z.boolean() }),
    }),
    errors: ['not_found'],
  }),
  makeLoanLink: route({
    method: 'POST',
    path: '/api/loans/:id/links',
    access: 'loans.handle',
    place: 'record',
    tag,
    status: 201,
    summary:
      'Makes a link to a watermarked copy of a scan whose loan is approved or out. The address with the token is in this answer alone.',
    params: idParams,
    body: z
      .strictObject({
        /** Who gets it, as the watermark names them. */
        recipient: z.string().trim().min(2).max(100),
        outside: z.boolean(),
        consentOn: daySchema.nullable().default(null),
        /** How the holder was told and agreed. */
        consent: z.string().trim().min(2).max(500).nullable().default(null),
        expiresOn: daySchema,
      })
      .refine(({ outside, consentOn }) => !outside || consentOn !== null, {
        path: ['consentOn'],
        message: 'is needed outside the company',
      })
      .refine(({ outside, consent }) => !outside || consent !== null, {
        path: ['consent'],
        message: 'is needed outside the company',
      }),
    response: z.object({ link: loanLinkSchema, token: z.string(), url: z.string() }),
    errors: [
      'not_found',
      'wrong_state',
      'loan_not_allowed',
      'loan_not_begun',
      'loan_link_day_unfit',
      'loan_link_no_scan',
      'too_many_loan_links',
    ],
  }),
  endLoanLink: route({
    method: 'POST',
    path: '/api/loan-links/:id/end',
    access: 'loans.handle',
    place: 'record',
    tag,
    summary: 'Ends a link at once. One that is ended stays so.',
    params: idParams,
    response: loanLinkSchema,
    errors: ['not_found'],
  }),
} as const
