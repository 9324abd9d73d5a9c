/**
 * A few fields of a record in a small form: Enter saves, Escape gives up. When somebody else saved meanwhile, what they left alone is
 * saved over their version, and where they changed the same field their value stands beside mine and I decide. The toast puts the
 * fields back as they were, where nothing changed since.
 */
import { Button, Form } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import type { Noun } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { asProblem, sentenceOf } from '../../problem.ts'
import { ConflictPanel, DecideFirst, useEditing } from '../../ui/Conflict.tsx'
import { type Schema, useSubmit } from '../../ui/form.tsx'
import { changedFields, type Values } from '../../ui/merge.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useFieldWords } from '../timeline/index.ts'

interface Versioned {
  readonly id: string
  readonly version: number
}

export interface QuickFormProps<R extends Versioned, Body> {
  readonly record: R
  /** The fields as the form holds them and the API takes them. */
  valuesOf(record: R): Values
  readonly labels: Readonly<Record<string, string>>
  readonly schema: Schema<Body>
  send(id: string, body: Body): Promise<R>
  /** The record as it is now, and who saved it. */
  read(id: string): Promise<{ theirs: R; by: { who: string; at: string } | null }>
  readonly touches: readonly Noun[]
  onClose(): void
  readonly children: ReactNode
}

export function QuickForm<R extends Versioned, Body>(props: QuickFormProps<R, Body>) {
  const { record, valuesOf, labels, schema, send, read, touches, onClose, children } = props
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const words = useFieldWords()
  const [form] = Form.useForm()
  const [before] = useState(() => valuesOf(record))
  const editing = useEditing(record, form, valuesOf)
  const done = async (after: R, restored: Values) => {
    await forget(touches)
    onClose()
    const undo = () =>
      void send(after.id, { ...restored, version: after.version } as Body)
        .then(() => toast.done(t.bulk.undone(1)))
        .catch((thrown) => toast.done(sentenceOf(asProblem(thrown), t)))
        .finally(() => forget(touches))
    toast.done(t.common.form.saved, { label: t.common.undo, act: undo })
  }
  const submit = useSubmit<Body, R>({
    form,
    schema,
    labels,
    prepare: () => ({ ...editing.changes(), version: editing.base.version }),
    send: (body) => send(record.id, body),
    done: (after) => done(after, editing.conflict ? valuesOf(editing.base) : before),
    refused(problem, body) {
      if (problem.code !== 'changed_meanwhile') return false
      void meet(body)
      return true
    },
  })
  const meet = async (body: Body) => {
    const { theirs, by } = await read(record.id)
    const leftAlone = changedFields(valuesOf(editing.base), valuesOf(theirs)).length === 0
    if (!leftAlone) return editing.meet(theirs, by)
    const after = await send(record.id, { ...body, version: theirs.version }).catch(() => null)
    if (after) await done(after, before)
    else editing.meet(theirs, by)
  }
  const save = async () => (Object.keys(editing.changes()).length === 0 ? onClose() : await submit.submit())
  const keyDown = (event: KeyboardEvent) => {
    // The first Escape closes an open list of choices.
    if (event.key !== 'Escape' || document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden)'))
      return
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape gives up from any field of the form.
    <div className="quick" onKeyDown={keyDown}>
      <ConflictPanel conflict={editing.conflict} labels={labels} show={words.value} onDecide={editing.decide} />
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={before} onFinish={save}>
        {children}
        <div className="quick__foot">
          <Button type="primary" size="small" htmlType="submit" loading={submit.busy} disabled={editing.undecided}>
            {t.common.save}
          </Button>
          <Button size="small" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <DecideFirst of={editing} />
        </div>
      </Form>
    </div>
  )
}
