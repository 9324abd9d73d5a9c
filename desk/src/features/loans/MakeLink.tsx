/** A new link: for whom, until when, with whose agreement; then its address, this once. */
import { type LoanRecord, loanLinkRoutes } from '@chizheng/contract'
import { Button, Checkbox, Form, type GetRef, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useLinkWords } from './words.ts'

const given = (value: unknown): string | null => String(value ?? '').trim() || null

export default function MakeLink({ record, onClose }: { record: LoanRecord; onClose(): void }) {
  const words = useLinkWords()
  const forget = useForget()
  const [form] = Form.useForm()
  const [address, setAddress] = useState<string | null>(null)
  const isOutside = Boolean(Form.useWatch('outside', form))
  const submit = useSubmit({
    form,
    schema: loanLinkRoutes.makeLoanLink.body,
    labels: {
      recipient: words.recipient,
      expiresOn: words.expiresOn,
      consentOn: words.consentOn,
      consent: words.consent,
    },
    prepare: (values) => ({
      recipient: values.recipient ?? '',
      outside: isOutside,
      expiresOn: values.expiresOn,
      consentOn: isOutside ? given(values.consentOn) : null,
      consent: isOutside ? given(values.consent) : null,
    }),
    send: (body) => answered(client.POST('/api/loans/{id}/links', { params: { path: { id: record.id } }, body })),
    async done({ url }) {
      setAddress(url)
      await forget(['loans'])
    },
  })
  if (address !== null) return <AddressShown address={address} onClose={onClose} />
  return (
    <Modal
      open
      title={words.make}
      okText={words.make}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.hint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ expiresOn: record.to }} onFinish={submit.submit}>
        <Field name="recipient" label={words.recipient} required>
          <Input autoFocus autoComplete="off" maxLength={100} />
        </Field>
        <Field name="expiresOn" label={words.expiresOn} required>
          <DayInput label={words.expiresOn} />
        </Field>
        <Form.Item name="outside" valuePropName="checked">
          <Checkbox>{words.outside}</Checkbox>
        </Form.Item>
        {isOutside ? (
          <>
            <Field name="consentOn" label={words.consentOn} required>
              <DayInput label={words.consentOn} />
            </Field>
            <Field name="consent" label={words.consent} required hint={words.consentHint}>
              <Input maxLength={500} />
            </Field>
          </>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function AddressShown({ address, onClose }: { address: string; onClose(): void }) {
  const words = useLinkWords()
  const toast = useToast()
  const shown = useRef<GetRef<typeof Input.TextArea>>(null)
  const copy = async () => {
    // Without https there is no clipboard: then the address is selected, to be copied by hand.
    try {
      await navigator.clipboard.writeText(address)
      toast.done(words.copied)
    } catch {
      shown.current?.focus()
    }
  }
  return (
    <Modal
      open
      title={words.made}
      footer={
        <Button type="primary" onClick={copy}>
          {words.copy}
        </Button>
      }
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <Input.TextArea
        className="number"
        aria-label={words.made}
        ref={shown}
        value={address}
        readOnly
        autoSize
        onFocus={(event) => event.currentTarget.select()}
      />
    </Modal>
  )
}
