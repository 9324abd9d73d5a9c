/** A step that takes a while: what is being done, how far it is, and that one may leave. */
import type { ImportRecord } from '@chizheng/contract'
import { Button, Progress } from 'antd'
import { useChange } from '../../api/changes.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { importCalls } from './calls.ts'

export function ImportProgress({ record }: { record: ImportRecord }) {
  const words = useTexts().importScreens.progress
  const cancel = useChange(() => importCalls.cancel(record.id), ['imports'])
  const { step, done, total } = record.progress
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
