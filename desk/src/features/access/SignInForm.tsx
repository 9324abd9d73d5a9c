/** Name and password, and a code where the account asks for one; the same form on the sign-in page and over a page whose session ended. */
import { accessRoutes } from '@chizheng/contract'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { answered, client, rememberCsrfToken } from '../../api/client.ts'
import type { Session } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

export function SignInForm({
  username,
  onSignedIn,
}: {
  username?: string
  onSignedIn(session: Session): void | Promise<void>
}) {
  const t = useTexts()
  const [form] = Form.useForm()
  const [asksCode, setAsksCode] = useState(false)
  const submit = useSubmit({
    form,
    schema: accessRoutes.signIn.body,
    labels: { username: t.access.username, password: t.access.password, code: t.access.factor.code },
    prepare: ({ code, ...values }) => (asksCode ? { ...values, code: code ?? '' } : values),
    send: async (body): Promise<Session> => answered(client.POST('/api/session', { body })),
    async done(session) {
      rememberCsrfToken(session.csrfToken)
      await onSignedIn(session)
    },
    refused({ code }) {
      if (code !== 'second_factor_required') return false
      setAsksCode(true)
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
      {asksCode ? (
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
