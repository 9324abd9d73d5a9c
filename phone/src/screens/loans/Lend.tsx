/** Asking for a loan. Who has the days, what stands against it and who will decide is said while it is filled in. */
import type { LoanItem, LoanPurpose, LoanRecord, LoanTerms } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { readings } from '../../api/readings.ts'
import { useMay, useSession } from '../../api/session.tsx'
import { useTexts } from '../../language.tsx'
import { go } from '../../navigation.ts'
import { asProblem, type Problem, sentenceOf } from '../../problem.ts'
import { nameOf } from '../../ui/CertificateCard.tsx'
import { Empty, Reading, Screen } from '../../ui/parts.tsx'
import { type Borrower, forgetLoans, loanReadings, useWords } from './readings.ts'

const items: readonly LoanItem[] = ['original', 'scan', 'seal']
const purposes: readonly LoanPurpose[] = ['tender', 'qualification', 'inspection', 'filing', 'other']

export function Lend({ id }: { id: string }) {
  const words = useWords()
  const credential = useQuery(readings.credential(id))
  const custody = useQuery(loanReadings.custody(id))
  return (
    <Screen title={words.request} backFrom={{ name: 'lend', id }}>
      <Reading of={credential}>
        {(record) => (
          <Reading of={custody}>
            {({ can }) =>
              can.request ? (
                <Form credentialId={id} about={`${record.person.name} · ${nameOf(record)}`} />
              ) : (
                <Empty title={words.notAllowed} />
              )
            }
          </Reading>
        )}
      </Reading>
    </Screen>
  )
}

function Form({ credentialId, about }: { credentialId: string; about: string }) {
  const t = useTexts()
  const words = useWords()
  const session = useSession()
  const { today } = session.company
  const mayFind = useMay('people.read')
  const self = useQuery({ ...readings.person(session.person?.id ?? ''), enabled: session.person !== null })
  const [chosen, setChosen] = useState<Borrower | 'finding' | null>(null)
  const [what, setWhat] = useState<LoanItem>('original')
  const [purpose, setPurpose] = useState<LoanPurpose>('tender')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const borrower = chosen === 'finding' ? null : (chosen ?? self.data ?? null)
  const isComplete = borrower !== null && borrower.unit !== null && from !== '' && to >= from
  const terms: LoanTerms | null = isComplete
    ? {
        credentialId,
        what,
        purpose,
        projectId: null,
        projectName: null,
        unitId: borrower.unit!.id,
        borrowerId: borrower.id,
        from,
        to,
      }
    : null
  const request = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (terms === null) return
    const typed = new FormData(event.currentTarget)
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    setBusy(true)
    setProblem(null)
    try {
      const body = { ...terms, projectName: text('project') || null, reason: text('reason') }
      const { id } = await send<LoanRecord>('POST', '/api/loans', body)
      go({ name: 'loan', id }, { replace: true })
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
      void forgetLoans()
    }
  }
  return (
    <form className="form" onSubmit={(event) => void request(event)}>
      <p>{about}</p>
      {borrower ? (
        <div className="panel">
          <p>
            <span className="quiet">{words.form.borrower}</span> <strong>{borrower.name}</strong>{' '}
            <span className="quiet">{borrower.unit?.name}</span>
          </p>
          {borrower.unit === null ? <p className="fault">{words.form.noUnit}</p> : null}
          {mayFind ? (
            <button type="button" className="button" onClick={() => setChosen('finding')}>
              {words.form.other}
            </button>
          ) : null}
        </div>
      ) : mayFind ? (
        <FindBorrower onChosen={setChosen} />
      ) : null}
      <Choice label={words.facts.what} of={items} value={what} name={words.whats} onChange={setWhat} />
      <Choice label={words.facts.purpose} of={purposes} value={purpose} name={words.purposes} onChange={setPurpose} />
      <label className="field">
        <span>
          {words.form.project}
          <span className="quiet">{words.form.optional}</span>
        </span>
        <input name="project" maxLength={200} autoComplete="off" />
      </label>
      <label className="field">
        <span>{words.form.from}</span>
        <input type="date" required min={today} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label className="field">
        <span>{words.form.to}</span>
        <input type="date" required min={from} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      </label>
      <Outlook terms={terms} />
      <label className="field">
        <span>{words.form.reason}</span>
        <input name="reason" required minLength={2} maxLength={200} autoComplete="off" />
      </label>
      {problem ? (
        <p className="fault" role="alert">
          {sentenceOf(problem, t)}
        </p>
      ) : null}
      <button type="submit" className="button button--main button--wide" disabled={isBusy || terms === null}>
        {words.form.send}
      </button>
    </form>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly of: readonly Value[]
  readonly value: Value
  readonly name: Readonly<Record<NoInfer<Value>, string>>
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, of, value, name, onChange }: ChoiceProps<Value>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {name[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What would come of it: who has the days, what forbids it, who decides. */
function Outlook({ terms }: { terms: LoanTerms | null }) {
  const t = useTexts()
  const words = useWords()
  const { data, error } = useQuery(loanReadings.check(terms))
  if (terms === null) return null
  if (error) return <p className="fault">{sentenceOf(asProblem(error), t)}</p>
  if (data === undefined) return null
  const { obstacles, taken, steps } = data
  return (
    <div className="panel" role="status">
      {taken.map(({ loanId, borrower, from, to }) => (
        <p key={loanId} className="days--bad">
          {words.taken(borrower, from, to)}
        </p>
      ))}
      {obstacles.map((obstacle) => (
        <p key={obstacle} className="days--bad">
          {words.obstacles[obstacle]}
        </p>
      ))}
      {taken.length + obstacles.length === 0 ? (
        <>
          <p className="days--good">{words.free}</p>
          <p className="quiet">
            {words.steps}
            {t.common.colon}
            {steps.map((step) => words.deciders[step]).join(' → ')}
          </p>
        </>
      ) : null}
    </div>
  )
}

function FindBorrower({ onChosen }: { onChosen(person: Borrower): void }) {
  const words = useWords()
  const [q, setQ] = useState('')
  const query = useQuery(loanReadings.borrowers(q.trim()))
  return (
    <div>
      <label className="field">
        <span>{words.form.borrower}</span>
        <input
          value={q}
          maxLength={100}
          autoComplete="off"
          placeholder={words.form.find}
          onInput={(event) => setQ(event.currentTarget.value)}
        />
      </label>
      {query.data?.people.length === 0 ? <p className="quiet">{words.form.nobody}</p> : null}
      <ul className="rows">
        {query.data?.people.map((person) => (
          <li key={person.id}>
            <button type="button" className="button button--wide" onClick={() => onChosen(person)}>
              {person.name} {person.unit?.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
