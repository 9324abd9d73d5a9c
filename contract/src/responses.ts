import { z } from 'zod'
import { ways } from './channel-kinds.ts'
import { deadlineKinds } from './credentials.ts'
import { daySchema, idParams, idSchema, instantSchema, listOf, pageOf, pageQuery } from './fields.ts'
import { messageFateSchema } from './messages.ts'
import { unitRef, unitScopes } from './people.ts'
import { route } from './route.ts'

const tag = 'responses'

/** Deadlines that are lists of what is due: all but the day a renewal may begin, which is no day by which something must be done. */
export const answerableKinds = deadlineKinds.filter((kind) => kind !== 'renewal_window_opens') as readonly Exclude<
  (typeof deadlineKinds)[number],
  'renewal_window_opens'
>[]
export type AnswerableKind = (typeof answerableKinds)[number]

/**
 * What is due, each deadline in one of these: asleep until its day; somebody is on it until a day; and the rest by days left. What
 * lies further ahead is in none.
 */
export const dueGroups = ['overdue', 'days7', 'days30', 'days90', 'waiting', 'snoozed'] as const
export type DueGroup = (typeof dueGroups)[number]
/** Days ahead that the lists of what is due look. */
export const dueHorizonDays = 90

/** Who was told that nobody acts: nobody, the steward, the head, HR. */
export const escalationLevels = ['0', '1', '2', '3'] as const

/** Why somebody hears nothing of it: no way of telling the holder at all, and what is missing; nobody looks after their certificates. */
export const unreachableReasons = ['no_account', 'no_mail', 'no_phone', 'no_steward'] as const
export type UnreachableReason = (typeof unreachableReasons)[number]

/** Answers, presses and looks at many are one transaction of so many at most. */
export const mostAnswered = 200

/** One deadline, for ever: a moved day makes another one. */
const deadlineKey = z.object({
  credentialId: idSchema,
  kind: z.enum(answerableKinds as [AnswerableKind, ...AnswerableKind[]]),
  profession: z.string().max(100).nullable(),
  dueOn: daySchema,
})
export type DeadlineRef = z.infer<typeof deadlineKey>
const ofCredential = deadlineKey.omit({ credentialId: true })

/** How often it was answered; 0: never. */
const answerVersion = z.number().int().min(0)
const noteSchema = z.string().trim().min(1).max(200).nullable().default(null)

export const responseSchema = z.object({
  version: answerVersion,
  acknowledged: z.object({ until: daySchema, by: z.string(), note: z.string().nullable() }).nullable(),
  snoozed: z.object({ until: daySchema, by: z.string() }).nullable(),
})
export type ResponseRecord = z.infer<typeof responseSchema>

const personRef = z.object({ id: idSchema, name: z.string() })

export const dueRowSchema = deadlineKey.extend({
  daysLeft: z.number().int(),
  /** null: it lies further ahead. */
  group: z.enum(dueGroups).nullable(),
  holder: z.object({ id: idSchema, name: z.string(), employeeNumber: z.string().nullable() }),
  unit: unitRef.nullable(),
  typeName: z.string(),
  /** Who looks after it: to whom it was handed over, else the holder's steward. */
  responsible: personRef.extend({ handedOver: z.boolean() }).nullable(),
  response: responseSchema,
  /**
   * When it was last told to anybody, by which ways it was to go, what became of each message, and how often it was told. No fates
   * where HR was told as a whole.
   */
  told: z
    .object({
      at: instantSchema,
      ways: z.array(z.enum(ways)),
      fates: z.array(messageFateSchema),
      times: z.number().int(),
    })
    .nullable(),
  pushed: z
    .object({ at: instantSchema, by: z.string(), today: z.boolean(), fates: z.array(messageFateSchema) })
    .nullable(),
  level: z.number().int().min(0).max(3),
  unreachable: z.array(z.enum(unreachableReasons)),
  /** Until when it may be acknowledged and snoozed; null: not at all. */
  latest: z.object({ acknowledgement: daySchema, snooze: daySchema.nullable() }),
  can: z.object({ respond: z.boolean(), push: z.boolean() }),
})
export type DueRow = z.infer<typeof dueRowSchema>

export const dueFilter = z.object({
  group: listOf(z.enum(dueGroups)).optional(),
  unit: z.union([idSchema, z.literal('none')]).optional(),
  unitScope: z.enum(unitScopes).default('below'),
  type: listOf(z.string().max(80)).optional(),
  kind: listOf(z.enum(answerableKinds as [AnswerableKind, ...AnswerableKind[]])).optional(),
  level: listOf(z.enum(escalationLevels)).optional(),
  person: idSchema.optional(),
  /** Holder's name, pinyin or employee number. */
  q: z.string().trim().max(100).optional(),
  /** Those of whom somebody hears nothing. */
  unreachable: z.enum(['yes']).optional(),
})
export type DueFilter = z.infer<typeof dueFilter>

const answerSchema = z.discriminatedUnion('kind', [
  /** "I'm on it", done by that day. */
  z.strictObject({ kind: z.literal('acknowledge'), until: daySchema, note: noteSchema }),
  z.strictObject({ kind: z.literal('snooze'), until: daySchema }),
  /** To a colleague who may do it; they take the steward's place from then on. */
  z.strictObject({ kind: z.literal('handOver'), personId: idSchema, note: noteSchema }),
  /** Takes an acknowledgement or a snooze back. */
  z.strictObject({ kind: z.literal('withdraw') }),
])
export type AnswerInput = z.output<typeof answerSchema>

/** Why one of many was left as it is. */
export const answerRefusals = [
  'not_found',
  'forbidden',
  'deadline_gone',
  'changed_meanwhile',
  'answer_too_late',
  'answer_in_past',
  'snooze_over_due',
  'colleague_cannot_see',
  'pushed_today',
] as const
export type AnswerRefusalCode = (typeof answerRefusals)[number]

const outcomeSchema = deadlineKey.extend({
  /** null: the reader does not see it, or it has gone. */
  holderName: z.string().nullable(),
  /** `same`: it said so already. `unreachable`: it is recorded, and there is no way to tell the holder. */
  outcome: z.enum(['done', 'same', 'unreachable', 'refused']),
  reason: z.enum(answerRefusals).nullable(),
  /** Of `pushed_today`: who, and when. */
  pushed: z.object({ at: instantSchema, by: z.string() }).nullable(),
})
export type AnswerOutcome = z.infer<typeof outcomeSchema>

const counted = z.number().int()

const stepsSchema = z
  .strictObject({
    steward: z.number().int().min(1).max(60).nullable(),
    head: z.number().int().min(1).max(60).nullable(),
    hr: z.number().int().min(1).max(60).nullable(),
  })
  .refine(
    ({ steward, head, hr }) => {
      const days = [steward, head, hr].filter((one) => one !== null)
      return days.every((one, index) => index === 0 || one > days[index - 1]!)
    },
    { path: ['hr'], message: 'each is told later than the one before' },
  )

/** Who is told after how many working days without a reaction, and how far answers may reach. */
const responsePolicyFields = z.object({
  before: stepsSchema,
  /** Once the day has passed. */
  overdue: stepsSchema,
  longestAcknowledgement: z.number().int().min(1).max(365),
  /** Days; 0: nobody may snooze. */
  longestSnooze: z.number().int().min(0).max(90),
})
export const responsePolicySchema = responsePolicyFields.extend({
  version: z.number().int().min(1),
  can: z.object({ change: z.boolean() }),
})
export type ResponsePolicyRecord = z.infer<typeof responsePolicySchema>

export const responseRoutes = {
  listDue: route({
    method: 'GET',
    path: '/api/due',
    access: 'reminders.read',
    place: 'narrowed',
    tag,
    summary: 'What is due within 90 days or overdue, the longest overdue first.',
    query: dueFilter.extend(pageQuery.shape),
    response: pageOf(dueRowSchema),
  }),
  countDue: route({
    method: 'GET',
    path: '/api/due/counts',
    access: 'reminders.read',
    place: 'narrowed',
    tag,
    summary: 'How much of it is in each group, was escalated how far, and of how much somebody hears nothing.',
    query: dueFilter.omit({ group: true, level: true, unreachable: true }),
    response: z.object({
      total: counted,
      groups: z.record(z.enum(dueGroups), counted),
      levels: z.record(z.enum(escalationLevels), counted),
      unreachable: counted,
      capped: z.boolean(),
    }),
  }),
  credentialDue: route({
    method: 'GET',
    path: '/api/credentials/:id/due',
    access: 'reminders.read',
    place: 'record',
    tag,
    summary: 'The deadlines of one credential with what was answered, those further ahead as well.',
    params: idParams,
    response: z.object({ rows: z.array(dueRowSchema) }),
    errors: ['not_found'],
  }),
  deadlineHistory: route({
    method: 'GET',
    path: '/api/credentials/:id/deadline-history',
    access: 'reminders.read',
    place: 'record',
    tag,
    summary: 'What happened about one deadline: told, pressed for, answered, escalated; newest first.',
    params: idParams,
    query: z.object({
      kind: deadlineKey.shape.kind,
      profession: z.string().max(100).optional(),
      dueOn: daySchema,
    }),
    response: z.object({
      rows: z.array(
        z.object({
          at: instantSchema,
          what: z.enum(['told', 'pushed', 'acknowledged', 'snoozed', 'handed_over', 'withdrawn', 'escalated']),
          /** Who did it. */
          who: z.string().nullable(),
          /** Whom it was for, or to whom it was handed over. */
          to: z.string().nullable(),
          /** Of a notice: what the recipient is to the holder, by which ways, its stage (days before the day), why it failed. */
          role: z.enum(['holder', 'steward', 'head', 'hr']).nullable(),
          ways: z.array(z.enum(ways)),
          fates: z.array(messageFateSchema),
          stage: z.number().int().nullable(),
          fault: z.string().nullable(),
          /** The day that was named. */
          until: daySchema.nullable(),
          note: z.string().nullable(),
        }),
      ),
    }),
    errors: ['not_found'],
  }),
  responsibleCandidates: route({
    method: 'GET',
    path: '/api/credentials/:id/colleagues',
    access: 'reminders.push',
    place: 'record',
    tag,
    summary: 'To whom the credential’s deadlines may be handed over: the steward, the heads above, HR.',
    params: idParams,
    response: z.object({ rows: z.array(personRef) }),
    errors: ['not_found'],
  }),
  answerDeadline: route({
    method: 'POST',
    path: '/api/credentials/:id/deadline-answers',
    access: 'reminders.respond',
    place: 'record',
    tag,
    summary: 'Acknowledges a deadline, snoozes it, hands it over, or takes that back.',
    params: idParams,
    body: ofCredential.extend({ version: answerVersion, answer: answerSchema }),
    response: dueRowSchema,
    errors: [
      'not_found',
      'deadline_gone',
      'changed_meanwhile',
      'answer_too_late',
      'answer_in_past',
      'snooze_over_due',
      'colleague_cannot_see',
    ],
  }),
  pushDeadline: route({
    method: 'POST',
    path: '/api/credentials/:id/deadline-pushes',
    access: 'reminders.push',
    place: 'record',
    tag,
    summary: 'Presses the holder for it (催办), at most once a day.',
    params: idParams,
    body: ofCredential.extend({ note: noteSchema }),
    response: dueRowSchema.extend({ reachable: z.boolean() }),
    errors: ['not_found', 'deadline_gone', 'pushed_today'],
  }),
  answerDeadlines: route({
    method: 'POST',
    path: '/api/due/answers',
    access: 'reminders.respond',
    place: 'record',
    tag,
    summary: 'Gives one answer to many deadlines in one transaction; what cannot be answered is left, with the reason.',
    body: z.object({
      deadlines: z
        .array(deadlineKey.extend({ version: answerVersion }))
        .min(1)
        .max(mostAnswered),
      answer: answerSchema,
    }),
    response: z.object({ rows: z.array(outcomeSchema) }),
    errors: ['not_found'],
  }),
  pushDeadlines: route({
    method: 'POST',
    path: '/api/due/pushes',
    access: 'reminders.push',
    place: 'record',
    tag,
    summary: 'Presses the holders of many deadlines, one message to each.',
    body: z.object({ deadlines: z.array(deadlineKey).min(1).max(mostAnswered), note: noteSchema }),
    response: z.object({ rows: z.array(outcomeSchema) }),
    errors: ['not_found'],
  }),
  readResponsePolicy: route({
    method: 'GET',
    path: '/api/response-policy',
    access: 'reminders.read',
    place: 'anywhere',
    tag,
    summary: 'After how many working days without a reaction who is told, and how far answers may reach.',
    response: responsePolicySchema,
  }),
  changeResponsePolicy: route({
    method: 'PUT',
    path: '/api/response-policy',
    access: 'reminders.configure',
    place: 'company',
    tag,
    summary: 'Changes it.',
    body: responsePolicyFields.extend({ version: z.number().int().min(1) }),
    response: responsePolicySchema,
    errors: ['changed_meanwhile'],
  }),
} as const
