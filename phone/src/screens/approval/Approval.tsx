/** One request on one screen: facts, reason, risks, steps and history; approving is one tap within reach of the thumb. */
import type { ApprovalDecision, ApprovalRecord } from '@chizheng/contract'
import { type ApprovalWords, approvalEventText, approvalScreens } from '@chizheng/texts/approval-screens'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { readings } from '../../api/readings.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { go } from '../../navigation.ts'
import { asProblem, type Problem, sentenceOf } from '../../problem.ts'
import { minuteOf } from '../../ui/days.ts'
import type { Tone } from '../../ui/distance.ts'
import { Facts, Go, Reading, Screen, Tag } from '../../ui/parts.tsx'
import { HandOver } from './HandOver.tsx'
import { TakePart } from './TakePart.tsx'

const tones: Readonly<Record<ApprovalRecord['state'], Tone>> = {
  open: 'soon',
  approved: 'good',
  refused: 'bad',
  recalled: 'calm',
}

export function Approval({ id }: { id: string }) {
  const words = approvalScreens[useLanguage().language]
  const t = useTexts()
  const query = useQuery(readings.approval(id))
  const [problem, setProblem] = useState<Problem | null>(null)
  return (
    <Screen title={words.title} backFrom={{ name: 'approval', id }}>
      <Reading of={query} lines={6}>
        {(record) => (
          <>
            <Request record={record} words={words} />
            <HandOver record={record} words={words} />
            <TakePart record={record} words={words} />
            <div className="decide" hidden={!record.can.decide && problem === null}>
              {problem ? (
                <p className="fault" role="alert">
                  {sentenceOf(problem, t)}
                </p>
              ) : null}
              {record.can.decide ? <Decide record={record} words={words} onProblem={setProblem} /> : null}
            </div>
          </>
        )}
      </Reading>
    </Screen>
  )
}

function Request({ record, words }: { record: ApprovalRecord; words: ApprovalWords }) {
  const { snapshot, atRequest, subject, credentialId } = record
  const before = new Map(atRequest?.facts.map(({ kind, value }) => [kind, value]))
  return (
    <>
      <section className="panel">
        <h2 className="anywhere">{record.title}</h2>
        <p>
          {words.kinds[subject.kind]} · {words.by(record.requestedBy)}{' '}
          <Tag tone={tones[record.state]}>{words.states[record.state]}</Tag>
        </p>
        {record.deputyFor ? <p className="quiet">{words.deputyFor(record.deputyFor)}</p> : null}
        <p className="message__text">
          <span className="quiet">{words.reason}</span> {record.reason}
        </p>
      </section>
      {record.isGone ? <p className="panel days--bad">{words.gone}</p> : null}
      {record.state === 'open' && snapshot.risks.length > 0 ? (
        <section className="panel">
          <h2>{words.risks}</h2>
          <ul>
            {snapshot.risks.map(({ kind, value }) => (
              <li key={`${kind} ${value}`} className="days--soon">
                {words.risk(kind, value)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="panel pairs">
        <h2>{words.about}</h2>
        {atRequest ? <p className="days--soon">{words.changed}</p> : null}
        <Facts
          of={snapshot.facts.map(({ kind, value }) => {
            const was = before.get(kind)
            const more =
              atRequest !== null && was !== value
                ? ` · ${words.was(was === undefined ? '–' : words.fact(kind, was))}`
                : ''
            return [words.facts[kind], `${words.fact(kind, value)}${more}`] as const
          })}
        />
        {credentialId ? (
          <Go to={{ name: 'certificate', id: credentialId }} className="button">
            {words.openSubject}
          </Go>
        ) : null}
      </section>
      <Steps record={record} words={words} />
      <History record={record} words={words} />
    </>
  )
}

function Steps({ record, words }: { record: ApprovalRecord; words: ApprovalWords }) {
  return (
    <section className="panel">
      <h2>{words.steps}</h2>
      <ol className="lines">
        {record.steps.map(({ position, decider, state, decidedBy, decidedFor, comment }) => (
          <li key={position}>
            <span>
              {words.deciders[decider.kind]} {decider.person ?? decider.unit}
            </span>
            <span>
              {decidedBy}
              {decidedFor ? words.forName(decidedFor) : null} {words.stepStates[state]}
            </span>
            {comment ? <span className="quiet anywhere">{comment}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function History({ record, words }: { record: ApprovalRecord; words: ApprovalWords }) {
  return (
    <section className="panel">
      <h2>{words.history}</h2>
      <ul className="lines">
        {record.history.map(({ id, at, kind, by, forName, text, attachmentId }) => (
          <li key={id}>
            <span>
              {kind === 'reminded' || kind === 'escalated' ? '' : by}
              {approvalEventText({ kind, forName }, words)}
            </span>
            <span className="quiet number">{minuteOf(at)}</span>
            {attachmentId ? (
              <a className="link anywhere" href={`/api/approval-attachments/${attachmentId}/file?inline=yes`}>
                {text}
              </a>
            ) : text ? (
              <span className="anywhere">{text}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DecideProps {
  readonly record: ApprovalRecord
  readonly words: ApprovalWords
  onProblem(problem: Problem | null): void
}

/** One tap approves; refusing asks why. Then the one behind it in the queue is there. */
function Decide({ record, words, onProblem }: DecideProps) {
  const t = useTexts()
  const cache = useQueryClient()
  const [isRefusing, setRefusing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { id, version, seen } = record
  const decide = async (decision: ApprovalDecision, comment: string | null) => {
    const waiting = cache.getQueryData(readings.approvals().queryKey)?.rows ?? []
    const behind = waiting.slice(waiting.findIndex((one) => one.id === id) + 1).map((one) => one.id)
    setBusy(true)
    onProblem(null)
    try {
      await send('POST', `/api/approvals/${id}/decision`, { version, seen, decision, comment })
      await cache.invalidateQueries({ queryKey: ['approvals'] })
      void cache.invalidateQueries({ queryKey: ['loans'] })
      const left = (await cache.fetchQuery(readings.approvals())).rows.filter((one) => one.id !== id)
      const next = left.find((one) => behind.includes(one.id)) ?? left[0]
      go(next ? { name: 'approval', id: next.id } : { name: 'todo' }, { replace: true })
    } catch (thrown) {
      onProblem(asProblem(thrown))
      // Somebody was faster, or it changed: it is shown as it is now.
      await cache.invalidateQueries({ queryKey: ['approvals'] })
    } finally {
      setBusy(false)
    }
  }
  const refuse = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const comment = String(new FormData(event.currentTarget).get('comment') ?? '').trim()
    void decide('refused', comment || null)
  }
  if (isRefusing) {
    return (
      <form className="form" onSubmit={refuse}>
        <label className="field">
          <span>{words.refuseReason}</span>
          <input name="comment" required maxLength={500} autoComplete="off" />
        </label>
        <span className="decide__buttons">
          <button type="button" className="button" onClick={() => setRefusing(false)}>
            {t.common.cancel}
          </button>
          <button type="submit" className="button button--main" disabled={isBusy}>
            {words.refuse}
          </button>
        </span>
      </form>
    )
  }
  return (
    <span className="decide__buttons">
      <button type="button" className="button" disabled={isBusy} onClick={() => setRefusing(true)}>
        {words.refuse}
      </button>
      {record.isGone ? null : (
        <button
          type="button"
          className="button button--main"
          disabled={isBusy}
          onClick={() => void decide('approved', null)}
        >
          {words.approve}
        </button>
      )}
    </span>
  )
}
