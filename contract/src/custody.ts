import { z } from 'zod'
import { daySchema, idParams, idSchema, instantSchema } from './fields.ts'
import { route } from './route.ts'

const tag = 'loans'

/** What is in somebody's hands: the certificate itself, and the holder's registration seal (执业印章). */
export const custodyItems = ['original', 'seal'] as const
export type CustodyItem = (typeof custodyItems)[number]

/**
 * `holder`: they keep it, which is the rule of the law; `vault`: deposited with us, by agreement; `borrower`: lent; `outside`: with an
 * office, an authority; `unknown`: nobody has said.
 */
export const custodyPlaces = ['holder', 'vault', 'borrower', 'outside', 'unknown'] as const
export type CustodyPlace = (typeof custodyPlaces)[number]
/** Where it can be moved to by hand; to a borrower it goes by a loan. */
export const custodyTargets = ['holder', 'vault', 'outside', 'unknown'] as const satisfies readonly CustodyPlace[]
export type CustodyTarget = (typeof custodyTargets)[number]

export const custodyConditions = ['sound', 'damaged', 'lost'] as const
export type CustodyCondition = (typeof custodyConditions)[number]

const shelfSchema = z.string().trim().min(1).max(60)
const noteSchema = z.string().trim().max(500)
/** Who received a thing, where nobody signed for it. */
export const receiptSchema = noteSchema.min(1)

/** How a move was witnessed: the label was read by a camera; whoever received it signed on the screen (PNG, base64). */
export const moveWitness = {
  scanned: z.boolean().default(false),
  signature: z.base64().max(200_000).nullable().default(null),
}

/** The holder's agreement to a deposit: when it was given, and how (“签字的保管协议 2026-014”). */
const agreementFields = {
  agreedOn: daySchema.nullable().default(null),
  agreement: z.string().trim().min(2).max(200).nullable().default(null),
}

/** Back into the vault or to the holder; without a shelf and an agreement those of before go on. */
export const backTo = z.strictObject({
  place: z.enum(['holder', 'vault']),
  shelf: shelfSchema.nullable().default(null),
  ...agreementFields,
})

export const custodyStateSchema = z.object({
  item: z.enum(custodyItems),
  /** Of the last move; 0 when nothing was ever said. A move names what it was made on. */
  version: z.number().int().min(0),
  place: z.enum(custodyPlaces),
  condition: z.enum(custodyConditions),
  shelf: z.string().nullable(),
  /** The borrower, or where it is outside. */
  withName: z.string().nullable(),
  since: daySchema.nullable(),
  loanId: idSchema.nullable(),
  /** Of a deposit that goes on. */
  agreedOn: daySchema.nullable(),
  agreement: z.string().nullable(),
})
export type CustodyState = z.infer<typeof custodyStateSchema>

export const custodyMoveSchema = custodyStateSchema.omit({ version: true, since: true }).extend({
  id: idSchema,
  position: z.number().int(),
  movedOn: daySchema,
  note: z.string().nullable(),
  scanned: z.boolean(),
  signed: z.boolean(),
  by: z.string(),
  at: instantSchema,
})
export type CustodyMove = z.infer<typeof custodyMoveSchema>

/** A move that waits: into the vault, as its holder offered, or back to its holder, who leaves or asks for it. */
export const waitingMoveSchema = z.object({
  caseId: idSchema,
  item: z.enum(custodyItems),
  kind: z.enum(['deposit', 'return']),
  /** Of what is offered: when its holder agreed, and to what. */
  agreedOn: daySchema.nullable(),
  agreement: z.string().nullable(),
})
export type WaitingMove = z.infer<typeof waitingMoveSchema>

/** Days on which somebody has it, or will. */
export const bookingSchema = z.object({
  loanId: idSchema,
  what: z.enum([...custodyItems, 'scan']),
  state: z.enum(['requested', 'approved', 'out']),
  from: daySchema,
  to: daySchema,
  borrower: z.string(),
  unit: z.string().nullable(),
})
export type Booking = z.infer<typeof bookingSchema>

export const custodyRecordSchema = z.object({
  credentialId: idSchema,
  original: custodyStateSchema,
  seal: custodyStateSchema,
  /** Of both, the newest first. */
  moves: z.array(custodyMoveSchema).max(200),
  bookings: z.array(bookingSchema).max(200),
  /** At most one for a thing. */
  waiting: z.array(waitingMoveSchema).max(custodyItems.length),
  /** Offering its original takes agreeing to what the wording says of registration certificates; a seal always does. */
  isRegistered: z.boolean(),
  can: z.object({
    move: z.boolean(),
    request: z.boolean(),
    /** What the reader may report lost or damaged: HR anything, others what they have. */
    report: z.array(z.enum(custodyItems)),
    /** What its holder, if that is the reader, may offer for keeping, and may ask back. */
    offer: z.array(z.enum(custodyItems)),
    askBack: z.array(z.enum(custodyItems)),
  }),
})
export type CustodyRecord = z.infer<typeof custodyRecordSchema>

/** Originals and seals of one person that are not with them: in the vault, lent, outside, or nobody knows where. */
export const personCustodySchema = z.object({
  things: z
    .array(
      custodyStateSchema.omit({ version: true, agreedOn: true, agreement: true }).extend({
        credential: z.object({ id: idSchema, typeName: z.string(), profession: z.string().nullable() }),
        /** It is the reader's own, lies in the vault, and nobody waits to give it back. */
        canAskBack: z.boolean(),
      }),
    )
    .max(400),
})
export type PersonCustody = z.infer<typeof personCustodySchema>

export const custodyRoutes = {
  readPersonCustody: route({
    method: 'GET',
    path: '/api/people/:id/custody',
    access: 'loans.read',
    place: 'record',
    tag,
    summary:
      'Originals and seals of a person that somebody has recorded and that are not with them: in the vault, lent, outside, missing.',
    params: idParams,
    response: personCustodySchema,
    errors: ['not_found'],
  }),
  readCustody: route({
    method: 'GET',
    path: '/api/credentials/:id/custody',
    access: 'loans.read',
    place: 'record',
    tag,
    summary: 'Where the original and the seal of a certificate are, every move, and the days on which they are lent.',
    params: idParams,
    response: custodyRecordSchema,
    errors: ['not_found'],
  }),
  moveCustody: route({
    method: 'POST',
    path: '/api/credentials/:id/custody',
    access: 'loans.handle',
    place: 'record',
    tag,
    status: 201,
    summary:
      'Records where an original or a seal is now. A deposit in the vault needs the holder’s agreement; back to the holder is always possible, but for what is lent: that comes back by its loan.',
    params: idParams,
    body: z.strictObject({
      item: z.enum(custodyItems),
      version: z.number().int().min(0),
      place: z.enum(custodyTargets),
      movedOn: daySchema,
      shelf: shelfSchema.nullable().default(null),
      /** Outside: with whom. */
      withName: z.string().trim().min(1).max(100).nullable().default(null),
      ...agreementFields,
      note: noteSchema.nullable().default(null),
      ...moveWitness,
    }),
    response: custodyRecordSchema,
    errors: [
      'not_found',
      'changed_meanwhile',
      'custody_agreement_missing',
      'custody_lent',
      'custody_case_open',
      'custody_receipt_missing',
      'date_order',
    ],
  }),
} as const

/** As `moveCustody`, where it must be said who received it: nobody signs on the desk. */
export const moveWithReceipt = custodyRoutes.moveCustody.body.extend({ note: receiptSchema })
