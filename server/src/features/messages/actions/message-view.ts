import { type MessageItem, messageTemplates, type TemplateData, type TemplateName } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { messageTexts } from '@chizheng/texts/message-texts'
import type { View } from '../../../platform/text-template/index.ts'

/** Whom a message is for, as its text may name it. */
export interface Address {
  readonly recipientName: string
  readonly companyName: string
  readonly link: string | null
}

interface Lists {
  readonly names?: readonly string[]
  readonly cases?: TemplateData<'stocktake_cases'>['cases']
  readonly loans?: TemplateData<'loans_due'>['loans']
  readonly matters?: TemplateData<'custody_cases'>['matters']
}
type Data = Readonly<Record<string, unknown>> & { readonly items?: readonly MessageItem[]; readonly hidden?: number }

/** The data of a template, checked. Throws on data that is not as the template says: a programming fault. */
export function checkedData(template: TemplateName, data: unknown): Data {
  return messageTemplates[template].parse(data) as Data
}

/** The data with at most so many lines; what is left out is counted. */
export function shortened(data: Data, most: number): Data {
  const key = listsOfLines.find((one) => data[one] !== undefined)
  const lines = linesIn(data)
  if (key === undefined || lines.length <= most) return data
  return { ...data, [key]: lines.slice(0, most), hidden: (data.hidden ?? 0) + lines.length - most }
}

/** How many lines a message of it has. */
export function linesOf(data: Data): number {
  return linesIn(data).length
}

/** A message has at most one of these. */
const listsOfLines = ['items', 'names', 'cases', 'loans', 'matters'] as const

const linesIn = (data: Data): readonly unknown[] =>
  (listsOfLines.map((key) => data[key]).find((lines) => lines !== undefined) ?? []) as readonly unknown[]

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
  const { items, names, cases, loans, matters, hidden = 0 } = data as Data & Lists
  view.hidden = hidden === 0 ? '' : String(hidden)
  if (items) {
    view.items = items.map((item) => lineOf(item, language))
    view.holders = [...new Set(items.map(({ holderName }) => holderName))]
      .slice(0, 3)
      .join(language === 'en' ? ', ' : '、')
    view.firstDueOn = items.map(({ dueOn }) => dueOn).sort()[0] ?? ''
  }
  if (names) view.people = names.map((name) => ({ name }))
  if (cases) view.cases = cases.map((one) => ({ ...one, kind: words.caseKinds[one.kind] }))
  if (loans) view.loans = loans.map((one) => ({ ...one, stage: words.stage[one.stage] }))
  if (matters)
    view.matters = matters.map((one) => ({ ...one, what: words.about[one.what], stage: words.stage[one.stage] }))
  if (items ?? names ?? cases ?? loans ?? matters) view.count = String(linesOf(data) + hidden)
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
