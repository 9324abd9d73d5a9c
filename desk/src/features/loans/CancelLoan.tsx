/** Giving up a loan that nobody has fetched yet. */
import { type LoanRecord, loanRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useLoanWords } from './words.ts'

export default function CancelLoan({ record, onClose }: { record: LoanRecord; onClose(): void }) {
  const words = useLoanWords()
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: loanRoutes.cancelLoan.body,
    labels: { reason: words.reason },
    prepare: ({ reason }) => ({ version: record.version, reason: reason ?? '' }),
    send: (body) => answered(client.POST('/api/loans/{id}/cancel', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['loans', 'credentials'])
      onClose()
    },
  })
  return (
    <Modal
      open
      title={words.cancel}
      okText={words.cancel}
      okButtonProps={{ danger: true }}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={words.reason} required>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
