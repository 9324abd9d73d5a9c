/** A holder asks back what is kept for them. No reason is asked for: it is theirs. */
import { type CustodyItem, custodyCaseRoutes } from '@chizheng/contract'
import { Form, Radio } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCustodyWords } from './words.ts'

interface AskBackProps {
  readonly credentialId: string
  /** Never empty. */
  readonly items: readonly CustodyItem[]
  onClose(): void
}

export default function AskBack({ credentialId, items, onClose }: AskBackProps) {
  const words = useCustodyWords()
  const forget = useForget()
  const toast = useToast()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: custodyCaseRoutes.askDepositBack.body,
    labels: {},
    prepare: ({ item }) => ({ item }),
    send: (body) =>
      answered(client.POST('/api/credentials/{id}/return-requests', { params: { path: { id: credentialId } }, body })),
    async done() {
      await forget(['loans', 'messages'])
      toast.done(words.asked)
      onClose()
    },
  })
  return (
    <Dialog
      width={480}
      title={words.askBackTitle}
      okText={words.askBack}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.askBackHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit} initialValues={{ item: items[0] }}>
        <Field name="item" label={words.item}>
          <Radio.Group options={items.map((value) => ({ value, label: words.items[value] }))} />
        </Field>
      </Form>
    </Dialog>
  )
}
