import { z } from 'zod'
import { categories, typeIdSchema } from './catalogue.ts'
import { ways } from './channel-kinds.ts'
import { deadlineKinds } from './credentials.ts'
import { daySchema, idParams, idSchema, instantSchema, versionSchema } from './fields.ts'
import { messageItem } from './message-templates.ts'
import { route } from './route.ts'

const tag = 'reminders'

export const recipientRoles = ['holder', 'steward', 'head', 'hr'] as const
export type RecipientRole = (typeof recipientRoles)[number]
/** Ways that reach persons. */
export const warningWays = ways.filter((way) => way !== 'group' && way !== 'webhook')
/** Kinds that can be warned of: that a window opens is the renewals’ to say. */
export const warnedDeadlineKinds = deadlineKinds.filter((kind) => kind !== 'renewal_window_opens')

/** Who is told, and how. */
const telling = {
  to: z.array(z.enum(recipientRoles)).min(1).max(4),
  ways: z.array(z.enum(warningWays)).min(1).max(4),
}

export const warningRulesSchema = z.strictObject({
  kinds: z.array(z.enum(warnedDeadlineKinds)).max(warnedDeadlineKinds.length),
  /** Days before the due day, 0 the day itself; each once. */
  stages: z
    .array(z.strictObject({ days: z.number().int().min(0).max(730), ...telling }))
    .max(12)
    .refine((stages) => new Set(stages.map(({ days }) => days)).size === stages.length, 'each stage once'),
  /** Once it has passed: every so many days until it is handled; null: never again. */
  after: z.strictObject({ everyDays: z.number().int().min(1).max(90), ...telling }).nullable(),
})
export type WarningRulesRecord = z.infer<typeof warningRulesSchema>

/** What a policy is for: null is any. Of a type and a category one alone. */
const scope = {
  typeId: typeIdSchema.nullable(),
  category: z.enum(categories).nullable(),
  unitId: idSchema.nullable(),
}
const newPolicy = z.strictObject({ ...scope, rules: warningRulesSchema })
export type ReminderPolicyInput = z.infer<typeof newPolicy>

export const reminderPolicySchema = z.object({
  id: idSchema,
  version: versionSchema,
  ...scope,
  rules: warningRulesSchema,
})
export type ReminderPolicyRecord = z.infer<typeof reminderPolicySchema>

export const reminderRunSchema = z.object({
  day: daySchema,
  state: z.enum(['planning', 'telling', 'done']),
  deadlines: z.number().int(),
  notices: z.number().int(),
  messages: z.number().int(),
  faults: z.number().int(),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
})

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const reminderSettingsSchema = z.object({
  version: versionSchema,
  scanAt: timeOfDay,
  shipped: warningRulesSchema,
  policies: z.array(reminderPolicySchema),
  runs: z.array(reminderRunSchema),
})
export type ReminderSettingsRecord = z.infer<typeof reminderSettingsSchema>

const totals = z.object({
  deadlines: z.number().int(),
  notices: z.number().int(),
  messages: z.number().int(),
  /** Messages that ask for each way; one message may ask for several. */
  byWay: z.array(z.object({ way: z.enum(ways), messages: z.number().int() })),
})

export const reminderPreviewSchema = z.object({
  day: daySchema,
  /** When what is not told in the inbox goes out. */
  sendsAt: instantSchema,
  now: totals,
  /** With the changes asked about. */
  changed: totals.nullable(),
  /** More is due than a preview looks at. */
  capped: z.boolean(),
  /** The recipients with most, of the changed policies where there are any. `personId` is null for HR. */
  recipients: z.array(
    z.object({
      personId: idSchema.nullable(),
      name: z.string().nullable(),
      level: z.number().int(),
      count: z.number().int(),
      ways: z.array(z.enum(ways)),
      /** The first of them. */
      items: z.array(messageItem),
      /** The message as it would read by one of the ways; null where it goes by SMS alone, whose text is the vendor's. */
      said: z.object({ way: z.enum(ways), title: z.string(), text: z.string() }).nullable(),
    }),
  ),
  recipientCount: z.number().int(),
  /** Notices for a role that nobody has. */
  missing: z.array(z.object({ role: z.enum(recipientRoles), notices: z.number().int() })),
})
export type ReminderPreviewRecord = z.infer<typeof reminderPreviewSchema>

export const reminderRoutes = {
  readReminderSettings: route({
    method: 'GET',
    path: '/api/reminder-settings',
    access: 'reminders.configure',
    place: 'company',
    tag,
    summary: 'When the nightly run begins, the policies of warnings, and the last runs.',
    response: reminderSettingsSchema,
  }),
  changeReminderSettings: route({
    method: 'PATCH',
    path: '/api/reminder-settings',
    access: 'reminders.configure',
    place: 'company',
    tag,
    summary: 'Moves the nightly run.',
    body: z.object({ version: versionSchema, scanAt: timeOfDay }),
    response: reminderSettingsSchema,
    errors: ['changed_meanwhile'],
  }),
  createReminderPolicy: route({
    method: 'POST',
    path: '/api/reminder-policies',
    access: 'reminders.configure',
    place: 'company',
    tag,
    status: 201,
    summary: 'Says when and to whom warnings go for a type or category, in a unit or everywhere.',
    body: newPolicy,
    response: reminderPolicySchema,
    errors: ['reminder_policy_taken', 'not_found', 'invalid_input'],
  }),
  changeReminderPolicy: route({
    method: 'PATCH',
    path: '/api/reminder-policies/:id',
    access: 'reminders.configure',
    place: 'company',
    tag,
    summary: 'Changes the rules of a policy.',
    params: idParams,
    body: z.object({ version: versionSchema, rules: warningRulesSchema }),
    response: reminderPolicySchema,
    errors: ['not_found', 'changed_meanwhile'],
  }),
  removeReminderPolicy: route({
    method: 'DELETE',
    path: '/api/reminder-policies/:id',
    access: 'reminders.configure',
    place: 'company',
    tag,
    status: 204,
    summary: 'Removes a policy; what lies above it applies again.',
    params: idParams,
    errors: ['not_found'],
  }),
  previewReminders: route({
    method: 'POST',
    path: '/api/reminder-preview',
    access: 'reminders.configure',
    place: 'company',
    tag,
    summary:
      'Who would be told what by the next nightly run, and what a change of the policies would make of it. Changes nothing.',
    body: z.object({
      /** In place of the policy of this scope, or besides the others. */
      draft: newPolicy.nullable().default(null),
    }),
    response: reminderPreviewSchema,
    perMinute: 30,
  }),
} as const
