/** What a tender package holds: the team with its certificates, and which papers of each person are there (tender_project_team). */
import type { CredentialRow } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'

/** Somebody engaged for the project. */
export interface PackagedPerson {
  readonly personId: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly roleName: string
  readonly insurance: PackagedInsurance
  /** The certificates that their slot asks for. */
  readonly credentials: readonly PackagedCredential[]
}

/** Who pays the social insurance: the bidder, somebody else by name, or nobody knows; and whether the slot asks for it. */
export interface PackagedInsurance {
  readonly paidBy: 'bidder' | 'unknown' | { readonly name: string }
  readonly isAsked: boolean
}

export interface PackagedCredential
  extends Pick<
    CredentialRow,
    'id' | 'typeName' | 'profession' | 'level' | 'number' | 'validUntil' | 'noExpiry' | 'employer' | 'status'
  > {
  /** Whether the archive holds a copy of it in force. */
  readonly hasCopy: boolean
  /** Until when the printed e-certificate may be used; null: no such limit is known. */
  readonly useUntil: Day | null
}

export type PaperState = 'there' | 'missing' | 'expired' | 'by_hand'

export interface Paper {
  readonly personId: string
  readonly state: PaperState
  readonly what:
    | { readonly kind: 'copy'; readonly typeName: string }
    | { readonly kind: 'use_limit'; readonly typeName: string; readonly until: Day }
    | { readonly kind: 'by_hand'; readonly index: number }
    /** Paid by somebody else than the bidder; null: not known by whom. */
    | { readonly kind: 'insurer'; readonly name: string | null }
    | { readonly kind: 'none' }
}

/** ID card, diploma, social insurance, references, statement: what the product does not keep. */
const byHandPapers = [0, 1, 2, 3, 4]
/** A certificate that counts for nothing is no paper for a tender. */
const counting: readonly CredentialRow['status'][] = ['valid', 'due', 'review_due']

export function counts({ status }: Pick<CredentialRow, 'status'>): boolean {
  return counting.includes(status)
}

/** The document bundle of each person: what is there, what is missing, what people prepare themselves. */
export function checklist(people: readonly PackagedPerson[], today: Day): Paper[] {
  return people.flatMap(({ personId, insurance, credentials }): Paper[] => [
    ...insurerPaper(personId, insurance),
    ...(credentials.length === 0 ? [{ personId, state: 'missing', what: { kind: 'none' } } as const] : []),
    ...credentials.flatMap(({ typeName, hasCopy, useUntil }): Paper[] => [
      { personId, state: hasCopy ? 'there' : 'missing', what: { kind: 'copy', typeName } },
      ...(useUntil === null
        ? []
        : [
            {
              personId,
              state: useUntil < today ? 'expired' : 'there',
              what: { kind: 'use_limit', typeName, until: useUntil },
            } as const,
          ]),
    ]),
    ...byHandPapers.map((index): Paper => ({ personId, state: 'by_hand', what: { kind: 'by_hand', index } })),
  ])
}

/**
 * A payer who is not the bidder stops the use for a tender until it is explained (hr-domain facts, section 3); one who is not known does
 * where the slot asks for it.
 */
function insurerPaper(personId: string, { paidBy, isAsked }: PackagedInsurance): Paper[] {
  if (paidBy === 'bidder') return []
  const name = paidBy === 'unknown' ? null : paidBy.name
  return [{ personId, state: name !== null || isAsked ? 'missing' : 'by_hand', what: { kind: 'insurer', name } }]
}

export function missingIn(papers: readonly Paper[]): number {
  return papers.filter(({ state }) => state === 'missing' || state === 'expired').length
}
