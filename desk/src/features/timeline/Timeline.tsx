/** Who did what when, what stood there before and after, and why; newest first. */
import type { TimelineEntry } from '@chizheng/contract'
import { Button } from 'antd'
import { useTexts } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { toldChanges, useFieldWords } from './words.ts'
import './timeline.css'

export interface TimelineProps {
  readonly entries: readonly TimelineEntry[] | undefined
  readonly more: boolean
  readonly busy: boolean
  readonly problem: unknown
  onMore(): void
}

export function Timeline({ entries, more, busy, problem, onMore }: TimelineProps) {
  const t = useTexts()
  if (problem) return <ProblemAlert problem={problem} />
  if (!entries) return null
  if (entries.length === 0) return <p className="quiet">{t.timeline.empty}</p>
  return (
    <>
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {more ? (
        <Button size="small" loading={busy} onClick={onMore}>
          {t.timeline.more}
        </Button>
      ) : null}
    </>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useTexts()
  const words = useFieldWords()
  const isFirst = entry.changes.every((change) => change.before === null || change.before === undefined)
  const changes = toldChanges(entry.changes, isFirst, t)
  const action = (t.timeline.actions as Record<string, string>)[entry.action] ?? entry.action
  return (
    <>
      <div className="timeline__head">
        <strong>{action}</strong>
        <span className="quiet">
          {entry.by.label || t.timeline.system} · <InstantText at={entry.at} />
        </span>
      </div>
      {entry.reason ? <div>{t.timeline.reason(entry.reason)}</div> : null}
      {changes.length > 0 ? (
        <ul className={isFirst ? 'timeline__changes timeline__changes--first' : 'timeline__changes'}>
          {changes.map((change) => (
            <li key={change.field}>
              <span className="quiet">{words.field(change.field)}</span>{' '}
              {isFirst ? null : (
                <>
                  <del>{words.value(change.field, change.before)}</del> <span aria-hidden="true">→</span>{' '}
                </>
              )}
              <span>{words.value(change.field, change.after)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
