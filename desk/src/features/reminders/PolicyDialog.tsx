/**
 * Adding a policy, or changing the rules of one. When somebody else saved it meanwhile, their rules stand beside mine and I decide
 * field by field. Before it is saved one can see what it would change.
 */
import type { ReminderPolicyInput, ReminderPolicyRecord, WarningRulesRecord } from '@chizheng/contract'
import { Button, Checkbox, Form, Radio, Select } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { categories } from '../../pickers/categories.ts'
import { TypeSelect } from '../../pickers/TypeSelect.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ConflictPanel, DecideFirst, useEditing } from '../../ui/Conflict.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, type Schema, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import {
  beginningOf,
  type Faults,
  faultsOf,
  kinds,
  type PolicyValues,
  rulesOf,
  type ScopeValues,
  scopeOf,
} from './fields.ts'
import { TellingTable } from './TellingTable.tsx'
import { fieldText, useScopeText, useWords } from './words.ts'

const Preview = lazy(() => import('./Preview.tsx'))

interface PolicyDialogProps {
  /** Null: a new one. */
  readonly policy: ReminderPolicyRecord | null
  readonly shipped: WarningRulesRecord
  readonly stamp: string
  onClose(): void
}

export default function PolicyDialog({ policy, shipped, stamp, onClose }: PolicyDialogProps) {
  const t = useTexts()
  const words = useWords()
  const scopeText = useScopeText()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const [faults, setFaults] = useState<Faults | null>(null)
  const [refusals, setRefusals] = useState(0)
  const [tried, setTried] = useState<ReminderPolicyInput | null>(null)
  const editing = useEditing(policy, form, (one) => (one === null ? {} : { ...rulesOf(one.rules) }))
  const { base } = editing
  const input = (): ReminderPolicyInput => {
    const values = form.getFieldsValue(true) as PolicyValues
    return { ...scopeOf(base ? beginningOf(base, shipped) : values), rules: rulesOf(values) }
  }
  const submit = useSubmit<ReminderPolicyInput, unknown>({
    form,
    schema: judgedHere,
    labels: {},
    prepare: input,
    send: (body) => sent(base, body),
    async done() {
      await forget(['reminders'])
      toast.done(policy === null ? words.added : words.saved)
      onClose()
    },
    refused(problem) {
      if (problem.code !== 'changed_meanwhile') return false
      editing.meet(problem.details.current as ReminderPolicyRecord, null)
      void forget(['reminders'])
      return true
    },
  })
  /** Does it where nothing is left to mend. */
  const whole = (act: () => void) => {
    const found = faultsOf(form.getFieldsValue(true) as PolicyValues)
    setFaults(found)
    if (found === null) act()
    else setRefusals(refusals + 1)
  }
  /** Once refused, what is mended is said at once. */
  const typed = () => {
    setTried(null)
    if (faults) setFaults(faultsOf(form.getFieldsValue(true) as PolicyValues))
  }
  useEffect(() => {
    if (refusals === 0) return
    const fault = document.querySelector('.telling__fault')
    fault?.closest('tr, form')?.querySelector('input')?.focus()
    fault?.scrollIntoView({ block: 'center' })
  }, [refusals])
  return (
    <Dialog
      title={policy === null ? words.addTitle : words.editTitle(scopeText(policy))}
      onCancel={onClose}
      footer={
        <>
          <DecideFirst of={editing} />
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            type="primary"
            loading={submit.busy}
            disabled={editing.undecided}
            onClick={() => whole(() => void submit.submit())}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      <ConflictPanel
        conflict={editing.conflict}
        labels={{ kinds: words.kinds, stages: words.stages, after: words.after }}
        show={(name, value) => fieldText(name, value, t, words)}
        onDecide={editing.decide}
      />
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={beginningOf(policy, shipped)}
        onValuesChange={typed}
        onFinish={() => whole(() => void submit.submit())}
      >
        {policy === null ? <ScopeFields isWrong={faults?.what ?? false} /> : null}
        <TellingTable faults={faults} />
        <Field name="kinds" label={words.kinds}>
          <Checkbox.Group options={kinds.map((value) => ({ value, label: t.credential.deadlineKind[value] }))} />
        </Field>
        <button type="submit" hidden />
      </Form>
      <Button onClick={() => whole(() => setTried(input()))}>{words.tryIt}</Button>
      <Suspense>{tried ? <Preview stamp={stamp} draft={tried} /> : null}</Suspense>
    </Dialog>
  )
}

function ScopeFields({ isWrong }: { isWrong: boolean }) {
  const t = useTexts()
  const words = useWords()
  const form = Form.useFormInstance()
  const what = (Form.useWatch('what', form) ?? 'all') as ScopeValues['what']
  const offered = (['all', 'category', 'type'] as const).map((value) => ({ value, label: words.whats[value] }))
  return (
    <>
      <Field name="what" label={words.what}>
        <Radio.Group options={offered} />
      </Field>
      {isWrong ? (
        <p role="alert" className="telling__fault">
          {words.faults.what}
        </p>
      ) : null}
      <div className="form-columns">
        {what === 'category' ? (
          <Field name="category" label={words.category} required>
            <Select options={categories.map((value) => ({ value, label: t.common.category[value] }))} />
          </Field>
        ) : null}
        {what === 'type' ? (
          <Field name="typeId" label={words.type} required>
            <TypeSelect label={words.type} />
          </Field>
        ) : null}
        <Field name="unitId" label={words.unit} hint={words.unitHint}>
          <UnitSelect label={words.unit} placeholder={words.company} />
        </Field>
      </div>
    </>
  )
}

/** `faultsOf` judged it before it was sent. */
const judgedHere: Schema<ReminderPolicyInput> = {
  safeParse: (value) => ({ success: true, data: value as ReminderPolicyInput }),
}

function sent(base: ReminderPolicyRecord | null, body: ReminderPolicyInput): Promise<unknown> {
  if (base === null) return answered(client.POST('/api/reminder-policies', { body }))
  const { id, version } = base
  const params = { path: { id } }
  return answered(client.PATCH('/api/reminder-policies/{id}', { params, body: { version, rules: body.rules } }))
}
