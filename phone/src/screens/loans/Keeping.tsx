/** On a certificate's page and a loan's: what of the thing is to be seen to, and saying that it is lost or damaged. */
import type { CustodyCase, CustodyItem } from '@chizheng/contract'
import { phoneCustody } from '@chizheng/texts/phone-custody'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { get, send } from '../../api/client.ts'
import type { Page } from '../../api/readings.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { Tag } from '../../ui/parts.tsx'
import { useWords } from './readings.ts'
import { useSending } from './sending.tsx'

const useCustodyWords = () => phoneCustody[useLanguage().language]
const kinds = ['lost', 'damaged'] as const

export default function Keeping({ credentialId, report }: { credentialId: string; report: readonly CustodyItem[] }) {
  const words = useCustodyWords()
  const items = useWords().custody.items
  const { data } = useQuery({
    queryKey: ['loans', 'cases', credentialId],
    queryFn: ({ signal }) => get<Page<CustodyCase>>('/api/custody-cases', { credential: credentialId }, signal),
  })
  return (
    <>
      <ul className="lines">
        {data?.rows.map((one) => (
          <li key={one.id}>
            <span>
              <Tag tone={one.kind === 'lost' || one.kind === 'damaged' ? 'bad' : 'calm'}>
                {items[one.item]} {words.kinds[one.kind]}
              </Tag>
              <span className="quiet block anywhere">
                {one.lentUntil === null ? one.note : words.lentUntil(one.lentUntil)}
              </span>
              {one.can.withdraw ? <Withdraw one={one} /> : null}
            </span>
            <span className="quiet">
              {words.owner(one.owner?.name ?? null, one.dueOn)}
              {(one.daysLeft ?? 0) < 0 ? <strong className="days--bad"> {words.late}</strong> : null}
            </span>
          </li>
        ))}
      </ul>
      <Report credentialId={credentialId} items={report} />
    </>
  )
}

/** Its holder takes back what they offered or asked for. */
function Withdraw({ one: { id, version } }: { one: CustodyCase }) {
  const words = useCustodyWords()
  const { isBusy, fault, act } = useSending()
  return (
    <>
      {fault}
      <button
        type="button"
        className="button button--plain"
        disabled={isBusy}
        onClick={() => act(() => send('POST', `/api/custody-cases/${id}/withdraw`, { version }))}
      >
        {words.withdraw}
      </button>
    </>
  )
}

export function Report({ credentialId, items }: { credentialId: string; items: readonly CustodyItem[] }) {
  const t = useTexts()
  const words = useCustodyWords()
  const names = useWords().custody.items
  const [isOpen, setOpen] = useState(false)
  const [isSent, setSent] = useState(false)
  const { isBusy, fault, act } = useSending()
  const report = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    const body = { item: text('item') || items[0], kind: text('kind'), note: text('note') }
    act(async () => {
      await send('POST', `/api/credentials/${credentialId}/custody-reports`, body)
      setSent(true)
      setOpen(false)
    })
  }
  const said = isSent ? (
    <p role="status">
      <Tag tone="good">{words.sent}</Tag>
    </p>
  ) : null
  if (items.length === 0) return said
  if (!isOpen)
    return (
      <>
        {said}
        <button type="button" className="button button--wide" onClick={() => setOpen(true)}>
          {words.report}
        </button>
      </>
    )
  return (
    <form className="form" aria-label={words.report} onSubmit={report}>
      <p className="quiet">{words.reportHint}</p>
      {items.length > 1 ? (
        <label className="field">
          <span>{words.item}</span>
          <select name="item">
            {items.map((item) => (
              <option key={item} value={item}>
                {names[item]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="field">
        <span>{words.kind}</span>
        <select name="kind">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.note}</span>
        <textarea name="note" required minLength={2} maxLength={500} rows={3} />
      </label>
      {fault}
      <button type="submit" className="button button--main button--wide" disabled={isBusy}>
        {words.send}
      </button>
      <button type="button" className="button button--plain" onClick={() => setOpen(false)}>
        {t.common.cancel}
      </button>
    </form>
  )
}
