import { z } from 'zod'
import { approvalKinds } from './approvals.ts'
import { deadlineKinds } from './credentials.ts'
import { custodyCaseKinds } from './custody-cases.ts'
import { daySchema, idSchema } from './fields.ts'
import { loanStages } from './loans.ts'
import { stocktakeCaseKinds } from './stocktakes.ts'

/** Items of one message; what is more is counted in `hidden`, and opened by the link. */
export const mostMessageItems = 50

const name = z.string().max(200)

/** What the matter is with an original or a seal; `return` to a leaver, `asked_back` by its holder. */
const custodyMatter = z.enum([...custodyCaseKinds, 'asked_back'])

/** One deadline, as a message tells of it. */
export const messageItem = z.object({
  credentialId: idSchema,
  holderName: name,
  typeName: name,
  profession: name.nullable(),
  kind: z.enum(deadlineKinds),
  dueOn: daySchema,
  /** Negative once it is over. */
  daysLeft: z.number().int(),
  /** As the policy calls it: `90`, `30`, `7`, `0`, `after`. */
  stage: z.string().max(20),
})
export type MessageItem = z.infer<typeof messageItem>

const listed = {
  items: z.array(messageItem).max(mostMessageItems),
  hidden: z.number().int().min(0).default(0),
}

/**
 * Everything the product tells people, by name: what is handed over for it. Ids, names and days; never an ID number or a phone
 * number, which no message holds.
 */
export const messageTemplates = {
  /** An administrator tries a channel. */
  test_message: z.object({ channelName: name, sentAt: z.string().max(40) }),
  /** What is due, to one recipient, of one run. */
  deadline_digest: z.object(listed),
  /** Nobody reacted: to the steward, the head or HR. */
  escalation: z.object({ ...listed, level: z.number().int().min(1).max(3) }),
  /** 催办: somebody asks for it. */
  push: z.object({ ...listed, fromName: name, note: z.string().max(500).nullable().default(null) }),
  /** To HR: these people could not be told. */
  recipient_unreachable: z.object({
    names: z.array(name).max(mostMessageItems),
    hidden: z.number().int().min(0).default(0),
    what: z.string().max(200),
  }),
  /** The recipient looks after these from now on. */
  handed_over: z.object({ ...listed, fromName: name, note: z.string().max(500).nullable().default(null) }),
  /** Renewals can begin: to their holder, and to whoever sees to them. */
  renewal_opened: z.object(listed),
  /** To whoever decides: a request waits for them, anew, pressed for, due today, or late. */
  approval_waiting: z.object({
    requestId: idSchema,
    what: z.enum(approvalKinds),
    title: z.string().max(400),
    requesterName: name,
    stage: z.enum(['new', 'handed_over', 'pushed', 'due', 'late']),
    dueOn: daySchema,
    note: z.string().max(600).nullable().default(null),
  }),
  /** To who asked: how it ended, or that nobody decides. */
  approval_told: z.object({
    requestId: idSchema,
    what: z.enum(approvalKinds),
    title: z.string().max(400),
    outcome: z.enum(['approved', 'refused', 'late']),
    byName: name,
    note: z.string().max(500).nullable().default(null),
  }),
  /** To the borrower, and once it is late to the head of the unit that lends and HR: something lent is to come back. */
  loan_due: z.object({
    loanId: idSchema,
    title: z.string().max(400),
    borrowerName: name,
    stage: z.enum(loanStages),
    dueOn: daySchema,
  }),
  /** To whoever counts: a stock-take began, nears its last day, or is late; then HR is told too. */
  /** The same of several loans, of one morning. */
  loans_due: z.object({
    firstDueOn: daySchema,
    loans: z
      .array(z.object({ title: z.string().max(400), borrowerName: name, stage: z.enum(loanStages), dueOn: daySchema }))
      .max(mostMessageItems),
    hidden: z.number().int().min(0).default(0),
  }),
  stocktake_due: z.object({
    stocktakeId: idSchema,
    title: name,
    stage: z.enum(['opened', 'before', 'late']),
    dueOn: daySchema,
    /** Not seen yet of what the recipient looks after; null where that is not said. */
    left: z.number().int().min(0).nullable().default(null),
  }),
  /** To the owner of cases of stock-takes: they are theirs now, or late; what is nobody's, to HR. */
  stocktake_cases: z.object({
    /** The newest stock-take that met one of them. */
    stocktakeId: idSchema,
    stage: z.enum(['given', 'late']),
    firstDueOn: daySchema,
    cases: z
      .array(z.object({ title: z.string().max(400), kind: z.enum(stocktakeCaseKinds), dueOn: daySchema }))
      .max(mostMessageItems),
    hidden: z.number().int().min(0).default(0),
  }),
  /** To whoever sees to it: something is the matter with an original or a seal, it is offered for keeping, or goes back; theirs now, or late. */
  custody_case: z.object({
    caseId: idSchema,
    credentialId: idSchema,
    what: custodyMatter,
    title: z.string().max(400),
    stage: z.enum(['given', 'late']),
    dueOn: daySchema,
    note: z.string().max(500).nullable().default(null),
  }),
  /** The same of several, of one morning. */
  custody_cases: z.object({
    firstDueOn: daySchema,
    matters: z
      .array(
        z.object({
          what: custodyMatter,
          title: z.string().max(400),
          stage: z.enum(['given', 'late']),
          dueOn: daySchema,
        }),
      )
      .max(mostMessageItems),
    hidden: z.number().int().min(0).default(0),
  }),
  /** To its holder: what became of what they offered for keeping, or asked back. */
  custody_told: z.object({
    caseId: idSchema,
    credentialId: idSchema,
    what: custodyMatter,
    title: z.string().max(400),
    outcome: z.enum(['deposited', 'refused', 'returned', 'kept']),
    byName: name,
    note: z.string().max(500).nullable().default(null),
  }),
  /** To administrators: nothing goes out by this channel until somebody looks at its settings. */
  channel_paused: z.object({
    channelName: name,
    reason: z.string().max(500),
    /** When it sends again by itself, as its day and minute are written; null: when somebody resumes it. */
    until: z.string().max(40).nullable().default(null),
  }),
} as const

export type TemplateName = keyof typeof messageTemplates
export type TemplateData<T extends TemplateName> = z.input<(typeof messageTemplates)[T]>
export const templateNames = Object.keys(messageTemplates) as [TemplateName, ...TemplateName[]]
