/** Steward and remarks of a person, each by itself or together. */
import { type PersonRecord, peopleRoutes } from '@chizheng/contract'
import { Input } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { Field } from '../../ui/form.tsx'
import type { Values } from '../../ui/merge.ts'
import { QuickForm } from '../inline/index.ts'
import { personLabels, personValues } from './fields.tsx'
import { readTheirs } from './read-theirs.ts'

export interface QuickPersonProps {
  readonly record: PersonRecord
  readonly fields: readonly ('stewardId' | 'remarks')[]
  onClose(): void
}

export default function QuickPerson({ record, fields, onClose }: QuickPersonProps) {
  const t = useTexts()
  const labels = personLabels(t)
  const valuesOf = (of: PersonRecord): Values => {
    const all = personValues(of)
    return Object.fromEntries(fields.map((name) => [name, all[name]]))
  }
  const { steward } = record
  return (
    <QuickForm
      record={record}
      valuesOf={valuesOf}
      labels={Object.fromEntries(fields.map((name) => [name, labels[name]!]))}
      schema={peopleRoutes.changePerson.body}
      send={(id, body) => answered(client.PATCH('/api/people/{id}', { params: { path: { id } }, body }))}
      read={readTheirs}
      touches={['people', 'credentials']}
      onClose={onClose}
    >
      {fields.includes('stewardId') ? (
        <Field name="stewardId" label={labels.stewardId!} hint={t.people.stewardHint}>
          <PersonPicker
            label={labels.stewardId!}
            known={steward}
            autoFocus
            placeholder={steward && !steward.named ? steward.name : t.people.stewardChoose}
          />
        </Field>
      ) : null}
      {fields.includes('remarks') ? (
        <Field name="remarks" label={labels.remarks!}>
          <Input.TextArea rows={2} maxLength={2000} autoFocus={fields.length === 1} />
        </Field>
      ) : null}
    </QuickForm>
  )
}
