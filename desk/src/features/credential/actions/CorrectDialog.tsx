/**
 * Puts right what was recorded wrongly. Only changed fields are sent; when somebody else saved meanwhile, their change is shown
 * beside mine and I decide, with everything I typed still there.
 */
import { type CredentialRecord, credentialRoutes } from '@chizheng/contract'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useForget } from '../../../api/changes.ts'
import { answered, client } from '../../../api/client.ts'
import { useTexts } from '../../../language.tsx'
import { ConflictPanel, DecideFirst, useEditing } from '../../../ui/Conflict.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../../ui/form.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { useFieldWords } from '../../timeline/index.ts'
import { CredentialFields, credentialLabels, credentialValues } from '../fields.tsx'
import { readTheirs } from './read-theirs.ts'

export default function CorrectDialog({ record, onClose }: { record: CredentialRecord; onClose(): void }) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const words = useFieldWords()
  const [form] = Form.useForm()
  const [reason, setReason] = useState('')
  const editing = useEditing(record, form, credentialValues)
  const labels = credentialLabels(t)
  const id = record.id
  const submit = useSubmit({
    form,
    schema: credentialRoutes.correctCredential.body,
    labels,
    prepare: () => ({ ...editing.changes(), version: editing.base.version, ...(reason.trim() ? { reason } : {}) }),
    send: (body) => answered(client.PATCH('/api/credentials/{id}', { params: { path: { id } }, body })),
    async done() {
      await forget(['credentials', 'people', 'statistics'])
      onClose()
      toast.done(t.credential.done.correct)
    },
    refused(problem) {
      if (problem.code !== 'changed_meanwhile') return false
      void readTheirs(id).then(({ theirs, by }) => editing.meet(theirs, by))
      return true
    },
  })
  const save = async () => {
    if (Object.keys(editing.changes()).length === 0) {
      toast.done(t.credential.noChanges)
      onClose()
    } else {
      await submit.submit()
    }
  }
  return (
    <Dialog
      title={`${t.credential.correct} · ${record.person.name} ${record.typeName}`}
      onCancel={onClose}
      footer={
        <>
          <DecideFirst of={editing} />
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="primary" loading={submit.busy} disabled={editing.undecided} onClick={save}>
            {t.common.save}
          </Button>
        </>
      }
    >
      <p className="quiet">{t.credential.correctHint}</p>
      <ConflictPanel conflict={editing.conflict} labels={labels} show={words.value} onDecide={editing.decide} />
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={credentialValues(record)} onFinish={save}>
        <CredentialFields form={form} suggests={false} isMasked={editing.base.numberMasked} />
        <Field name="correctionReason" label={t.credential.reasonCorrect}>
          <Input maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
