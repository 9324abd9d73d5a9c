/** Moving a project to another state, with what that does to its people said before. */
import type { ProjectRecord, ProjectState } from '@chizheng/contract'
import { Checkbox, Input } from 'antd'
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
import { useProjectWords } from './words.ts'

interface StateDialogProps {
  readonly project: ProjectRecord
  readonly to: ProjectState
  onClose(): void
}

export default function StateDialog({ project, to, onClose }: StateDialogProps) {
  const t = useTexts()
  const words = useProjectWords()
  const toast = useToast()
  const forget = useForget()
  const today = useToday()
  const reserved = to === 'won' ? project.engagements.filter(({ state }) => state === 'reserved') : []
  const [on, setOn] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const [beginIds, setBeginIds] = useState<string[]>(reserved.map(({ id }) => id))
  const move = useChange(
    () =>
      answered(
        client.POST('/api/projects/{id}/state', {
          params: { path: { id: project.id } },
          body: { version: project.version, to, on: on ?? today, note: note.trim() || null, beginIds },
        }),
      ),
    ['projects', 'people'],
  )
  // Several may begin at once: a refusal is about one of them.
  const refused = project.engagements.find(({ person }) => person.id === move.problem?.details.personId)?.person.name
  const send = async () => {
    // Read again, so that what is typed can be sent once more.
    if ((await move.send(undefined)) === null) return forget(['projects'])
    toast.done(words.saved)
    onClose()
  }
  return (
    <Dialog
      title={`${words.moveTitle}${t.common.colon}${words.states[to]}`}
      okText={t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={move.busy}
      onOk={() => void send()}
      onCancel={onClose}
      width={520}
    >
      <ProblemAlert problem={move.problem} />
      {refused ? (
        <p className="builder__fault">
          {words.person}
          {t.common.colon}
          {refused}
        </p>
      ) : null}
      {words.moveHints[to] ? <p className="quiet">{words.moveHints[to]}</p> : null}
      <Labelled label={words.moveOn}>
        {(id) => <DayInput id={id} label={words.moveOn} value={on} onChange={setOn} />}
      </Labelled>
      <Labelled label={words.moveNote} hint={words.moveNoteHint}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Labelled>
      {reserved.length > 0 ? (
        <fieldset className="project-people">
          <legend>{words.confirmPeople}</legend>
          {reserved.map(({ id, person, roleName }) => (
            <Checkbox
              key={id}
              checked={beginIds.includes(id)}
              onChange={({ target }) =>
                setBeginIds(target.checked ? [...beginIds, id] : beginIds.filter((one) => one !== id))
              }
            >
              {person.name} <span className="quiet">{roleName}</span>
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
    </Dialog>
  )
}
