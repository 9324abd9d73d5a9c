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
  /** Whether some are left out since they are another company's, or the person is. */
  readonly leftOut: boolean
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
    | { readonly kind: 'left_out' }
}

/** ID card, diploma, social insurance, references, statement: what the product does not keep. */
const byHandPapers = [0, 1, 2, 3, 4]
/** A certificate that counts for nothing is no paper for a tender. */
const counting: readonly CredentialRow['status'][] = ['valid', 'due', 'review_due']

export function counts({ status }: Pick<CredentialRow, 'status'>): boolean {
  return counting.includes(status)
}

/**
 * Whether a certificate may be shown for a bidder: only of people whom it employs, and one that is bound to an employer only when it is
 * registered with it. Anything else is another company's, a parent's or sister's too (hr-domain 3; 招标投标法实施条例 第四十二条).
 */
export function isBidders(
  { employerId, registered }: { readonly employerId: string | null; readonly registered: boolean | null },
  {
    bidder,
    worksFor,
    isBound,
  }: { readonly bidder: string; readonly worksFor: string | null; readonly isBound: boolean },
): boolean {
  return worksFor === bidder && (!isBound || (registered !== false && employerId === bidder))
}

/** The document bundle of each person: what is there, what is missing, what people prepare themselves. */
export function checklist(people: readonly PackagedPerson[], today: Day): Paper[] {
  return people.flatMap(({ personId, insurance, credentials, leftOut }): Paper[] => [
    ...insurerPaper(personId, insurance),
    ...(leftOut ? [{ personId, state: 'missing', what: { kind: 'left_out' } } as const] : []),
    ...(credentials.length === 0 && !leftOut ? [{ personId, state: 'missing', what: { kind: 'none' } } as const] : []),
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
