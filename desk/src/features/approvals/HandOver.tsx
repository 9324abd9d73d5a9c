/** 转交: one step of a request is given to somebody else, who decides it in the reader's place. */
import { type ApprovalRecord, approvalRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import type { Problem } from '../../problem.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useApprovalWords } from './words.ts'

export default function HandOver({
  record: { id, version, title },
  onClose,
  onRefused,
}: {
  record: ApprovalRecord
  onClose(): void
  onRefused(problem: Problem): void
}) {
  const words = useApprovalWords()
  const forget = useForget()
  const [form] = Form.useForm()
  const receivers = useQuery(queries.approvalReceivers(id))
  const rows = receivers.data?.rows ?? []
  const submit = useSubmit({
    form,
    schema: approvalRoutes.handOverApproval.body,
    labels: { personId: words.receiver, reason: words.handOverWhy },
    prepare: (values) => ({ ...values, version }),
    send: (body) => answered(client.POST('/api/approvals/{id}/hand-over', { params: { path: { id } }, body })),
    async done() {
      await forget(['approvals'])
      onClose()
    },
    // Somebody was faster: it is looked at as it is now, before it is given away.
    refused(problem) {
      if (problem.code === 'hand_over_unfit') return false
      void forget(['approvals'])
      onRefused(problem)
      return true
    },
  })
  const isNobody = receivers.isSuccess && rows.length === 0
  return (
    <Modal
      open
      title={words.handOverTitle}
      okText={words.handOver}
      okButtonProps={{ disabled: isNobody }}
      confirmLoading={submit.busy}
      mask={{ closable: false }}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="approvals__reason">{title}</p>
      <p className="quiet">{isNobody ? words.noReceivers : words.handOverHint}</p>
      <ProblemAlert problem={submit.problem ?? receivers.error} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="personId" label={words.receiver} required>
          <Select
            aria-label={words.receiver}
            placeholder={words.receiverChoose}
            loading={receivers.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={rows.map(({ personId, name, unit }) => ({
              value: personId,
              label: unit === null ? name : `${name} · ${unit}`,
            }))}
          />
        </Field>
        <Field name="reason" label={words.handOverWhy} required>
          <Input.TextArea rows={2} maxLength={500} />
        </Field>
      </Form>
    </Modal>
  )
}
