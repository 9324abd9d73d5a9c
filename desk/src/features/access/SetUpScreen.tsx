/**
 * First run, `/setup?token=…`: names the company, creates the administrator, then asks where to begin.
 */
import { accessRoutes } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { answered, client, rememberCsrfToken } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { type Session, sessionQuery } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { Link } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { provinces } from '../../ui/provinces.ts'
import { Outside } from './Outside.tsx'
import { PasswordStrength } from './PasswordStrength.tsx'
import { StartChoice } from './StartChoice.tsx'

export function SetUpScreen() {
  const t = useTexts()
  const setUp = useQuery(queries.setup())
  const [session, setSession] = useState<Session | null>(null)
  if (session) {
    return (
      <Outside title={t.access.startTitle} lead={t.access.startLead(session.company.name)} wide>
        <StartChoice />
      </Outside>
    )
  }
  if (setUp.data?.needed === false) {
    return (
      <Outside title={t.access.alreadySetUp}>
        <EmptyState title={t.access.alreadySetUpHint}>
          <Link href={paths.signIn()}>{t.access.signIn}</Link>
        </EmptyState>
      </Outside>
    )
  }
  return (
    <Outside title={t.access.setUpTitle} lead={t.access.setUpLead} wide>
      <ProblemAlert problem={setUp.error} onRetry={() => setUp.refetch()} />
      <SetUpForm onDone={setSession} />
    </Outside>
  )
}

function SetUpForm({ onDone }: { onDone(session: Session): void }) {
  const t = useTexts()
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const token = useRouterState({ select: (state) => (state.location.search as { token?: string }).token })
  const password = Form.useWatch('password', form) as string | undefined
  const named = [
    Form.useWatch('companyName', form),
    Form.useWatch('displayName', form),
    Form.useWatch('username', form),
  ] as (string | undefined)[]
  const about = named.filter((name) => name !== undefined)
  const labels = {
    token: t.access.token,
    companyName: t.access.companyName,
    province: t.access.province,
    displayName: t.access.displayName,
    username: t.access.username,
    password: t.access.newPassword,
  }
  const submit = useSubmit({
    form,
    schema: accessRoutes.setUp.body,
    labels,
    prepare: (values) => ({ ...values, token: values.token ?? token, province: values.province ?? null }),
    send: async (body): Promise<Session> => answered(client.POST('/api/setup', { body })),
    done(session) {
      rememberCsrfToken(session.csrfToken)
      cache.setQueryData(sessionQuery.queryKey, session)
      onDone(session)
    },
  })
  return (
    <Form form={form} layout="vertical" onFinish={submit.submit}>
      <ProblemAlert problem={submit.problem} />
      {token ? null : (
        <Field name="token" label={labels.token} required hint={t.access.tokenMissing}>
          <Input autoComplete="off" />
        </Field>
      )}
      <Field name="companyName" label={labels.companyName} required>
        <Input autoComplete="organization" autoFocus placeholder={t.access.companyNameExample} />
      </Field>
      <Field name="province" label={labels.province} hint={t.access.provinceHint}>
        <Select
          allowClear
          showSearch
          placeholder={t.access.provinceNone}
          options={provinces.map((name) => ({ value: name, label: name }))}
        />
      </Field>
      <Field name="displayName" label={labels.displayName} required>
        <Input autoComplete="name" />
      </Field>
      <Field name="username" label={labels.username} required hint={t.access.usernameHint}>
        <Input autoComplete="username" autoCapitalize="none" />
      </Field>
      <Field
        name="password"
        label={labels.password}
        required
        hint={<PasswordStrength password={password} about={about} />}
      >
        <Input.Password autoComplete="new-password" />
      </Field>
      <SubmitButton busy={submit.busy}>{t.access.setUp}</SubmitButton>
    </Form>
  )
}
