import { z } from 'zod'
import { daySchema } from './fields.ts'
import { assessedPersonSchema, requirementSchema } from './requirement-language.ts'

/**
 * A self-contained staffing question and its answer: what `chizheng staffing solve FILE --json` reads and prints. Ids are the
 * writer's own texts. `docs/reference/staffing-instance.md` and `staffing-result.md` are made from the descriptions here.
 */

/** Beyond these the arithmetic of the proof would leave the exact integers, or an answer would take minutes. */
export const staffingLimits = {
  people: 20_000,
  slots: 400,
  /** Places of all slots together. */
  places: 400,
  priorities: 5,
  /** A part of a cost; a weight. */
  part: 100,
  weight: 10,
  price: 1_000,
  alternatives: 10,
} as const

const id = z.string().trim().min(1).max(80)
const text = z.string().trim().min(1).max(300)
const part = z.number().int().min(0).max(staffingLimits.part)
const weight = z.number().int().min(0).max(staffingLimits.weight)
const price = z.number().int().min(0).max(staffingLimits.price)

/** What would make somebody eligible who nearly is. */
const waysOut = ['verify', 'renew', 'consent', 'transfer', 'free', 'train'] as const

export const staffingWeightsSchema = z
  .strictObject({
    scarcity: weight.default(1).describe('how much it counts that few others hold what the slot asks for'),
    expiry: weight.default(1).describe('how much it counts that the certificate ends soon'),
    distance: weight.default(1).describe('how much it counts that the person’s department is far from the project’s'),
  })
  .prefault({})
export type StaffingWeights = z.infer<typeof staffingWeightsSchema>

export const staffingPricesSchema = z
  .strictObject({
    verify: price.default(2).describe('checking that a certificate is genuine'),
    renew: price.default(10).describe('renewing a certificate in time'),
    consent: price
      .default(30)
      .describe('owners agreeing in writing that a chief supervisor serves another project too'),
    transfer: price.default(40).describe('moving a registration to the right legal entity'),
    free: price.default(60).describe('freeing somebody from another project'),
    train: price.default(200).describe('somebody earning a certificate'),
  })
  .prefault({})
export type StaffingPrices = z.infer<typeof staffingPricesSchema>

const ownerConsent = z.enum(['given', 'unknown'])

const engagementSchema = z.strictObject({
  project: text.describe('the project that holds the person, as it is called'),
  from: daySchema,
  to: daySchema.nullable().describe('null: no end is known yet'),
  exclusive: z
    .boolean()
    .default(true)
    .describe('whether the person may do nothing else meanwhile (a constructor’s lock)'),
  ownerConsent: ownerConsent
    .optional()
    .describe('only of a chief supervisor: whether the project’s owner agreed in writing to up to three projects'),
  slot: id
    .optional()
    .describe('the slot it is in, when that is one of the question: nobody takes a second place of it'),
})

const lackSchema = z.strictObject({
  way: z.enum(waysOut).describe('what would mend it'),
  text: text.describe('what is lacking, as a person reads it'),
})
export type StaffingLack = z.infer<typeof lackSchema>

const eligibleSchema = z.strictObject({
  person: id,
  scarcity: part.default(0).describe('0: many others hold it; 100: nobody else does'),
  expiry: part.default(0).describe('0: ends long after the slot; 100: ends with it'),
  distance: part.default(0).describe('0: the same department; 100: the far end of the company'),
  notes: z
    .array(text)
    .max(20)
    .default([])
    .describe('what somebody should know before accepting, such as an expiry inside the period'),
})
export type Eligible = z.infer<typeof eligibleSchema>

const nearMissSchema = z.strictObject({
  person: id,
  lacks: z.array(lackSchema).min(1).max(3),
})

const slotSchema = z.strictObject({
  id,
  project: id,
  role: text,
  count: z.number().int().min(1).max(100).default(1).describe('how many people the slot needs'),
  priority: z
    .number()
    .int()
    .min(1)
    .max(staffingLimits.priorities)
    .default(1)
    .describe('1 is filled first; no number of lower slots outweighs it'),
  exclusive: z
    .boolean()
    .default(true)
    .describe('false: its people may hold another slot at the same time, when that one is not exclusive either'),
  ownerConsent: ownerConsent
    .optional()
    .describe(
      'only of a chief supervisor’s exclusive slot: `given` when the owner agreed in writing; whoever holds such slots and engagements may hold up to three at once (GB/T 50319-2013). `unknown` counts as no, and a shortage says whose consent would help',
    ),
  from: daySchema.optional().describe('the project’s first day unless given'),
  to: daySchema.optional().describe('the project’s last day unless given'),
  requirement: requirementSchema
    .optional()
    .describe('what its people must meet on every day of it; instead of eligible and nearMisses'),
  mayExpire: z
    .boolean()
    .default(false)
    .describe(
      'true: a certificate may end within the slot when everything is met on its first day; the place’s notes say when to renew',
    ),
  eligible: z
    .array(eligibleSchema)
    .max(staffingLimits.people)
    .default([])
    .describe('who meets what is asked for on every day of the slot'),
  nearMisses: z.array(nearMissSchema).max(staffingLimits.people).default([]).describe('who nearly does'),
})

const projectSchema = z.strictObject({
  id,
  name: text,
  from: daySchema,
  to: daySchema.describe('the last day, included'),
  entityId: id
    .optional()
    .describe('the legal entity that bids: whoever another one employs by their record takes no slot of it'),
  unitIds: z
    .array(id)
    .max(50)
    .default([])
    .describe('the unit that runs it and all above, for the distance of people with a record'),
})

const personSchema = z.strictObject({
  id,
  name: text,
  engagements: z.array(engagementSchema).max(100).default([]).describe('what holds the person already'),
  record: assessedPersonSchema
    .optional()
    .describe('what slots with a requirement ask about: certificates, units, post, age, employers'),
})

export const staffingInstanceSchema = z.strictObject({
  language: z.enum(['zh-CN', 'en']).default('zh-CN').describe('of the sentences in the answer'),
  people: z.array(personSchema).max(staffingLimits.people),
  projects: z.array(projectSchema).min(1).max(100),
  slots: z.array(slotSchema).min(1).max(staffingLimits.slots),
  excluded: z.array(id).max(staffingLimits.people).default([]).describe('people who take no slot'),
  pinned: z
    .array(z.strictObject({ slot: id, person: id }))
    .max(staffingLimits.places)
    .default([])
    .describe('who takes which slot in any case'),
  weights: staffingWeightsSchema,
  prices: staffingPricesSchema.describe('what each way out costs when slots stay empty; only their relation matters'),
  alternatives: z
    .number()
    .int()
    .min(0)
    .max(staffingLimits.alternatives)
    .default(3)
    .describe('how many other people to name for each place'),
  secondBest: z.boolean().default(false).describe('whether to look for the best team of other people too'),
})
export type StaffingInstance = z.infer<typeof staffingInstanceSchema>

const alternativeSchema = z.object({
  person: z.string(),
  extraCost: z
    .number()
    .int()
    .nullable()
    .describe(
      'what the team costs more with this person, the others of the same days moving as needed; null: fewer places would be filled',
    ),
})

const placeSchema = z.object({
  slot: z.string(),
  place: z.number().int().describe('1 to the slot’s count'),
  person: z.string().nullable().describe('null: nobody is left for it'),
  pinned: z.boolean(),
  cost: z.number().int(),
  notes: z.array(z.string()),
  alternatives: z.array(alternativeSchema),
})
export type StaffedPlace = z.infer<typeof placeSchema>

const teamSchema = z.object({
  filled: z.array(z.object({ priority: z.number().int(), filled: z.number().int(), of: z.number().int() })),
  cost: z.number().int().describe('the sum of weight × part over the filled places'),
  places: z.array(placeSchema),
})
export type StaffingTeam = z.infer<typeof teamSchema>

export const staffingResultSchema = z.object({
  proof: z.enum(['optimal', 'limit']).describe('optimal: no team is better; limit: the search was ended, see gap'),
  gap: z
    .object({
      filled: z.number().int().describe('at most so many places more could be filled'),
      cost: z
        .number()
        .int()
        .nullable()
        .describe('as many places could cost at most so much less; null while filled is not 0'),
    })
    .describe('how far the team can be from the best one; zeros when it is the best'),
  team: teamSchema,
  pinsRefused: z
    .array(
      z.object({
        slot: z.string(),
        person: z.string(),
        why: z.enum(['not_eligible', 'engaged', 'excluded', 'pinned_elsewhere', 'no_place_left']),
      }),
    )
    .describe('pins that cannot hold; the team is made without them'),
  secondBest: z
    .object({ proof: z.enum(['optimal', 'limit']), team: teamSchema })
    .nullable()
    .describe('the best team in which at least one person is another; null when not asked for or when there is none'),
  shortages: z
    .array(
      z.object({
        slots: z.array(z.object({ slot: z.string(), places: z.number().int() })),
        people: z.array(z.string()).describe('all who could take any of them'),
        missing: z.number().int(),
        smallest: z
          .boolean()
          .describe('whether no smaller group blocks; minimal it is in any case when proof is optimal'),
        nearMisses: z.array(
          z.object({ slot: z.string(), person: z.string(), lacks: z.array(lackSchema), price: z.number().int() }),
        ),
      }),
    )
    .describe('for what stays empty, of 40 slots at most: the places that block each other, and the people they share'),
  waysOut: z
    .object({
      filled: z.number().int().describe('how many more places are filled so'),
      price: z.number().int(),
      proof: z.enum(['optimal', 'limit']),
      steps: z.array(
        z.object({ slot: z.string(), person: z.string(), lacks: z.array(lackSchema), price: z.number().int() }),
      ),
    })
    .nullable()
    .describe('the cheapest steps that fill as many places as near misses allow; null when no place is empty'),
})
export type StaffingResult = z.infer<typeof staffingResultSchema>

/** Both as JSON Schema: what a file may hold, and what is printed. */
export function staffingJsonSchemas(): { instance: object; result: object } {
  return {
    instance: z.toJSONSchema(staffingInstanceSchema, { io: 'input' }),
    result: z.toJSONSchema(staffingResultSchema),
  }
}
