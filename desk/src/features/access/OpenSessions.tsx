/** Where one is signed in: what with, from where, since when, used when; one of them ended, or all but this one. */
import type { OpenSession } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import './access.css'

export function OpenSessions() {
  const words = useTexts().access
  const read = useQuery(queries.sessions())
  const sessions = (read.data?.rows ?? []) as OpenSession[]
  const [asking, setAsking] = useState(false)
  return (
    <Panel
      title={words.sessionsTitle}
      extra={sessions.length > 1 ? <Button onClick={() => setAsking(true)}>{words.endOthers}</Button> : null}
    >
      <p className="quiet">{words.sessionsHint}</p>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isPending ? <Skeleton active /> : null}
      <ul className="cards" aria-label={words.sessionsTitle}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {asking ? <EndOthers onClose={() => setAsking(false)} /> : null}
    </Panel>
  )
}

function SessionLine({ session }: { session: OpenSession }) {
  const words = useTexts().access
  const toast = useToast()
  const { id, program, system, address, startedAt, usedAt, isThis } = session
  const device = words.deviceOn(words.program[program], words.system[system])
  const end = useChange(
    () => answered(client.DELETE('/api/sessions/{id}', { params: { path: { id } } })),
    ['sessions'],
    'sessions',
  )
  const press = async () => {
    if ((await end.send(undefined)) !== null) toast.done(words.sessionEnded(device))
  }
  return (
    <li>
      <ProblemAlert problem={end.problem} />
      <div className="session-line">
        <strong>{device}</strong>
        <span className="quiet number">{address ?? words.addressUnknown}</span>
        <div className="quiet">
          <div>
            {words.sessionUsed} <InstantText at={usedAt} />
          </div>
          <div>
            {words.sessionSince} <InstantText at={startedAt} />
          </div>
        </div>
        {isThis ? (
          <span className="session-line__this quiet">{words.sessionThis}</span>
        ) : (
          <Button size="small" loading={end.busy} aria-label={words.endSessionOf(device)} onClick={press}>
            {words.endSession}
          </Button>
        )}
      </div>
    </li>
  )
}

function EndOthers({ onClose }: { onClose(): void }) {
  const words = useTexts().access
  const toast = useToast()
  const end = useChange(() => answered(client.DELETE('/api/sessions')), ['sessions'], 'sessions')
  const press = async () => {
    if ((await end.send(undefined)) === null) return
    toast.done(words.othersEnded)
    onClose()
  }
  return (
    <Modal
      open
      title={words.endOthersTitle}
      okText={words.endOthers}
      confirmLoading={end.busy}
      okButtonProps={{ danger: true }}
      onOk={press}
      onCancel={onClose}
    >
      <ProblemAlert problem={end.problem} />
      <p>{words.endOthersText}</p>
    </Modal>
  )
}
