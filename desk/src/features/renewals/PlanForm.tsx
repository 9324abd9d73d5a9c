/** The budget of a year, its freezing, a correction of what is frozen. */
import { type RenewalPlan, renewalPlanRoutes } from '@chizheng/contract'
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { fenOf } from './money.ts'

interface Props {
  readonly plan: RenewalPlan
  onClose(): void
}

export default function PlanForm({ act, ...props }: Props & { act: 'budget' | 'freeze' | 'correct' }) {
  switch (act) {
    case 'budget':
      return <Budget {...props} />
    case 'freeze':
      return <Freeze {...props} />
    case 'correct':
      return <Correct {...props} />
  }
}

function useDone(onClose: () => void) {
  const forget = useForget()
  return async () => {
    await forget(['renewals'])
    onClose()
  }
}

function Budget({ plan, onClose }: Props) {
  const t = useTexts()
  const words = t.renewals.plan
  const [form] = Form.useForm()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: renewalPlanRoutes.setBudget.body,
    labels: { amountFen: words.budget },
    prepare: ({ amountFen }) => ({ year: plan.year, unitId: null, amountFen: fenOf(amountFen as number | null) }),
    send: (body) => answered(client.PUT('/api/renewal-plan/budget', { body })),
    done,
  })
  return (
    <Modal
      open
      title={words.setBudget}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={{ amountFen: plan.budgetFen === null ? null : plan.budgetFen / 100 }}
      >
        <Field name="amountFen" label={words.budget}>
          <InputNumber min={0} precision={2} style={{ width: '100%' }} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}

function Freeze({ plan, onClose }: Props) {
  const t = useTexts()
  const words = t.renewals.plan
  const [form] = Form.useForm()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: renewalPlanRoutes.freezePlan.body,
    labels: {},
    prepare: () => ({ year: plan.year, version: plan.version }),
    send: (body) => answered(client.POST('/api/renewal-plan/freeze', { body })),
    done,
  })
  return (
    <Modal
      open
      title={`${words.freeze} · ${plan.year}`}
      okText={words.freeze}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p>{words.freezeHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} />
    </Modal>
  )
}

function Correct({ plan, onClose }: Props) {
  const t = useTexts()
  const words = t.renewals.plan
  const [form] = Form.useForm()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: renewalPlanRoutes.correctPlan.body,
    labels: { month: words.month, costFen: words.correctionCost, reason: words.reason },
    prepare: ({ costFen, ...values }) => ({ ...values, year: plan.year, costFen: fenOf(costFen as number | null) }),
    send: (body) => answered(client.POST('/api/renewal-plan/corrections', { body })),
    done,
  })
  return (
    <Modal
      open
      title={words.correct}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="month" label={words.month} required>
          <Select options={plan.months.map(({ month }) => ({ value: month, label: month }))} />
        </Field>
        <Field name="costFen" label={words.correctionCost} required>
          <InputNumber precision={2} style={{ width: '100%' }} />
        </Field>
        <Field name="reason" label={words.reason} required>
          <Input maxLength={500} />
        </Field>
      </Form>
    </Modal>
  )
}
