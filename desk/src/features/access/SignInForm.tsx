/** Name and password, and what else the account asks for: a new password, a code. The same form on the sign-in page and over a page whose session ended. */
import { accessRoutes } from '@chizheng/contract'
import { Form, type FormInstance, Input } from 'antd'
import { useState } from 'react'
import { answered, client, rememberCsrfToken } from '../../api/client.ts'
import type { Session } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { PasswordStrength } from './PasswordStrength.tsx'

export function SignInForm({
  username,
  onSignedIn,
}: {
  username?: string
  onSignedIn(session: Session): void | Promise<void>
}) {
  const t = useTexts()
  const [form] = Form.useForm()
  const [asks, setAsks] = useState({ code: false, newPassword: false })
  const submit = useSubmit({
    form,
    schema: accessRoutes.signIn.body,
    labels: {
      username: t.access.username,
      password: t.access.password,
      newPassword: t.access.nextPassword,
      code: t.access.factor.code,
    },
    prepare: ({ code, newPassword, ...values }) => ({
      ...values,
      ...(asks.code ? { code: code ?? '' } : {}),
      ...(asks.newPassword ? { newPassword: newPassword ?? '' } : {}),
    }),
    send: async (body): Promise<Session> => answered(client.POST('/api/session', { body })),
    async done(session) {
      rememberCsrfToken(session.csrfToken)
      await onSignedIn(session)
    },
    refused({ code }) {
      const asked = askedBy[code as keyof typeof askedBy]
      // Asked again although it was there: then it is said as a refusal.
      if (asked === undefined || asks[asked]) return false
      setAsks({ ...asks, [asked]: true })
      return true
    },
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ username }} onFinish={submit.submit}>
      <ProblemAlert problem={submit.problem} />
      <Field name="username" label={t.access.username}>
        <Input autoComplete="username" autoCapitalize="none" autoFocus={!username} size="large" />
      </Field>
      <Field name="password" label={t.access.password}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(username)} size="large" />
      </Field>
      {asks.newPassword ? <NewPassword form={form} /> : null}
      {asks.code ? (
        <Field name="code" label={t.access.factor.code} hint={t.access.factor.codeHint}>
          <Input autoComplete="one-time-code" inputMode="text" maxLength={40} autoFocus size="large" />
        </Field>
      ) : null}
      <SubmitButton busy={submit.busy} block>
        {t.access.signIn}
      </SubmitButton>
    </Form>
  )
}

/** What the server asks for when the password is right and does not do alone. */
const askedBy = { second_factor_required: 'code', password_renewal_required: 'newPassword' } as const

function NewPassword({ form }: { form: FormInstance }) {
  const words = useTexts().access
  const typed = Form.useWatch('newPassword', form) as string | undefined
  const username = Form.useWatch('username', form) as string | undefined
  return (
    <>
      <p role="status">{words.renewalLead}</p>
      <Field
        name="newPassword"
        label={words.nextPassword}
        hint={<PasswordStrength password={typed} about={[username ?? '']} />}
      >
        <Input.Password autoComplete="new-password" autoFocus size="large" />
      </Field>
    </>
  )
}
