/** The papers of a tender package as documents. */
import type { PackageWords } from '@chizheng/texts/package-words'
import type { Day } from '../../kernel/day.ts'
import type { Block, PrintedDocument } from '../../platform/pdf/index.ts'
import type { SheetToWrite } from '../../platform/spreadsheet/index.ts'
import { missingIn, type PackagedPerson, type Paper } from './rules/package.ts'
import type { Project } from './rules/project.ts'

export interface PackageFacts {
  readonly project: Project
  readonly company: string
  readonly purpose: string
  readonly recipient: string
  readonly consentNote: string
  readonly by: string
  readonly on: Day
}

const documentOf = (title: string, company: string, words: PackageWords, blocks: Block[]): PrintedDocument => ({
  title,
  words: { foot: words.foot(company), page: words.page, missing: '' },
  blocks: [{ is: 'title', text: title, beneath: company }, ...blocks],
})

export function coverOf(
  { project, company, purpose, recipient, consentNote, by, on }: PackageFacts,
  people: readonly PackagedPerson[],
  papers: readonly Paper[],
  words: PackageWords,
): PrintedDocument {
  const facts = [
    [words.project, project.name],
    [words.code, project.code ?? ''],
    [words.company, company],
    [words.period, `${project.startsOn} – ${project.endsOn}`],
    [words.purpose, words.mark(project.name, purpose)],
    [words.recipient, recipient],
    [words.consent, consentNote],
    [words.made, `${by} ${on}`],
    [words.people, String(new Set(people.map(({ personId }) => personId)).size)],
    [words.missingCount, String(missingIn(papers))],
  ] as const
  return documentOf(words.cover, company, words, [
    {
      is: 'facts',
      columns: 1,
      items: facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
    },
    { is: 'text', text: words.confidential, quiet: true },
  ])
}

const weights = {
  number: 5,
  role: 13,
  name: 10,
  type: 20,
  profession: 13,
  level: 8,
  certificate: 18,
  validUntil: 12,
  employer: 18,
}
const listed = Object.keys(weights) as (keyof typeof weights)[]

/** A line for each certificate, and one for whoever has none. */
function lines(people: readonly PackagedPerson[], words: PackageWords): Record<keyof typeof weights, string>[] {
  return people.flatMap(({ roleName, name, credentials }, index) => {
    const who = { number: String(index + 1), role: roleName, name }
    const none = { type: '', profession: '', level: '', certificate: '', validUntil: '', employer: '' }
    if (credentials.length === 0) return [{ ...who, ...none }]
    return credentials.map((one) => ({
      ...who,
      type: one.typeName,
      profession: one.profession ?? '',
      level: one.level ?? '',
      certificate: one.number ?? '',
      validUntil: one.noExpiry ? words.noExpiry : (one.validUntil ?? ''),
      employer: one.employer?.name ?? '',
    }))
  })
}

export function teamOf(facts: PackageFacts, people: readonly PackagedPerson[], words: PackageWords): PrintedDocument {
  const columns = listed.map((key) => ({ header: words.columns[key], weight: weights[key] }))
  const rows = lines(people, words).map((line) => listed.map((key) => line[key]))
  return {
    ...documentOf(`${words.team} ${facts.project.name}`, facts.company, words, [{ is: 'table', columns, rows }]),
    landscape: true,
  }
}

export function teamSheet(people: readonly PackagedPerson[], words: PackageWords): SheetToWrite {
  return {
    name: words.team,
    columns: listed.map((key) => ({ header: words.columns[key], width: weights[key] * 1.5 })),
    rows: lines(people, words).map((line) => listed.map((key) => line[key])),
  }
}

export function checklistOf(
  facts: PackageFacts,
  people: readonly PackagedPerson[],
  papers: readonly Paper[],
  words: PackageWords,
): PrintedDocument {
  const named = new Map(people.map(({ personId, name, roleName }) => [personId, { name, roleName }]))
  const item = ({ what }: Paper): string => {
    switch (what.kind) {
      case 'copy':
        return words.copyOf(what.typeName)
      case 'use_limit':
        return words.useUntil(what.typeName, what.until)
      case 'insurer':
        return what.name === null ? words.insurerUnknown : words.insuredElsewhere(what.name)
      case 'by_hand':
        return words.byHand[what.index] ?? ''
      case 'none':
        return words.columns.type
      case 'left_out':
        return words.leftOut
    }
  }
  const rows = papers.map((paper) => {
    const { name = '', roleName = '' } = named.get(paper.personId) ?? {}
    return [roleName, name, item(paper), words.states[paper.state]]
  })
  const { role, name, item: paper, state } = words.columns
  return documentOf(`${words.checklist} ${facts.project.name}`, facts.company, words, [
    {
      is: 'table',
      columns: [
        { header: role, weight: 20 },
        { header: name, weight: 14 },
        { header: paper, weight: 50 },
        { header: state, weight: 16 },
      ],
      rows,
    },
  ])
}
