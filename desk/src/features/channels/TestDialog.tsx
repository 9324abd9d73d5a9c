/** Trying a channel: one real message, and what the vendor said, in its own words. */
import type { ChannelRecord, ChannelTest } from '@chizheng/contract'
import { Alert, Form, Input } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, type Schema, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { variablesOf } from './fields.ts'
import { useWords } from './words.ts'

export default function TestDialog({ channel, onClose }: { channel: ChannelRecord; onClose(): void }) {
  const t = useTexts()
  const words = useWords()
  const forget = useForget()
  const [form] = Form.useForm()
  const [result, setResult] = useState<ChannelTest | null>(null)
  const { id, name, way } = channel
  const addressName = way === 'mail' || way === 'sms' || way === 'chat' ? words.addressNames[way] : null
  const submit = useSubmit({
    form,
    schema: anything,
    labels: { address: words.testAddress, sms: words.templateCode },
    prepare: ({ address, sms, variables }) => ({
      ...(address ? { address } : {}),
      ...(sms ? { sms: { templateCode: sms, variables: variablesOf(String(variables ?? '')) } } : {}),
    }),
    send: (body) => answered(client.POST('/api/channels/{id}/test', { params: { path: { id } }, body: body as never })),
    async done(said) {
      setResult(said as ChannelTest)
      await forget(['channels'])
    },
  })
  return (
    <Dialog
      title={words.testTitle(name)}
      okText={words.send}
      cancelText={t.common.close}
      confirmLoading={submit.busy}
      onOk={() => {
        setResult(null)
        void submit.submit()
      }}
      onCancel={onClose}
      width={520}
    >
      <p>{words.testText}</p>
      <ProblemAlert problem={submit.problem} />
      {result ? <Result result={result} /> : null}
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        {addressName ? (
          <Field name="address" label={words.testAddress} hint={words.testAddressHint}>
            <Input autoFocus autoComplete="off" autoCapitalize="none" placeholder={addressName} />
          </Field>
        ) : null}
        {way === 'sms' ? (
          <>
            <Field name="sms" label={words.templateCode}>
              <Input autoComplete="off" placeholder="SMS_153055065" />
            </Field>
            <Field name="variables" label={words.templateVariables} hint={words.templateVariablesHint}>
              <Input.TextArea rows={3} spellCheck={false} className="number" />
            </Field>
          </>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** The server judges what is typed here. */
const anything: Schema<unknown> = { safeParse: (data) => ({ success: true, data }) }

function Result({ result }: { result: ChannelTest }) {
  const words = useWords()
  return (
    <Alert
      type={result.accepted ? 'success' : 'error'}
      showIcon
      role="status"
      title={result.accepted ? words.sentOk : words.classes[result.class ?? 'unknown']}
      description={result.accepted ? null : words.refusedBy(result.code, result.reason)}
      style={{ marginBlockEnd: 12, overflowWrap: 'anywhere' }}
    />
  )
}
