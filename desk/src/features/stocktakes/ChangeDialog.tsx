/**
 * The terms of a stock-take: its name, its last day, who counts. Only what was changed is sent; what somebody else saved meanwhile is
 * shown beside mine, and I decide.
 */
import { type StocktakeRecord, stocktakeRoutes } from '@chizheng/contract'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { ConflictPanel, DecideFirst, useEditing } from '../../ui/Conflict.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { People } from './ScopeFields.tsx'
import { titleOf, useStocktakeWords } from './words.ts'

const valuesOf = ({ name, dueOn, counters }: StocktakeRecord) => ({
  name: name ?? '',
  dueOn,
  counterIds: counters.map(({ id }) => id),
})

export default function ChangeDialog({ record, onClose }: { record: StocktakeRecord; onClose(): void }) {
  const words = useStocktakeWords()
  const t = useTexts()
  const forget = useForget()
  const [form] = Form.useForm()
  const editing = useEditing(record, form, valuesOf)
  const labels = { name: words.name, dueOn: words.dueOn, counterIds: words.counters }
  const [picked, setPicked] = useState<StocktakeRecord['counters']>([])
  const known = [...record.counters, ...editing.base.counters, ...picked]
  const { id } = record
  const submit = useSubmit({
    form,
    schema: stocktakeRoutes.changeStocktake.body,
    labels,
    prepare: () => ({ ...editing.changes(), version: editing.base.version }),
    send: (body) => answered(client.PATCH('/api/stocktakes/{id}', { params: { path: { id } }, body })),
    async done() {
      await forget(['stocktakes'])
      onClose()
    },
    refused(problem) {
      if (problem.code !== 'changed_meanwhile') return false
      editing.meet(problem.details.current as StocktakeRecord, null)
      return true
    },
  })
  const save = () => (Object.keys(editing.changes()).length > 0 ? submit.submit() : onClose())
  const show = (field: string, value: unknown): string => {
    if (field !== 'counterIds') return String(value || words.quarter(record.quarter))
    const ids = value as readonly string[]
    return ids.length === 0
      ? words.everybody
      : ids.map((one) => known.find((person) => person.id === one)?.name).join('、')
  }
  return (
    <Dialog
      title={`${words.change} · ${titleOf(record, words)}`}
      onCancel={onClose}
      footer={
        <>
          <DecideFirst of={editing} />
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="primary" loading={submit.busy} disabled={editing.undecided} onClick={() => void save()}>
            {t.common.save}
          </Button>
        </>
      }
    >
      <ConflictPanel conflict={editing.conflict} labels={labels} show={show} onDecide={editing.decide} />
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={valuesOf(record)} onFinish={() => void save()}>
        <div className="form-columns">
          <Field name="name" label={words.name} hint={words.nameHint}>
            <Input maxLength={200} />
          </Field>
          <Field name="dueOn" label={words.dueOn} required>
            <DayInput />
          </Field>
          <Field name="counterIds" label={words.counters} hint={words.countersHint} wide>
            <People
              label={words.counters}
              placeholder={words.everybody}
              known={known}
              onPick={(person) => setPicked((before) => [...before, person])}
            />
          </Field>
        </div>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
