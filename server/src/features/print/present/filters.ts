import type { CredentialFilter, PeopleFilter } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'

/** What the ids in a filter are called. */
export interface FilterNames {
  type(id: string): string
  unit(id: string): string
}

type Words = (typeof texts)['zh-CN' | 'en']
type Table = Readonly<Record<string, string>>

/** The filters of a list in words, as the list itself shows them. Words that were searched for are handed in as they may be told. */
export function filterWords(
  filter: Partial<CredentialFilter> & Partial<PeopleFilter>,
  names: FilterNames,
  language: Language,
): string[] {
  const t = texts[language] as Words
  const { registry: r, people: p, common: c } = t
  const told = (label: string, value: string): string => `${label}${c.colon}${value}`
  const list = (label: string, values: readonly string[] | undefined, table: Table = {}): string[] =>
    values?.length ? [told(label, values.map((one) => table[one] ?? givenOr(one, r.valueNone)).join(c.listComma))] : []
  const days = (label: string, from: string | undefined, to: string | undefined): string[] => {
    if (from === undefined && to === undefined) return []
    if (from !== undefined && to !== undefined) return [told(label, from === to ? from : `${from} – ${to}`)]
    return [told(label, from === undefined ? r.dueTo(to!) : r.dueFrom(from))]
  }
  const when = (is: unknown, text: string): string[] => (is ? [text] : [])
  const { unit, employer, givenUp } = filter
  const only = filter.unitScope === 'only' ? c.unitOnly : ''
  return [
    ...when(filter.q, told(r.search, filter.q ?? '')),
    ...when(filter.person, r.personFilter),
    ...list(r.type, filter.type?.map(names.type)),
    ...list(r.category, filter.category, { ...c.category, none: c.noCategory }),
    ...list(r.profession, filter.profession),
    ...list(r.level, filter.level),
    ...list(r.issuer, filter.issuer),
    ...when(unit, told(r.unit, unit === 'none' ? c.unitNone : `${names.unit(unit ?? '')}${only}`)),
    ...list(r.status, filter.status, c.status),
    ...days(r.dueWindow, filter.dueFrom, filter.dueTo),
    ...when(filter.dueWithin !== undefined, told(r.dueWindow, r.dueWithin(filter.dueWithin ?? 0))),
    ...days(r.expiresRange, filter.expiresFrom, filter.expiresTo),
    ...when(filter.expires, r.expiresNone),
    ...days(r.issuedRange, filter.issuedFrom, filter.issuedTo),
    ...when(filter.issued, r.issuedNone),
    ...list(r.verification, filter.verification, c.verification),
    ...when(employer, told(r.employer, employer === 'none' ? r.employerNone : names.unit(employer ?? ''))),
    ...list(r.registered, filter.registered && [filter.registered], r.registeredValues),
    ...list(r.labels, filter.label),
    ...when(filter.scan, r.scanValues[filter.scan ?? 'none']),
    ...when(filter.upload, r.uploadAsked),
    ...list(p.employment, filter.employment, c.employment),
    ...list(p.idState, filter.idState, c.idState),
    ...list(p.holds, filter.holds && [filter.holds], p.holdsValues),
    ...when(filter.review, r.reviewOpen),
    ...when(givenUp && givenUp !== 'no', r.givenUpValues[givenUp ?? 'no']),
    ...when(filter.history === 'yes', told(r.history, r.historyYes)),
    ...when(filter.import, r.importFilter),
    ...when(filter.skippedBy, t.bulk.skippedFilter),
  ]
}

const givenOr = (value: string, none: string): string => (value === 'none' ? none : value)
