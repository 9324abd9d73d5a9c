/** For the settings of reminders: after how many working days without a reaction who is told, and how far answers may reach. */
import { type ResponsePolicyRecord, responseRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, InputNumber } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { SubmitButton, useSubmit } from '../../ui/form.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import './due.css'

export default function ResponsePolicyForm() {
  const t = useTexts()
  const { data, error, refetch } = useQuery(queries.responsePolicy())
  return (
    <Panel title={t.due.policy.title}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data ? <PolicyForm key={data.version} policy={data} /> : null}
    </Panel>
  )
}

const steps = ['steward', 'head', 'hr'] as const

function PolicyForm({ policy }: { policy: ResponsePolicyRecord }) {
  const t = useTexts()
  const words = t.due.policy
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: responseRoutes.changeResponsePolicy.body,
    labels: {
      longestAcknowledgement: words.longestAcknowledgement,
      longestSnooze: words.longestSnooze,
    },
    prepare: (values) => ({ ...values, version: policy.version }),
    send: (body) => answered(client.PUT('/api/response-policy', { body })),
    async done() {
      await forget(['due'])
      toast.done(t.due.saved)
    },
  })
  const { version: _version, can, ...values } = policy
  const [isUnordered, setUnordered] = useState(false)
  const save = () => {
    const given = { ...form.getFieldsValue(true), version: policy.version }
    const found = responseRoutes.changeResponsePolicy.body.safeParse(given).error?.issues ?? []
    setUnordered(found.some(({ path }) => path[0] === 'before' || path[0] === 'overdue'))
    return submit.submit()
  }
  return (
    <Form form={form} layout="vertical" initialValues={values} disabled={!can.change} onFinish={save}>
      <p className="quiet">{`${words.lead}${words.order}`}</p>
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
      {can.change ? <SubmitButton busy={submit.busy}>{words.save}</SubmitButton> : null}
    </Form>
  )
}
