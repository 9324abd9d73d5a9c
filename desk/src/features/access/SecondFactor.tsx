/** Whether signing in asks for a code besides the password, and turning that on or off. */
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { FactorForm } from './SecondFactorForms.tsx'
import './access.css'

const SecondFactorForm = lazy(() => import('./SecondFactorForms.tsx'))

export function SecondFactor() {
  const words = useTexts().access.factor
  const read = useQuery(queries.secondFactor())
  const [open, setOpen] = useState<FactorForm | null>(null)
  return (
    <Panel title={words.title}>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isPending ? <Skeleton active /> : null}
      {read.data?.on === false ? (
        <>
          <p className="quiet">{words.lead}</p>
          <Button onClick={() => setOpen('on')}>{words.turnOn}</Button>
        </>
      ) : null}
      {read.data?.on ? (
        <>
          <p>
            <StatusTag tone="good">{words.isOn}</StatusTag>{' '}
            <span className="quiet">
              {read.data.since ? <InstantText at={read.data.since} /> : null}{' '}
              {words.codesLeft(read.data.recoveryCodesLeft)}
            </span>
          </p>
          {read.data.recoveryCodesLeft < 3 ? <p role="status">{words.codesFew}</p> : null}
          <div className="button-row">
            <Button onClick={() => setOpen('codes')}>{words.newCodes}</Button>
            <Button danger onClick={() => setOpen('off')}>
              {words.turnOff}
            </Button>
          </div>
        </>
      ) : null}
      <Suspense>{open ? <SecondFactorForm what={open} onClose={() => setOpen(null)} /> : null}</Suspense>
    </Panel>
  )
}
