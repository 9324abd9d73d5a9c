/**
 * A list as a workbook: what for. Who exports every month says it once: the last answer of this browser stands there already, so
 * that Enter is enough.
 */
import { peopleRoutes } from '@chizheng/contract'
import { Button, Form, Input, Modal } from 'antd'
import { useRef } from 'react'
import { useTexts } from '../language.tsx'
import { Field, useSubmit } from '../ui/form.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import type { Search } from '../ui/useListState.ts'
import { receiveFile } from './receive.ts'

export interface ExportListProps {
  /** `/api/people/export.xlsx` */
  readonly path: string
  /** Filters and order as the list's address has them; the workbook holds every column. */
  readonly search?: Search
  /** What is asked for where it is no list. */
  readonly about?: Readonly<Record<string, unknown>>
  /** What the dialog is called where it is no workbook. */
  readonly title?: string
  /** What the file holds. */
  readonly hint: string
  onClose(): void
}

const storageKey = 'chizheng.export-reason'

export default function ExportList({ path, search = {}, about, title, hint, onClose }: ExportListProps) {
  const t = useTexts()
  const words = t.common.export
  const [form] = Form.useForm()
  const stop = useRef(new AbortController())
  const submit = useSubmit({
    form,
    schema: peopleRoutes.exportPeople.body.pick({ reason: true }),
    labels: { reason: words.reason },
    prepare: ({ reason }) => ({ reason: String(reason ?? '') }),
    async send({ reason }) {
      const { page: _page, size: _size, columns: _columns, sort, order, ...filter } = search
      const asked = about ?? { filter, sort, order }
      await receiveFile(path, { ...asked, reason }, { signal: stop.current.signal })
      localStorage.setItem(storageKey, reason)
    },
    done: onClose,
    refused: () => stop.current.signal.aborted,
  })
  return (
    <Modal
      open
      title={title ?? words.title}
      okText={words.start}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={() => {
        stop.current.abort()
        onClose()
      }}
    >
      <p className="quiet">{hint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        disabled={submit.busy}
        initialValues={{ reason: localStorage.getItem(storageKey) ?? '' }}
      >
        <Field name="reason" label={words.reason} required>
          <Input maxLength={500} autoFocus onFocus={(event) => event.target.select()} />
        </Field>
        <div className="marks">
          {words.examples.map((reason) => (
            <Button key={reason} size="small" onClick={() => form.setFieldsValue({ reason })}>
              {reason}
            </Button>
          ))}
        </div>
      </Form>
    </Modal>
  )
}
