/** Presses for many deadlines: one message to each holder; what became of each is listed. */
import { type AnswerOutcome, mostAnswered, responseRoutes } from '@chizheng/contract'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { NamedDeadline } from './deadline.ts'
import { Outcomes } from './Outcomes.tsx'

export default function PushDialog(props: { deadlines: readonly NamedDeadline[]; onClose(isDone: boolean): void }) {
  const { deadlines, onClose } = props
  const t = useTexts()
  const forget = useForget()
  const [form] = Form.useForm()
  const [rows, setRows] = useState<readonly AnswerOutcome[] | null>(null)
  const submit = useSubmit({
    form,
    schema: responseRoutes.pushDeadlines.body,
    labels: { note: t.due.note },
    prepare: ({ note }) => ({
      deadlines: deadlines.slice(0, mostAnswered),
      note: typeof note === 'string' && note.trim() !== '' ? note : null,
    }),
    send: (body) => answered(client.POST('/api/due/pushes', { body })),
    async done(answer) {
      await forget(['due', 'credentials'])
      setRows(answer.rows)
    },
  })
  return (
    <Dialog
      title={`${t.due.push} · ${t.due.count(deadlines.length)}`}
      width={rows ? 640 : 480}
      okText={t.due.push}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={() => onClose(rows !== null)}
      {...(rows ? { footer: null } : {})}
    >
      <ProblemAlert problem={submit.problem} />
      {rows ? (
        <Outcomes rows={rows} />
      ) : (
        <Form form={form} layout="vertical" onFinish={submit.submit}>
          <p className="quiet">{t.due.pushHint}</p>
          <Field name="note" label={t.due.note}>
            <Input.TextArea rows={2} maxLength={200} autoFocus />
          </Field>
        </Form>
      )}
    </Dialog>
  )
}
