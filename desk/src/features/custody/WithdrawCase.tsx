/** Its holder takes back what they offered or asked for. */
import { type CustodyCase, custodyCaseRoutes } from '@chizheng/contract'
import { Form } from 'antd'
import { answered, client } from '../../api/client.ts'
import { SubmitButton, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useCaseActs } from './case-acts.ts'
import { useCaseWords } from './words.ts'

export default function WithdrawCase({ one: { id, version }, onDone }: { one: CustodyCase; onDone(): void }) {
  const words = useCaseWords()
  const acts = useCaseActs(onDone)
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: custodyCaseRoutes.withdrawCustodyCase.body,
    labels: {},
    prepare: () => ({ version }),
    send: (body) => answered(client.POST('/api/custody-cases/{id}/withdraw', { params: { path: { id } }, body })),
    done: acts.done(words.withdrawn),
    refused: acts.refused,
  })
  return (
    <Form form={form} onFinish={submit.submit}>
      <ProblemAlert problem={submit.problem} />
      <p className="quiet">{words.withdrawHint}</p>
      <SubmitButton busy={submit.busy}>{words.withdraw}</SubmitButton>
    </Form>
  )
}
