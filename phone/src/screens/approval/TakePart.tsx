/** What whoever takes part in a request can do besides deciding: say something, attach a file, take their own request back. */
import type { ApprovalRecord } from '@chizheng/contract'
import type { ApprovalWords } from '@chizheng/texts/approval-screens'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { requestHeaders, send } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Problem, problemOf } from '../../problem.ts'
import { Icon } from '../../ui/icons.tsx'
import { useAct } from './useAct.tsx'

interface Props {
  readonly record: ApprovalRecord
  readonly words: ApprovalWords
}

export function TakePart({ record, words }: Props) {
  const { can } = record
  if (!can.comment && !can.attach && !can.recall) return null
  return (
    <section className="panel form">
      {can.comment ? <Say record={record} words={words} /> : null}
      {can.attach ? <Attach record={record} words={words} /> : null}
      {can.recall ? <Recall record={record} words={words} /> : null}
    </section>
  )
}

function Say({ record, words }: Props) {
  const { isBusy, fault, act } = useAct()
  const [text, setText] = useState('')
  const say = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = text.trim()
    if (said !== '' && (await act(() => send('POST', `/api/approvals/${record.id}/comments`, { text: said }))))
      setText('')
  }
  return (
    <form className="form" onSubmit={say}>
      {fault}
      <label className="field">
        <span>{words.say}</span>
        <input
          value={text}
          maxLength={500}
          autoComplete="off"
          onInput={(event: FormEvent<HTMLInputElement>) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="button" disabled={isBusy || text.trim() === ''}>
        {words.say}
      </button>
    </form>
  )
}

function Attach({ record, words }: Props) {
  const { isBusy, fault, act } = useAct()
  const attach = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (file !== undefined) void act(() => sendFile(`/api/approvals/${record.id}/attachments`, file))
  }
  return (
    <div>
      {fault}
      <label className="pick pick--line" aria-busy={isBusy}>
        <Icon name="camera" />
        {words.attach}
        <input type="file" accept="image/*,.pdf" disabled={isBusy} onChange={attach} />
      </label>
      <p className="quiet">{words.attachHint}</p>
    </div>
  )
}

/** A file of a request is one photo or PDF: sent at once, without the queue that keeps certificates until there is a network. */
async function sendFile(path: string, file: File): Promise<void> {
  const body = new FormData()
  body.append('file', file)
  const response = await fetch(path, { method: 'POST', body, headers: requestHeaders() }).catch(() => {
    throw new Problem('unreachable')
  })
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status)
}

function Recall({ record, words }: Props) {
  const t = useTexts()
  const { isBusy, fault, act } = useAct()
  const [isSure, setSure] = useState(false)
  const recall = () => act(() => send('POST', `/api/approvals/${record.id}/recall`, { version: record.version }))
  return (
    <div>
      {fault}
      {isSure ? (
        <>
          <p role="status">{words.recallAsk}</p>
          <span className="decide__buttons">
            <button type="button" className="button" onClick={() => setSure(false)}>
              {t.common.cancel}
            </button>
            <button type="button" className="button button--main" disabled={isBusy} onClick={() => void recall()}>
              {words.recall}
            </button>
          </span>
        </>
      ) : (
        <>
          <button type="button" className="button" onClick={() => setSure(true)}>
            {words.recall}
          </button>
          <p className="quiet">{words.recallTold}</p>
        </>
      )}
    </div>
  )
}
