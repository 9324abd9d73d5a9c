/** Saying that an original or a seal is lost or damaged. HR names who sees to it and by when; others say what happened. */
import { type CustodyItem, custodyCaseRoutes, custodyTroubles } from '@chizheng/contract'
import { Form, Input, Radio } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { plusDays } from '../../ui/days.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCaseWords } from './words.ts'

const usualDays = 7

interface ReportCaseProps {
  readonly credentialId: string
  /** What can be reported; never empty. */
  readonly items: readonly CustodyItem[]
  /** Whether the reader is HR for it. */
  readonly mayHandle: boolean
  /** It is out on a loan. */
  readonly isLent: boolean
  onClose(): void
}

export default function ReportCase({ credentialId, items, mayHandle, isLent, onClose }: ReportCaseProps) {
  const words = useCaseWords()
  const today = useToday()
  const forget = useForget()
  const toast = useToast()
  const [form] = Form.useForm()
  const at = { params: { path: { id: credentialId } } }
  const common = {
    form,
    labels: { note: words.note, ownerId: words.owner, dueOn: words.dueOn },
    async done() {
      await forget(['loans', 'credentials', 'messages'])
      toast.done(words.reported)
      onClose()
    },
  }
  const byHr = useSubmit({
    ...common,
    schema: custodyCaseRoutes.reportCustodyCase.body,
    prepare: ({ item, kind, note, ownerId, dueOn }) => ({ item, kind, note, ownerId: ownerId ?? null, dueOn }),
    send: (body) => answered(client.POST('/api/credentials/{id}/custody-cases', { ...at, body })),
  })
  const byOthers = useSubmit({
    ...common,
    schema: custodyCaseRoutes.reportOwnCustodyCase.body,
    prepare: ({ item, kind, note }) => ({ item, kind, note }),
    send: (body) => answered(client.POST('/api/credentials/{id}/custody-reports', { ...at, body })),
  })
  const submit = mayHandle ? byHr : byOthers
  return (
    <Dialog
      width={560}
      title={words.report}
      okText={words.report}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      {mayHandle ? null : <p className="quiet">{words.reportHint}</p>}
      {isLent ? <p className="quiet">{words.reportLoan}</p> : null}
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={{ item: items[0], kind: 'lost', note: '', dueOn: plusDays(today, usualDays) }}
      >
        <Field name="item" label={words.item}>
          <Radio.Group options={items.map((value) => ({ value, label: words.items[value] }))} />
        </Field>
        <Field name="kind" label={words.whatHappened}>
          <Radio.Group options={custodyTroubles.map((value) => ({ value, label: words.kinds[value] }))} />
        </Field>
        <Field name="note" label={words.note} required>
          <Input.TextArea rows={3} maxLength={500} />
        </Field>
        {mayHandle ? (
          <div className="form-columns">
            <Field name="ownerId" label={words.owner}>
              <PersonPicker label={words.owner} placeholder={words.hr} />
            </Field>
            <Field name="dueOn" label={words.dueOn} required>
              <DayInput label={words.dueOn} />
            </Field>
          </div>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
