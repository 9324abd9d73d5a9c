/** Opening a stock-take by hand. */
import { stocktakeRoutes } from '@chizheng/contract'
import { Form, Input } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { plusMonths } from '../../ui/days.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { useGo } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ScopeFields } from './ScopeFields.tsx'
import { useStocktakeWords } from './words.ts'

export default function OpenDialog({ onClose }: { onClose(): void }) {
  const words = useStocktakeWords()
  const today = useToday()
  const forget = useForget()
  const go = useGo()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: stocktakeRoutes.openStocktake.body,
    labels: { name: words.name, unitIds: words.units, counterIds: words.counters, dueOn: words.dueOn },
    prepare: (values) => ({ ...values, name: String(values.name ?? '').trim() || null }),
    send: (body) => answered(client.POST('/api/stocktakes', { body })),
    async done({ id }) {
      await forget(['stocktakes'])
      go(paths.stocktake(id))
    },
  })
  return (
    <Dialog title={words.open} okText={words.open} confirmLoading={submit.busy} onOk={submit.submit} onCancel={onClose}>
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ dueOn: plusMonths(today, 1), unitIds: [], categories: [], counterIds: [] }}
        onFinish={submit.submit}
      >
        <div className="form-columns">
          <Field name="name" label={words.name} hint={words.nameHint}>
            <Input maxLength={200} />
          </Field>
          <Field name="dueOn" label={words.dueOn} required>
            <DayInput />
          </Field>
          <ScopeFields known={[]} />
        </div>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
