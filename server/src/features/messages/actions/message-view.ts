import { type MessageItem, messageTemplates, type TemplateName } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { messageTexts } from '@chizheng/texts/message-texts'
import type { View } from '../../../platform/text-template/index.ts'

/** Whom a message is for, as its text may name it. */
export interface Address {
  readonly recipientName: string
  readonly companyName: string
  readonly link: string | null
}

type Data = Readonly<Record<string, unknown>> & { readonly items?: readonly MessageItem[]; readonly hidden?: number }

/** The data of a template, checked. Throws on data that is not as the template says: a programming fault. */
export function checkedData(template: TemplateName, data: unknown): Data {
  return messageTemplates[template].parse(data) as Data
}

/** The data with at most so many lines; what is left out is counted. */
export function shortened(data: Data, most: number): Data {
  const lines = (data.items ?? data.names) as readonly unknown[] | undefined
  if (lines === undefined || lines.length <= most) return data
  const hidden = (data.hidden ?? 0) + lines.length - most
  const key = data.items === undefined ? 'names' : 'items'
  return { ...data, [key]: lines.slice(0, most), hidden }
}

/** How many lines a message of it has. */
export function linesOf(data: Data): number {
  return ((data.items ?? data.names) as readonly unknown[] | undefined)?.length ?? 0
}

/** The words that fill a text, in a language; what there is not is empty. */
export function viewOf(data: Data, language: Language, address: Address): View {
  const words = messageTexts[language]
  const view: Record<string, View[string]> = {
    recipientName: address.recipientName,
    companyName: address.companyName,
    link: address.link ?? '',
  }
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') view[name] = String(value)
    else if (value === null) view[name] = ''
  }
  const { items, names, hidden = 0 } = data as Data & { readonly names?: readonly string[] }
  view.hidden = hidden === 0 ? '' : String(hidden)
  if (items) {
    view.items = items.map((item) => lineOf(item, language))
    view.holders = [...new Set(items.map(({ holderName }) => holderName))]
      .slice(0, 3)
      .join(language === 'en' ? ', ' : '、')
    view.firstDueOn = items.map(({ dueOn }) => dueOn).sort()[0] ?? ''
  }
  if (names) view.people = names.map((name) => ({ name }))
  if (items ?? names) view.count = String((items ?? names)!.length + hidden)
  if (typeof data.what === 'string') view.what = (words.about as Record<string, string>)[data.what] ?? data.what
  if (typeof data.stage === 'string') view.stage = words.stage[data.stage as keyof typeof words.stage]
  if (typeof data.outcome === 'string') view.outcome = words.outcome[data.outcome as keyof typeof words.outcome]
  if (typeof data.level === 'number') view.level = words.level[String(data.level) as '1' | '2' | '3']
  return view
}

function lineOf(item: MessageItem, language: Language): Record<string, string> {
  const words = messageTexts[language]
  return {
    holder: item.holderName,
    type: item.typeName,
    profession: item.profession ?? '',
    kind: words.deadlineKind[item.kind],
    dueOn: item.dueOn,
    days: words.days(item.daysLeft),
  }
}
