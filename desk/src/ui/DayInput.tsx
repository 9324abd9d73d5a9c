/**
 * A field for a calendar day that takes and gives `YYYY-MM-DD`. It can be typed as people write it (20261201, 2026.12.1,
 * 2026/12/1) or chosen from the calendar, which is fetched after the page: until then its day stands there and its place is kept.
 */
import { lazy, Suspense } from 'react'
import type { DayInputProps } from './DayPicker.tsx'

const DayPicker = lazy(() => import('./DayPicker.tsx'))

export function DayInput(props: DayInputProps) {
  const soon = (
    <span className="day-soon number" aria-hidden="true">
      {props.value}
    </span>
  )
  return (
    <Suspense fallback={soon}>
      <DayPicker {...props} />
    </Suspense>
  )
}
