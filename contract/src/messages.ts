import { z } from 'zod'
import { ways } from './channel-kinds.ts'
import { daySchema, idParams, idSchema, instantSchema, listOf, versionSchema } from './fields.ts'
import { templateNames } from './message-templates.ts'
import { addressKinds, messageStates, obstacles, personalWays, reachFaults } from './message-ways.ts'
import { route } from './route.ts'

const tag = 'messages'

/** Languages messages are written in. */
export const messageLanguages = ['zh-CN', 'en'] as const

/** Where a page of the log or an inbox ended; the next one begins there. */
const cursor = z.string().max(80)
const pageSize = z.coerce.number().int().min(1).max(100).default(50)

export const messageRowSchema = z.object({
  id: idSchema,
  at: instantSchema,
  template: z.enum(templateNames),
  way: z.enum(ways),
  state: z.enum(messageStates),
  obstacle: z.enum(obstacles).nullable(),
  /** In the vendor's words. */
  reason: z.string().nullable(),
  person: z.object({ id: idSchema, name: z.string(), unitName: z.string().nullable() }).nullable(),
  /** Of an account that is nobody's in particular. */
  account: z.string().nullable(),
  /** By which it went, or is to go; null: by none yet, or our own inbox. */
  channel: z.string().nullable(),
  title: z.string().nullable(),
  attempts: z.number().int(),
  /** When it goes at the earliest, while it waits. */
  notBefore: instantSchema,
  sentAt: instantSchema.nullable(),
  readAt: instantSchema.nullable(),
  maybeDouble: z.boolean(),
  shippedInstead: z.boolean(),
})
export type MessageRow = z.infer<typeof messageRowSchema>

export const messageRecordSchema = messageRowSchema.extend({
  text: z.string().nullable(),
  credentialIds: z.array(idSchema),
  /** Other ways by which the same was told. */
  alsoBy: z.array(z.object({ id: idSchema, way: z.enum(ways), state: z.enum(messageStates) })),
  log: z.array(
    z.object({
      number: z.number().int(),
      channel: z.string().nullable(),
      startedAt: instantSchema,
      endedAt: instantSchema.nullable(),
      outcome: z.enum(['accepted', 'refused', 'cut_off']).nullable(),
      obstacle: z.enum(obstacles).nullable(),
      code: z.string().nullable(),
      reason: z.string().nullable(),
      /** The vendor was asked whether it came, before anything was sent. */
      asked: z.boolean(),
    }),
  ),
  resendOf: idSchema.nullable(),
  /** How often somebody sent it again. */
  resends: z.number().int(),
  can: z.object({ resend: z.boolean() }),
})
export type MessageRecord = z.infer<typeof messageRecordSchema>

/** What became of a message, by one way. */
export const messageFateSchema = z.object({
  way: z.enum(ways),
  state: z.enum(messageStates),
  obstacle: z.enum(obstacles).nullable(),
})
export type MessageFate = z.infer<typeof messageFateSchema>

export const inboxRowSchema = z.object({
  id: idSchema,
  at: instantSchema,
  template: z.enum(templateNames),
  title: z.string(),
  text: z.string(),
  /** The page it is about, from the root. */
  link: z.string(),
  readAt: instantSchema.nullable(),
})
export type InboxRow = z.infer<typeof inboxRowSchema>

const minuteOfDay = z.number().int().min(0).max(1439)
const wayOrder = z
  .array(z.enum(personalWays))
  .min(1)
  .max(personalWays.length)
  .refine((list) => new Set(list).size === list.length, 'each way once')

const settingFields = {
  /** Minutes of the day in the company's zone; equal: no quiet hours. */
  quietFrom: minuteOfDay,
  quietUntil: minuteOfDay,
  workingDaysOnly: z.boolean(),
  /** In this order the next way is taken when one fails for good. */
  ways: wayOrder,
  language: z.enum(messageLanguages),
}
export const messageSettingsSchema = z.object({
  version: versionSchema,
  ...settingFields,
  /** The last day whose make-up days are known. */
  workingDaysKnownUntil: daySchema,
  /** When a message ordered now would go out. */
  nextSendingTime: instantSchema,
})
export type MessageSettingsRecord = z.infer<typeof messageSettingsSchema>

/** Who somebody is in a chat system: as its console shows it. */
const chatUser = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,64}$/)
  .nullable()

export const reachSchema = z.object({
  /** How often it was changed; 0: never. */
  version: z.number().int().min(0),
  /** Own order of ways; null: as the company does. */
  ways: z.array(z.enum(personalWays)).nullable(),
  language: z.enum(messageLanguages).nullable(),
  wecomUser: z.string().nullable(),
  dingtalkUser: z.string().nullable(),
  feishuUser: z.string().nullable(),
  /** By which they can be told, in their order. */
  reachableBy: z.array(z.enum(personalWays)),
  /** Addresses they have now that a vendor refused for good: nothing is sent there until they change or are tried again. */
  wrongAddresses: z.array(
    z.object({
      kind: z.enum(addressKinds),
      foundAt: instantSchema,
      channel: z.string().nullable(),
      /** The vendor's own. */
      code: z.string(),
      /** In the vendor's words. */
      reason: z.string(),
    }),
  ),
  /** Every way in their order: the channel it would take today, or why it does not reach them. */
  each: z.array(
    z.object({
      way: z.enum(personalWays),
      /** Null: our own inbox, or none. */
      channel: z.string().nullable(),
      /** Nothing leaves by that channel until it is resumed. */
      isPaused: z.boolean(),
      fault: z.enum(reachFaults).nullable(),
    }),
  ),
  /** What holds for whoever wants nothing of their own. */
  company: z.object({ ways: z.array(z.enum(personalWays)), language: z.enum(messageLanguages) }),
  can: z.object({ change: z.boolean() }),
})
export type ReachRecord = z.infer<typeof reachSchema>
const wishes = { ways: wayOrder.nullable().optional(), language: z.enum(messageLanguages).nullable().optional() }
const reachVersion = z.number().int().min(0)

const templateParams = z.object({
  template: z.enum(templateNames),
  way: z.enum(ways),
  language: z.enum(messageLanguages),
})

const templateText = {
  title: z.string().trim().max(200),
  text: z.string().trim().max(4_000),
  /** SMS: the code of the vendor's approved template. */
  smsCode: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .nullable()
    .default(null),
  /** SMS: which of our words each of the vendor's variables gets. */
  smsVariables: z
    .record(z.string().regex(/^[A-Za-z0-9_]{1,32}$/), z.string().max(40))
    .nullable()
    .default(null),
}

/** What is wrong with a text, by name. */
export const templateFaultSchema = z.object({
  where: z.enum(['title', 'text', 'sms']),
  kind: z.enum(['unknown', 'not_readable', 'not_allowed', 'empty']),
  name: z.string(),
})
export type TemplateFault = z.infer<typeof templateFaultSchema>

export const templateSchema = templateParams.extend({
  /** 0: the shipped text. */
  version: z.number().int().min(0),
  title: z.string(),
  text: z.string(),
  smsCode: z.string().nullable(),
  smsVariables: z.record(z.string(), z.string()).nullable(),
  /** It cannot be filled as it stands, so the shipped one is sent. */
  isBroken: z.boolean(),
  /** The company's own text was last changed; null: the shipped one. `by` is null where it is not known. */
  changed: z.object({ at: instantSchema, by: z.string().nullable() }).nullable(),
})
export type TemplateRecord = z.infer<typeof templateSchema>

export const messageRoutes = {
  listMessages: route({
    method: 'GET',
    path: '/api/messages',
    access: 'messages.read',
    place: 'narrowed',
    tag,
    summary: 'The log of messages, newest first, with what became of each.',
    query: z.object({
      state: listOf(z.enum(messageStates)).optional(),
      way: listOf(z.enum(ways)).optional(),
      template: listOf(z.enum(templateNames)).optional(),
      person: idSchema.optional(),
      credential: idSchema.optional(),
      from: daySchema.optional(),
      until: daySchema.optional(),
      before: cursor.optional(),
      size: pageSize,
    }),
    response: z.object({ rows: z.array(messageRowSchema), next: z.string().nullable() }),
  }),
  readMessage: route({
    method: 'GET',
    path: '/api/messages/:id',
    access: 'messages.read',
    place: 'record',
    tag,
    summary: 'One message: what it said, every attempt, and what became of it.',
    params: idParams,
    response: messageRecordSchema,
    errors: ['not_found'],
  }),
  resendMessage: route({
    method: 'POST',
    path: '/api/messages/:id/resend',
    access: 'messages.resend',
    place: 'record',
    tag,
    status: 201,
    summary:
      'Sends a message again; `resends` is how often that was done when it was looked at, so that nobody does it twice by accident.',
    params: idParams,
    body: z.object({ resends: z.number().int().min(0) }),
    response: z.object({ id: idSchema }),
    errors: ['not_found', 'changed_meanwhile', 'message_waiting'],
  }),
  readInbox: route({
    method: 'GET',
    path: '/api/inbox',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'The reader’s own inbox, newest first.',
    query: z.object({ unread: z.enum(['true']).optional(), before: cursor.optional(), size: pageSize }),
    response: z.object({ rows: z.array(inboxRowSchema), next: z.string().nullable(), unread: z.number().int() }),
  }),
  countUnread: route({
    method: 'GET',
    path: '/api/inbox/unread',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'How many messages of the reader’s inbox are unread; at most 100.',
    response: z.object({ unread: z.number().int() }),
  }),
  markRead: route({
    method: 'POST',
    path: '/api/inbox/read',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'Marks messages of the reader’s inbox as read: these, or all.',
    body: z.object({ ids: z.array(idSchema).max(200).nullable() }),
    response: z.object({ unread: z.number().int() }),
  }),
  readMessageSettings: route({
    method: 'GET',
    path: '/api/message-settings',
    access: 'messages.configure',
    place: 'company',
    tag,
    summary: 'When and how the company tells people.',
    response: messageSettingsSchema,
  }),
  changeMessageSettings: route({
    method: 'PUT',
    path: '/api/message-settings',
    access: 'messages.configure',
    place: 'company',
    tag,
    summary: 'Changes quiet hours, working days, order of ways and language.',
    body: z.object({ version: versionSchema, ...settingFields }),
    response: messageSettingsSchema,
    errors: ['changed_meanwhile'],
  }),
  readReach: route({
    method: 'GET',
    path: '/api/people/:id/reach',
    access: 'people.change',
    place: 'record',
    tag,
    summary: 'By which ways a person can be told, and who they are in chat systems.',
    params: idParams,
    response: reachSchema,
    errors: ['not_found'],
  }),
  changeReach: route({
    method: 'PUT',
    path: '/api/people/:id/reach',
    access: 'people.change',
    place: 'record',
    tag,
    summary: 'Changes a person’s addresses in chat systems, order of ways and language.',
    params: idParams,
    body: z.object({
      version: reachVersion,
      ...wishes,
      wecomUser: chatUser.optional(),
      dingtalkUser: chatUser.optional(),
      feishuUser: chatUser.optional(),
    }),
    response: reachSchema,
    errors: ['not_found', 'changed_meanwhile'],
  }),
  tryAddressAgain: route({
    method: 'POST',
    path: '/api/people/:id/reach/try-again',
    access: 'people.change',
    place: 'record',
    tag,
    summary: 'Forgets that an address of a person was refused: the next message goes there again.',
    params: idParams,
    body: z.object({ kind: z.enum(addressKinds) }),
    response: reachSchema,
    errors: ['not_found'],
  }),
  readOwnReach: route({
    method: 'GET',
    path: '/api/reach',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'By which ways the reader is told; not found for an account that is of no person.',
    response: reachSchema,
    errors: ['not_found'],
  }),
  changeOwnReach: route({
    method: 'PUT',
    path: '/api/reach',
    access: 'signed_in',
    place: 'anywhere',
    tag,
    summary: 'Changes the reader’s own order of ways and language.',
    body: z.object({ version: reachVersion, ...wishes }),
    response: reachSchema,
    errors: ['not_found', 'changed_meanwhile'],
  }),
  listTemplates: route({
    method: 'GET',
    path: '/api/message-templates',
    access: 'messages.configure',
    place: 'company',
    tag,
    summary: 'Every text of messages, the company’s own over the shipped ones.',
    response: z.object({ rows: z.array(templateSchema) }),
  }),
  saveTemplate: route({
    method: 'PUT',
    path: '/api/message-templates/:template/:way/:language',
    access: 'messages.configure',
    place: 'company',
    tag,
    summary: 'Saves an own text; words it may not name are refused.',
    params: templateParams,
    body: z.object({ version: z.number().int().min(0), ...templateText }),
    response: templateSchema,
    errors: ['changed_meanwhile', 'template_wrong'],
  }),
  removeTemplate: route({
    method: 'DELETE',
    path: '/api/message-templates/:template/:way/:language',
    access: 'messages.configure',
    place: 'company',
    tag,
    status: 204,
    summary: 'Takes an own text away; the shipped one is sent again.',
    params: templateParams,
    errors: ['not_found'],
  }),
  previewTemplate: route({
    method: 'POST',
    path: '/api/message-templates/preview',
    access: 'messages.configure',
    place: 'company',
    tag,
    summary: 'How a message with this text would look, filled with examples, and what is wrong with it.',
    body: templateParams.extend(templateText),
    response: z.object({
      title: z.string(),
      text: z.string(),
      sms: z.array(z.object({ name: z.string(), value: z.string() })),
      faults: z.array(templateFaultSchema),
    }),
  }),
} as const
