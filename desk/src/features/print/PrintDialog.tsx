/** What is printed of what is looked at, and how: each document has its own fields. */
import { labelsPerSheet, printRoutes } from '@chizheng/contract'
import { printTexts } from '@chizheng/texts/print'
import { Alert, Checkbox, Form, InputNumber, Modal } from 'antd'
import { useRef } from 'react'
import { receiveFile } from '../../api/receive.ts'
import { useLanguage } from '../../language.tsx'
import type { Query } from '../../paths.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'

export type LabelsOf = { readonly ids: readonly string[] } | { readonly filter: Query }

/** Each document that can be made, with what it is about. */
export interface Printable {
  readonly labels: LabelsOf
}

type Words = (typeof printTexts)['zh-CN' | 'en']

export default function PrintDialog({ labels, onClose }: Printable & { onClose(): void }) {
  const words = printTexts[useLanguage().language]
  const toast = useToast()
  const [form] = Form.useForm()
  const stop = useRef(new AbortController())
  const submit = useSubmit({
    form,
    schema: printRoutes.printLabels.body,
    labels: { start: words.labels.start },
    prepare: ({ start, borders }) => ({ ...labels, start: start ?? undefined, borders }),
    // The filter as the address has it: the server reads those words.
    send: (body) => receiveFile('/api/print/labels', { ...body, ...labels }, { signal: stop.current.signal }),
    done() {
      toast.done(words.done)
      onClose()
    },
    refused: () => stop.current.signal.aborted,
  })
  return (
    <Modal
      open
      title={words.labels.title}
      okText={words.make}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={() => {
        stop.current.abort()
        onClose()
      }}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        disabled={submit.busy}
        initialValues={{ start: 1, borders: true }}
      >
        <LabelFields words={words.labels} />
      </Form>
    </Modal>
  )
}

function LabelFields({ words }: { words: Words['labels'] }) {
  return (
    <>
      <p className="quiet">{words.hint}</p>
      {isLocal(window.location.hostname) ? (
        <Alert type="warning" showIcon title={words.localOnly} style={{ marginBottom: 16 }} />
      ) : null}
      <Field name="start" label={words.start} hint={words.startHint}>
        <InputNumber min={1} max={labelsPerSheet} precision={0} autoFocus />
      </Field>
      <Form.Item name="borders" valuePropName="checked" extra={words.bordersHint}>
        <Checkbox>{words.borders}</Checkbox>
      </Form.Item>
    </>
  )
}

const isLocal = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.')
