/** What the texts of messages may name; no schema, so that a screen loads none with them. */
import type { TemplateName } from './message-templates.ts'

/** What every text may name. */
const common = ['recipientName', 'companyName', 'link'] as const
const ofList = {
  texts: ['count', 'hidden', 'holders', 'firstDueOn'],
  lists: { items: ['holder', 'type', 'profession', 'kind', 'dueOn', 'days'] },
}
const nothing = { texts: [], lists: {} }

/** What the texts of each template may name: single words, and lists with the words of a line. */
export const templateVariables: Readonly<
  Record<
    TemplateName,
    { readonly texts: readonly string[]; readonly lists: Readonly<Record<string, readonly string[]>> }
  >
> = {
  test_message: { ...nothing, texts: [...common, 'channelName', 'sentAt'] },
  deadline_digest: { ...ofList, texts: [...common, ...ofList.texts] },
  escalation: { ...ofList, texts: [...common, ...ofList.texts, 'level'] },
  push: { ...ofList, texts: [...common, ...ofList.texts, 'fromName', 'note'] },
  recipient_unreachable: { texts: [...common, 'count', 'hidden', 'what'], lists: { people: ['name'] } },
  handed_over: { ...ofList, texts: [...common, ...ofList.texts, 'fromName', 'note'] },
  renewal_opened: { ...ofList, texts: [...common, ...ofList.texts] },
  approval_waiting: { ...nothing, texts: [...common, 'what', 'title', 'requesterName', 'stage', 'dueOn', 'note'] },
  approval_told: { ...nothing, texts: [...common, 'what', 'title', 'outcome', 'byName', 'note'] },
  loan_due: { ...nothing, texts: [...common, 'title', 'borrowerName', 'stage', 'dueOn'] },
  loans_due: {
    texts: [...common, 'count', 'hidden', 'firstDueOn'],
    lists: { loans: ['title', 'borrowerName', 'stage', 'dueOn'] },
  },
  stocktake_due: { ...nothing, texts: [...common, 'title', 'stage', 'dueOn', 'left'] },
  stocktake_cases: {
    texts: [...common, 'count', 'hidden', 'stage', 'firstDueOn'],
    lists: { cases: ['title', 'kind', 'dueOn'] },
  },
  custody_case: { ...nothing, texts: [...common, 'what', 'title', 'stage', 'dueOn', 'note'] },
  custody_cases: {
    texts: [...common, 'count', 'hidden', 'firstDueOn'],
    lists: { matters: ['what', 'title', 'stage', 'dueOn'] },
  },
  custody_told: { ...nothing, texts: [...common, 'what', 'title', 'outcome', 'byName', 'note'] },
  channel_paused: { ...nothing, texts: [...common, 'channelName', 'reason', 'until'] },
}

/** What no SMS may hold, for vendors refuse links and free words in a variable (facts/connectors/sms-aliyun.md, 5). */
const neverInSms: readonly string[] = ['link', 'note', 'reason', 'what']

/** Whether a variable of a vendor's SMS template may be filled with this word, if the message has it at all. */
export const isWordOfSms = (name: string): boolean => !neverInSms.includes(name)
