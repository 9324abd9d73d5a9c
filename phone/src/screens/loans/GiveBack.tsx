/** HR gives a deposit back to its holder, who signs with a finger; without a signature it is written down who received it. */
import type { CustodyState } from '@chizheng/contract'
import { phoneCustody } from '@chizheng/texts/phone-custody'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { readings } from '../../api/readings.ts'
import { useSession } from '../../api/session.tsx'
import { useLanguage } from '../../language.tsx'
import { Tag } from '../../ui/parts.tsx'
import { isWitnessed, Signed, SignedSwitch, unwitnessed } from './Signed.tsx'
import { useSending } from './sending.tsx'

interface GiveBackProps {
  readonly credentialId: string
  readonly of: CustodyState
}

export default function GiveBack({ credentialId, of: { item, version, place } }: GiveBackProps) {
  const words = phoneCustody[useLanguage().language]
  const { company } = useSession()
  const { data } = useQuery(readings.credential(credentialId))
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const [witness, setWitness] = useState(unwitnessed)
  const { isBusy, fault, act } = useSending()
  const give = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim() || null
    const { signature } = witness
    act(async () => {
      const moved = { item, version, place: 'holder', movedOn: company.today, note, signature }
      await send('POST', `/api/credentials/${credentialId}/custody`, moved)
      setDone(true)
      setOpen(false)
    })
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
    <form className="form" aria-label={words.giveBack} onSubmit={give}>
      <Signed by={data?.person.name ?? ''} of={witness} words={words} onChange={setWitness} />
      {fault}
      <button type="submit" className="button button--main button--wide" disabled={isBusy || !isWitnessed(witness)}>
        {words.giveBack}
      </button>
      <SignedSwitch of={witness} words={words} onChange={setWitness} />
    </form>
  )
}
