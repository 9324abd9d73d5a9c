/** The budget of a year, its freezing, a correction of what is frozen. */
import { type RenewalPlan, renewalPlanRoutes } from '@chizheng/contract'
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { fenOf, mostYuan, yuanOf, yuanText } from '../../ui/money.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

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
    labels: { unitId: t.renewals.unit, amountFen: words.budget },
    prepare: ({ unitId, amountFen }) => ({
      year: plan.year,
      unitId: unitId ?? null,
      amountFen: fenOf(amountFen as number | null),
    }),
    send: (body) => answered(client.PUT('/api/renewal-plan/budget', { body })),
    done,
  })
  const here = plan.unit?.id ?? null
  const known = (unitId: string | null | undefined) =>
    (unitId ?? null) === here ? plan.budgetFen : (plan.units.find((unit) => unit.unitId === unitId)?.budgetFen ?? null)
  return (
    <Modal
      open
      title={`${words.setBudget} · ${words.yearName(plan.year)}`}
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
        initialValues={{ unitId: here, amountFen: yuanOf(plan.budgetFen) }}
        onValuesChange={(changed: { unitId?: string | null }) => {
          if ('unitId' in changed) form.setFieldsValue({ amountFen: yuanOf(known(changed.unitId)) })
        }}
      >
        <Field name="amountFen" label={words.budget} hint={words.budgetHint}>
          <InputNumber min={0} max={mostYuan} precision={2} style={{ width: '100%' }} autoFocus />
        </Field>
        <Field name="unitId" label={t.renewals.unit} hint={words.budgetUnitHint}>
          <UnitSelect label={t.renewals.unit} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function Freeze({ plan, onClose }: Props) {
  const t = useTexts()
  const words = t.renewals.plan
  const [form] = Form.useForm()
  const forget = useForget()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: renewalPlanRoutes.freezePlan.body,
    labels: {},
    prepare: () => ({ year: plan.year, version: plan.version }),
    send: (body) => answered(client.POST('/api/renewal-plan/freeze', { body })),
    done,
    refused() {
      // Somebody changed it, or froze it: what stands behind the dialog is read again.
      void forget(['renewals'])
      return false
    },
  })
  return (
    <Modal
      open
      title={`${words.freeze} · ${words.yearName(plan.year)}`}
      okText={words.freeze}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <p>{words.freezing(words.amount(plan.planned.count, yuanText(plan.planned.costFen)))}</p>
      <p className="quiet">{words.freezeHint}</p>
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
    labels: { month: words.month, costFen: words.correctionCost, unitId: t.renewals.unit, reason: words.reason },
    prepare: ({ costFen, unitId, ...values }) => ({
      ...values,
      year: plan.year,
      unitId: unitId ?? null,
      costFen: fenOf(costFen as number | null),
    }),
    send: (body) => answered(client.POST('/api/renewal-plan/corrections', { body })),
    done,
  })
  return (
    <Modal
      open
      title={`${words.correct} · ${words.yearName(plan.year)}`}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit} initialValues={{ unitId: plan.unit?.id ?? null }}>
        <Field name="month" label={words.month} required>
          <Select autoFocus options={plan.months.map(({ month }) => ({ value: month, label: month }))} />
        </Field>
        <Field name="costFen" label={words.correctionCost} hint={words.correctionHint} required>
          <InputNumber min={-mostYuan} max={mostYuan} precision={2} style={{ width: '100%' }} />
        </Field>
        <Field name="unitId" label={t.renewals.unit} hint={words.budgetUnitHint}>
          <UnitSelect label={t.renewals.unit} />
        </Field>
        <Field name="reason" label={words.reason} required>
          <Input maxLength={500} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
