/** What is due of oneself and those one looks after: "I'm on it" with a day, and pressing the holder by one tap. */
import type { DueRow, SessionRecord } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../api/client.ts'
import { readings } from '../api/readings.ts'
import { useTexts } from '../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../problem.ts'
import { farness } from '../ui/distance.ts'
import { Go, Reading, Tag } from '../ui/parts.tsx'

export function Due({ session }: { session: SessionRecord }) {
  const t = useTexts()
  const mayRead = session.permissions.includes('reminders.read')
  const query = useQuery({ ...readings.due(), enabled: mayRead })
  // The screen says itself that there is nothing to do.
  if (!mayRead || query.data?.total === 0) return null
  return (
    <section className="panel" aria-label={t.phone.due.title}>
      <h2>{t.phone.due.title}</h2>
      <Reading of={query}>
        {({ rows, total }) => (
          <>
            <ul className="lines due">
              {rows.map((row) => (
                <li key={`${row.credentialId} ${row.kind} ${row.profession} ${row.dueOn}`}>
                  <Line row={row} isOwn={row.holder.id === session.person?.id} />
                </li>
              ))}
            </ul>
            {total > rows.length ? <p className="quiet">{t.phone.due.more(total - rows.length)}</p> : null}
          </>
        )}
      </Reading>
    </section>
  )
}

function Line({ row, isOwn }: { row: DueRow; isOwn: boolean }) {
  const t = useTexts()
  const words = t.phone.due
  const cache = useQueryClient()
  const [isAnswering, setAnswering] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { credentialId, kind, profession, dueOn, response } = row
  const act = async (what: 'deadline-answers' | 'deadline-pushes', body: object) => {
    setBusy(true)
    setProblem(null)
    try {
      await send('POST', `/api/credentials/${credentialId}/${what}`, { kind, profession, dueOn, ...body })
      setAnswering(false)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
      await cache.invalidateQueries({ queryKey: ['due'] })
    }
  }
  const answer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const until = String(new FormData(event.currentTarget).get('until') ?? '')
    void act('deadline-answers', { version: response.version, answer: { kind: 'acknowledge', until, note: null } })
  }
  const { acknowledged, snoozed } = response
  return (
    <div className="due__line">
      <Go to={{ name: 'certificate', id: credentialId }}>
        {isOwn ? null : <strong>{row.holder.name} </strong>}
        {row.typeName}
      </Go>
      <span>
        {t.deadlineKind[kind]} <span className="number">{dueOn}</span>{' '}
        <span className={row.daysLeft < 0 ? 'days--bad' : 'quiet'}>{farness(row.daysLeft, t)}</span>
      </span>
      {acknowledged ? <Tag tone="good">{words.acknowledged(acknowledged.by, acknowledged.until)}</Tag> : null}
      {snoozed ? <Tag tone="calm">{words.snoozed(snoozed.by, snoozed.until)}</Tag> : null}
      {row.pushed?.today ? <Tag tone="soon">{words.pushed(row.pushed.by)}</Tag> : null}
      {isAnswering ? (
        <form className="form" onSubmit={answer}>
          <label className="field">
            <span>{words.until(row.latest.acknowledgement)}</span>
            <input name="until" type="date" required max={row.latest.acknowledgement} />
          </label>
          <button type="submit" className="button button--main" disabled={isBusy}>
            {words.acknowledge}
          </button>
          <button type="button" className="button" onClick={() => setAnswering(false)}>
            {t.common.cancel}
          </button>
        </form>
      ) : (
        <span className="due__acts">
          {row.can.push && !isOwn && !row.pushed?.today ? (
            <button
              type="button"
              className="button"
              disabled={isBusy}
              aria-label={`${words.push} ${row.holder.name} ${row.typeName}`}
              onClick={() => void act('deadline-pushes', { note: null })}
            >
              {words.push}
            </button>
          ) : null}
          {row.can.respond && !acknowledged ? (
            <button
              type="button"
              className="button"
              aria-label={`${words.acknowledge} ${row.holder.name} ${row.typeName}`}
              onClick={() => setAnswering(true)}
            >
              {words.acknowledge}
            </button>
          ) : null}
        </span>
      )}
      {problem ? (
        <p className="fault" role="alert">
          {sentenceOf(problem, t)}
        </p>
      ) : null}
    </div>
  )
}
