/**
 * A status as mark, word and colour: readable without the colour, 4.5:1 with it. antd's preset tag colours reach neither.
 */
import type { ReactNode } from 'react'

export type Tone = 'good' | 'soon' | 'bad' | 'calm'

const marks: Record<Tone, string> = { good: '●', soon: '▲', bad: '■', calm: '○' }

export function StatusTag({ tone, children, title }: { tone: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`tag tag--${tone}`} title={title}>
      <span className="tag__mark" aria-hidden="true">
        {marks[tone]}
      </span>
      {children}
    </span>
  )
}

/** A label somebody gave, without a tone. */
export function LabelTag({ children }: { children: ReactNode }) {
  return <span className="tag tag--calm">{children}</span>
}
