/** What opens by itself each quarter. */
import { type StocktakePlan, stocktakeRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, InputNumber, Skeleton } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ScopeFields } from './ScopeFields.tsx'
import { useStocktakeWords } from './words.ts'

export default function PlanDialog({ onClose }: { onClose(): void }) {
  const words = useStocktakeWords()
  const { data, error } = useQuery(queries.stocktakePlan())
  if (data) return <PlanForm plan={data as StocktakePlan} onClose={onClose} />
  return (
    <Dialog title={words.planTitle} footer={null} onCancel={onClose}>
      {error ? <ProblemAlert problem={error} /> : <Skeleton active />}
    </Dialog>
  )
}

function PlanForm({ plan, onClose }: { plan: StocktakePlan; onClose(): void }) {
  const words = useStocktakeWords()
  const t = useTexts()
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: stocktakeRoutes.setStocktakePlan.body,
    labels: {
      unitIds: words.units,
      counterIds: words.counters,
      opensAfterDays: words.opensAfterDays,
      countsForDays: words.countsForDays,
    },
    send: (body) => answered(client.PUT('/api/stocktake-plan', { body })),
    async done() {
      await forget(['stocktakes'])
      onClose()
    },
  })
  const { enabled, units, categories, counters, opensAfterDays, countsForDays } = plan
  return (
    <Dialog
      title={words.planTitle}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.planHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={{
          enabled,
          unitIds: units.map(({ id }) => id),
          categories,
          counterIds: counters.map(({ id }) => id),
          opensAfterDays,
          countsForDays,
        }}
      >
        <Form.Item name="enabled" valuePropName="checked">
          <Checkbox>
            {words.enabled}
            {plan.nextOn ? <span className="quiet"> {words.nextOn(plan.nextOn)}</span> : null}
          </Checkbox>
        </Form.Item>
        <div className="form-columns">
          <Field name="opensAfterDays" label={words.opensAfterDays}>
            <InputNumber min={0} max={80} precision={0} />
          </Field>
          <Field name="countsForDays" label={words.countsForDays}>
            <InputNumber min={1} max={90} precision={0} />
          </Field>
          <ScopeFields known={counters} />
        </div>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
