/**
 * For the settings of reminders: after how many working days without a reaction who is told, and how far answers may reach. What
 * somebody else saved meanwhile stands beside mine, and I decide.
 */
import { type ResponsePolicyRecord, responseRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { ConflictPanel, useEditing } from '../../ui/Conflict.tsx'
import { useSubmit } from '../../ui/form.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import './due.css'

export default function ResponsePolicyForm() {
  const t = useTexts()
  const { data, error, refetch } = useQuery(queries.responsePolicy())
  /** Begins anew with what was saved; what is read meanwhile takes nothing from what is typed. */
  const [saved, setSaved] = useState(0)
  return (
    <Panel title={t.due.policy.title}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data ? <PolicyForm key={saved} policy={data} onSaved={() => setSaved(saved + 1)} /> : null}
    </Panel>
  )
}

const steps = ['steward', 'head', 'hr'] as const

/** The fields alone. */
const valuesOf = ({ version: _version, can: _can, ...values }: ResponsePolicyRecord) => ({ ...values })

function PolicyForm({ policy, onSaved }: { policy: ResponsePolicyRecord; onSaved(): void }) {
  const t = useTexts()
  const words = t.due.policy
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const editing = useEditing(policy, form, valuesOf)
  const submit = useSubmit({
    form,
    schema: responseRoutes.changeResponsePolicy.body,
    labels: {
      longestAcknowledgement: words.longestAcknowledgement,
      longestSnooze: words.longestSnooze,
    },
    prepare: (values) => ({ ...values, version: editing.base.version }),
    send: (body) => answered(client.PUT('/api/response-policy', { body })),
    async done() {
      await forget(['due'])
      toast.done(t.due.saved)
      onSaved()
    },
    refused(problem) {
      if (problem.code !== 'changed_meanwhile') return false
      editing.meet(problem.details.current as ResponsePolicyRecord, null)
      return true
    },
  })
  const { can } = policy
  const [isUnordered, setUnordered] = useState(false)
  const save = () => {
    const given = { ...form.getFieldsValue(true), version: editing.base.version }
    const found = responseRoutes.changeResponsePolicy.body.safeParse(given).error?.issues ?? []
    setUnordered(found.some(({ path }) => path[0] === 'before' || path[0] === 'overdue'))
    return submit.submit()
  }
  return (
    <Form form={form} layout="vertical" initialValues={valuesOf(policy)} disabled={!can.change} onFinish={save}>
      <p className="quiet">
        {words.lead}
        <br />
        {words.order}
      </p>
      <ConflictPanel
        conflict={editing.conflict}
        labels={words}
        show={(_, value) => shown(value, words)}
        onDecide={editing.decide}
      />
      <ProblemAlert problem={submit.problem} />
      {isUnordered ? (
        <p role="alert" className="due-refused">
          {words.order}
        </p>
      ) : null}
      {(['before', 'overdue'] as const).map((when) => (
        <fieldset key={when} className="due-policy">
          <legend>{words[when]}</legend>
          {steps.map((step) => (
            <Form.Item key={step} name={[when, step]} label={words[step]}>
              <InputNumber min={1} max={60} precision={0} suffix={words.days} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </fieldset>
      ))}
      <div className="due-policy">
        <Form.Item name="longestAcknowledgement" label={words.longestAcknowledgement}>
          <InputNumber min={1} max={365} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="longestSnooze" label={words.longestSnooze}>
          <InputNumber min={0} max={90} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      {can.change ? (
        <Button type="primary" htmlType="submit" loading={submit.busy} disabled={editing.undecided}>
          {words.save}
        </Button>
      ) : null}
    </Form>
  )
}

/** A number of days, or the days of each step. */
function shown(value: unknown, words: Readonly<Record<(typeof steps)[number], string>>): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '–')
  const days = value as Readonly<Record<string, number | null>>
  return steps.map((step) => `${words[step]} ${days[step] ?? '–'}`).join(' · ')
}
