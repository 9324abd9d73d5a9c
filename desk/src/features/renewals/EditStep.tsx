/** One step: when it is due, when it was done, what it cost, which exam or course its holder is put on. */
import { type RenewalEntry, type RenewalRecord, type RenewalStep, renewalRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, InputNumber, Modal, Select } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { sentenceOf } from '../../problem.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { plusMonths } from '../../ui/days.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { fenOf, mostYuan, yuanOf } from '../../ui/money.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { entryText } from './entries.ts'

export default function EditStep({
  record,
  step,
  name,
  onClose,
}: {
  record: RenewalRecord
  step: RenewalStep
  name: string
  onClose(): void
}) {
  const t = useTexts()
  const words = t.renewals
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: renewalRoutes.changeStep.body,
    labels: {
      dueOn: words.due,
      doneOn: words.doneOn,
      costFen: words.cost,
      entryId: words.steps.booking,
      documentId: words.document,
    },
    prepare: ({ dueOn, doneOn, costFen, entryId, documentId }) => ({
      version: record.version,
      dueOn,
      ...(step.kind === 'document' ? {} : { doneOn: doneOn || null }),
      costFen: fenOf(costFen as number | null),
      documentId: documentId ?? null,
      ...(step.kind === 'booking' ? { entryId: entryId ?? null } : {}),
    }),
    send: (body) =>
      answered(
        client.PATCH('/api/renewals/{id}/steps/{position}', {
          params: { path: { id: record.id, position: step.position } },
          body,
        }),
      ),
    async done() {
      await forget(['renewals'])
      onClose()
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['renewals'])
      if (problem.code !== 'entry_full' && problem.code !== 'entry_not_for_type') return false
      form.setFields([{ name: 'entryId', errors: [sentenceOf(problem, t)] }])
      return true
    },
  })
  return (
    <Modal
      open
      title={words.editStep(name)}
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
        initialValues={{
          dueOn: step.dueOn,
          doneOn: step.doneOn,
          costFen: yuanOf(step.costFen),
          entryId: step.entry?.id ?? null,
          documentId: step.documentId,
        }}
      >
        <Field name="dueOn" label={words.due} required>
          <DayInput label={words.due} />
        </Field>
        {step.kind === 'document' ? null : (
          <Field name="doneOn" label={words.doneOn} hint={step.doneOn ? words.reopenHint : undefined}>
            <DayInput label={words.doneOn} />
          </Field>
        )}
        {step.kind === 'booking' ? (
          <Field name="entryId" label={words.steps.booking} hint={words.entryHint}>
            <EntrySelect record={record} step={step} />
          </Field>
        ) : null}
        <Field name="costFen" label={words.cost}>
          <InputNumber min={0} max={mostYuan} precision={2} style={{ width: '100%' }} />
        </Field>
        <Field name="documentId" label={words.document} hint={words.documentHint}>
          <DocumentSelect credentialId={record.credentialId} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

interface EntrySelectProps {
  readonly record: RenewalRecord
  readonly step: RenewalStep
  /** From the form. */
  readonly id?: string
  readonly value?: string | null
  onChange?(id: string | null): void
}

/** Exams and courses of the coming year for the certificate's type, and the one that was chosen. */
function EntrySelect({ record, step, id, value, onChange }: EntrySelectProps) {
  const t = useTexts()
  const words = t.renewals
  const today = useToday()
  const { data, isPending, error } = useQuery(queries.renewalEntries(today, plusMonths(today, 12)))
  const chosen = step.entry
  const offered = ((data?.rows ?? []) as RenewalEntry[]).filter(
    ({ id: one, cancelled, typeIds }) =>
      one !== chosen?.id && !cancelled && (typeIds.length === 0 || typeIds.includes(record.typeId ?? '')),
  )
  const isFull = ({ capacity, taken }: RenewalEntry) => capacity !== null && taken >= capacity
  return (
    <>
      <ProblemAlert problem={error} />
      <Select
        {...(id ? { id } : {})}
        allowClear
        loading={isPending}
        placeholder={words.entryNone}
        notFoundContent={words.entryEmpty}
        value={value ?? undefined}
        onChange={(entryId: string | undefined) => onChange?.(entryId ?? null)}
        options={[
          ...(chosen ? [{ value: chosen.id, label: entryText(chosen, t) }] : []),
          ...offered.map((entry) => ({ value: entry.id, label: entryText(entry, t), disabled: isFull(entry) })),
        ]}
      />
    </>
  )
}

interface DocumentSelectProps {
  readonly credentialId: string
  /** From the form. */
  readonly id?: string
  readonly value?: string | null
  onChange?(id: string | null): void
}

/** What the certificate's archive holds, as far as it is in use, and the one that was chosen. */
function DocumentSelect({ credentialId, id, value, onChange }: DocumentSelectProps) {
  const t = useTexts()
  const { data, isPending, error } = useQuery(queries.documents(credentialId))
  const offered = (data?.rows ?? []).filter((one) => one.id === value || (!one.withdrawn && !one.replacedBy))
  return (
    <>
      <ProblemAlert problem={error} />
      <Select
        {...(id ? { id } : {})}
        allowClear
        loading={isPending}
        notFoundContent={t.renewals.documentNone}
        value={value ?? undefined}
        onChange={(documentId: string | undefined) => onChange?.(documentId ?? null)}
        options={offered.map((one) => ({ value: one.id, label: `${t.archive.kinds[one.kind]} · ${one.fileName}` }))}
      />
    </>
  )
}
