/** Other days for somebody who is reserved or engaged; what is typed stays when somebody else was faster, beside what they wrote. */
import type { EngagementRecord } from '@chizheng/contract'
import { useState } from 'react'
import { useChange, useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Labelled } from './Labelled.tsx'
import { Period } from './Period.tsx'
import { useProjectWords } from './words.ts'

interface MoveDialogProps {
  /** As it is now: read again when somebody else has changed it. */
  readonly engagement: EngagementRecord
  onClose(): void
}

export default function MoveDialog({ engagement, onClose }: MoveDialogProps) {
  const t = useTexts()
  const words = useProjectWords()
  const toast = useToast()
  const forget = useForget()
  const today = useToday()
  const { id, version, state, person } = engagement
  const isReserved = state === 'reserved'
  const [fromOn, setFromOn] = useState<string | null>(engagement.fromOn)
  const [toOn, setToOn] = useState<string | null>(engagement.toOn)
  const [reservedUntil, setReservedUntil] = useState<string | null>(engagement.reservedUntil)
  const [fault, setFault] = useState<string | null>(null)
  const move = useChange(
    (from: string) =>
      answered(
        client.PUT('/api/engagements/{id}/days', {
          params: { path: { id } },
          body: { version, fromOn: from, toOn, reservedUntil: isReserved ? reservedUntil : null },
        }),
      ),
    ['projects', 'people'],
  )
  const faultOf = (from: string | null): string | null => {
    if (from === null) return t.common.form.required(words.fromOn)
    if (toOn !== null && toOn < from) return words.endsBeforeBegin
    if (!isReserved) return null
    if (reservedUntil === null) return t.common.form.required(words.reservedUntil)
    return reservedUntil < today ? words.reservedPast : null
  }
  const save = async () => {
    const found = faultOf(fromOn)
    setFault(found)
    if (found !== null || fromOn === null) return
    if ((await move.send(fromOn)) === null) return forget(['projects'])
    toast.done(words.saved)
    onClose()
  }
  return (
    <Dialog
      title={words.moveDaysTitle(person.name)}
      okText={t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={move.busy}
      onOk={() => void save()}
      onCancel={onClose}
      width={560}
    >
      <ProblemAlert problem={move.problem} />
      {fault ? (
        <p role="alert" className="builder__fault">
          {fault}
        </p>
      ) : null}
      <p className="project-rows__line">
        <span className="quiet">{words.daysNow}</span>
        <Period engagement={engagement} />
      </p>
      <div className="project-form">
        <Labelled label={words.fromOn}>
          {(field) => <DayInput id={field} label={words.fromOn} value={fromOn} onChange={setFromOn} />}
        </Labelled>
        <Labelled label={words.toOn} hint={words.toOnHint}>
          {(field) => <DayInput id={field} label={words.toOn} value={toOn} onChange={setToOn} />}
        </Labelled>
        {isReserved ? (
          <Labelled label={words.reservedUntil}>
            {(field) => (
              <DayInput id={field} label={words.reservedUntil} value={reservedUntil} onChange={setReservedUntil} />
            )}
          </Labelled>
        ) : null}
      </div>
    </Dialog>
  )
}
