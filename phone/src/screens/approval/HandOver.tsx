/** 转交: giving one's step of a request to somebody else, and taking it back. */
import type { ApprovalRecord, approvalRoutes, ResponseOf } from '@chizheng/contract'
import type { ApprovalWords } from '@chizheng/texts/approval-screens'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { get, send } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Reading } from '../../ui/parts.tsx'
import { useAct } from './useAct.tsx'

interface Props {
  readonly record: ApprovalRecord
  readonly words: ApprovalWords
}

export function HandOver({ record, words }: Props) {
  const { handedOver, can } = record
  const [isOpen, setOpen] = useState(false)
  if (handedOver === null && !can.handOver) return null
  return (
    <section className="panel form">
      {handedOver ? (
        <>
          <p className="anywhere">{words.handedOver(handedOver.by, handedOver.to)}</p>
          <p className="quiet anywhere">{handedOver.reason}</p>
        </>
      ) : null}
      {can.takeBack ? <TakeBack record={record} words={words} /> : null}
      {can.handOver && !isOpen ? (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {words.handOver}
        </button>
      ) : null}
      {can.handOver && isOpen ? <Give record={record} words={words} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

function TakeBack({ record: { id, version }, words }: Props) {
  const { isBusy, fault, act } = useAct()
  return (
    <>
      {fault}
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onClick={() => void act(() => send('POST', `/api/approvals/${id}/take-back`, { version }))}
      >
        {words.takeBack}
      </button>
    </>
  )
}

function Give({ record: { id, version }, words, onClose }: Props & { onClose(): void }) {
  const t = useTexts()
  const { isBusy, fault, act } = useAct()
  const receivers = useQuery({
    queryKey: ['approvals', 'receivers', id],
    queryFn: ({ signal }) =>
      get<ResponseOf<typeof approvalRoutes.listReceivers>>(`/api/approvals/${id}/receivers`, {}, signal),
    staleTime: 0,
  })
  const give = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    const body = { version, personId: text('personId'), reason: text('reason') }
    if (await act(() => send('POST', `/api/approvals/${id}/hand-over`, body))) onClose()
  }
  return (
    <Reading of={receivers} lines={2}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p role="status">{words.noReceivers}</p>
        ) : (
          <form className="form" onSubmit={(event) => void give(event)}>
            {fault}
            <p className="quiet">{words.handOverHint}</p>
            <label className="field">
              <span>{words.receiver}</span>
              <select name="personId" required defaultValue="">
                <option value="" disabled>
                  {words.receiverChoose}
                </option>
                {rows.map(({ personId, name, unit }) => (
                  <option key={personId} value={personId}>
                    {unit === null ? name : `${name} · ${unit}`}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>{words.handOverWhy}</span>
              <input name="reason" required maxLength={500} autoComplete="off" />
            </label>
            <span className="decide__buttons">
              <button type="button" className="button" onClick={onClose}>
                {t.common.cancel}
              </button>
              <button type="submit" className="button button--main" disabled={isBusy}>
                {words.handOver}
              </button>
            </span>
          </form>
        )
      }
    </Reading>
  )
}
