/** A project's facts: adding one, in whatever state it is, and changing them. */
import { type ProjectRecord, projectKinds, projectRoutes, projectStates } from '@chizheng/contract'
import { Form, Input, InputNumber, Select } from 'antd'
import { useEffect } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { LegalEntitySelect, useOnlyLegalEntity } from '../../pickers/LegalEntitySelect.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { optionsOf, useProjectWords } from './words.ts'

interface ProjectDialogProps {
  readonly project: ProjectRecord | null
  onClose(): void
  onDone(project: { id: string }): void
}

const orNull = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

export default function ProjectDialog({ project, onClose, onDone }: ProjectDialogProps) {
  const t = useTexts()
  const words = useProjectWords()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const state = Form.useWatch('state', form)
  const entityId = useOnlyLegalEntity()
  useEffect(() => {
    if (entityId && !form.isFieldTouched('entityId') && !form.getFieldValue('entityId'))
      form.setFieldsValue({ entityId })
  }, [form, entityId])
  const facts = (values: Record<string, unknown>) => ({
    name: values.name,
    code: orNull(values.code),
    kind: values.kind,
    entityId: values.entityId,
    unitId: orNull(values.unitId),
    place: orNull(values.place),
    areaM2: orNull(values.areaM2),
    contractWanYuan: orNull(values.contractWanYuan),
    startsOn: values.startsOn,
    endsOn: values.endsOn,
  })
  const shared = {
    form,
    labels: {
      name: words.name,
      code: words.code,
      kind: words.kind,
      entityId: words.entity,
      unitId: words.unit,
      place: words.place,
      areaM2: words.areaM2,
      contractWanYuan: words.contractWanYuan,
      startsOn: words.startsOn,
      endsOn: words.endsOn,
      state: words.state,
      stateOn: words.stateSince,
      stateNote: words.moveNote,
    },
    async done(saved: { id: string }) {
      await forget(['projects'])
      toast.done(words.saved)
      onClose()
      onDone(saved)
    },
  }
  const add = useSubmit({
    ...shared,
    schema: projectRoutes.createProject.body,
    prepare: (values) => ({
      ...facts(values),
      state: values.state,
      stateNote: orNull(values.stateNote),
      ...(values.stateOn ? { stateOn: values.stateOn } : {}),
    }),
    send: (body) => answered(client.POST('/api/projects', { body })),
  })
  const change = useSubmit({
    ...shared,
    schema: projectRoutes.changeProject.body,
    prepare: (values) => ({ ...facts(values), version: project?.version }),
    send: (body) => answered(client.PUT('/api/projects/{id}', { params: { path: { id: project?.id ?? '' } }, body })),
  })
  const submit = project ? change : add
  const initial = project
    ? { ...project, entityId: project.entity.id, unitId: project.unit?.id ?? null }
    : { kind: 'building', state: 'tender' }
  return (
    <Dialog
      title={project ? words.editTitle : words.add}
      okText={t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" className="project-form" initialValues={initial} onFinish={submit.submit}>
        <Field name="name" label={words.name} required wide>
          <Input maxLength={200} autoFocus />
        </Field>
        <Field name="code" label={words.code}>
          <Input maxLength={80} />
        </Field>
        <Field name="kind" label={words.kind} required>
          <Select options={optionsOf(projectKinds, words.kinds)} />
        </Field>
        <Field name="entityId" label={words.entity} required>
          <LegalEntitySelect label={words.entity} />
        </Field>
        <Field name="unitId" label={words.unit}>
          <UnitSelect label={words.unit} />
        </Field>
        <Field name="startsOn" label={words.startsOn} required>
          <DayInput label={words.startsOn} />
        </Field>
        <Field name="endsOn" label={words.endsOn} required>
          <DayInput label={words.endsOn} />
        </Field>
        <Field name="areaM2" label={words.areaM2}>
          <InputNumber min={1} max={100_000_000} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name="contractWanYuan" label={words.contractWanYuan}>
          <InputNumber min={0.01} max={100_000_000} precision={2} style={{ width: '100%' }} />
        </Field>
        <Field name="place" label={words.place} wide>
          <Input maxLength={200} />
        </Field>
        {project ? null : (
          <>
            <Field name="state" label={words.state} required>
              <Select options={optionsOf(projectStates, words.states)} />
            </Field>
            {state === undefined || state === 'tender' ? null : (
              <>
                <Field name="stateOn" label={words.stateSince}>
                  <DayInput label={words.stateSince} />
                </Field>
                <Field name="stateNote" label={words.moveNote} hint={words.moveNoteHint} wide>
                  <Input maxLength={500} />
                </Field>
              </>
            )}
          </>
        )}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
