/** The plan of a year as a workbook: what for. */
import { renewalPlanRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { receiveFile } from '../../api/receive.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

export default function ExportPlan({ year, onClose }: { year: number; onClose(): void }) {
  const t = useTexts()
  const words = t.renewals.plan
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: renewalPlanRoutes.exportPlan.body,
    labels: { reason: words.reason },
    prepare: ({ reason }) => ({ year, reason: reason ?? '' }),
    send: (body) => receiveFile('/api/renewal-plan/export.xlsx', body, {}),
    done: onClose,
  })
  return (
    <Modal
      open
      title={`${words.export} · ${words.fileName(year)}`}
      okText={words.export}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.exportHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={words.reason} required>
          <Input maxLength={500} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
