/** Inviting somebody: an account without a password, and the link by which they choose one. The link is shown once. */
import { type AccountRecord, accessRoutes } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import { GrantsField, PersonField } from './AccountForms.tsx'
import { FormDialog } from './FormDialog.tsx'

interface MadeLink {
  readonly token: string
  readonly expiresAt: string
}

/** Without an account: a new one is invited. With one: it gets a new link. */
export default function InviteForm({ account, onClose }: { account: AccountRecord | null; onClose(): void }) {
  const [made, setMade] = useState<{ name: string; link: MadeLink } | null>(null)
  if (made) return <LinkShown name={made.name} link={made.link} onClose={onClose} />
  const done = (name: string) => (link: MadeLink) => setMade({ name, link })
  return account ? (
    <RenewInvitation account={account} onMade={done(account.displayName)} onClose={onClose} />
  ) : (
    <InviteAccount onMade={(name, link) => done(name)(link)} onClose={onClose} />
  )
}

function InviteAccount({ onMade, onClose }: { onMade(name: string, link: MadeLink): void; onClose(): void }) {
  const words = useTexts().accounts
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: accessRoutes.inviteAccount.body,
    labels: {
      displayName: words.name,
      username: words.username,
      grants: words.roles,
      personId: words.person,
    },
    prepare: (values) => ({ ...values, personId: values.personId ?? null }),
    send: (body) => answered(client.POST('/api/accounts/invite', { body })),
    async done({ account, invitation }) {
      await cache.invalidateQueries({ queryKey: ['accounts'] })
      onMade(account.displayName, invitation)
    },
  })
  return (
    <FormDialog
      title={words.inviteTitle}
      okText={words.inviteMake}
      lead={words.inviteText}
      submit={submit}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ grants: [] }} onFinish={submit.submit}>
        <Field name="displayName" label={words.name} required>
          <Input autoFocus autoComplete="off" />
        </Field>
        <Field name="username" label={words.username} required hint={words.usernameHint}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Field>
        <PersonField />
        <GrantsField />
        <button type="submit" hidden />
      </Form>
    </FormDialog>
  )
}

function RenewInvitation(props: { account: AccountRecord; onMade(link: MadeLink): void; onClose(): void }) {
  const words = useTexts().accounts
  const { account, onMade, onClose } = props
  const renew = useChange(
    () => answered(client.POST('/api/accounts/{id}/invitation', { params: { path: { id: account.id } } })),
    ['accounts'],
    'accounts',
  )
  const press = async () => {
    const link = await renew.send(undefined)
    if (link) onMade(link)
  }
  return (
    <Modal
      open
      title={words.inviteAgainTitle(account.displayName)}
      okText={words.inviteMake}
      cancelText={words.cancel}
      confirmLoading={renew.busy}
      onOk={press}
      onCancel={onClose}
    >
      <ProblemAlert problem={renew.problem} />
      <p>{words.inviteAgainText}</p>
    </Modal>
  )
}

function LinkShown({ name, link, onClose }: { name: string; link: MadeLink; onClose(): void }) {
  const t = useTexts()
  const words = t.accounts
  const copy = useCopy()
  const box = useRef<HTMLDivElement>(null)
  const address = `${globalThis.location.origin}${paths.invitation(link.token)}`
  return (
    <Modal
      open
      title={words.linkTitle(name)}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.linkDone}
        </Button>
      }
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <p>{words.linkText}</p>
      <div ref={box}>
        <Input.TextArea
          className="number"
          aria-label={words.link}
          value={address}
          readOnly
          autoSize
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div className="form-foot account-link">
        <Button onClick={() => void copy(address, box.current?.querySelector('textarea'))}>{words.linkCopy}</Button>
        <span className="quiet">
          {words.linkUntil} <InstantText at={link.expiresAt} />
        </span>
      </div>
    </Modal>
  )
}
