/** One answer to one deadline or to many: a day, a colleague, a note. What became of each of many is listed. */
import { type AnswerOutcome, type DueRow, responseRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { plusDays } from '../../ui/days.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { NamedDeadline } from './deadline.ts'
import { Outcomes } from './Outcomes.tsx'
import type { AnswerKind } from './RowTools.tsx'
import { answerText } from './words.tsx'

export interface AnswerDialogProps {
  readonly kind: AnswerKind
  readonly deadlines: readonly NamedDeadline[]
  /** Of a single one: what the list shows of it. */
  readonly row?: DueRow
  onClose(isDone: boolean): void
}

export default function AnswerDialog({ kind, deadlines, row, onClose }: AnswerDialogProps) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const [rows, setRows] = useState<readonly AnswerOutcome[] | null>(null)
  const submit = useSubmit({
    form,
    schema: responseRoutes.answerDeadlines.body.shape.answer,
    labels: { until: kind === 'snooze' ? t.due.snoozeUntil : t.due.until, personId: t.due.to, note: t.due.note },
    prepare: (values) => answerOf(kind, values),
    async send(answer): Promise<readonly AnswerOutcome[] | null> {
      const [one] = deadlines
      if (deadlines.length > 1 || !one)
        return (await answered(client.POST('/api/due/answers', { body: { deadlines: [...deadlines], answer } }))).rows
      const { credentialId, ...named } = one
      const params = { path: { id: credentialId } }
      await answered(client.POST('/api/credentials/{id}/deadline-answers', { params, body: { ...named, answer } }))
      return null
    },
    async done(outcomes) {
      await forget(['due', 'credentials'])
      if (outcomes !== null) return setRows(outcomes)
      toast.done(t.due.saved)
      onClose(true)
    },
  })
  const { problem } = submit
  const theirs = problem?.code === 'changed_meanwhile' ? (problem.details.current as DueRow | null) : null
  return (
    <Dialog
      title={`${t.due[kind]} · ${row ? `${row.holder.name} ${row.typeName}` : t.due.count(deadlines.length)}`}
      width={rows ? 640 : 480}
      okText={t.due[kind]}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={() => onClose(rows !== null)}
      {...(rows ? { footer: null } : {})}
    >
      {theirs ? (
        <ProblemAlert
          problem={problem}
          action={<span>{t.due.othersAnswer(answerText(theirs.response, t) ?? '–')}</span>}
        />
      ) : (
        <ProblemAlert problem={problem} />
      )}
      {rows ? (
        <Outcomes rows={rows} />
      ) : (
        <Fields kind={kind} form={form} row={row} submit={submit.submit} first={deadlines[0]} />
      )}
    </Dialog>
  )
}

function answerOf(kind: AnswerKind, { until, note, personId }: Record<string, unknown>) {
  const said = typeof note === 'string' && note.trim() !== '' ? note : null
  if (kind === 'withdraw') return { kind }
  if (kind === 'snooze') return { kind, until }
  return kind === 'acknowledge' ? { kind, until, note: said } : { kind, personId, note: said }
}

function Fields(props: {
  kind: AnswerKind
  form: ReturnType<typeof Form.useForm>[0]
  row: DueRow | undefined
  first: NamedDeadline | undefined
  submit(): void
}) {
  const { kind, form, row, first, submit } = props
  const t = useTexts()
  const today = useToday()
  const latest = kind === 'snooze' ? row?.latest.snooze : row?.latest.acknowledgement
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={submit}
      initialValues={{ until: soonest(latest, plusDays(today, likelyDays)) }}
    >
      {kind === 'acknowledge' || kind === 'snooze' ? (
        <Field
          name="until"
          label={kind === 'snooze' ? t.due.snoozeUntil : t.due.until}
          required
          hint={latest ? t.due.latest(latest) : null}
        >
          <DayInput />
        </Field>
      ) : null}
      {kind === 'handOver' && first ? (
        <Field name="personId" label={t.due.to} required>
          <Colleagues credentialId={first.credentialId} />
        </Field>
      ) : null}
      {kind === 'acknowledge' || kind === 'handOver' ? (
        <Field name="note" label={t.due.note}>
          <Input.TextArea rows={2} maxLength={200} />
        </Field>
      ) : null}
    </Form>
  )
}

/** Most things are done in two weeks. */
const likelyDays = 14

const soonest = (latest: string | null | undefined, likely: string) => (latest && latest < likely ? latest : likely)

/** Whoever stands above the holder, and HR; the server refuses others for those among many whom they do not see. */
function Colleagues(props: { credentialId: string; id?: string; value?: string; onChange?(id: string): void }) {
  const { credentialId, ...field } = props
  const t = useTexts()
  const { data, isPending } = useQuery(queries.colleagues(credentialId))
  return (
    <Select
      {...field}
      loading={isPending}
      notFoundContent={t.due.noColleague}
      options={(data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      style={{ width: '100%' }}
    />
  )
}
