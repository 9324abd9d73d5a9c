/**
 * The language of requirements: one expression over a person's credentials and what is known of the person. It serves posts,
 * project slots and company qualifications alike.
 *
 * A requirement is a condition or a group of requirements. Ids of units and legal entities are texts without a meaning here, so that
 * an instance can stand for itself in a file. Validity needs no condition: a credential counts on the days it is valid.
 */
import { z } from 'zod'
import { verificationStates } from './credentials.ts'
import { daySchema } from './fields.ts'

/** Groups within groups. */
export const mostRequirementDepth = 5
/** Conditions in one requirement, all groups together. */
export const mostConditions = 60
const mostParts = 20

const typeId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)
const opaqueId = z.string().min(1).max(80)
const words = (most: number) => z.array(z.string().min(1).max(100)).min(1).max(most)
const years = z.number().int().min(1).max(99)

/** `own`: the legal entity the person works for; `ours`: any of ours; or one of these. */
const employerSchema = z.union([z.enum(['own', 'ours']), z.array(opaqueId).min(1).max(20)])
export type RequiredEmployer = z.infer<typeof employerSchema>

const credentialCondition = z.strictObject({
  kind: z.literal('credential'),
  /** Any of these types. */
  types: z.array(typeId).min(1).max(30),
  /** Types that the rules let stand in for one of them count too: a first-class constructor for a second-class one. */
  orHigher: z.boolean().optional(),
  /** Any of these, as the certificate names them. */
  professions: words(30).optional(),
  /** Any of these, where the certificate writes a level. */
  levels: words(10).optional(),
  registeredWith: employerSchema.optional(),
  /** Authenticity was checked and confirmed. What was refused never counts. */
  verified: z.boolean().optional(),
  /** Valid through this day, whatever the days asked about. */
  validUntil: daySchema.optional(),
  /** Still valid so many days after the last day asked about. */
  validDaysAfter: z.number().int().min(1).max(3650).optional(),
  /** Full years since it was issued. */
  yearsSinceIssue: years.optional(),
})

/** In one of these units or below it. */
const unitCondition = z.strictObject({ kind: z.literal('unit'), unitIds: z.array(opaqueId).min(1).max(50) })
const postCondition = z.strictObject({ kind: z.literal('post'), posts: words(50) })
/** Full years (周岁), both included. */
const ageCondition = z.strictObject({ kind: z.literal('age'), min: years.optional(), max: years.optional() })
/** Whose social insurance the person is in. Not known is not met. */
const insuredCondition = z.strictObject({ kind: z.literal('insured'), with: employerSchema })

const conditions = [credentialCondition, unitCondition, postCondition, ageCondition, insuredCondition] as const
export const conditionSchema = z.discriminatedUnion('kind', conditions)
export type CredentialCondition = z.infer<typeof credentialCondition>
export type Condition = z.infer<typeof conditionSchema>
export const conditionKinds = ['credential', 'unit', 'post', 'age', 'insured'] as const

export type Requirement =
  | Condition
  | { kind: 'all'; parts: Requirement[] }
  | { kind: 'any'; parts: Requirement[] }
  /** At least so many of the parts. */
  | { kind: 'count'; atLeast: number; parts: Requirement[] }
  | { kind: 'not'; part: Requirement }
export type RequirementGroup = Exclude<Requirement, Condition>

const parts = () => z.array(node).min(1).max(mostParts)
const node: z.ZodType<Requirement> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      ...conditions,
      z.strictObject({ kind: z.literal('all'), parts: parts() }),
      z.strictObject({ kind: z.literal('any'), parts: parts() }),
      z.strictObject({ kind: z.literal('count'), atLeast: z.number().int().min(1).max(mostParts), parts: parts() }),
      z.strictObject({ kind: z.literal('not'), part: node }),
    ]),
  )
  .meta({ id: 'Requirement' })

/** What stands directly inside; nothing in a condition. */
export function partsOf(requirement: Requirement): readonly Requirement[] {
  if ('parts' in requirement) return requirement.parts
  return requirement.kind === 'not' ? [requirement.part] : []
}

/** Every condition in it, in reading order. */
export function conditionsIn(requirement: Requirement): Condition[] {
  const inside = partsOf(requirement)
  return inside.length === 0 ? [requirement as Condition] : inside.flatMap(conditionsIn)
}

function depthOf(requirement: Requirement): number {
  return 1 + Math.max(0, ...partsOf(requirement).map(depthOf))
}

function countsTooMany(requirement: Requirement): boolean {
  if (requirement.kind === 'count' && requirement.atLeast > requirement.parts.length) return true
  return partsOf(requirement).some(countsTooMany)
}

function saysNothing(requirement: Requirement): boolean {
  if (requirement.kind === 'age') {
    const { min, max } = requirement
    return min === undefined ? max === undefined : max !== undefined && max < min
  }
  return partsOf(requirement).some(saysNothing)
}

/** A requirement as it is written down: bounded in depth and size, and able to be met. */
export const requirementSchema: z.ZodType<Requirement> = node
  .refine((requirement) => depthOf(requirement) <= mostRequirementDepth, {
    message: `nested deeper than ${mostRequirementDepth}`,
  })
  .refine((requirement) => conditionsIn(requirement).length <= mostConditions, {
    message: `more than ${mostConditions} conditions`,
  })
  .refine((requirement) => !countsTooMany(requirement), { message: 'counts more parts than there are' })
  .refine((requirement) => !saysNothing(requirement), {
    message: 'an age needs a lower or an upper bound, in this order',
  })

/** Why a certificate that is held counts nowhere, whatever its dates. */
export const unusableReasons = [
  'draft',
  'suspended',
  'cancelled',
  'revoked',
  'superseded',
  'given_up',
  'refused',
  'number_conflict',
] as const
export type UnusableReason = (typeof unusableReasons)[number]

/** A credential as a requirement looks at it. */
export const assessedCredentialSchema = z.strictObject({
  id: opaqueId,
  typeId,
  professions: z.array(z.string().max(200)).max(30),
  level: z.string().max(200).nullable(),
  /** null: not said. */
  registered: z.boolean().nullable(),
  /** The legal entity of ours it is registered with; null: none of ours, or not said. */
  employerId: opaqueId.nullable(),
  employerName: z.string().max(200).nullable(),
  issuedOn: daySchema.nullable(),
  validFrom: daySchema.nullable(),
  /** Last good day; null: no end. */
  validUntil: daySchema.nullable(),
  /** Last day to pass the review, after which it counts no more. */
  reviewDueOn: daySchema.nullable(),
  verification: z.enum(verificationStates),
  unusable: z.enum(unusableReasons).nullable(),
})

/** A person as a requirement looks at one. */
export const assessedPersonSchema = z.strictObject({
  /** The unit and all above it. */
  unitIds: z.array(opaqueId).max(50),
  /** The legal entity the person works for. */
  employerId: opaqueId.nullable(),
  post: z.string().max(200).nullable(),
  bornOn: daySchema.nullable(),
  /** The legal entity of ours that pays the social insurance; null: not known. */
  insuredWithId: opaqueId.nullable(),
  /** It is known that none of ours pays it. */
  insuredElsewhere: z.boolean().optional(),
  /** First and last day of work here; null: no bound known. */
  employedFrom: daySchema.nullable(),
  employedUntil: daySchema.nullable(),
  credentials: z.array(assessedCredentialSchema).max(500),
})
export type AssessedCredential = z.infer<typeof assessedCredentialSchema>
export type AssessedPerson = z.infer<typeof assessedPersonSchema>

const on = daySchema
const days = z.number().int().min(0)

/** What a certificate that comes near lacks. Days say by how little. */
export const lackSchema = z.discriminatedUnion('kind', [
  /** Ended so many days before the first day asked about. */
  z.strictObject({ kind: z.literal('expired'), on, days }),
  /** Ends so many days before the last day it is needed. */
  z.strictObject({ kind: z.literal('expires'), on, days }),
  z.strictObject({ kind: z.literal('review_missed'), on, days }),
  z.strictObject({ kind: z.literal('review_due'), on, days }),
  /** Counts from a day that lies so many days after the first day asked about. */
  z.strictObject({ kind: z.literal('not_yet'), on, days }),
  z.strictObject({ kind: z.literal('too_recent'), on, days, years }),
  z.strictObject({ kind: z.literal('issue_unknown') }),
  z.strictObject({ kind: z.literal('profession'), held: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('level'), held: z.string().nullable() }),
  z.strictObject({ kind: z.literal('not_registered') }),
  z.strictObject({ kind: z.literal('registered_elsewhere'), with: z.string() }),
  z.strictObject({ kind: z.literal('employer_unknown') }),
  z.strictObject({ kind: z.literal('unverified'), state: z.enum(verificationStates) }),
  z.strictObject({ kind: z.literal('unusable'), reason: z.enum(unusableReasons) }),
])
export type Lack = z.infer<typeof lackSchema>

const nearMissSchema = z.strictObject({ credentialId: z.string(), typeId: z.string(), lacks: z.array(lackSchema) })
export type NearMiss = z.infer<typeof nearMissSchema>

/** Why a requirement is not met, in the form of the requirement: only the parts that failed. */
export type Failure =
  | { kind: 'all'; parts: Failure[] }
  | { kind: 'any'; parts: Failure[] }
  | { kind: 'count'; atLeast: number; met: number; parts: Failure[] }
  /** The part must not be met and is, on this day. */
  | { kind: 'not'; part: Requirement; on: string }
  /** The nearest certificates, the least lacking first; none: nothing of these types is held. */
  | { kind: 'credential'; condition: CredentialCondition; nearest: NearMiss[] }
  | { kind: 'unit'; unitIds: string[] }
  | { kind: 'post'; posts: string[]; held: string | null }
  /** Full years on the first day on which it fails; null: the day of birth is not known. */
  | { kind: 'age'; min?: number | undefined; max?: number | undefined; age: number | null; on: string | null }
  | { kind: 'insured'; known: boolean }
  /** Does not work here on all the days: from or until. */
  | { kind: 'employment'; from: string | null; until: string | null }

export const failureSchema: z.ZodType<Failure> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('all'), parts: z.array(failureSchema) }),
      z.strictObject({ kind: z.literal('any'), parts: z.array(failureSchema) }),
      z.strictObject({
        kind: z.literal('count'),
        atLeast: z.number().int(),
        met: z.number().int(),
        parts: z.array(failureSchema),
      }),
      z.strictObject({ kind: z.literal('not'), part: node, on: daySchema }),
      z.strictObject({
        kind: z.literal('credential'),
        condition: credentialCondition,
        nearest: z.array(nearMissSchema),
      }),
      unitCondition,
      postCondition.extend({ held: z.string().nullable() }),
      ageCondition.extend({ age: z.number().int().nullable(), on: daySchema.nullable() }),
      z.strictObject({ kind: z.literal('insured'), known: z.boolean() }),
      z.strictObject({ kind: z.literal('employment'), from: daySchema.nullable(), until: daySchema.nullable() }),
    ]),
  )
  .meta({ id: 'RequirementFailure' })

/** Met on every day asked about, or what failed. */
export type Assessment = { readonly met: true } | { readonly met: false; readonly failure: Failure }
