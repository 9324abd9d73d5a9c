/** Before anything is written: exactly what will be, and what will not. */
import type { ImportRecord } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { asProblem } from '../../../problem.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { importCalls, importKeys } from '../calls.ts'
import { outcomeOf } from '../outcome.ts'

export function ConfirmDialog({
  record,
  unsaved,
  onClose,
}: {
  record: ImportRecord
  /** Typed values the server does not have yet. */
  unsaved: number
  onClose(): void
}) {
  const t = useTexts()
  const words = t.importScreens.confirm
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const summary = record.summary
  if (!summary) return null
  const outcome = outcomeOf(summary)
  const apply = async () => {
    setBusy(true)
    try {
      const applying = await importCalls.apply(record.id, record.version)
      cache.setQueryData(importKeys.one(record.id), applying)
      await cache.invalidateQueries({ queryKey: ['imports', 'list'] })
      onClose()
    } catch (thrown) {
      setProblem(thrown)
      await cache.invalidateQueries({ queryKey: importKeys.one(record.id), exact: true })
      // The banner over the preview says what to do about it.
      if (asProblem(thrown).code === 'plan_stale') onClose()
    } finally {
      setBusy(false)
    }
  }
  const written = [
    { count: outcome.newPeople, text: words.newPeople },
    { count: outcome.create, text: words.create },
    { count: outcome.renew, text: words.renew },
    { count: outcome.change, text: words.change },
  ].filter((line) => line.count > 0)
  const unwritten = [
    { count: outcome.error, text: words.error },
    { count: outcome.left, text: words.leftOut },
    { count: outcome.duplicate, text: words.duplicate },
    { count: outcome.same, text: words.same },
    { count: outcome.skipped, text: words.skipped },
  ].filter((line) => line.count > 0)
  return (
    <Modal
      open
      title={words.title}
      onCancel={onClose}
      width={520}
      footer={[
        <Button key="no" onClick={onClose}>
          {words.no}
        </Button>,
        <Button
          key="yes"
          type="primary"
          autoFocus
          loading={busy}
          disabled={outcome.written === 0 || unsaved > 0}
          onClick={apply}
        >
          {words.yes(outcome.written)}
        </Button>,
      ]}
    >
      <ProblemAlert problem={problem} />
      {unsaved > 0 ? (
        <p role="alert" className="day-note--bad">
          {words.unsaved(unsaved)}
        </p>
      ) : null}
      {outcome.written === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          <ul className="confirm-list number">
            {written.map((line) => (
              <li key={line.text(line.count)}>
                <strong>{line.text(line.count)}</strong>
              </li>
            ))}
            {summary.review > 0 ? <li className="quiet">{words.review(summary.review)}</li> : null}
          </ul>
        </>
      )}
      {unwritten.length > 0 ? (
        <>
          <p className="quiet">{words.notWritten}</p>
          <ul className="confirm-list quiet number">
            {unwritten.map((line) => (
              <li key={line.text(line.count)}>{line.text(line.count)}</li>
            ))}
          </ul>
          {outcome.error > 0 ? <p className="quiet">{words.failedRowsHint}</p> : null}
        </>
      ) : null}
    </Modal>
  )
}
