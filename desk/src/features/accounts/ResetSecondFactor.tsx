/** Taking the second factor from an account whose owner lost it: the reason stays in the ledger. */
import { type AccountRecord, secondFactorRoutes } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { FormDialog } from './FormDialog.tsx'

export default function ResetSecondFactor({ account, onClose }: { account: AccountRecord; onClose(): void }) {
  const words = useTexts().accounts
  const toast = useToast()
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const params = { path: { id: account.id } }
  const submit = useSubmit({
    form,
    schema: secondFactorRoutes.resetSecondFactor.body,
    labels: { reason: words.reason },
    send: (body) => answered(client.POST('/api/accounts/{id}/second-factor/reset', { params, body })),
    async done() {
      await cache.invalidateQueries({ queryKey: ['accounts'] })
      toast.done(words.factorResetDone(account.displayName))
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.factorResetTitle(account.displayName)}
      okText={words.factorReset}
      danger
      lead={words.factorResetText}
      submit={submit}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={words.reason} required hint={words.reasonHint}>
          <Input maxLength={500} autoFocus autoComplete="off" />
        </Field>
        <button type="submit" hidden />
      </Form>
    </FormDialog>
  )
}
