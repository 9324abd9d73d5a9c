/** Who sees to a renewal: somebody named, or the holder's steward. */
import { type RenewalRecord, renewalRoutes } from '@chizheng/contract'
import { Form, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

export default function ChangeOwner({ record, onClose }: { record: RenewalRecord; onClose(): void }) {
  const t = useTexts()
  const words = t.renewals
  const forget = useForget()
  const [form] = Form.useForm()
  const named = record.owner?.named ? record.owner : null
  const submit = useSubmit({
    form,
    schema: renewalRoutes.changeRenewal.body,
    labels: { ownerId: words.owner },
    prepare: ({ ownerId }) => ({ version: record.version, ownerId: ownerId ?? null }),
    send: (body) => answered(client.PATCH('/api/renewals/{id}', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['renewals'])
      onClose()
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['renewals'])
      return false
    },
  })
  return (
    <Modal
      open
      title={words.changeOwner}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit} initialValues={{ ownerId: named?.id ?? null }}>
        <Field name="ownerId" label={words.owner} hint={words.ownerHint}>
          <PersonPicker label={words.owner} known={named} autoFocus />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
