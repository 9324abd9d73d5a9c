/** A slot: role, number, what its people must meet. */
import {
  lockingRoles,
  mostConditions,
  type ProjectRecord,
  type ProjectRole,
  type ProjectSlot,
  projectRoles,
  type Requirement,
  requirementSchema,
} from '@chizheng/contract'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Builder, isComplete, newCondition, useSayings } from '../requirements/index.ts'
import { Labelled } from './Labelled.tsx'
import { optionsOf, useProjectWords } from './words.ts'

interface SlotDialogProps {
  readonly project: ProjectRecord
  readonly slot: ProjectSlot | null
  onClose(): void
}

type Draft = Omit<ProjectSlot, 'id' | 'version' | 'position'>

export default function SlotDialog({ project, slot, onClose }: SlotDialogProps) {
  const t = useTexts()
  const words = useProjectWords()
  const building = t.requirements.builder
  const says = useSayings()
  const toast = useToast()
  const [draft, setDraft] = useState<Draft>(() => {
    if (slot === null) return newSlot(words.roles.project_manager)
    const { id: _, version: __, position: ___, ...rest } = slot
    return rest
  })
  const [fault, setFault] = useState<string | null>(null)
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const saving = useChange(
    (body: Draft) =>
      slot === null
        ? answered(
            client.POST('/api/projects/{id}/slots', { params: { path: { id: project.id } }, body: { slots: [body] } }),
          )
        : answered(
            client.PUT('/api/project-slots/{id}', {
              params: { path: { id: slot.id } },
              body: { ...body, version: slot.version },
            }),
          ),
    ['projects'],
  )
  const { requirement } = draft
  const save = async () => {
    const found = faultOf(draft, t.common.form.required(words.slotName), building)
    setFault(found)
    if (found !== null || (await saving.send({ ...draft, name: draft.name.trim() })) === null) return
    toast.done(words.saved)
    onClose()
  }
  const changeRole = (role: ProjectRole) =>
    // A name that was only the role's follows it.
    change({
      role,
      ...(draft.name === '' || draft.name === words.roles[draft.role] ? { name: words.roles[role] } : {}),
    })
  const alwaysLocks = lockingRoles.includes(draft.role)
  return (
    <Dialog
      title={slot ? words.editSlot(slot.name) : words.addSlot}
      okText={t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={saving.busy}
      onOk={() => void save()}
      onCancel={onClose}
      width={860}
    >
      <ProblemAlert problem={saving.problem} />
      {fault ? (
        <p role="alert" className="builder__fault">
          {fault}
        </p>
      ) : null}
      <div className="project-form">
        <Labelled label={words.role}>
          {(id) => (
            <Select id={id} options={optionsOf(projectRoles, words.roles)} value={draft.role} onChange={changeRole} />
          )}
        </Labelled>
        <Labelled label={words.slotName}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              value={draft.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.count}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={100}
              value={draft.count}
              onChange={(count) => change({ count: count ?? 1 })}
            />
          )}
        </Labelled>
        <Labelled label={words.priority} hint={words.priorityHint}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={5}
              value={draft.priority}
              onChange={(priority) => change({ priority: priority ?? 3 })}
            />
          )}
        </Labelled>
        <Labelled label={words.fromOn} hint={words.ownDays}>
          {(id) => (
            <DayInput id={id} label={words.fromOn} value={draft.fromOn} onChange={(fromOn) => change({ fromOn })} />
          )}
        </Labelled>
        <Labelled label={words.toOn} hint={words.ownDays}>
          {(id) => <DayInput id={id} label={words.toOn} value={draft.toOn} onChange={(toOn) => change({ toOn })} />}
        </Labelled>
      </div>
      <div className="project-people">
        <Checkbox
          checked={draft.exclusive || alwaysLocks}
          disabled={alwaysLocks}
          onChange={({ target }) => change({ exclusive: target.checked })}
        >
          {words.exclusive}
        </Checkbox>
        <Checkbox checked={draft.mayExpire} onChange={({ target }) => change({ mayExpire: target.checked })}>
          {words.mayExpire}
        </Checkbox>
        <Checkbox
          checked={requirement !== null}
          onChange={({ target }) =>
            change({ requirement: target.checked ? { kind: 'all', parts: [newCondition('credential')] } : null })
          }
        >
          {words.withRequirement}
        </Checkbox>
      </div>
      {requirement ? (
        <>
          <section className="builder__sentence" aria-label={building.sentence} aria-live="polite">
            <span className="quiet">{building.sentence}</span>
            <p>{isComplete(requirement) ? says.requirement(requirement) : building.incomplete}</p>
          </section>
          <Builder
            value={requirement}
            label={building.label}
            onChange={(next: Requirement) => change({ requirement: next })}
            room={mostConditions}
          />
        </>
      ) : null}
    </Dialog>
  )
}

function newSlot(name: string): Draft {
  return {
    role: 'project_manager',
    name,
    count: 1,
    priority: 1,
    exclusive: true,
    requirement: null,
    mayExpire: false,
    fromOn: null,
    toOn: null,
  }
}

function faultOf(
  { name, requirement }: Draft,
  noName: string,
  words: { readonly incomplete: string; readonly tooLarge: string },
): string | null {
  if (name.trim() === '') return noName
  if (requirement === null) return null
  if (!isComplete(requirement)) return words.incomplete
  return requirementSchema.safeParse(requirement).success ? null : words.tooLarge
}
