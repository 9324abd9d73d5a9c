/** The rows by status, with how many there are of each. */
import type { ImportSummary, RowStatus } from '@chizheng/contract'
import { useTexts } from '../../../language.tsx'
import { statusTones } from '../severity.ts'
import { tabStatuses } from './filter.ts'

export function StatusTabs({
  summary,
  status,
  onStatus,
}: {
  summary: ImportSummary
  status: RowStatus | null
  onStatus(status: RowStatus | null): void
}) {
  const t = useTexts()
  const words = t.importScreens.preview
  return (
    <fieldset className="status-tabs" aria-label={words.statusTabs}>
      <Tab pressed={status === null} count={summary.rows} onPress={() => onStatus(null)}>
        {words.all}
      </Tab>
      {tabStatuses.map((one) => (
        <Tab
          key={one}
          pressed={status === one}
          count={summary[one]}
          hint={words.statusHints[one]}
          tone={statusTones[one]}
          onPress={() => onStatus(status === one ? null : one)}
        >
          {words.statuses[one]}
        </Tab>
      ))}
    </fieldset>
  )
}

function Tab({
  pressed,
  count,
  hint,
  tone,
  onPress,
  children,
}: {
  pressed: boolean
  count: number
  hint?: string
  tone?: string
  onPress(): void
  children: string
}) {
  const t = useTexts()
  return (
    <button type="button" aria-pressed={pressed} title={hint} className="status-tab" onClick={onPress}>
      {children}{' '}
      <span className={`number status-tab__count${tone && count > 0 ? ` status-tab__count--${tone}` : ''}`}>
        {t.common.count(count)}
      </span>
    </button>
  )
}
