/** Documents of a person or of a filtered list as one ZIP or one PDF: what for, and for whom outside the company. */
import { archiveRoutes } from '@chizheng/contract'
import { documentKinds } from '@chizheng/contract/document-limits'
import { Form, Input, Modal, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import { receiveFile } from '../../api/receive.ts'
import { useTexts } from '../../language.tsx'
import type { Query } from '../../paths.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'

export type CopyOf = { readonly person: string } | { readonly filter: Query }

export default function CopyDocuments({ of, onClose }: { of: CopyOf; onClose(): void }) {
  const t = useTexts()
  const words = t.archive.copy
  const toast = useToast()
  const [form] = Form.useForm()
  const [received, setReceived] = useState<number | null>(null)
  const stop = useRef(new AbortController())
  const submit = useSubmit({
    form,
    schema: archiveRoutes.copyDocuments.body,
    labels: { purpose: words.purpose, recipient: words.recipient },
    prepare: ({ purpose, recipient, kinds, as }) => ({
      ...of,
      purpose,
      kinds,
      as,
      recipient: String(recipient ?? '').trim() || null,
    }),
    async send(body) {
      setReceived(0)
      // The filter as the address has it: the server reads those words.
      const asked = { ...body, ...of }
      await receiveFile('/api/documents/copy', asked, { onReceived: setReceived, signal: stop.current.signal }).finally(
        () => setReceived(null),
      )
    },
    done() {
      toast.done(words.done)
      onClose()
    },
    refused: () => stop.current.signal.aborted,
  })
  return (
    <Modal
      open
      title={words.title}
      okText={words.start}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={() => {
        stop.current.abort()
        onClose()
      }}
      mask={{ closable: false }}
    >
      <p className="quiet">{words.hint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit} disabled={submit.busy} initialValues={{ as: 'zip' }}>
        <Field name="purpose" label={words.purpose} required hint={words.purposeHint}>
          <Input maxLength={100} autoFocus />
        </Field>
        <Field name="recipient" label={words.recipient} hint={words.recipientHint}>
          <Input maxLength={100} />
        </Field>
        <Field name="as" label={words.as}>
          <Radio.Group
            aria-label={words.as}
            options={(['zip', 'pdf'] as const).map((value) => ({ value, label: words.forms[value] }))}
          />
        </Field>
        <Field name="kinds" label={words.kinds}>
          <Select
            mode="multiple"
            allowClear
            aria-label={words.kinds}
            options={documentKinds.map((value) => ({ value, label: t.archive.kinds[value] }))}
          />
        </Field>
      </Form>
      <p role="status" className="number">
        {received === null ? '' : words.received((received / 1024 / 1024).toFixed(1))}
      </p>
    </Modal>
  )
}
