/**
 * `/invitation#token`: the invited chooses a password and is in. The token stands behind the `#`, which browsers send nowhere; it goes
 * to the server in the body of a request.
 */
import { accessRoutes } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { answered, client, rememberCsrfToken } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { type Session, sessionQuery } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { Link, useGo } from '../../ui/Link.tsx'
import { Facts } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Outside } from './Outside.tsx'
import { PasswordStrength } from './PasswordStrength.tsx'
import './access.css'

export function InvitationScreen() {
  const words = useTexts().access
  // Read once: after signing in the address is another one.
  const [token] = useState(() => globalThis.location.hash.slice(1))
  const read = useQuery(queries.invitation(token))
  return (
    <Outside
      title={words.invitationTitle}
      lead={read.data ? words.invitationLead(read.data.companyName) : read.isPending ? words.invitationWait : ' '}
    >
      <ProblemAlert problem={read.error} />
      {read.isPending ? <Skeleton active /> : null}
      {read.data ? <Choose token={token} invited={read.data} /> : null}
      {read.error ? <Link href={paths.signIn()}>{words.signIn}</Link> : null}
    </Outside>
  )
}

interface Invited {
  readonly username: string
  readonly displayName: string
  readonly expiresAt: string
  readonly passwordWords: readonly string[]
}

function Choose({ token, invited }: { token: string; invited: Invited }) {
  const words = useTexts().access
  const go = useGo()
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const password = Form.useWatch('password', form) as string | undefined
  const submit = useSubmit({
    form,
    schema: accessRoutes.acceptInvitation.body,
    labels: { password: words.newPassword },
    prepare: (values) => ({ token, password: values.password ?? '' }),
    send: async (body): Promise<Session> => answered(client.POST('/api/invitation', { body })),
    done(session) {
      rememberCsrfToken(session.csrfToken)
      cache.clear()
      cache.setQueryData(sessionQuery.queryKey, session)
      go(paths.dashboard(), { replace: true })
    },
  })
  const { displayName, expiresAt, passwordWords, username } = invited
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit.submit}>
      <ProblemAlert problem={submit.problem} />
      <div className="invited">
        <Facts
          items={[
            { label: words.name, value: displayName },
            { label: words.username, value: username },
            { label: words.invitationUntil, value: <InstantText at={expiresAt} /> },
          ]}
        />
      </div>
      {/* For the browser's password store, which would else keep the password without a name. */}
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <Field
        name="password"
        label={words.newPassword}
        hint={<PasswordStrength password={password} about={passwordWords} />}
      >
        <Input.Password autoComplete="new-password" autoFocus size="large" />
      </Field>
      <SubmitButton busy={submit.busy} block>
        {words.invitationAccept}
      </SubmitButton>
    </Form>
  )
}
