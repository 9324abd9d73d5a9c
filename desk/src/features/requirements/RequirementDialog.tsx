/** Writing a requirement: its name, its conditions, and the sentence it reads as, said anew with every change. */
import { mostConditions, type Requirement, requirementSchema, type StoredRequirement } from '@chizheng/contract'
import { Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Builder } from './Builder.tsx'
import { isComplete, newCondition } from './drafts.ts'
import { useSayings } from './names.ts'

export default function RequirementDialog({ kept, onClose }: { kept: StoredRequirement | null; onClose(): void }) {
  const t = useTexts()
  const words = t.requirements
  const toast = useToast()
  const says = useSayings()
  const [name, setName] = useState(kept?.name ?? '')
  const [draft, setDraft] = useState<Requirement>(
    kept?.requirement ?? { kind: 'all', parts: [newCondition('credential')] },
  )
  const [fault, setFault] = useState<string | null>(null)
  const saving = useChange(
    (body: { name: string; requirement: Requirement }) =>
      kept === null
        ? answered(client.POST('/api/requirements', { body }))
        : answered(
            client.PUT('/api/requirements/{id}', {
              params: { path: { id: kept.id } },
              body: { ...body, version: kept.version },
            }),
          ),
    ['requirements'],
  )
  const whole = isComplete(draft)
  const save = async () => {
    const isFine = requirementSchema.safeParse(draft).success
    const found =
      name.trim() === ''
        ? t.common.form.required(words.name)
        : !whole
          ? words.builder.incomplete
          : isFine
            ? null
            : words.builder.tooLarge
    setFault(found)
    if (found !== null || (await saving.send({ name: name.trim(), requirement: draft })) === null) return
    toast.done(words.saved)
    onClose()
  }
  return (
    <Dialog
      title={kept ? words.editTitle(kept.name) : words.addTitle}
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
      <div className="builder__name">
        <label htmlFor="requirement-name">{words.name}</label>
        <Input
          id="requirement-name"
          value={name}
          maxLength={200}
          placeholder={words.namePlaceholder}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <section className="builder__sentence" aria-label={words.builder.sentence} aria-live="polite">
        <span className="quiet">{words.builder.sentence}</span>
        <p>{whole ? says.requirement(draft) : words.builder.incomplete}</p>
      </section>
      <Builder value={draft} label={words.builder.label} onChange={setDraft} room={mostConditions} />
    </Dialog>
  )
}
