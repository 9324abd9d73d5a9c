/**
 * One change of many records: choose it, look at what it would do, do it. Nothing is changed before the look; what could not be
 * changed is listed with its reason and can be opened as a list.
 */
import type { BulkChangeRecord, CredentialChange, PersonChange, ViewList } from '@chizheng/contract'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../language.tsx'
import { asProblem, type Problem } from '../../problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { BulkOutcome, BulkPreview, BulkProgress } from './BulkSteps.tsx'
import { type BulkKind, command, followed, preview, type Selected, useDone, useForgetChanged } from './changes.ts'
import { type Draft, Fields, faultOf, readDraft } from './fields.tsx'
import './bulk.css'

export interface BulkDialogProps {
  readonly kind: BulkKind
  readonly of: ViewList
  readonly selected: Selected
  readonly count: number
  onClose(isDone: boolean): void
}

export default function BulkDialog({ kind, of, selected, count, onClose }: BulkDialogProps) {
  const t = useTexts()
  const words = t.bulk
  const done = useDone()
  const forget = useForgetChanged()
  const [draft, setDraft] = useState<Draft>({})
  const [fault, setFault] = useState<string | null>(null)
  const [now, setNow] = useState<BulkChangeRecord | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const trying = async (work: () => Promise<void>) => {
    setProblem(null)
    setBusy(true)
    try {
      await work()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  const look = () => {
    const wrong = faultOf(kind, draft, t)
    setFault(wrong)
    if (wrong) return
    const change: CredentialChange | PersonChange = readDraft(kind, draft)
    void trying(async () => setNow(await preview(of, selected, change)))
  }
  const apply = (id: string) =>
    trying(async () => {
      const ended = await followed(await command(id, 'apply'), setNow)
      await forget()
      if (ended.counts.skipped + ended.counts.pending > 0) return
      onClose(true)
      done(ended)
    })
  const undo = (id: string) =>
    trying(async () => {
      await followed(await command(id, 'undo'), setNow)
      await forget()
    })
  const stop = (id: string) => void command(id, 'cancel').catch((thrown) => setProblem(asProblem(thrown)))
  const goesOn = now?.state === 'applying' || now?.state === 'undoing'
  const isOver = now !== null && !goesOn && now.state !== 'ready'
  const foot = () => {
    if (now === null)
      return [
        <Button key="cancel" onClick={() => onClose(false)}>
          {t.common.cancel}
        </Button>,
        <Button key="look" type="primary" loading={busy} onClick={look}>
          {words.look}
        </Button>,
      ]
    if (now.state === 'ready')
      return [
        <Button key="back" disabled={busy} onClick={() => setNow(null)}>
          {words.back}
        </Button>,
        <Button key="apply" type="primary" loading={busy} disabled={!now.can.apply} onClick={() => apply(now.id)}>
          {words.apply(now.counts.pending)}
        </Button>,
      ]
    if (goesOn)
      return now.can.cancel ? (
        <Button danger onClick={() => stop(now.id)}>
          {words.stop}
        </Button>
      ) : null
    return [
      now.can.undo ? (
        <Button key="undo" loading={busy} onClick={() => undo(now.id)}>
          {t.common.undo}
        </Button>
      ) : null,
      <Button key="close" type="primary" onClick={() => onClose(true)}>
        {t.common.close}
      </Button>,
    ]
  }
  return (
    <Modal
      open
      width={560}
      title={`${words[kind]} · ${words.of(count)}`}
      mask={{ closable: false }}
      onCancel={() => onClose(isOver)}
      footer={foot()}
    >
      <ProblemAlert problem={problem} />
      {now === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            look()
          }}
        >
          <Fields kind={kind} draft={draft} onChange={setDraft} />
          {fault ? (
            <p role="alert" className="bulk__fault">
              {fault}
            </p>
          ) : null}
          <button type="submit" hidden />
        </form>
      ) : null}
      {now?.state === 'ready' ? <BulkPreview change={now} /> : null}
      {goesOn ? <BulkProgress change={now} /> : null}
      {isOver ? <BulkOutcome change={now} /> : null}
    </Modal>
  )
}
