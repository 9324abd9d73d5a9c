/** What the holder is asked to upload; whoever looks after them asks here, and takes it back. */
import type { CredentialRecord } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../api/client.ts'
import { readings } from '../api/readings.ts'
import { useTexts } from '../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../problem.ts'
import { dayOf } from '../ui/days.ts'

const mostNote = 200

export function UploadRequest({ of: { id, uploadRequest, can } }: { of: CredentialRecord }) {
  const t = useTexts()
  const words = t.phone.request
  const cache = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const change = async (method: 'POST' | 'DELETE', body?: object) => {
    setBusy(true)
    setProblem(null)
    try {
      const changed = await send<CredentialRecord>(method, `/api/credentials/${id}/upload-request`, body)
      cache.setQueryData(readings.credential(id).queryKey, changed)
      await cache.invalidateQueries({ queryKey: ['credentials'] })
      setAsking(false)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    void change('POST', { note: note || null })
  }
  if (uploadRequest === null && !can.request) return null
  return (
    <>
      {uploadRequest ? (
        <section className="panel request">
          <p>
            <strong>{words.asked(uploadRequest.by, dayOf(uploadRequest.at))}</strong>
          </p>
          {uploadRequest.note ? <p className="anywhere">{uploadRequest.note}</p> : null}
          {can.request ? (
            <button type="button" className="button" disabled={isBusy} onClick={() => void change('DELETE')}>
              {words.withdraw}
            </button>
          ) : null}
        </section>
      ) : isAsking ? (
        <form className="form panel" onSubmit={ask}>
          <label className="field">
            <span>{words.note}</span>
            <input name="note" maxLength={mostNote} autoComplete="off" placeholder={words.noteExample} />
          </label>
          <button type="submit" className="button button--main" disabled={isBusy}>
            {words.send}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </button>
        </form>
      ) : (
        <button type="button" className="button button--wide" onClick={() => setAsking(true)}>
          {words.ask}
        </button>
      )}
      {problem ? (
        <p className="fault" role="alert">
          {sentenceOf(problem, t)}
        </p>
      ) : null}
    </>
  )
}
