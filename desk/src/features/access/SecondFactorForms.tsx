/** Turning the second factor on (password, app, first code, recovery codes), new recovery codes, turning it off. */
import { secondFactorRoutes } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, QRCode } from 'antd'
import { useRef, useState } from 'react'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCopy } from '../../ui/useCopy.ts'

/** Which form is open. */
export type FactorForm = 'on' | 'off' | 'codes'

interface Secret {
  readonly secret: string
  readonly uri: string
}

export default function SecondFactorForm({ what, onClose }: { what: FactorForm; onClose(): void }) {
  const words = useTexts().access.factor
  const [secret, setSecret] = useState<Secret | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <CodesShown codes={codes} onClose={onClose} />
  if (what === 'off') return <TurnOff onClose={onClose} />
  if (what === 'codes') {
    return (
      <WithPassword
        title={words.newCodes}
        lead={words.newCodesLead}
        send={(body) => answered(client.POST('/api/session/second-factor/recovery-codes', { body }))}
        done={({ recoveryCodes }) => setCodes(recoveryCodes)}
        onClose={onClose}
      />
    )
  }
  return secret ? (
    <Confirm secret={secret} onDone={setCodes} onClose={onClose} />
  ) : (
    <WithPassword
      title={words.turnOn}
      lead={words.turnOnLead}
      send={(body) => answered(client.POST('/api/session/second-factor', { body }))}
      done={setSecret}
      onClose={onClose}
    />
  )
}

function WithPassword<Result>(props: {
  title: string
  lead: string
  send(body: { password: string }): Promise<Result>
  done(result: Result): void
  onClose(): void
}) {
  const words = useTexts().access
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: secondFactorRoutes.beginSecondFactor.body,
    labels: { password: words.currentPassword },
    send: props.send,
    async done(result) {
      await cache.invalidateQueries({ queryKey: ['session', 'second-factor'] })
      props.done(result)
    },
  })
  return (
    <Modal
      open
      title={props.title}
      okText={words.factor.next}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={props.onClose}
    >
      <p className="quiet">{props.lead}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit.submit}>
        <Field name="password" label={words.currentPassword}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function Confirm(props: { secret: Secret; onDone(codes: readonly string[]): void; onClose(): void }) {
  const { secret, uri } = props.secret
  const words = useTexts().access.factor
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: secondFactorRoutes.confirmSecondFactor.body,
    labels: { code: words.code },
    send: (body) => answered(client.POST('/api/session/second-factor/confirm', { body })),
    async done({ recoveryCodes }) {
      await cache.invalidateQueries({ queryKey: ['session', 'second-factor'] })
      props.onDone(recoveryCodes)
    },
  })
  return (
    <Modal
      open
      title={words.turnOn}
      okText={words.confirm}
      confirmLoading={submit.busy}
      mask={{ closable: false }}
      onOk={submit.submit}
      onCancel={props.onClose}
    >
      <p>{words.scan}</p>
      {/* Black on white in the dark too: some cameras read nothing else. */}
      <div className="factor-code" aria-hidden="true">
        <QRCode value={uri} size={200} type="svg" color="#000" bgColor="#fff" errorLevel="M" />
      </div>
      <p>
        {words.typed} <code className="factor-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit.submit}>
        <Field name="code" label={words.code} hint={words.confirmHint}>
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={40} autoFocus className="number" />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function CodesShown({ codes, onClose }: { codes: readonly string[]; onClose(): void }) {
  const words = useTexts().access.factor
  const copy = useCopy()
  const list = useRef<HTMLUListElement>(null)
  return (
    <Modal
      open
      title={words.codesTitle}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={() => void copy(codes.join('\n'), list.current)}>{words.copy}</Button>
          <Button type="primary" onClick={onClose}>
            {words.kept}
          </Button>
        </>
      }
      onCancel={onClose}
    >
      <p>{words.codesLead}</p>
      <ul ref={list} className="factor-codes" aria-label={words.codesTitle}>
        {codes.map((code) => (
          <li key={code} className="number">
            {code}
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function TurnOff({ onClose }: { onClose(): void }) {
  const words = useTexts().access
  const toast = useToast()
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: secondFactorRoutes.endSecondFactor.body,
    labels: { password: words.currentPassword },
    send: (body) => answered(client.POST('/api/session/second-factor/off', { body })),
    async done() {
      await cache.invalidateQueries({ queryKey: ['session', 'second-factor'] })
      toast.done(words.factor.offDone)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={words.factor.turnOff}
      okText={words.factor.turnOff}
      okButtonProps={{ danger: true }}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p>{words.factor.offLead}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit.submit}>
        <Field name="password" label={words.currentPassword}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
