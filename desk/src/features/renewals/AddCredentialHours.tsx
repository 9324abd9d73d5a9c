/** Hours for one certificate, with the paper that proves them. */
import { hoursRoutes } from '@chizheng/contract'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { uploadFile } from '../../api/upload.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { HoursFields, useHoursLabels } from './HoursFields.tsx'
import { OneFile } from './OneFile.tsx'

export interface CredentialOfHours {
  readonly id: string
  readonly personId: string
  readonly typeId: string | null
  readonly profession: string | null
}

export default function AddCredentialHours({
  credential,
  mayProve,
  onClose,
}: {
  credential: CredentialOfHours
  mayProve: boolean
  onClose(): void
}) {
  const t = useTexts()
  const words = t.renewals
  const forget = useForget()
  const [form] = Form.useForm()
  const [file, setFile] = useState<File | null>(null)
  const { id, personId, typeId, profession } = credential
  const submit = useSubmit({
    form,
    schema: hoursRoutes.addProvenHours.upload.fields,
    labels: { ...useHoursLabels(), countsFor: words.types },
    prepare: ({ provider, ...values }) => ({ ...values, ...(provider ? { provider } : {}) }),
    async send({ countsFor, provider, ...hours }) {
      if (file !== null) {
        const fields = { ...hours, countsFor, ...(provider ? { provider } : {}), hours: String(hours.hours) }
        await uploadFile(`/api/credentials/${id}/hours`, file, { fields })
        return
      }
      const isForType = countsFor === 'type' && typeId !== null
      const body = {
        ...hours,
        provider: provider || null,
        profession: isForType ? profession : null,
        typeIds: isForType ? [typeId] : [],
      }
      await answered(client.POST('/api/people/{id}/hours', { params: { path: { id: personId } }, body }))
    },
    async done() {
      await forget(['renewals', 'documents', 'credentials'])
      onClose()
    },
  })
  return (
    <Dialog
      title={words.addHours}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'compulsory', countsFor: 'type' }}
        onFinish={submit.submit}
      >
        <div className="form-columns">
          <HoursFields />
          <Field name="countsFor" label={words.types}>
            <Select options={(['type', 'all'] as const).map((value) => ({ value, label: words.countsFor[value] }))} />
          </Field>
        </div>
        {mayProve ? <OneFile label={words.proof} hint={words.proofHint} onChoose={setFile} /> : null}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
