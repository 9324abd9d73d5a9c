/** A case is given to somebody, moved, or resolved with a word. */
import { type StocktakeCase, stocktakeRoutes } from '@chizheng/contract'
import { Form, Input } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStocktakeWords } from './words.ts'

export default function CaseDialog({ one, onClose }: { one: StocktakeCase; onClose(): void }) {
  const words = useStocktakeWords()
  const t = useTexts()
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: stocktakeRoutes.changeStocktakeCase.body,
    labels: { ownerId: words.owner, dueOn: words.dueOn, resolution: words.resolution },
    prepare: ({ ownerId, dueOn, resolution }) => {
      const said = String(resolution ?? '').trim()
      return { version: one.version, ownerId: ownerId ?? null, dueOn, ...(said === '' ? {} : { resolution: said }) }
    },
    send: (body) => answered(client.PATCH('/api/stocktake-cases/{id}', { params: { path: { id: one.id } }, body })),
    async done() {
      await forget(['stocktakes'])
      onClose()
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['stocktakes'])
      return false
    },
  })
  return (
    <Dialog
      title={one.title}
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
        initialValues={{ ownerId: one.owner?.id ?? null, dueOn: one.dueOn }}
      >
        <div className="form-columns">
          <Field name="ownerId" label={words.owner}>
            <PersonPicker label={words.owner} placeholder={words.hr} known={one.owner} />
          </Field>
          <Field name="dueOn" label={words.dueOn} required>
            <DayInput />
          </Field>
          <Field name="resolution" label={words.resolution} hint={words.resolutionHint} wide>
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
          </Field>
        </div>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
