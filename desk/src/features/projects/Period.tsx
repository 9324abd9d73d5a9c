/** The days of an engagement, with what about them needs a look. */
import type { PersonEngagement } from '@chizheng/contract'
import { DayText } from '../../ui/DayText.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useProjectWords } from './words.ts'

type Shown = Pick<PersonEngagement, 'fromOn' | 'toOn' | 'overdue' | 'exclusive' | 'state' | 'reservedUntil'>

export function Period({ engagement }: { engagement: Shown }) {
  const words = useProjectWords()
  const { fromOn, toOn, overdue, exclusive, state, reservedUntil } = engagement
  return (
    <span className="project-rows__line">
      <span className="number">
        <DayText day={fromOn} /> – {toOn === null ? words.noEnd : <DayText day={toOn} />}
      </span>
      {exclusive && state === 'active' ? <span className="tag tag--calm">{words.locks}</span> : null}
      {reservedUntil ? <span className="quiet">{words.until(reservedUntil)}</span> : null}
      {overdue ? <StatusTag tone="bad">{words.overdue}</StatusTag> : null}
    </span>
  )
}
