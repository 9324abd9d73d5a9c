import type { LoanRow } from '@chizheng/contract'
import { loanLinkTexts } from '@chizheng/texts/loan-links'
import { type LoanWords, loanScreens } from '@chizheng/texts/loan-screens'
import { useLanguage } from '../../language.tsx'
import type { Tone } from '../../ui/StatusTag.tsx'

export function useLoanWords(): LoanWords {
  return loanScreens[useLanguage().language]
}

export function useLinkWords() {
  return loanLinkTexts[useLanguage().language].panel
}

const tones: Readonly<Record<LoanRow['state'], Tone>> = {
  requested: 'soon',
  approved: 'soon',
  out: 'good',
  returned: 'calm',
  refused: 'calm',
  recalled: 'calm',
  cancelled: 'calm',
  lapsed: 'calm',
  lost: 'bad',
}

/** What is overdue, or must come back at once, is bad. */
export function toneOf({ state, daysLeft, calledBack }: Pick<LoanRow, 'state' | 'daysLeft' | 'calledBack'>): Tone {
  return state === 'out' && (calledBack !== null || (daysLeft ?? 0) < 0) ? 'bad' : tones[state]
}
