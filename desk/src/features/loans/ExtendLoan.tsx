/** Asking for a later last day. What stands against it is said by the server. */
import { type LoanRecord, loanExtensionRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useLoanWords } from './words.ts'

export default function ExtendLoan({ record, onClose }: { record: LoanRecord; onClose(): void }) {
  const words = useLoanWords()
  const forget = useForget()
  const toast = useToast()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: loanExtensionRoutes.extendLoan.body,
    labels: { to: words.extendTo, reason: words.reason },
    prepare: ({ to, reason }) => ({ version: record.version, to: to ?? '', reason: reason ?? '' }),
    send: (body) => answered(client.POST('/api/loans/{id}/extensions', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['loans', 'approvals', 'credentials'])
      toast.done(words.asked)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={words.extend}
      okText={words.extend}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.extendHint(record.to)}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="to" label={words.extendTo} required>
          <DayInput label={words.extendTo} />
        </Field>
        <Field name="reason" label={words.reason} required>
          <Input.TextArea rows={2} maxLength={500} />
        </Field>
      </Form>
    </Modal>
  )
}
