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
import type { Search } from '../../ui/useListState.ts'
import { LabelFields, PurposeField, ResumeFields } from './fields.tsx'

/** Each document that can be made, with what it is about. */
export interface Printable {
  readonly labels?: { readonly ids: readonly string[] } | { readonly filter: Query }
  /** A list as its address has it. */
  readonly ledger?: { readonly list: 'credentials' | 'people'; readonly search: Search }
  readonly resume?: { readonly person: string; readonly mayReveal: boolean }
}

type Kind = keyof Printable

/** What can be printed, in the order it is offered. */
const kinds: readonly Kind[] = ['resume', 'ledger', 'labels']

interface Asked {
  readonly path: string
  readonly schema: Schema<object>
  /** Sent as it stands: the server reads the words of an address. */
  readonly about: object
}

function askedFor(kind: Kind, { resume, ledger, labels }: Printable): Asked {
  switch (kind) {
    case 'resume':
      return { path: '/api/print/resume', schema: printRoutes.printResume.body, about: { person: resume?.person } }
    case 'labels':
      return { path: '/api/print/labels', schema: printRoutes.printLabels.body, about: labels ?? {} }
    case 'ledger': {
      const { page: _page, size: _size, sort, order, columns, ...filter } = ledger?.search ?? {}
      const isPeople = ledger?.list === 'people'
      return {
        path: isPeople ? '/api/print/people' : '/api/print/credentials',
        schema: printRoutes[isPeople ? 'printPeople' : 'printCredentials'].body,
        about: { filter, sort, order, ...(isPeople ? {} : { columns }) },
      }
    }
  }
}

export default function PrintDialog({ onClose, ...printable }: Printable & { onClose(): void }) {
  const t = useTexts()
  const words = printTexts[useLanguage().language]
  const toast = useToast()
  const [form] = Form.useForm()
  const offered = kinds.filter((one) => printable[one] !== undefined)
  const [kind, setKind] = useState<Kind>(offered[0]!)
  const stop = useRef(new AbortController())
  const { path, schema, about } = askedFor(kind, printable)
  const submit = useSubmit({
    form,
    schema,
    labels: { start: words.labels.start, purpose: words.purpose },
    prepare: (values) => ({ ...given(values), ...about }),
    send: (body) => receiveFile(path, { ...body, ...about }, { signal: stop.current.signal }),
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
        {kind === 'resume' ? <ResumeFields words={words} mayReveal={printable.resume?.mayReveal ?? false} /> : null}
      </Form>
    </Modal>
  )
}

/** What was filled in: a field that was emptied is as if it had never been. */
const given = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))
