/** What is printed of what is looked at, and how: each document has its own fields. */
import { printRoutes } from '@chizheng/contract'
import { printTexts } from '@chizheng/texts/print'
import { Form, Modal, Radio } from 'antd'
import { useRef, useState } from 'react'
import { receiveFile } from '../../api/receive.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import type { Query } from '../../paths.ts'
import { type Schema, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { LabelFields, PurposeField, ResumeFields } from './fields.tsx'

/** Each document that can be made, with what it is about. */
export interface Printable {
  readonly labels?: { readonly ids: readonly string[] } | { readonly filter: Query }
  readonly resume?: { readonly person: string; readonly mayReveal: boolean }
}

type Kind = keyof Printable

/** Where each is asked for. What it is about is sent as it stands: the server reads the words of an address. */
const documents: Readonly<Record<Kind, { readonly path: string; readonly schema: Schema<object> }>> = {
  resume: { path: '/api/print/resume', schema: printRoutes.printResume.body },
  labels: { path: '/api/print/labels', schema: printRoutes.printLabels.body },
}

export default function PrintDialog({ onClose, ...printable }: Printable & { onClose(): void }) {
  const t = useTexts()
  const words = printTexts[useLanguage().language]
  const toast = useToast()
  const [form] = Form.useForm()
  const offered = (Object.keys(documents) as Kind[]).filter((kind) => printable[kind] !== undefined)
  const [kind, setKind] = useState<Kind>(offered[0]!)
  const stop = useRef(new AbortController())
  const { mayReveal, ...about } = { mayReveal: false, ...printable[kind] }
  const submit = useSubmit({
    form,
    schema: documents[kind].schema,
    labels: { start: words.labels.start, purpose: words.purpose },
    prepare: (values) => ({ ...given(values), ...about }),
    send: (body) => receiveFile(documents[kind].path, { ...body, ...about }, { signal: stop.current.signal }),
    done() {
      toast.done(words.done)
      onClose()
    },
    refused: () => stop.current.signal.aborted,
  })
  return (
    <Modal
      open
      title={offered.length === 1 ? words[kind].menu : t.common.print}
      okText={words.make}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={() => {
        stop.current.abort()
        onClose()
      }}
      mask={{ closable: false }}
    >
      {offered.length > 1 ? (
        <Radio.Group
          aria-label={words.what}
          optionType="button"
          options={offered.map((value) => ({ value, label: words[value].menu }))}
          value={kind}
          disabled={submit.busy}
          onChange={({ target }) => {
            submit.forget()
            setKind(target.value)
          }}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      <p className="quiet">{words[kind].hint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form
        key={kind}
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        disabled={submit.busy}
        initialValues={{ start: 1, borders: true, reveal: false }}
      >
        <PurposeField words={words} />
        {kind === 'labels' ? <LabelFields words={words} /> : null}
        {kind === 'resume' ? <ResumeFields words={words} mayReveal={mayReveal} /> : null}
      </Form>
    </Modal>
  )
}

/** What was filled in: a field that was emptied is as if it had never been. */
const given = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))
