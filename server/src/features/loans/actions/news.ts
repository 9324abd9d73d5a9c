/**
 * What the morning's run tells: noted in the transaction of what happened, and told at its end, one message for all loans and one for all cases
 * of a recipient. What a run that broke off has noted the next one tells.
 */
import { mostMessageItems, type TemplateData, type Way } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import { insertNews, type News, takeNews } from '../store/news.ts'

export const ways: readonly Way[] = ['inbox', 'mail', 'chat']

export type Recipient = { readonly personId: string } | { readonly accountId: string }

const nameOf = (to: Recipient): string => ('personId' in to ? `person:${to.personId}` : `account:${to.accountId}`)

function toOf(recipient: string): Recipient {
  const [kind, id = ''] = recipient.split(':')
  return kind === 'person' ? { personId: id } : { accountId: id }
}

/** The key of what one recipient is told; the same whether it is told at once or in the morning. */
export const keyFor = (turn: string, to: Recipient): string =>
  `${turn}:${'personId' in to ? to.personId : to.accountId}`

type Noted = Pick<Extract<News, { template: 'loan_due' }>, 'template' | 'data' | 'credentialId'>
type NotedCase = Pick<Extract<News, { template: 'custody_case' }>, 'template' | 'data' | 'credentialId'>

/** @param turn what is told once to each, without personal data: `loan:<id>:<day>:<stage>` */
export async function noteNews(
  context: Context,
  tx: Tx,
  turn: string,
  recipients: readonly Recipient[],
  noted: Noted | NotedCase,
): Promise<void> {
  const byKey = new Map(recipients.map((to) => [keyFor(turn, to), to]))
  const news = [...byKey].map(([key, to]) => ({ ...noted, key, recipient: nameOf(to) }) as News)
  await insertNews(tx, news, context.clock.now())
}

/** Tells a recipient all that is noted for them. */
export async function tellNews(context: Context, tx: Tx, recipient: string): Promise<void> {
  const news = await takeNews(tx, recipient, context.clock.now())
  const of = <T extends News['template']>(template: T) =>
    news.filter((one): one is Extract<News, { template: T }> => one.template === template)
  const to = toOf(recipient)
  await queueMessages(tx, context, [...loansOrder(to, of('loan_due')), ...casesOrder(to, of('custody_case'))])
}

type Of<T extends News['template']> = readonly Extract<News, { template: T }>[]

function loansOrder(to: Recipient, news: Of<'loan_due'>): MessageOrder[] {
  const [first, ...more] = byDay(news)
  if (first === undefined) return []
  if (more.length === 0) return [alone(to, first)]
  const loans = [first, ...more].map(({ data: { title, borrowerName, stage, dueOn } }) => ({
    ...{ title, borrowerName, stage, dueOn },
  }))
  const data: TemplateData<'loans_due'> = { loans: loans.slice(0, mostMessageItems), ...restOf(loans) }
  return [{ key: `loans:${newId()}`, template: 'loans_due', to, ways, data, credentialIds: credentialsOf(news) }]
}

function casesOrder(to: Recipient, news: Of<'custody_case'>): MessageOrder[] {
  const [first, ...more] = byDay(news)
  if (first === undefined) return []
  if (more.length === 0) return [alone(to, first)]
  const matters = [first, ...more].map(({ data: { title, what, stage, dueOn } }) => ({ title, what, stage, dueOn }))
  const data: TemplateData<'custody_cases'> = { matters: matters.slice(0, mostMessageItems), ...restOf(matters) }
  return [{ key: `cases:${newId()}`, template: 'custody_cases', to, ways, data, credentialIds: credentialsOf(news) }]
}

/** One thing is told in its own words, and opens its own page. */
const alone = (to: Recipient, { key, template, data, credentialId }: News): MessageOrder => ({
  ...{ key, template, to, ways, data },
  credentialIds: [credentialId],
})

const byDay = <T extends News>(news: readonly T[]): T[] =>
  news.toSorted((one, other) => (one.data.dueOn < other.data.dueOn ? -1 : 1))

const restOf = (all: readonly { readonly dueOn: string }[]) => ({
  firstDueOn: all[0]!.dueOn,
  hidden: Math.max(0, all.length - mostMessageItems),
})

const credentialsOf = (news: readonly News[]): string[] => [...new Set(news.map(({ credentialId }) => credentialId))]
