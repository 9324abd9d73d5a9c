/** Somebody for a slot, or in a role of its own beside them: reserved for the bid, or engaged by the notice or the contract. */
import { engagementBeginnings, type ProjectRecord } from '@chizheng/contract'
import { Radio, Select } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { plusDays } from '../../ui/days.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { EvidenceFields, evidenceOf, noProof } from './EvidenceFields.tsx'
import { ExceptionFields, exceptionOf, noException } from './ExceptionFields.tsx'
import { Labelled } from './Labelled.tsx'
import { nameOf, newPost, PostFields } from './PostFields.tsx'
import { isInForce, optionsOf, useProjectWords } from './words.ts'

const beginnings = engagementBeginnings.filter((one) => one !== 'hand_over') as ('winning_notice' | 'contract_record')[]

/** A tender is decided within so many days, most of the time. */
const usualDays = 60

/** Of the choices of a slot: none of them. */
const outside = 'outside'

export default function EngageDialog({ project, onClose }: { project: ProjectRecord; onClose(): void }) {
  const t = useTexts()
  const words = useProjectWords()
  const toast = useToast()
  const today = useToday()
  const free = project.slots.filter(
    ({ id, count }) => project.engagements.filter((one) => one.slotId === id && isInForce(one)).length < count,
  )
  const [personId, setPersonId] = useState<string | null>(null)
  const [slotId, setSlotId] = useState<string>(free[0]?.id ?? outside)
  const [post, setPost] = useState(newPost)
  const isOutside = slotId === outside
  const [how, setHow] = useState<'reserve' | 'begin'>(project.state === 'tender' ? 'reserve' : 'begin')
  const [by, setBy] = useState<'winning_notice' | 'contract_record'>('winning_notice')
  const [proof, setProof] = useState(noProof)
  const [exception, setException] = useState(noException)
  const slot = project.slots.find(({ id }) => id === slotId)
  const [days, setDays] = useState<{ from?: string | null; to?: string | null }>({})
  const [reservedUntil, setReservedUntil] = useState<string | null>(plusDays(today, usualDays))
  const fromOn = days.from ?? slot?.fromOn ?? project.startsOn
  const toOn = days.to === undefined ? (slot?.toOn ?? project.endsOn) : days.to
  const isOpen = how === 'reserve' && reservedUntil === null
  const beside = { value: outside, label: words.outsideSlots }
  const [fault, setFault] = useState<string | null>(null)
  const engage = useChange(
    (chosen: string) =>
      answered(
        client.POST('/api/projects/{id}/engagements', {
          params: { path: { id: project.id } },
          body: {
            ...{ personId: chosen, fromOn, toOn },
            ...(isOutside ? { slotId: null, ...post, roleName: nameOf(post, words) } : { slotId, exclusive: false }),
            ...(how === 'reserve'
              ? { reservedUntil: reservedUntil ?? today }
              : { begin: { by, evidence: evidenceOf(proof) } }),
            exception: exceptionOf(exception),
          },
        }),
      ),
    ['projects', 'people'],
  )
  const send = async () => {
    const missing = personId === null ? words.person : isOpen ? words.reservedUntil : null
    setFault(missing === null ? null : t.common.form.required(missing))
    if (personId === null || missing !== null || (await engage.send(personId)) === null) return
    toast.done(words.saved)
    onClose()
  }
  return (
    <Dialog
      title={words.engageTitle}
      okText={t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={engage.busy}
      onOk={() => void send()}
      onCancel={onClose}
      width={640}
    >
      <ProblemAlert problem={engage.problem} />
      {fault ? (
        <p role="alert" className="builder__fault">
          {fault}
        </p>
      ) : null}
      <Labelled label={words.person}>
        {(id) => <PersonPicker id={id} label={words.person} value={personId} onChange={setPersonId} autoFocus />}
      </Labelled>
      <Labelled label={words.slot}>
        {(id) => (
          <Select
            id={id}
            options={[...free.map(({ id: value, name: label }) => ({ value, label })), beside]}
            value={slotId}
            onChange={setSlotId}
          />
        )}
      </Labelled>
      {isOutside ? <PostFields value={post} onChange={setPost} /> : null}
      <Radio.Group
        aria-label={words.how}
        options={optionsOf(['reserve', 'begin'] as const, words.hows)}
        value={how}
        onChange={({ target }) => setHow(target.value)}
      />
      <div className="project-form">
        <Labelled label={words.fromOn}>
          {(id) => (
            <DayInput id={id} label={words.fromOn} value={fromOn} onChange={(from) => setDays({ ...days, from })} />
          )}
        </Labelled>
        <Labelled label={words.toOn}>
          {(id) => <DayInput id={id} label={words.toOn} value={toOn} onChange={(to) => setDays({ ...days, to })} />}
        </Labelled>
      </div>
      {how === 'reserve' ? (
        <Labelled label={words.reservedUntil}>
          {(id) => <DayInput id={id} label={words.reservedUntil} value={reservedUntil} onChange={setReservedUntil} />}
        </Labelled>
      ) : (
        <>
          <Labelled label={words.by}>
            {(id) => <Select id={id} options={optionsOf(beginnings, words.beginnings)} value={by} onChange={setBy} />}
          </Labelled>
          <EvidenceFields projectId={project.id} kind={by} label={words.evidence} value={proof} onChange={setProof} />
        </>
      )}
      <ExceptionFields projectId={project.id} personId={personId} value={exception} onChange={setException} />
    </Dialog>
  )
}
