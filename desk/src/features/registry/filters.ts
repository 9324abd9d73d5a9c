/**
 * The registry's filters in words: one chip for every filter in the address, whoever put it there (a quick view, a number of the
 * dashboard or of the statistics, a pasted link).
 */
import type { CredentialTypeRow, OrgUnitRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../api/queries.ts'
import { type Texts, useLanguage, useTexts } from '../../language.tsx'
import { typeLabel } from '../../pickers/TypeSelect.tsx'
import { listValues } from '../../query-text.ts'
import type { Chip } from '../../ui/FilterBar.tsx'
import { filterNames, type ListState, type Search } from '../../ui/useListState.ts'

/** What the ids in an address are called. */
export interface FilterWords {
  type(id: string): string
  unit(id: string): string
}

const word = (table: Readonly<Record<string, string>>, key: string) => table[key] ?? key
const listed = (t: Texts, value: string, each: (one: string) => string) =>
  listValues(value).map(each).join(t.common.listComma)

type Describe = (value: string, t: Texts, words: FilterWords, search: Search) => string

const none = (t: Texts) => (one: string) => (one === 'none' ? t.registry.valueNone : one)

/** A sentence per filter. A pair of days (`dueFrom`, `dueTo`) is told by its first name. */
const described: Readonly<Record<string, Describe>> = {
  q: (value, t) => `${t.registry.search}${t.common.colon}${value}`,
  person: (_value, t) => t.registry.personFilter,
  type: (value, t, words) => `${t.registry.type}${t.common.colon}${listed(t, value, words.type)}`,
  category: (value, t) =>
    `${t.registry.category}${t.common.colon}${listed(t, value, (one) => (one === 'none' ? t.common.noCategory : word(t.common.category, one)))}`,
  profession: (value, t) => `${t.registry.profession}${t.common.colon}${listed(t, value, none(t))}`,
  level: (value, t) => `${t.registry.level}${t.common.colon}${listed(t, value, none(t))}`,
  issuer: (value, t) => `${t.registry.issuer}${t.common.colon}${listed(t, value, none(t))}`,
  unit: (value, t, words, search) =>
    `${t.registry.unit}${t.common.colon}${value === 'none' ? t.common.unitNone : words.unit(value)}${search.unitScope === 'only' ? t.common.unitOnly : ''}`,
  status: (value, t) => `${t.registry.status}${t.common.colon}${listed(t, value, (one) => word(t.common.status, one))}`,
  dueFrom: (_value, t, _words, search) =>
    `${t.registry.dueWindow}${t.common.colon}${range(search.dueFrom, search.dueTo, t)}`,
  dueWithin: (value, t) => `${t.registry.dueWindow}${t.common.colon}${t.registry.dueWithin(Number(value))}`,
  expiresFrom: (_value, t, _words, search) =>
    `${t.registry.expiresRange}${t.common.colon}${range(search.expiresFrom, search.expiresTo, t)}`,
  expires: (_value, t) => t.registry.expiresNone,
  issuedFrom: (_value, t, _words, search) =>
    `${t.registry.issuedRange}${t.common.colon}${range(search.issuedFrom, search.issuedTo, t)}`,
  issued: (_value, t) => t.registry.issuedNone,
  verification: (value, t) =>
    `${t.registry.verification}${t.common.colon}${listed(t, value, (one) => word(t.common.verification, one))}`,
  employer: (value, t, words) =>
    `${t.registry.employer}${t.common.colon}${value === 'none' ? t.registry.employerNone : words.unit(value)}`,
  registered: (value, t) => `${t.registry.registered}${t.common.colon}${word(t.registry.registeredValues, value)}`,
  label: (value, t) => `${t.registry.labels}${t.common.colon}${listed(t, value, none(t))}`,
  scan: (value, t) => word(t.registry.scanValues, value),
  custody: (value, t) =>
    `${t.registry.custody}${t.common.colon}${listed(t, value, (one) => word(t.registry.custodyPlaces, one))}`,
  custodyShelf: (value, t) => `${t.registry.custodyShelf}${t.common.colon}${listed(t, value, (one) => one)}`,
  upload: (_value, t) => t.registry.uploadAsked,
  employment: (value, t) =>
    `${t.registry.employment}${t.common.colon}${listed(t, value, (one) => word(t.common.employment, one))}`,
  review: (_value, t) => t.registry.reviewOpen,
  givenUp: (value, t) => word(t.registry.givenUpValues, value),
  history: (_value, t) => `${t.registry.history}${t.common.colon}${t.registry.historyYes}`,
  import: (_value, t) => t.registry.importFilter,
  skippedBy: (_value, t) => t.bulk.skippedFilter,
}

/** The second name of a pair; taken away together with the first. */
const partner: Readonly<Record<string, string>> = {
  dueFrom: 'dueTo',
  expiresFrom: 'expiresTo',
  issuedFrom: 'issuedTo',
  unit: 'unitScope',
}
const seconds = new Map(Object.entries(partner).map(([first, second]) => [second, first]))

function range(from: string | undefined, to: string | undefined, t: Texts): string {
  if (from && to) return from === to ? from : `${from} – ${to}`
  return from ? t.registry.dueFrom(from) : t.registry.dueTo(to ?? '')
}

/** Filter names in the address, each pair once, by its first name. */
export function chipNames(search: Search): string[] {
  return [...new Set(filterNames(search).map((name) => seconds.get(name) ?? name))].filter(
    (name) => !(name === 'unit' && !search.unit) && !isDefault(name, search[name]),
  )
}

const isDefault = (name: string, value: string | undefined) =>
  (name === 'givenUp' || name === 'history') && value === 'no'

/** A filter of the address in words. */
export function chipText(name: string, search: Search, t: Texts, words: FilterWords): string {
  const describe = described[name]
  return describe ? describe(search[name] ?? '', t, words, search) : `${name}${t.common.colon}${search[name]}`
}

const looksLikeId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

export function useFilterWords(): FilterWords {
  const { language } = useLanguage()
  const types = useQuery(queries.types()).data?.rows
  const units = useQuery(queries.orgUnits()).data?.rows
  return useMemo(() => {
    const typeOf = new Map<string, CredentialTypeRow>((types ?? []).map((type) => [type.id, type]))
    const unitOf = new Map<string, Pick<OrgUnitRecord, 'name'>>((units ?? []).map((unit) => [unit.id, unit]))
    return {
      type: (id) => {
        const type = typeOf.get(id)
        return type ? typeLabel(type, language === 'en') : id
      },
      // Somebody else's company stands in the filter by its name.
      unit: (id) => unitOf.get(id)?.name ?? (looksLikeId.test(id) ? '…' : id),
    }
  }, [types, units, language])
}

/** The chips of a list whose address holds the registry's filters; also for the statistics. */
export function useFilterChips(list: ListState): Chip[] {
  const t = useTexts()
  const words = useFilterWords()
  return chipNames(list.search).map((name) => ({
    key: name,
    text: chipText(name, list.search, t, words),
    remove: () => list.change({ [name]: undefined, ...(partner[name] ? { [partner[name]]: undefined } : {}) }),
  }))
}
