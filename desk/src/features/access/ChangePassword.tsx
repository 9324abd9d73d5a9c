/** One's own password, changed with the present one. */
import { accessRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { PasswordStrength } from './PasswordStrength.tsx'

export function ChangePassword({ onClose }: { onClose(): void }) {
  const t = useTexts()
  const { passwordWords } = useSession()
  const toast = useToast()
  const [form] = Form.useForm()
  const next = Form.useWatch('next', form) as string | undefined
  const submit = useSubmit({
    form,
    schema: accessRoutes.changePassword.body,
    labels: { current: t.access.currentPassword, next: t.access.nextPassword },
    send: (body) => answered(client.POST('/api/session/password', { body })),
    done() {
      toast.done(t.access.passwordChanged)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t.access.changePasswordTitle}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit.submit}>
        <Field name="current" label={t.access.currentPassword}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Field>
        <Field
          name="next"
          label={t.access.nextPassword}
          hint={<PasswordStrength password={next} about={passwordWords} />}
        >
          <Input.Password autoComplete="new-password" />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
