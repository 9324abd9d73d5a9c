import type { ApprovalRow } from '@chizheng/contract'
import { type ApprovalWords, approvalScreens } from '@chizheng/texts/approval-screens'
import { useLanguage } from '../../language.tsx'
import type { Tone } from '../../ui/StatusTag.tsx'

export function useApprovalWords(): ApprovalWords {
  return approvalScreens[useLanguage().language]
}

export const stateTones: Readonly<Record<ApprovalRow['state'], Tone>> = {
  open: 'soon',
  approved: 'good',
  refused: 'bad',
  recalled: 'calm',
}

/** Who decides: 部门负责人（机电部）. */
export function deciderText(
  { kind, unit, person }: { kind: keyof ApprovalWords['deciders']; unit: string | null; person: string | null },
  words: ApprovalWords,
): string {
  const who = person ?? unit
  return who === null ? words.deciders[kind] : `${words.deciders[kind]} · ${who}`
}
