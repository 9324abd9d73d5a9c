/** An exam or a course: adding, changing, calling off. */
import { type RenewalEntry, renewalPlanRoutes } from '@chizheng/contract'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { fenOf, mostYuan, yuanOf } from '../../ui/money.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ManyTypes } from './ManyTypes.tsx'

const kinds = ['exam', 'training'] as const

export default function EntryForm({ entry, onClose }: { entry: RenewalEntry | null; onClose(): void }) {
  const t = useTexts()
  const words = t.renewals.calendar
  const forget = useForget()
  const [form] = Form.useForm()
  const { createEntry, changeEntry } = renewalPlanRoutes
  const labels = {
    kind: words.kind,
    title: words.name,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    registerBy: words.registerBy,
    place: words.place,
    capacity: words.capacity,
    feeFen: words.fee,
    typeIds: words.types,
    remarks: words.remarks,
  }
  const bodyOf = ({ startsOn, endsOn, registerBy, feeFen, ...values }: Record<string, unknown>) => ({
    ...values,
    startsOn,
    // A day's exam is typed with its one day.
    endsOn: endsOn || startsOn,
    registerBy: registerBy || null,
    place: values.place || null,
    capacity: values.capacity ?? null,
    remarks: values.remarks || null,
    typeIds: values.typeIds ?? [],
    feeFen: fenOf(feeFen as number | null),
  })
  const done = async () => {
    await forget(['renewals'])
    onClose()
  }
  const add = useSubmit({
    form,
    schema: createEntry.body,
    labels,
    prepare: bodyOf,
    send: (body) => answered(client.POST('/api/renewal-calendar', { body })),
    done,
  })
  const change = useSubmit({
    form,
    schema: changeEntry.body,
    labels,
    prepare: (values) => ({ ...bodyOf(values), version: entry?.version }),
    send: (body) =>
      answered(client.PATCH('/api/renewal-calendar/{id}', { params: { path: { id: entry?.id ?? '' } }, body })),
    done,
    refused(problem) {
      if (problem.code !== 'entry_full') return false
      form.setFields([{ name: 'capacity', errors: [words.tooFew(entry?.taken ?? 0)] }])
      return true
    },
  })
  const submit = entry ? change : add
  return (
    <Dialog
      title={entry ? words.edit : words.add}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={entry ? { ...typed(entry), feeFen: yuanOf(entry.feeFen) } : { kind: 'training', typeIds: [] }}
      >
        <div className="form-columns">
          <Field name="title" label={words.name} required>
            <Input maxLength={200} autoFocus />
          </Field>
          <Field name="kind" label={words.kind} required>
            <Select options={kinds.map((value) => ({ value, label: words.kinds[value] }))} />
          </Field>
          <Field name="startsOn" label={words.startsOn} required>
            <DayInput label={words.startsOn} />
          </Field>
          <Field name="endsOn" label={words.endsOn} hint={words.endsHint}>
            <DayInput label={words.endsOn} />
          </Field>
          <Field name="registerBy" label={words.registerBy}>
            <DayInput label={words.registerBy} />
          </Field>
          <Field name="place" label={words.place}>
            <Input maxLength={200} />
          </Field>
          <Field name="capacity" label={words.capacity} hint={words.capacityHint}>
            <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
          </Field>
          <Field name="feeFen" label={words.fee}>
            <InputNumber min={0} max={mostYuan} precision={2} style={{ width: '100%' }} />
          </Field>
        </div>
        <Field name="typeIds" label={words.types} hint={words.typesHint}>
          <ManyTypes label={words.types} />
        </Field>
        <Field name="remarks" label={words.remarks}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
        {entry ? (
          <Form.Item name="cancelled" valuePropName="checked">
            <Checkbox>{words.cancelled}</Checkbox>
          </Form.Item>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** What of an entry is typed. */
function typed({ id: _, version: __, taken: ___, typeNames: ____, ...fields }: RenewalEntry) {
  return fields
}
