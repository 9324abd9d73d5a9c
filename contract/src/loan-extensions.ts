import { z } from 'zod'
import { daySchema, idParams, reasonSchema, versionSchema } from './fields.ts'
import { loanRecordSchema } from './loans.ts'
import { route } from './route.ts'

export const loanExtensionRoutes = {
  extendLoan: route({
    method: 'POST',
    path: '/api/loans/:id/extensions',
    access: 'loans.request',
    place: 'record',
    tag: 'loans',
    status: 201,
    summary:
      'Asks for a later last day, as the borrower or who asked for the loan. The days are nobody else’s at once, and free again when it comes to nothing.',
    params: idParams,
    body: z.strictObject({
      version: versionSchema,
      /** The new last day: after the present one, today or later, by at most a year. */
      to: daySchema,
      reason: reasonSchema,
    }),
    response: loanRecordSchema,
    errors: [
      'not_found',
      'changed_meanwhile',
      'wrong_state',
      'loan_taken',
      'loan_not_allowed',
      'loan_day_unfit',
      'approval_open_already',
      'approver_missing',
    ],
  }),
} as const
