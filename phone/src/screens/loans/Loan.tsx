/** One loan: how it stands, what is next, and every step of it. */
import type { LoanRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { send } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../../problem.ts'
import { nameOf } from '../../ui/CertificateCard.tsx'
import { minuteOf } from '../../ui/days.ts'
import { Icon } from '../../ui/icons.tsx'
import { Facts, Go, Reading, Screen } from '../../ui/parts.tsx'
import { HandForm } from './HandForm.tsx'
import { Standing } from './Row.tsx'
import { forgetLoans, loanReadings, useWords } from './readings.ts'

const Report = lazy(async () => ({ default: (await import('./Keeping.tsx')).Report }))

export function Loan({ id }: { id: string }) {
  const words = useWords()
  const query = useQuery(loanReadings.one(id))
  return (
    <Screen title={query.data ? nameOf(query.data.credential) : words.title} backFrom={{ name: 'loan', id }}>
      <Reading of={query} lines={5}>
        {(loan) => <Shown loan={loan} />}
      </Reading>
    </Screen>
  )
}

function Shown({ loan }: { loan: LoanRecord }) {
  const words = useWords()
  const { can, custody } = loan
  return (
    <>
      <section className="panel">
        <p>
          <strong>{words.fromTo(loan.holder.name, loan.borrower.name)}</strong>
        </p>
        <p>
          <Standing of={loan} />
        </p>
        <p className="anywhere">
          <span className="quiet">{words.facts.reason}</span> {loan.reason}
        </p>
        {loan.stateReason ? <p className="anywhere">{loan.stateReason}</p> : null}
      </section>
      {loan.what !== 'scan' && (can.handOver || can.takeBack) ? <Hand key={loan.version} loan={loan} /> : null}
      <section className="panel pairs">
        <Facts
          of={[
            [words.facts.what, words.whats[loan.what]],
            [words.facts.purpose, words.purposes[loan.purpose]],
            [words.facts.project, loan.project?.name],
            [words.facts.days, words.days(loan.from, loan.to)],
            [words.facts.unit, loan.unit?.name],
            [words.facts.lender, loan.lender?.name],
            [words.facts.place, custody ? words.custody.where(custody) : null],
            [words.facts.by, loan.requestedBy],
          ]}
        />
      </section>
      {can.report && loan.what !== 'scan' ? (
        <Suspense fallback={null}>
          <section className="panel">
            <Report credentialId={loan.credential.id} items={[loan.what]} />
          </section>
        </Suspense>
      ) : null}
      <History of={loan} />
      {can.approval ? (
        <Go to={{ name: 'approval', id: loan.approvalId }} className="button button--wide">
          {words.approval}
        </Go>
      ) : null}
      <Go to={{ name: 'certificate', id: loan.credential.id }} className="button button--wide">
        {words.certificate}
      </Go>
      {can.cancel ? <Cancel loan={loan} /> : null}
    </>
  )
}

/** Changing hands begins with the label; where that cannot be read, without. */
function Hand({ loan }: { loan: LoanRecord }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  if (isOpen)
    return (
      <section className="panel">
        <HandForm loan={loan} label={null} onDone={() => setOpen(false)} />
      </section>
    )
  return (
    <>
      <Go to={{ name: 'scan' }} className="button button--main button--wide">
        <Icon name="scan" />
        {words.scan}
      </Go>
      <button type="button" className="button button--wide" onClick={() => setOpen(true)}>
        {words.noLabel}
      </button>
    </>
  )
}

function History({ of: { history } }: { of: LoanRecord }) {
  const words = useWords()
  return (
    <section className="panel">
      <h2>{words.history}</h2>
      <ul className="lines">
        {history.map(({ id, at, event, by, note }) => (
          <li key={id}>
            <span>
              {by} {words.events[event]}
            </span>
            <span className="quiet number">{minuteOf(at)}</span>
            {note ? <span className="quiet anywhere">{note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cancel({ loan: { id, version } }: { loan: LoanRecord }) {
  const t = useTexts()
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const cancel = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    send('POST', `/api/loans/${id}/cancel`, { version, reason })
      .catch((thrown: unknown) => setProblem(asProblem(thrown)))
      .finally(() => void forgetLoans())
  }
  if (!isAsking)
    return (
      <button type="button" className="button button--wide" onClick={() => setAsking(true)}>
        {words.cancel}
      </button>
    )
  return (
    <form className="form panel" onSubmit={cancel}>
      <label className="field">
        <span>{words.cancelReason}</span>
        <input name="reason" required minLength={2} maxLength={200} autoComplete="off" />
      </label>
      {problem ? (
        <p className="fault" role="alert">
          {sentenceOf(problem, t)}
        </p>
      ) : null}
      <button type="submit" className="button button--wide">
        {words.cancel}
      </button>
      <button type="button" className="button button--plain" onClick={() => setAsking(false)}>
        {t.common.cancel}
      </button>
    </form>
  )
}
