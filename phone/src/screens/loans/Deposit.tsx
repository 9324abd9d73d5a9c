/** On their own certificate's page a holder offers what they have for keeping, and asks back what is kept. */
import type { CustodyItem, CustodyRecord } from '@chizheng/contract'
import { depositAgreement } from '@chizheng/texts/deposit-agreement'
import { phoneCustody } from '@chizheng/texts/phone-custody'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { Tag } from '../../ui/parts.tsx'
import { useWords } from './readings.ts'
import { useSending } from './sending.tsx'

const useCustodyWords = () => phoneCustody[useLanguage().language]

export default function Deposit({ of: { credentialId, isRegistered, can } }: { of: CustodyRecord }) {
  const words = useCustodyWords()
  const [asked, setAsked] = useState<'offer' | 'askBack' | null>(null)
  const [isSent, setSent] = useState(false)
  const done = () => {
    setSent(true)
    setAsked(null)
  }
  const common = { credentialId, onDone: done, onCancel: () => setAsked(null) }
  if (asked === 'offer' && can.offer.length > 0)
    return <Offer {...common} items={can.offer} isRegistered={isRegistered} />
  if (asked === 'askBack' && can.askBack.length > 0) return <AskBack {...common} items={can.askBack} />
  return (
    <>
      {isSent ? (
        <p role="status">
          <Tag tone="good">{words.asked}</Tag>
        </p>
      ) : null}
      {(['askBack', 'offer'] as const).map((act) =>
        can[act].length === 0 ? null : (
          <button key={act} type="button" className="button button--wide" onClick={() => setAsked(act)}>
            {words[act]}
          </button>
        ),
      )}
    </>
  )
}

interface FormProps {
  readonly credentialId: string
  /** Never empty. */
  readonly items: readonly CustodyItem[]
  onDone(): void
  onCancel(): void
}

function Offer({ credentialId, items, isRegistered, onDone, onCancel }: FormProps & { isRegistered: boolean }) {
  const words = useCustodyWords()
  const { language } = useLanguage()
  const [item, setItem] = useState<CustodyItem>(items[0]!)
  const { isBusy, fault, act } = useSending()
  const { title, clauses, registered } = depositAgreement[language]
  const asksMore = item === 'seal' || isRegistered
  const offer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = { item, agreement: depositAgreement.version, agreesToRegistered: asksMore }
    act(async () => {
      await send('POST', `/api/credentials/${credentialId}/deposit-offers`, body)
      onDone()
    })
  }
  return (
    <form className="form" aria-label={words.offer} onSubmit={offer}>
      <Item items={items} value={item} onChange={setItem} />
      <h3>{title}</h3>
      <ol className="clauses">
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
        {asksMore ? <li>{registered}</li> : null}
      </ol>
      <p className="quiet">{words.version(depositAgreement.version)}</p>
      <label className="agree">
        <input type="checkbox" required />
        <span>{words.agree}</span>
      </label>
      {asksMore ? (
        <label className="agree">
          <input type="checkbox" required />
          <span>{words.agreeRegistered}</span>
        </label>
      ) : null}
      {fault}
      <Buttons label={words.offerSend} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}

function AskBack({ credentialId, items, onDone, onCancel }: FormProps) {
  const words = useCustodyWords()
  const [item, setItem] = useState<CustodyItem>(items[0]!)
  const { isBusy, fault, act } = useSending()
  const askBack = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act(async () => {
      await send('POST', `/api/credentials/${credentialId}/return-requests`, { item })
      onDone()
    })
  }
  return (
    <form className="form" aria-label={words.askBack} onSubmit={askBack}>
      <p className="quiet">{words.askBackHint}</p>
      <Item items={items} value={item} onChange={setItem} />
      {fault}
      <Buttons label={words.askBack} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}

interface ItemProps {
  readonly items: readonly CustodyItem[]
  readonly value: CustodyItem
  onChange(item: CustodyItem): void
}

function Item({ items, value, onChange }: ItemProps) {
  const words = useCustodyWords()
  const names = useWords().custody.items
  return (
    <label className="field">
      <span>{words.item}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as CustodyItem)}>
        {items.map((item) => (
          <option key={item} value={item}>
            {names[item]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Buttons({ label, isBusy, onCancel }: { label: string; isBusy: boolean; onCancel(): void }) {
  const t = useTexts()
  return (
    <>
      <button type="submit" className="button button--main button--wide" disabled={isBusy}>
        {label}
      </button>
      <button type="button" className="button button--plain" onClick={onCancel}>
        {t.common.cancel}
      </button>
    </>
  )
}
