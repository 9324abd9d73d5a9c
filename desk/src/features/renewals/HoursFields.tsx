/** What is typed of a record of hours, whoever it counts for. */
import { Input, InputNumber, Select } from 'antd'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field } from '../../ui/form.tsx'

export function HoursFields() {
  const words = useTexts().renewals
  return (
    <>
      <Field name="title" label={words.course} required>
        <Input maxLength={200} autoFocus />
      </Field>
      <Field name="earnedOn" label={words.earnedOn} required>
        <DayInput label={words.earnedOn} />
      </Field>
      <Field name="hours" label={words.hoursCount} required>
        <InputNumber min={0.5} max={999} step={0.5} style={{ width: '100%' }} />
      </Field>
      <Field name="kind" label={words.hoursKind} required>
        <Select
          options={(['compulsory', 'elective'] as const).map((value) => ({ value, label: words.hoursKinds[value] }))}
        />
      </Field>
      <Field name="provider" label={words.provider}>
        <Input maxLength={200} />
      </Field>
    </>
  )
}

/** What the fields are called, for the sentences. */
export function useHoursLabels() {
  const words = useTexts().renewals
  return {
    earnedOn: words.earnedOn,
    hours: words.hoursCount,
    kind: words.hoursKind,
    title: words.course,
    provider: words.provider,
    profession: words.profession,
    typeIds: words.types,
  }
}
