/** Adding an account, changing its name and roles, giving it a new password. */
import { type AccountRecord, accessRoutes } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, type FormInstance, Input } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import { PasswordStrength } from '../access/index.ts'
import { FormDialog } from './FormDialog.tsx'
import { Grants } from './Grants.tsx'
import { proposePassword } from './propose-password.ts'

/** Which form is open, and for what. */
export type OpenForm = { readonly what: 'add' } | { readonly what: 'edit' | 'reset'; readonly account: AccountRecord }

export default function AccountForm({ open, onClose }: { open: OpenForm; onClose(): void }) {
  switch (open.what) {
    case 'add':
      return <AddAccount onClose={onClose} />
    case 'edit':
      return <EditAccount account={open.account} onClose={onClose} />
    case 'reset':
      return <ResetPassword account={open.account} onClose={onClose} />
  }
}

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

function AddAccount({ onClose }: { onClose(): void }) {
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
      grants: words.roles,
      personId: words.person,
      password: words.firstPassword,
    },
    prepare: (values) => ({ ...values, personId: values.personId ?? null }),
    send: (body) => answered(client.POST('/api/accounts', { body })),
    done: (account) => done(words.createdDone(account.displayName)),
  })
  return (
    <FormDialog title={words.addTitle} okText={words.create} submit={submit} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ grants: [{ role: 'hr', unitId: null }] }}
        onFinish={submit.submit}
      >
        <Field name="displayName" label={words.name} required>
          <Input autoFocus autoComplete="off" />
        </Field>
        <Field name="username" label={words.username} required hint={words.usernameHint}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Field>
        <GrantsField />
        <PersonField />
        <PasswordField form={form} label={words.firstPassword} />
        <button type="submit" hidden />
      </Form>
    </FormDialog>
  )
}

function EditAccount({ account, onClose }: { account: AccountRecord; onClose(): void }) {
  const words = useTexts().accounts
  const [form] = Form.useForm()
  const done = useDone(onClose)
  const submit = useSubmit({
    form,
    schema: accessRoutes.changeAccount.body,
    labels: { displayName: words.name, grants: words.roles, personId: words.person },
    prepare: ({ displayName, grants, personId }) => ({
      version: account.version,
      displayName,
      grants,
      personId: personId ?? null,
    }),
    send: (body) => answered(client.PATCH('/api/accounts/{id}', { params: { path: { id: account.id } }, body })),
    done: () => done(words.saved),
  })
  return (
    <FormDialog title={words.editTitle(account.displayName)} okText={words.save} submit={submit} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          displayName: account.displayName,
          grants: account.grants.map(({ role, unit }) => ({ role, unitId: unit?.id ?? null })),
          personId: account.person?.id,
        }}
        onFinish={submit.submit}
      >
        <Field name="displayName" label={words.name} required>
          <Input autoFocus autoComplete="off" />
        </Field>
        <GrantsField />
        <PersonField known={account.person} />
        <button type="submit" hidden />
      </Form>
    </FormDialog>
  )
}

function ResetPassword({ account, onClose }: { account: AccountRecord; onClose(): void }) {
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
    <FormDialog
      title={words.resetTitle(account.displayName)}
      okText={words.resetPassword}
      lead={words.resetText}
      submit={submit}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <PasswordField form={form} label={words.newPassword} of={account} />
        <button type="submit" hidden />
      </Form>
    </FormDialog>
  )
}

export function GrantsField() {
  const words = useTexts().accounts
  return (
    <Field name="grants" label={words.roles} hint={words.grantsHint}>
      <Grants />
    </Field>
  )
}

export function PersonField({ known }: { known?: AccountRecord['person'] }) {
  const words = useTexts().accounts
  return (
    <Field name="personId" label={words.person} hint={words.personHint}>
      <PersonPicker label={words.person} known={known} />
    </Field>
  )
}

/** A password somebody else will use once: shown as typed, since it is read out to them. */
function PasswordField({ form, label, of }: { form: FormInstance; label: string; of?: AccountRecord }) {
  const words = useTexts().accounts
  const copy = useCopy()
  const password = Form.useWatch('password', form) as string | undefined
  const username = Form.useWatch('username', form) as string | undefined
  const displayName = Form.useWatch('displayName', form) as string | undefined
  const { company } = useSession()
  const about = [of?.username ?? username ?? '', of?.displayName ?? displayName ?? '', company.name]
  return (
    <>
      <Field
        name="password"
        label={label}
        required
        hint={
          <>
            <PasswordStrength password={password} about={about} />
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
          onClick={() => void copy(password ?? '', form.getFieldInstance('password')?.input)}
        >
          {words.copy}
        </Button>
      </div>
    </>
  )
}
