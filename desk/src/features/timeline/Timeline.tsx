/** Who did what when, what stood there before and after, and why; newest first. */
import type { TimelineEntry } from '@chizheng/contract'
import { Button } from 'antd'
import { useTexts } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { toldChanges, useFieldWords } from './words.ts'
import './timeline.css'

/** The pages of a timeline that were read so far, each older than the one before. */
export interface TimelineProps {
  readonly data: { readonly pages: readonly { readonly rows: readonly TimelineEntry[] }[] } | undefined
  readonly error: unknown
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  fetchNextPage(): unknown
}

export function Timeline({ data, error, hasNextPage, isFetchingNextPage, fetchNextPage }: TimelineProps) {
  const t = useTexts()
  if (!data) return error ? <ProblemAlert problem={error} /> : null
  const entries = data.pages.flatMap(({ rows }) => rows)
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
      {error ? <ProblemAlert problem={error} /> : null}
      {hasNextPage ? (
        <Button size="small" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
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
