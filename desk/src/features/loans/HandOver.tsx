/** Giving it to the borrower. What stands against it by now is said by the server. */
import { type LoanRecord, loanRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useLoanWords } from './words.ts'

export default function HandOver({ record, onClose }: { record: LoanRecord; onClose(): void }) {
  const words = useLoanWords()
  const forget = useForget()
  const toast = useToast()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: loanRoutes.handOverLoan.body,
    labels: { note: words.note },
    prepare: ({ note }) => ({ version: record.version, note: String(note ?? '').trim() || null }),
    send: (body) => answered(client.POST('/api/loans/{id}/hand-over', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['loans', 'credentials'])
      toast.done(words.done)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={words.handOverTitle(record.borrower.name)}
      okText={words.handOver}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      {record.what === 'scan' ? <p className="quiet">{words.handOverScan}</p> : null}
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="note" label={words.note}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
