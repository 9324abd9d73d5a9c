import { type Language, texts } from '@chizheng/texts'
import { printTexts } from '@chizheng/texts/print'
import type { Day } from '../../kernel/day.ts'
import { maskPersonalNumbers } from '../../kernel/personal-number.ts'
import type { Block, JoinFault, PrintedDocument } from '../../platform/pdf/index.ts'
import type { Copied } from './rules/copies.ts'

/** A document with the pages it takes, or why it is not in; `type`: it has no pages. */
export type Covered = { readonly copied: Copied } & (
  | { readonly pages: number }
  | { readonly fault: JoinFault | 'type' }
)

export interface CoverFacts {
  readonly company: string
  readonly purpose: string
  readonly recipient: string | null
  readonly by: string
  readonly on: Day
}

/** What for, for whom, by whom and when; each document with its page; and what is not in, with the reason. */
export function coverDocument(
  covered: readonly Covered[],
  { company, purpose, recipient, by, on }: CoverFacts,
  { language, coverPages }: { readonly language: Language; readonly coverPages: number },
): PrintedDocument {
  const words = printTexts[language]
  const w = words.cover
  const { kinds } = texts[language].archive
  const head = ({ document, typeName, person }: Copied, number: number): string[] => [
    String(number),
    [person.name, person.employeeNumber].filter(Boolean).join(' '),
    typeName,
    kinds[document.kind],
    maskPersonalNumbers(document.fileName),
  ]
  const columns = [
    { header: w.columns.number, weight: 6 },
    { header: w.columns.person, weight: 18 },
    { header: w.columns.type, weight: 28 },
    { header: w.columns.kind, weight: 16 },
    { header: w.columns.file, weight: 24 },
  ]
  const inside: string[][] = []
  const outside: string[][] = []
  let page = coverPages + 1
  for (const [index, one] of covered.entries()) {
    if ('fault' in one) outside.push([...head(one.copied, index + 1), w.faults[one.fault]])
    else {
      inside.push([...head(one.copied, index + 1), String(page)])
      page += one.pages
    }
  }
  const leftOut: Block[] = [
    { is: 'heading', text: w.leftOut },
    { is: 'table', columns: [...columns, { header: w.why, weight: 24 }], rows: outside },
  ]
  return {
    title: w.title,
    words: { foot: `${company} · ${by} ${on}`, page: words.page, missing: words.missing },
    blocks: [
      { is: 'title', text: w.title, beneath: company },
      {
        is: 'facts',
        columns: 3,
        items: [
          { label: words.purpose, value: purpose },
          { label: w.recipient, value: recipient ?? w.inside },
          { label: w.by, value: by },
          { label: w.day, value: on },
          { label: w.count, value: `${inside.length} / ${covered.length}` },
        ],
      },
      { is: 'table', columns: [...columns, { header: w.columns.page, weight: 8, align: 'right' }], rows: inside },
      ...(outside.length === 0 ? [] : leftOut),
    ],
  }
}
