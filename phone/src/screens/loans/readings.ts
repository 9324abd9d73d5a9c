/** What the screens of loans read, and their words. */
import type { CustodyRecord, LoanRecord, LoanRow, LoanTerms, LoanView, PersonRecord } from '@chizheng/contract'
import { type PhoneLoanWords, phoneLoans } from '@chizheng/texts/phone-loans'
import { queryOptions } from '@tanstack/react-query'
import { get, send } from '../../api/client.ts'
import { cache, type Page } from '../../api/readings.ts'
import { useLanguage } from '../../language.tsx'

const size = 30

export type Borrower = Pick<PersonRecord, 'id' | 'name' | 'unit'>

export interface LoanCheck {
  readonly obstacles: LoanRecord['obstacles']
  readonly taken: CustodyRecord['bookings']
  readonly steps: readonly ('hr' | 'head' | 'person' | 'holder')[]
}

export const loanReadings = {
  list: (query: { readonly view?: LoanView; readonly mine?: 'yes'; readonly credential?: string }) =>
    queryOptions({
      queryKey: ['loans', 'list', query],
      queryFn: ({ signal }) => get<Page<LoanRow>>('/api/loans', { ...query, size }, signal),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['loans', 'one', id],
      queryFn: ({ signal }) => get<LoanRecord>(`/api/loans/${id}`, {}, signal),
    }),
  custody: (credentialId: string) =>
    queryOptions({
      queryKey: ['loans', 'custody', credentialId],
      queryFn: ({ signal }) => get<CustodyRecord>(`/api/credentials/${credentialId}/custody`, {}, signal),
    }),
  /** What would stand against these terms; asked again whenever they change. */
  check: (terms: LoanTerms | null) =>
    queryOptions({
      queryKey: ['loans', 'check', terms],
      queryFn: () => send<LoanCheck>('POST', '/api/loans/check', terms!),
      enabled: terms !== null,
    }),
  borrowers: (q: string) =>
    queryOptions({
      queryKey: ['people', 'search', q],
      queryFn: ({ signal }) => get<{ people: readonly Borrower[] }>('/api/search', { q }, signal),
      enabled: q !== '',
    }),
}

/** Reads again what a move or a decision changes. */
export const forgetLoans = () => cache.invalidateQueries({ queryKey: ['loans'] })

export function useWords(): PhoneLoanWords {
  return phoneLoans[useLanguage().language]
}
