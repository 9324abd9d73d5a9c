/** Who decides in whose place for a time, and naming one's own deputy. */
import { approvalRoutes, type DeputyRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useChange, useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession, useToday } from '../../api/session.ts'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useApprovalWords } from './words.ts'

export default function Deputies({ onClose }: { onClose(): void }) {
  const words = useApprovalWords()
  const read = useQuery(queries.approvalDeputies())
  const rows = (read.data?.rows ?? []) as readonly DeputyRecord[]
  const end = useChange(
    (id: string) => answered(client.DELETE('/api/approval-deputies/{id}', { params: { path: { id } } })),
    ['approvals'],
  )
  return (
    <Dialog title={words.deputies} footer={null} onCancel={onClose}>
      <p className="quiet">{words.deputiesHint}</p>
      <ProblemAlert problem={end.problem ?? read.error} />
      {read.isSuccess && rows.length === 0 ? <p>{words.noDeputies}</p> : null}
      <ul className="approval-history">
        {rows.map((row) => (
          <li key={row.id} className="approvals__line">
            <span className="approvals__title">
              {words.deputyLine(row.deputy.name, row.principal.name, words.roles[row.role])}
            </span>
            <span>
              <DayText day={row.from} /> – <DayText day={row.until} />
            </span>
            {row.can.end ? (
              <Button size="small" loading={end.busy} onClick={() => end.send(row.id)}>
                {words.end}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Naming />
    </Dialog>
  )
}

function Naming() {
  const words = useApprovalWords()
  const today = useToday()
  const forget = useForget()
  const { roles } = useSession()
  const [form] = Form.useForm()
  const held = new Set(roles.map(({ role }) => role))
  const offered = (['hr', 'head', 'person'] as const).filter((role) =>
    role === 'person' ? held.has('holder') : role === 'hr' ? held.has('hr') || held.has('admin') : held.has(role),
  )
  const submit = useSubmit({
    form,
    schema: approvalRoutes.nameDeputy.body,
    labels: { personId: words.person, role: words.role, from: words.from, until: words.until, reason: words.why },
    send: (body) => answered(client.POST('/api/approval-deputies', { body })),
    async done() {
      await forget(['approvals'])
      form.resetFields()
    },
  })
  return (
    <Form form={form} layout="vertical" initialValues={{ from: today, role: offered[0] }} onFinish={submit.submit}>
      <ProblemAlert problem={submit.problem} />
      <div className="form-columns">
        <Field name="personId" label={words.person} required>
          <PersonPicker label={words.person} />
        </Field>
        <Field name="role" label={words.role} required>
          <Select aria-label={words.role} options={offered.map((value) => ({ value, label: words.roles[value] }))} />
        </Field>
        <Field name="from" label={words.from} required>
          <DayInput />
        </Field>
        <Field name="until" label={words.until} required>
          <DayInput />
        </Field>
        <Field name="reason" label={words.why} required wide>
          <Input maxLength={500} />
        </Field>
      </div>
      <SubmitButton busy={submit.busy}>{words.nameDeputy}</SubmitButton>
    </Form>
  )
}
