/**
 * Handing over, or taking back: who receives it confirms. The borrower signs with a finger, unless it is their own account that does
 * it; whoever takes it back has signed in. Without a signature it is written down why.
 */
import type { LoanRecord } from '@chizheng/contract'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { useSession } from '../../api/session.tsx'
import { useWords } from './readings.ts'
import { isWitnessed, Signed, SignedSwitch, unwitnessed } from './Signed.tsx'
import { useSending } from './sending.tsx'

interface HandFormProps {
  readonly loan: LoanRecord
  /** The scanned label; null: it cannot be read. */
  readonly label: string | null
  /** Told in words what has been done. */
  onDone(said: string): void
}

export function HandForm({ loan, label, onDone }: HandFormProps) {
  const words = useWords()
  const { person } = useSession()
  const { id, version, what, borrower, obstacles, can } = loan
  const [witness, setWitness] = useState(unwitnessed)
  const { isBusy, fault, act: sendIt } = useSending()
  const isGiven = can.handOver
  const isOwn = person?.id === borrower.id
  const asksWitness = isGiven && !isOwn
  const isBlocked = isGiven && obstacles.length > 0
  const act = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const text = (name: string) => String(typed.get(name) ?? '').trim() || null
    const common = { version, label, note: text('note'), signature: witness.signature }
    const to = { place: text('place') ?? 'holder', shelf: text('shelf') }
    sendIt(async () => {
      if (isGiven) await send('POST', `/api/loans/${id}/hand-over`, common)
      else await send('POST', `/api/loans/${id}/return`, { ...common, to })
      onDone(isGiven ? words.handedOver(borrower.name) : words.takenBack)
    })
  }
  if (isBlocked) {
    return (
      <div className="trouble" role="alert">
        <strong>{words.notNow}</strong>
        <ul>
          {obstacles.map((obstacle) => (
            <li key={obstacle}>{words.obstacles[obstacle]}</li>
          ))}
        </ul>
      </div>
    )
  }
  const thing = words.whats[what]
  return (
    <form className="form" onSubmit={act}>
      {label === null ? <p className="days--soon">{words.notScanned}</p> : null}
      {isGiven ? null : <BackTo loan={loan} />}
      {isGiven && isOwn ? <p className="quiet">{words.ownAccount}</p> : null}
      {asksWitness ? <Signed by={borrower.name} of={witness} words={words} onChange={setWitness} /> : null}
      {fault}
      <button
        type="submit"
        className="button button--main button--wide"
        disabled={isBusy || (asksWitness && !isWitnessed(witness))}
      >
        {isGiven ? words.handOverTo(thing, borrower.name) : words.takeBackFrom(thing, borrower.name)}
      </button>
      {asksWitness ? <SignedSwitch of={witness} words={words} onChange={setWitness} /> : null}
    </form>
  )
}

/** Into the vault only where a deposit goes on: a new one needs the holder's agreement, and is recorded on the desk. */
function BackTo({ loan: { custody, holder } }: { loan: LoanRecord }) {
  const words = useWords()
  const isDeposited = custody !== null && custody.agreedOn !== null
  const [place, setPlace] = useState(isDeposited ? 'vault' : 'holder')
  if (!isDeposited)
    return (
      <p>
        {words.backTo}: {words.toHolder} · {holder.name}
      </p>
    )
  return (
    <>
      <label className="field">
        <span>{words.backTo}</span>
        <select name="place" value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
          <option value="vault">{words.toVault}</option>
          <option value="holder">
            {words.toHolder} · {holder.name}
          </option>
        </select>
      </label>
      {place === 'vault' ? (
        <label className="field">
          <span>
            {words.shelf}
            <span className="quiet">{words.form.optional}</span>
          </span>
          <input name="shelf" maxLength={60} autoComplete="off" />
        </label>
      ) : null}
    </>
  )
}
