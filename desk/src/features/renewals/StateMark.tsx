/** How far a renewal is. */
import type { RenewalState } from '@chizheng/contract'
import { useTexts } from '../../language.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'

const tones: Readonly<Record<RenewalState, Tone>> = {
  open: 'soon',
  waiting: 'calm',
  submitted: 'calm',
  lapsed: 'bad',
  done: 'good',
  given_up: 'calm',
}

export function StateMark({ state }: { state: RenewalState }) {
  const t = useTexts()
  return <StatusTag tone={tones[state]}>{t.renewals.states[state]}</StatusTag>
}
