/** HR gives a deposit back to its holder, who signs with a finger; without a signature it is written down who received it. */
import type { CustodyState } from '@chizheng/contract'
import { phoneCustody } from '@chizheng/texts/phone-custody'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { readings } from '../../api/readings.ts'
import { useSession } from '../../api/session.tsx'
import { useLanguage, useTexts } from '../../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../../problem.ts'
import { Tag } from '../../ui/parts.tsx'
import { forgetLoans } from './readings.ts'
import { Signature } from './Signature.tsx'

interface GiveBackProps {
  readonly credentialId: string
  readonly of: CustodyState
}

export default function GiveBack({ credentialId, of: { item, version, place } }: GiveBackProps) {
  const t = useTexts()
  const words = phoneCustody[useLanguage().language]
  const { company } = useSession()
  const { data } = useQuery(readings.credential(credentialId))
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const [signature, setSignature] = useState<string | null>(null)
  const [isUnsigned, setUnsigned] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const give = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim() || null
    setBusy(true)
    setProblem(null)
    try {
      const moved = { item, version, place: 'holder', movedOn: company.today, note, signature }
      await send('POST', `/api/credentials/${credentialId}/custody`, moved)
      setDone(true)
      setOpen(false)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
      void forgetLoans()
    }
  }
  if (isDone)
    return (
      <p role="status">
        <Tag tone="good">{words.givenBack}</Tag>
      </p>
    )
  if (place !== 'vault') return null
  if (!isOpen)
    return (
      <button type="button" className="button button--wide" onClick={() => setOpen(true)}>
        {words.giveBack}
      </button>
    )
  return (
    <form className="form" aria-label={words.giveBack} onSubmit={(event) => void give(event)}>
      {isUnsigned ? (
        <label className="field">
          <span>{words.whyUnsigned}</span>
          <input name="note" required minLength={2} maxLength={500} autoComplete="off" />
        </label>
      ) : (
        <Signature by={data?.person.name ?? ''} onSigned={setSignature} />
      )}
      {problem ? (
        <p className="fault" role="alert">
          {sentenceOf(problem, t)}
        </p>
      ) : null}
      <button
        type="submit"
        className="button button--main button--wide"
        disabled={isBusy || (!isUnsigned && signature === null)}
      >
        {words.giveBack}
      </button>
      <button
        type="button"
        className="button button--plain"
        onClick={() => {
          setUnsigned(!isUnsigned)
          setSignature(null)
        }}
      >
        {isUnsigned ? words.withSignature : words.unsigned}
      </button>
    </form>
  )
}
