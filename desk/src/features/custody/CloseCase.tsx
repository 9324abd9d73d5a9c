/** How a case ends, and where the thing goes that is there again. */
import { type CustodyCase, type CustodyOutcome, custodyCaseRoutes } from '@chizheng/contract'
import { Form, Input, Radio } from 'antd'
import { answered, client } from '../../api/client.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useCaseActs } from './case-acts.ts'
import { useCaseWords } from './words.ts'

const outcomesOf: Readonly<Record<CustodyCase['kind'], readonly CustodyOutcome[]>> = {
  lost: ['found', 'replaced', 'written_off'],
  damaged: ['repaired', 'replaced', 'written_off'],
  return: ['kept'],
  deposit: ['refused'],
}
const textOf = (value: unknown): string | null => String(value ?? '').trim() || null

export function CloseCase({ one, onDone }: { one: CustodyCase; onDone(): void }) {
  const words = useCaseWords()
  const acts = useCaseActs(onDone)
  const [form] = Form.useForm()
  const outcomes = outcomesOf[one.kind]
  const outcome: CustodyOutcome = Form.useWatch('outcome', form) ?? outcomes[0]!
  const place: unknown = Form.useWatch('place', form) ?? 'holder'
  // What is damaged stays where it is.
  const asksPlace = one.kind === 'lost' && outcome !== 'written_off'
  const asksDeposit = asksPlace && place === 'vault'
  const submit = useSubmit({
    form,
    schema: custodyCaseRoutes.closeCustodyCase.body,
    labels: { note: words.outcomeNote, shelf: words.shelf, agreedOn: words.agreedOn, agreement: words.agreement },
    prepare: (values) => ({
      version: one.version,
      outcome,
      note: values.note ?? '',
      to: asksDeposit
        ? {
            place: 'vault',
            shelf: textOf(values.shelf),
            agreedOn: textOf(values.agreedOn),
            agreement: textOf(values.agreement),
          }
        : asksPlace
          ? { place: 'holder' }
          : null,
    }),
    send: (body) => answered(client.POST('/api/custody-cases/{id}/close', { params: { path: { id: one.id } }, body })),
    done: acts.done(words.closed),
    refused: acts.refused,
  })
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={submit.submit}
      initialValues={{ outcome: outcomes[0], place: 'holder', note: '' }}
    >
      <ProblemAlert problem={submit.problem} />
      {one.kind === 'return' ? <p className="quiet">{words.returnHint}</p> : null}
      {one.kind === 'deposit' ? <p className="quiet">{words.depositHint}</p> : null}
      <Field name="outcome" label={words.outcome}>
        <Radio.Group options={outcomes.map((value) => ({ value, label: words.outcomes[value] }))} />
      </Field>
      {asksPlace ? (
        <Field name="place" label={words.backTo}>
          <Radio.Group
            options={(['holder', 'vault'] as const).map((value) => ({ value, label: words.places[value] }))}
          />
        </Field>
      ) : null}
      {asksDeposit ? (
        <>
          <p className="quiet">{words.agreementHint}</p>
          <div className="form-columns">
            <Field name="shelf" label={words.shelf}>
              <Input maxLength={60} />
            </Field>
            <Field name="agreedOn" label={words.agreedOn}>
              <DayInput label={words.agreedOn} />
            </Field>
            <Field name="agreement" label={words.agreement} wide>
              <Input maxLength={200} />
            </Field>
          </div>
        </>
      ) : null}
      <Field name="note" label={words.outcomeNote} required>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
      <SubmitButton busy={submit.busy}>{words.close}</SubmitButton>
    </Form>
  )
}
