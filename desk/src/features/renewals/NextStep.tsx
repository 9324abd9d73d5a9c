/** What is to be done next in a renewal, and by when. */
import type { RenewalRow } from '@chizheng/contract'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Dash } from '../../ui/PageShell.tsx'

export function NextStep({ row: { nextStep } }: { row: Pick<RenewalRow, 'nextStep'> }) {
  const words = useTexts().renewals
  const today = useToday()
  if (nextStep === null) return <Dash />
  return (
    <span>
      {words.steps[nextStep.kind]} <DayText day={nextStep.dueOn} today={today} soonDays={7} />
    </span>
  )
}
