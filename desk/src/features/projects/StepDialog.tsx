/** One step of an engagement: beginning, letting go, ending, replacing. */
import { type EngagementRecord, endingReasons, type ProjectRecord, replacementReasons } from '@chizheng/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { useChange, useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { EvidenceFields, evidenceOf, noProof } from './EvidenceFields.tsx'
import { ExceptionFields, exceptionOf, noException } from './ExceptionFields.tsx'
import { Labelled } from './Labelled.tsx'
import { optionsOf, useProjectWords } from './words.ts'

export type Step = 'begin' | 'letGo' | 'end' | 'replace'

interface StepDialogProps {
  readonly project: ProjectRecord
  /** As it is now: read again when it was refused, so that what is typed can be sent once more. */
  readonly engagement: EngagementRecord
  readonly step: Step
  onClose(): void
}

type Beginning = 'winning_notice' | 'contract_record'
type Reason = (typeof endingReasons)[number]
const beginnings: readonly Beginning[] = ['winning_notice', 'contract_record']

export default function StepDialog({ project, engagement, step, onClose }: StepDialogProps) {
  const t = useTexts()
  const words = useProjectWords()
  const toast = useToast()
  const forget = useForget()
  const today = useToday()
  const [by, setBy] = useState<Beginning>('winning_notice')
  const [on, setOn] = useState<string | null>(today)
  const [reason, setReason] = useState<Reason>(engagement.role === 'project_manager' ? 'owner_agreed' : 'left_project')
  const [proof, setProof] = useState(noProof)
  const [handOver, setHandOver] = useState(noProof)
  const [personId, setPersonId] = useState<string | null>(null)
  const [exception, setException] = useState(noException)
  const [fault, setFault] = useState<string | null>(null)
  const reasons =
    step === 'replace'
      ? replacementReasons
      : endingReasons.filter((one) => one !== 'left_project' || engagement.role !== 'project_manager')
  const replacing = replacementReasons.find((one) => one === reason) ?? 'owner_agreed'
  const params = { path: { id: engagement.id } }
  const { version } = engagement
  const evidence = evidenceOf(proof)
  const take = useChange(() => {
    const day = on ?? today
    switch (step) {
      case 'begin':
        return answered(
          client.POST('/api/engagements/{id}/begin', {
            params,
            body: { version, by, evidence, exception: exceptionOf(exception) },
          }),
        )
      case 'replace':
        return answered(
          client.POST('/api/engagements/{id}/replace', {
            params,
            body: {
              ...{ version, on: day, reason: replacing, evidence, personId: personId ?? '' },
              handOver: evidenceOf(handOver),
              exception: exceptionOf(exception),
            },
          }),
        )
      default:
        return answered(
          client.POST('/api/engagements/{id}/end', { params, body: { version, on: day, reason, evidence } }),
        )
    }
  }, ['projects', 'people'])
  const send = async () => {
    const isMissing = step === 'replace' && personId === null
    setFault(isMissing ? t.common.form.required(words.successor) : null)
    if (isMissing) return
    if ((await take.send(undefined)) === null) return forget(['projects'])
    toast.done(words.saved)
    onClose()
  }
  const { name } = engagement.person
  const titles: Record<Step, string> = {
    begin: words.beginTitle(name),
    letGo: words.letGoTitle(name),
    end: words.endTitle(name),
    replace: words.replaceTitle(name),
  }
  const isEnd = step === 'end' || step === 'replace'
  return (
    <Dialog
      title={titles[step]}
      okText={t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={take.busy}
      onOk={() => void send()}
      onCancel={onClose}
      width={600}
    >
      <ProblemAlert problem={take.problem} />
      {fault ? (
        <p role="alert" className="builder__fault">
          {fault}
        </p>
      ) : null}
      {step === 'begin' ? (
        <Labelled label={words.by}>
          {(id) => <Select id={id} options={optionsOf(beginnings, words.beginnings)} value={by} onChange={setBy} />}
        </Labelled>
      ) : null}
      {isEnd ? (
        <div className="project-form">
          <Labelled label={words.reason}>
            {(id) => (
              <Select<Reason>
                id={id}
                options={optionsOf<Reason>(reasons, words.reasons)}
                value={step === 'replace' ? replacing : reason}
                onChange={setReason}
              />
            )}
          </Labelled>
          <Labelled label={words.lastDay}>
            {(id) => <DayInput id={id} label={words.lastDay} value={on} onChange={setOn} />}
          </Labelled>
        </div>
      ) : null}
      <EvidenceFields
        projectId={project.id}
        kind={step === 'begin' ? by : 'other'}
        label={words.evidence}
        value={proof}
        onChange={setProof}
      />
      {step === 'replace' ? (
        <>
          <Labelled label={words.successor}>
            {(id) => <PersonPicker id={id} label={words.successor} value={personId} onChange={setPersonId} />}
          </Labelled>
          <EvidenceFields
            projectId={project.id}
            kind="hand_over"
            label={words.handOver}
            value={handOver}
            onChange={setHandOver}
          />
        </>
      ) : null}
      {step === 'begin' || step === 'replace' ? (
        <ExceptionFields
          projectId={project.id}
          personId={step === 'begin' ? engagement.person.id : personId}
          value={exception}
          onChange={setException}
        />
      ) : null}
    </Dialog>
  )
}
