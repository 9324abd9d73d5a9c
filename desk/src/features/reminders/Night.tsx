/** When the nightly run begins, and how the last ones went. */
import type { ReminderSettingsRecord } from '@chizheng/contract'
import { Form, Input } from 'antd'
import { useEffect } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Field, type Schema, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useWords } from './words.ts'

export function Night({ settings }: { settings: ReminderSettingsRecord }) {
  const words = useWords()
  return (
    <Panel title={words.night}>
      <ScanTime settings={settings} />
      <h3 className="reminder-runs__title">{words.runs}</h3>
      <Runs runs={settings.runs} />
    </Panel>
  )
}

/** What is stored stands below what is typed, so that somebody else's change is beside mine. */
function ScanTime({ settings: { version, scanAt } }: { settings: ReminderSettingsRecord }) {
  const t = useTexts()
  const words = useWords()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  useEffect(() => {
    if (!form.isFieldTouched('scanAt')) form.setFieldValue('scanAt', scanAt)
  }, [form, scanAt])
  const submit = useSubmit({
    form,
    schema: timeGiven,
    labels: { scanAt: words.scanAt },
    prepare: (values) => ({ scanAt: values.scanAt, version }),
    send: (body) => answered(client.PATCH('/api/reminder-settings', { body })),
    async done() {
      form.setFields([{ name: 'scanAt', touched: false }])
      await forget(['reminders'])
      toast.done(words.scanSaved)
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['reminders'])
      return false
    },
  })
  return (
    <Form form={form} layout="vertical" initialValues={{ scanAt }} onFinish={submit.submit}>
      <ProblemAlert problem={submit.problem} />
      <div className="reminder-time">
        <Field name="scanAt" label={words.scanAt} hint={words.scanNow(scanAt)}>
          <Input type="time" />
        </Field>
        <SubmitButton busy={submit.busy}>{t.common.save}</SubmitButton>
      </div>
    </Form>
  )
}

interface TimeBody {
  readonly scanAt: string
  readonly version: number
}

/** A field of a time holds a whole one or nothing. */
const timeGiven: Schema<TimeBody> = {
  safeParse(value) {
    const body = value as TimeBody
    if (body.scanAt) return { success: true, data: body }
    return { success: false, error: { issues: [{ code: 'invalid_type', path: ['scanAt'], message: '' }] } }
  },
}

function Runs({ runs }: { runs: ReminderSettingsRecord['runs'] }) {
  const t = useTexts()
  const words = useWords()
  if (runs.length === 0) return <p className="quiet">{words.noRuns}</p>
  return (
    <ul className="plain-list reminder-runs">
      {runs.map(({ day, state, deadlines, messages, faults }) => (
        <li key={day}>
          <span className="number nowrap">{day}</span>
          <StatusTag tone={state === 'done' ? 'good' : 'soon'}>{words.states[state]}</StatusTag>
          <span className="number">{words.run(t.common.count(deadlines), t.common.count(messages))}</span>
          {faults > 0 ? (
            <Link href={paths.due({ unreachable: 'yes' })}>{words.faultsOf(t.common.count(faults))}</Link>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
