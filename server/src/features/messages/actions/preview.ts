import type { TemplateData, TemplateName, Way } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { addressFor, officeOf, recipientsOf } from './recipients.ts'
import { render } from './render.ts'

/** A message that might be ordered: to a person, or to nobody by name. */
export interface PossibleMessage<T extends TemplateName = TemplateName> {
  readonly template: T
  readonly personId: string | null
  readonly way: Exclude<Way, 'sms' | 'webhook'>
  readonly data: TemplateData<T>
}

/** What these would say if they were sent now, in their order; nothing is ordered. */
export async function renderMessages(
  context: Context,
  db: Db,
  messages: readonly PossibleMessage[],
): Promise<readonly { readonly title: string; readonly text: string }[]> {
  if (messages.length === 0) return []
  const office = await officeOf(db)
  const personIds = [...new Set(messages.flatMap(({ personId }) => personId ?? []))]
  const { people } = await recipientsOf(context, db, office, { personIds, accountIds: [] })
  return messages.map(({ template, personId, way, data }) => {
    const recipient = people.get(personId ?? '') ?? null
    const language = recipient?.language ?? office.settings.language
    const address = addressFor(context, office, recipient, { template, data })
    const { title, text } = render(office.own, { template, data, way, language, address })
    return { title, text }
  })
}
