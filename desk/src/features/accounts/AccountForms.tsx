/** Adding an account, changing its name and roles, giving it a new password. */
import { type AccountRecord, accessRoutes, roleNames } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, type FormInstance, Input, Modal } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { PasswordStrength } from '../access/index.ts'
import { proposePassword } from './propose-password.ts'

/** What every form does when it is done: a word, the list read again, closed. */
function useDone(onClose: () => void) {
  const toast = useToast()
  const cache = useQueryClient()
  return async (text: string) => {
    await cache.invalidateQueries({ queryKey: ['accounts'] })
    toast.done(text)
    onClose()
  }
}

export function AddAccount({ onClose }: { onClose(): void }) {
  const t = useTexts()
  const words = t.accounts
  const [form] = Form.useForm()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: accessRoutes.createAccount.body,
    labels: {
      displayName: words.name,
      username: words.username,
      roles: words.roles,
      password: words.firstPassword,
    },
    send: (body) => answered(client.POST('/api/accounts', { body })),
    done: (account) => done(words.createdDone(account.displayName)),
  })
  return (
    <Modal
      open
      title={words.addTitle}
      okText={words.create}
      cancelText={words.cancel}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ roles: ['hr'] }} onFinish={submit.submit}>
        <Field name="displayName" label={words.name} required>
          <Input autoFocus autoComplete="off" />
        </Field>
        <Field name="username" label={words.username} required hint={words.usernameHint}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Field>
        <RolesField />
        <PasswordField form={form} label={words.firstPassword} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

export function EditAccount({ account, onClose }: { account: AccountRecord; onClose(): void }) {
  const words = useTexts().accounts
  const [form] = Form.useForm()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: accessRoutes.changeAccount.body,
    labels: { displayName: words.name, roles: words.roles },
    prepare: (values) => ({ version: account.version, displayName: values.displayName, roles: values.roles }),
    send: (body) => answered(client.PATCH('/api/accounts/{id}', { params: { path: { id: account.id } }, body })),
    done: () => done(words.saved),
  })
  return (
    <Modal
      open
      title={words.editTitle(account.displayName)}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ displayName: account.displayName, roles: account.roles }}
        onFinish={submit.submit}
      >
        <Field name="displayName" label={words.name} required>
          <Input autoFocus autoComplete="off" />
        </Field>
        <RolesField />
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

export function ResetPassword({ account, onClose }: { account: AccountRecord; onClose(): void }) {
  const words = useTexts().accounts
  const [form] = Form.useForm()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: accessRoutes.changeAccount.body,
    labels: { password: words.newPassword },
    prepare: (values) => ({ version: account.version, password: values.password ?? '' }),
    send: (body) => answered(client.PATCH('/api/accounts/{id}', { params: { path: { id: account.id } }, body })),
    done: () => done(words.passwordReset(account.displayName)),
  })
  return (
    <Modal
      open
      title={words.resetTitle(account.displayName)}
      okText={words.resetPassword}
      cancelText={words.cancel}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p>{words.resetText}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <PasswordField form={form} label={words.newPassword} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function RolesField() {
  const words = useTexts().accounts
  return (
    <Field name="roles" label={words.roles} required>
      <RoleChoices />
    </Field>
  )
}

/** antd's form hands `value` and `onChange` to it; what else it hands over (`aria-required`) no group may carry. */
function RoleChoices({ value, onChange }: { value?: string[]; onChange?(roles: string[]): void }) {
  const t = useTexts()
  const words = t.accounts
  return (
    <Checkbox.Group aria-label={words.roles} value={value ?? []} onChange={(roles) => onChange?.(roles as string[])}>
      <div className="role-choices">
        {roleNames.map((role) => (
          <Checkbox key={role} value={role}>
            {t.common.role[role]}
            <span className="quiet role-choices__text">{words.roleTexts[role]}</span>
          </Checkbox>
        ))}
      </div>
    </Checkbox.Group>
  )
}

/** A password somebody else will use once: shown as typed, since it is read out to them. */
function PasswordField({ form, label }: { form: FormInstance; label: string }) {
  const words = useTexts().accounts
  const password = Form.useWatch('password', form) as string | undefined
  return (
    <>
      <Field
        name="password"
        label={label}
        required
        hint={
          <>
            <PasswordStrength password={password} />
            {words.passwordHint}
          </>
        }
      >
        <Input autoComplete="off" spellCheck={false} className="number" />
      </Field>
      <div className="form-foot">
        <Button size="small" onClick={() => form.setFieldsValue({ password: proposePassword() })}>
          {words.propose}
        </Button>
        <Button
          size="small"
          disabled={!password}
          onClick={() => void navigator.clipboard?.writeText(password ?? '').catch(() => undefined)}
        >
          {words.copy}
        </Button>
      </div>
    </>
  )
}
