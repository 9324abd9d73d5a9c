/** A tender's staffing clause, pasted: what was recognised is confirmed slot by slot before it is added to the project. */
import type { ProjectRole, Requirement, TenderReading, TenderSlot } from '@chizheng/contract'
import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useSayings } from '../requirements/index.ts'
import { useProposalWords } from './words.ts'
import './proposals.css'

interface Confirmed {
  readonly slot: TenderSlot
  readonly isTaken: boolean
  readonly count: number
  readonly exclusive: boolean
}

const mostCharacters = 10_000

export default function TenderTextDialog({ projectId, onClose }: { projectId: string; onClose(): void }) {
  const words = useProposalWords()
  const t = useTexts()
  const toast = useToast()
  const [text, setText] = useState('')
  const [slots, setSlots] = useState<readonly Confirmed[] | null>(null)
  const [unread, setUnread] = useState<readonly string[]>([])
  const read = useChange(
    async () => (await answered(client.POST('/api/tender-text', { body: { text } }))) as unknown as TenderReading,
    [],
  )
  const add = useChange(
    (taken: readonly Confirmed[]) =>
      answered(
        client.POST('/api/projects/{id}/slots', {
          params: { path: { id: projectId } },
          body: { slots: taken.map(slotInput) },
        }),
      ),
    ['proposals', 'projects'],
  )
  const taken = slots?.filter(({ isTaken }) => isTaken) ?? []
  const recognise = async () => {
    const answer = await read.send(undefined)
    if (answer === null) return
    setSlots(answer.slots.map((slot) => ({ slot, isTaken: true, count: slot.count, exclusive: slot.exclusive })))
    setUnread(answer.unread)
  }
  const confirm = async () => {
    if ((await add.send(taken)) === null) return
    toast.done(words.added)
    onClose()
  }
  return (
    <Dialog
      title={words.paste}
      okText={words.addSlots(taken.length)}
      okButtonProps={{ disabled: taken.length === 0 }}
      cancelText={t.common.cancel}
      confirmLoading={add.busy}
      onOk={confirm}
      onCancel={onClose}
    >
      <ProblemAlert problem={add.problem ?? read.problem} />
      <p className="quiet">{words.pasteHint}</p>
      <Input.TextArea
        aria-label={words.paste}
        rows={5}
        maxLength={mostCharacters}
        showCount
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoFocus
      />
      <p className="proposal-left">
        <Button loading={read.busy} disabled={text.trim() === ''} onClick={recognise}>
          {words.read}
        </Button>
      </p>
      <div role="status">
        {slots?.length === 0 ? <p>{words.nothingRead}</p> : null}
        <ul className="tender-slots">
          {slots?.map((one, at) => (
            <ReadSlot
              key={`${one.slot.name} ${one.slot.source}`}
              confirmed={one}
              onChange={(part) => setSlots(slots.map((other, index) => (index === at ? { ...other, ...part } : other)))}
            />
          ))}
        </ul>
        {unread.length > 0 ? <Unread pieces={unread} /> : null}
      </div>
    </Dialog>
  )
}

function slotInput({ slot: { role, name, requirement }, count, exclusive }: Confirmed) {
  // What the tender names first is no more urgent than what it names last: all are asked for.
  return {
    role: role as ProjectRole,
    name: name.slice(0, 100),
    count,
    exclusive,
    requirement: requirement as Requirement | null,
    priority: role === 'project_manager' ? 1 : 2,
    mayExpire: false,
    fromOn: null,
    toOn: null,
  }
}

function ReadSlot({ confirmed, onChange }: { confirmed: Confirmed; onChange(part: Partial<Confirmed>): void }) {
  const words = useProposalWords()
  const says = useSayings()
  const { colon } = useTexts().common
  const { slot, isTaken, count, exclusive } = confirmed
  const remarks = slot.notes.map(({ kind, text }) =>
    text === '' || kind === 'type_open' ? words.notes[kind] : `${words.notes[kind]}${colon}${text}`,
  )
  return (
    <li>
      <div className="tender-slots__head">
        <Checkbox checked={isTaken} onChange={({ target }) => onChange({ isTaken: target.checked })}>
          <strong>{slot.name}</strong>
        </Checkbox>
        <span>
          {words.count}{' '}
          <InputNumber
            size="small"
            aria-label={`${words.count} ${slot.name}`}
            min={1}
            max={100}
            precision={0}
            value={count}
            onChange={(value) => onChange({ count: value ?? 1 })}
          />
        </span>
        <Checkbox checked={exclusive} onChange={({ target }) => onChange({ exclusive: target.checked })}>
          {words.exclusive}
        </Checkbox>
      </div>
      <p>{slot.requirement === null ? words.noRequirement : says.requirement(slot.requirement)}</p>
      {remarks.length > 0 ? <p className="quiet">{remarks.join('；')}</p> : null}
      {slot.unread.length > 0 ? <Unread pieces={slot.unread} /> : null}
      <p className="quiet tender-slots__source">{slot.source}</p>
    </li>
  )
}

function Unread({ pieces }: { pieces: readonly string[] }) {
  const words = useProposalWords()
  const { colon } = useTexts().common
  return (
    <p className="tender-slots__unread">
      {words.unread}
      {colon}
      {pieces.join('；')}
    </p>
  )
}
