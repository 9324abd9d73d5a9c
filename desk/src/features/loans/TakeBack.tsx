/** Taking it back: to the holder, or into the vault where it lay or its holder agrees that it lies. */
import { type LoanRecord, loanRoutes } from '@chizheng/contract'
import { Form, Input, Modal, Radio } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useLoanWords } from './words.ts'

const textOf = (value: unknown): string | null => String(value ?? '').trim() || null

export default function TakeBack({ record, onClose }: { record: LoanRecord; onClose(): void }) {
  const words = useLoanWords()
  const forget = useForget()
  const toast = useToast()
  const [form] = Form.useForm()
  const wasDeposited = Boolean(record.custody?.agreedOn)
  const place: unknown = Form.useWatch('place', form) ?? (wasDeposited ? 'vault' : 'holder')
  const submit = useSubmit({
    form,
    schema: loanRoutes.takeBackLoan.body,
    labels: {
      note: words.note,
      shelf: words.shelf,
      agreedOn: words.agreedOn,
      agreement: words.agreement,
    },
    prepare: (values) => ({
      version: record.version,
      note: textOf(values.note),
      to:
        place === 'vault'
          ? {
              place,
              shelf: textOf(values.shelf),
              agreedOn: textOf(values.agreedOn),
              agreement: textOf(values.agreement),
            }
          : { place: 'holder' },
    }),
    send: (body) => answered(client.POST('/api/loans/{id}/return', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['loans', 'credentials'])
      toast.done(words.done)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={words.takeBackTitle}
      okText={words.takeBack}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ place }} onFinish={submit.submit}>
        {record.what === 'scan' ? null : (
          <Field name="place" label={words.backTo}>
            <Radio.Group
              options={(['holder', 'vault'] as const).map((value) => ({ value, label: words.places[value] }))}
            />
          </Field>
        )}
        {place === 'vault' ? (
          <>
            <Field name="shelf" label={words.shelf}>
              <Input maxLength={60} />
            </Field>
            {wasDeposited ? null : (
              <>
                <Field name="agreedOn" label={words.agreedOn} required>
                  <DayInput label={words.agreedOn} />
                </Field>
                <Field name="agreement" label={words.agreement} required>
                  <Input maxLength={200} />
                </Field>
              </>
            )}
          </>
        ) : null}
        <Field name="note" label={words.note}>
          <Input.TextArea rows={2} maxLength={500} />
        </Field>
      </Form>
    </Modal>
  )
}
