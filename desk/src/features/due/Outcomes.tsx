/** What became of each of many deadlines, those left as they are first, with the reason. */
import type { AnswerOutcome } from '@chizheng/contract'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { kindText } from './words.tsx'

const tones = { done: 'good', same: 'calm', unreachable: 'soon', refused: 'bad' } as const
const first = ['refused', 'unreachable', 'same', 'done']

export function Outcomes({ rows }: { rows: readonly AnswerOutcome[] }) {
  const t = useTexts()
  const done = rows.filter(({ outcome }) => outcome === 'done').length
  const sorted = [...rows].sort((one, other) => first.indexOf(one.outcome) - first.indexOf(other.outcome))
  return (
    <section aria-label={t.due.results}>
      <p role="status">
        <strong>{t.due.done(done)}</strong> <span className="quiet">/ {t.due.count(rows.length)}</span>
      </p>
      <ul className="due-outcomes">
        {sorted.map((row) => (
          <li key={`${row.credentialId} ${row.kind} ${row.dueOn} ${row.profession}`}>
            <StatusTag tone={tones[row.outcome]}>{t.due.outcomes[row.outcome]}</StatusTag>
            <Link href={paths.credential(row.credentialId)}>
              {row.holderName ?? ''} {kindText(row, t)} {row.dueOn}
            </Link>
            {row.reason ? (
              <span className="quiet">
                {t.errors[row.reason]({ by: row.pushed?.by, time: row.pushed && timeText(row.pushed.at) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `16:05` of an instant of today, in the reader's own time zone. */
const timeText = (at: string) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
