import type { MessageState } from '@chizheng/contract'
import type { Tone } from '../../ui/StatusTag.tsx'

const tones: Readonly<Record<MessageState, Tone>> = {
  queued: 'calm',
  sending: 'calm',
  held: 'soon',
  sent: 'good',
  delivered: 'good',
  failed: 'bad',
  fell_back: 'soon',
  unreachable: 'bad',
  cancelled: 'calm',
}

/** How good what became of a message is. */
export const toneOf = (state: MessageState): Tone => tones[state]
