/** Giving a case to somebody, or back to HR, and moving its day. */
import { type CustodyCase, custodyCaseRoutes } from '@chizheng/contract'
import { Form } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useCaseActs } from './case-acts.ts'
import { useCaseWords } from './words.ts'

export function ChangeCase({ one, onDone }: { one: CustodyCase; onDone(): void }) {
  const words = useCaseWords()
  const t = useTexts()
  const acts = useCaseActs(onDone)
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: custodyCaseRoutes.changeCustodyCase.body,
    labels: { ownerId: words.owner, dueOn: words.dueOn },
    prepare: ({ ownerId, dueOn }) => ({ version: one.version, ownerId: ownerId ?? null, dueOn }),
    send: (body) => answered(client.PATCH('/api/custody-cases/{id}', { params: { path: { id: one.id } }, body })),
    done: acts.done(words.changed),
    refused: acts.refused,
  })
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={submit.submit}
      initialValues={{ ownerId: one.owner?.id ?? null, dueOn: one.dueOn }}
    >
      <ProblemAlert problem={submit.problem} />
      <div className="form-columns">
        <Field name="ownerId" label={words.owner}>
          <PersonPicker label={words.owner} placeholder={words.hr} known={one.owner} />
        </Field>
        <Field name="dueOn" label={words.dueOn} required>
          <DayInput label={words.dueOn} />
        </Field>
      </div>
      <SubmitButton busy={submit.busy}>{t.common.save}</SubmitButton>
    </Form>
  )
}
