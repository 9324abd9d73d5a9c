/** What became of the messages of one matter: by each way, and why not; alike ones once, with their number. */
import type { MessageFate } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { useLanguage } from '../../language.tsx'

export function Fates({ fates }: { fates: readonly MessageFate[] }) {
  const words = messageScreens[useLanguage().language]
  const counted = new Map<string, { readonly fate: MessageFate; readonly count: number }>()
  for (const fate of fates) {
    const key = `${fate.way} ${fate.state} ${fate.obstacle}`
    counted.set(key, { fate, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return [...counted].map(([key, { fate, count }]) => {
    const { way, state, obstacle } = fate
    return (
      <span key={key} className={state === 'unreachable' ? 'due-lost' : 'quiet'}>
        {words.ways[way]}
        {count > 1 ? ` ×${count}` : ''} {words.states[state]}
        {obstacle ? ` · ${words.obstacles[obstacle]}` : ''}
      </span>
    )
  })
}
