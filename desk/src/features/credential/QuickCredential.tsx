/** Labels, registered employer and remarks of a certificate, each by itself or together. */
import { type CredentialRecord, credentialRoutes } from '@chizheng/contract'
import { Input } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { LegalEntitySelect } from '../../pickers/LegalEntitySelect.tsx'
import { Field } from '../../ui/form.tsx'
import type { Values } from '../../ui/merge.ts'
import { QuickForm } from '../inline/index.ts'
import { readTheirs } from './actions/read-theirs.ts'
import { credentialLabels, credentialValues, LabelsInput } from './fields.tsx'

export type QuickField = 'labels' | 'employer' | 'remarks'

const named: Readonly<Record<QuickField, readonly string[]>> = {
  labels: ['labels'],
  employer: ['employerUnitId', 'employerName'],
  remarks: ['remarks'],
}

export interface QuickCredentialProps {
  readonly record: CredentialRecord
  readonly fields: readonly QuickField[]
  onClose(): void
}

export default function QuickCredential({ record, fields, onClose }: QuickCredentialProps) {
  const t = useTexts()
  const labels = credentialLabels(t)
  const names = fields.flatMap((field) => named[field])
  const valuesOf = (of: CredentialRecord): Values => {
    const all = credentialValues(of)
    return Object.fromEntries(names.map((name) => [name, all[name]]))
  }
  return (
    <QuickForm
      record={record}
      valuesOf={valuesOf}
      labels={Object.fromEntries(names.map((name) => [name, labels[name]!]))}
      schema={credentialRoutes.correctCredential.body}
      send={(id, body) => answered(client.PATCH('/api/credentials/{id}', { params: { path: { id } }, body }))}
      read={readTheirs}
      touches={['credentials', 'people', 'statistics']}
      onClose={onClose}
    >
      {fields.includes('labels') ? (
        <Field name="labels" label={labels.labels!}>
          <LabelsInput label={labels.labels!} autoFocus />
        </Field>
      ) : null}
      {fields.includes('employer') ? (
        <>
          <Field name="employerUnitId" label={labels.employerUnitId!}>
            <LegalEntitySelect label={labels.employerUnitId!} />
          </Field>
          <Field name="employerName" label={labels.employerName!} hint={t.credential.employerNameHint}>
            <Input maxLength={200} />
          </Field>
        </>
      ) : null}
      {fields.includes('remarks') ? (
        <Field name="remarks" label={labels.remarks!}>
          <Input.TextArea rows={2} maxLength={2000} autoFocus={fields.length === 1} />
        </Field>
      ) : null}
    </QuickForm>
  )
}
