/** The fields of a person, as adding and changing both show them. */
import type { PersonRecord } from '@chizheng/contract'
import { Button, Input, Select } from 'antd'
import type { Texts } from '../../language.tsx'
import { useTexts } from '../../language.tsx'
import { LegalEntitySelect } from '../../pickers/LegalEntitySelect.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field } from '../../ui/form.tsx'
import type { Values } from '../../ui/merge.ts'

/**
 * The record as the form holds it. ID and phone number are only known masked: `undefined` leaves them as they are, a text
 * replaces them, null takes them away.
 */
export function personValues(record: PersonRecord): Values {
  return {
    name: record.name,
    employeeNumber: record.employeeNumber,
    email: record.email,
    unitId: record.unit?.id ?? null,
    post: record.post,
    sex: record.sex,
    employmentState: record.employmentState,
    hiredOn: record.hiredOn,
    leftOn: record.leftOn,
    stewardId: record.steward?.named ? record.steward.id : null,
    insuredWithId: record.insuredWith?.id ?? null,
    insuredWithName: record.insuredWith?.id ? null : (record.insuredWith?.name ?? null),
    remarks: record.remarks,
  }
}

export function personLabels(t: Texts): Record<string, string> {
  const p = t.people
  return {
    name: p.name,
    idNumber: p.idNumber,
    employeeNumber: p.employeeNumber,
    phone: p.phone,
    email: p.email,
    unitId: p.unit,
    post: p.post,
    sex: p.sex,
    employmentState: p.employment,
    hiredOn: p.hiredOn,
    leftOn: p.leftOn,
    stewardId: p.steward,
    insuredWithId: p.insuredWith,
    insuredWithName: p.insuredWithName,
    remarks: p.remarks,
  }
}

/** `known`: the person as recorded; absent for a new one. */
export function PersonFields({ known }: { known?: PersonRecord }) {
  const t = useTexts()
  const labels = personLabels(t)
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <div className="form-columns">
      <Field name="name" label={labels.name!} required>
        <Input autoFocus={!known} autoComplete="off" />
      </Field>
      <Field name="idNumber" label={labels.idNumber!} hint={t.people.idHint}>
        {known?.idMasked ? <NumberInput masked={known.idMasked} /> : <Input autoComplete="off" spellCheck={false} />}
      </Field>
      <Field name="employeeNumber" label={labels.employeeNumber!}>
        <Input autoComplete="off" />
      </Field>
      <Field name="unitId" label={labels.unitId!}>
        <UnitSelect label={labels.unitId!} />
      </Field>
      <Field name="post" label={labels.post!}>
        <Input autoComplete="off" />
      </Field>
      <Field name="phone" label={labels.phone!}>
        {known?.phoneMasked ? <NumberInput masked={known.phoneMasked} /> : <Input autoComplete="off" />}
      </Field>
      <Field name="email" label={labels.email!}>
        <Input inputMode="email" autoComplete="off" />
      </Field>
      <Field name="sex" label={labels.sex!}>
        <Select allowClear options={options(t.common.sex)} />
      </Field>
      <Field name="employmentState" label={labels.employmentState!}>
        <Select options={options(t.common.employment)} />
      </Field>
      <Field name="hiredOn" label={labels.hiredOn!}>
        <DayInput />
      </Field>
      <Field name="leftOn" label={labels.leftOn!}>
        <DayInput />
      </Field>
      <Field name="stewardId" label={labels.stewardId!} hint={t.people.stewardHint}>
        <PersonPicker
          label={labels.stewardId!}
          known={known?.steward}
          placeholder={known?.steward && !known.steward.named ? known.steward.name : t.people.stewardChoose}
        />
      </Field>
      <Field name="insuredWithId" label={labels.insuredWithId!}>
        <LegalEntitySelect label={labels.insuredWithId!} />
      </Field>
      <Field name="insuredWithName" label={labels.insuredWithName!} hint={t.people.insuredWithNameHint}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="remarks" label={labels.remarks!} wide>
        <Input.TextArea rows={2} maxLength={2000} />
      </Field>
    </div>
  )
}

interface NumberInputProps {
  readonly id?: string
  readonly masked: string
  readonly value?: string | null
  onChange?(value: string | null | undefined): void
}

/** A number known only masked: kept, replaced or taken away, never guessed at. */
function NumberInput({ id, masked, value, onChange }: NumberInputProps) {
  const t = useTexts()
  if (value === undefined) {
    return (
      <span className="number-input">
        <span className="number">{masked}</span>
        <Button size="small" {...(id ? { id } : {})} onClick={() => onChange?.('')}>
          {t.people.replace}
        </Button>
        <Button size="small" type="text" onClick={() => onChange?.(null)}>
          {t.people.remove}
        </Button>
      </span>
    )
  }
  return (
    <span className="number-input">
      {value === null ? (
        <span>
          <del className="number">{masked}</del> {t.people.removed}
        </span>
      ) : (
        <Input
          {...(id ? { id } : {})}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
      <Button size="small" type="text" onClick={() => onChange?.(undefined)}>
        {t.people.keep}
      </Button>
    </span>
  )
}
