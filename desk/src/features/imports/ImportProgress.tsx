/** A step that takes a while: what is being done, how far it is, and that one may leave. */
import type { ImportRecord } from '@chizheng/contract'
import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { importCalls } from './calls.ts'

/** No step of saving is silent for so long, unless its job was given up. */
const stuckMs = 60_000

export function ImportProgress({ record }: { record: ImportRecord }) {
  const words = useTexts().importScreens.progress
  const cancel = useChange(() => importCalls.cancel(record.id), ['imports'])
  const again = useChange(() => importCalls.apply(record.id, record.version), ['imports'])
  const { step, done, total } = record.progress
  const isStuck = useStillFor(`${record.state} ${step} ${done}`, stuckMs)
  const applying = record.state === 'applying'
  const title = applying
    ? words.applying
    : step === 'planning'
      ? words.planning
      : step === null
        ? words.waiting
        : words.reading
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <Panel>
      <div className="import-progress">
        <strong>{title}</strong>
        <Progress percent={percent} showInfo={total !== null} status="active" aria-label={title} />
        <span className="number quiet" role="status">
          {step === null ? '' : words.rows(done, total)}
        </span>
        <p className="quiet">
          {applying ? words.oneTransaction : ''} {words.mayLeave}
        </p>
        <ProblemAlert problem={cancel.problem} />
        {applying && isStuck ? (
          <div>
            <p>{words.stuck}</p>
            <ProblemAlert problem={again.problem} />
            <Button loading={again.busy} onClick={() => again.send(undefined)}>
              {words.again}
            </Button>
          </div>
        ) : null}
        {record.can.cancel ? (
          <div>
            <Button loading={cancel.busy} onClick={() => cancel.send(undefined)}>
              {words.cancel}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}

/** Whether the text has been the same for so long. */
function useStillFor(text: string, ms: number): boolean {
  const [still, setStill] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(setStill, ms, text)
    return () => clearTimeout(timer)
  }, [text, ms])
  return still === text
}
