/**
 * The fields of a certificate, as registering and correcting both show them. Which professions and levels are offered, and what
 * validity is suggested, follows the chosen type; everything can be typed over.
 */
import type { CredentialRecord, CredentialTypeRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Form, type FormInstance, Input, Segmented, Select } from 'antd'
import { queries } from '../../api/queries.ts'
import { type Texts, useTexts } from '../../language.tsx'
import { LegalEntitySelect } from '../../pickers/LegalEntitySelect.tsx'
import { TypeSelect } from '../../pickers/TypeSelect.tsx'
import { Field } from '../../ui/form.tsx'
import type { Values } from '../../ui/merge.ts'
import { Dates } from './dates.tsx'

/** The record as the form holds it. */
export function credentialValues(record: CredentialRecord): Values {
  return {
    typeId: record.typeId,
    profession: record.profession,
    level: record.level,
    number: record.number,
    issuer: record.issuer,
    issuedOn: record.issuedOn,
    validFrom: record.validFrom,
    validUntil: record.validUntil,
    noExpiry: record.noExpiry,
    reviewedOn: record.reviewedOn,
    reviewDueOn: record.reviewDueOn,
    eCertificateUseUntil: record.eCertificateUseUntil,
    registered: record.registered,
    employerUnitId: record.employer?.unitId ?? null,
    employerName: record.employer?.unitId ? null : (record.employer?.name ?? null),
    labels: record.labels,
    remarks: record.remarks,
  }
}

export function credentialLabels(t: Texts): Record<string, string> {
  const c = t.credential
  return {
    typeId: c.type,
    profession: c.profession,
    level: c.level,
    number: c.number,
    issuer: c.issuer,
    issuedOn: c.issuedOn,
    validFrom: c.validFrom,
    validUntil: c.validUntil,
    noExpiry: c.noExpiry,
    reviewedOn: c.reviewedOn,
    reviewDueOn: c.reviewDueOn,
    eCertificateUseUntil: c.eCertificateUseUntil,
    registered: c.registered,
    employerUnitId: c.employerUnitId,
    employerName: c.employerName,
    labels: c.labels,
    remarks: c.remarks,
  }
}

/** The type chosen in a form, as the catalogue has it. */
export function useChosenType(form: FormInstance): CredentialTypeRow | undefined {
  const typeId = Form.useWatch('typeId', form) as string | undefined
  return useQuery(queries.types()).data?.rows.find((type) => type.id === typeId)
}

export interface CredentialFieldsProps {
  readonly form: FormInstance
  readonly suggests: boolean
  /** The number is only known by its mask, which stands in its field. */
  readonly isMasked?: boolean
}

export function CredentialFields({ form, suggests, isMasked }: CredentialFieldsProps) {
  const t = useTexts()
  const labels = credentialLabels(t)
  const type = useChosenType(form)
  const authority = useQuery({ ...queries.type(type?.id ?? ''), enabled: type !== undefined }).data?.issuingAuthority
  return (
    <>
      <fieldset className="form-part">
        <legend>{t.credential.particulars}</legend>
        <div className="form-columns">
          <Field name="typeId" label={labels.typeId!} required wide>
            <TypeSelect label={labels.typeId!} placeholder={t.credential.typePlaceholder} />
          </Field>
          <Kind type={type} labels={labels} />
          <Field name="number" label={labels.number!} {...(isMasked ? { hint: t.credential.maskedNumberHint } : {})}>
            <Input autoComplete="off" spellCheck={false} />
          </Field>
          <Field name="issuer" label={labels.issuer!}>
            <AutoComplete
              options={authority ? [{ value: authority }] : []}
              showSearch={{ filterOption: containsTyped }}
              popupMatchSelectWidth={false}
            />
          </Field>
        </div>
      </fieldset>
      <fieldset className="form-part">
        <legend>{t.credential.dates}</legend>
        <Dates form={form} labels={labels} type={type} suggests={suggests} />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t.credential.registration}</legend>
        {type?.employerBound ? <p className="quiet">{t.credential.employerBoundHint}</p> : null}
        <div className="form-columns">
          <Field name="registered" label={labels.registered!}>
            <RegisteredInput />
          </Field>
          <Field name="employerUnitId" label={labels.employerUnitId!}>
            <LegalEntitySelect label={labels.employerUnitId!} />
          </Field>
          <Field name="employerName" label={labels.employerName!} hint={t.credential.employerNameHint}>
            <Input />
          </Field>
        </div>
      </fieldset>
      <fieldset className="form-part">
        <legend>{t.credential.other}</legend>
        <div className="form-columns">
          <Field name="labels" label={labels.labels!}>
            <LabelsInput label={labels.labels!} />
          </Field>
          <Field name="remarks" label={labels.remarks!} wide>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </div>
      </fieldset>
    </>
  )
}

const containsTyped = (typed: string, option: { value?: string } | undefined) =>
  (option?.value ?? '').includes(typed.trim())

/** Profession and level: offered by the type, free to type. */
function Kind({ type, labels }: { type: CredentialTypeRow | undefined; labels: Record<string, string> }) {
  const t = useTexts()
  const known = useQuery(queries.filterValues()).data
  const professions = type && type.professions.length > 0 ? type.professions : (known?.professions ?? [])
  const levels = type?.level ? [type.level] : (known?.levels ?? [])
  const options = (words: readonly string[]) => words.map((value) => ({ value }))
  return (
    <>
      <Field name="profession" label={labels.profession!}>
        <AutoComplete
          allowClear
          placeholder={t.credential.professionPlaceholder}
          options={options(professions)}
          showSearch={{ filterOption: containsTyped }}
        />
      </Field>
      <Field name="level" label={labels.level!}>
        <AutoComplete
          allowClear
          placeholder={t.credential.professionPlaceholder}
          options={options(levels)}
          showSearch={{ filterOption: containsTyped }}
        />
      </Field>
    </>
  )
}

interface InputProps<V> {
  readonly id?: string
  readonly value?: V
  onChange?(value: V): void
}

/** Registered, not registered, or nobody knows: three answers, not two. */
function RegisteredInput({ value, onChange }: InputProps<boolean | null>) {
  const t = useTexts()
  const answer = value === true ? 'yes' : value === false ? 'no' : 'unknown'
  return (
    <Segmented
      aria-label={t.credential.registered}
      value={answer}
      onChange={(next) => onChange?.(next === 'yes' ? true : next === 'no' ? false : null)}
      options={[
        { value: 'yes', label: t.credential.registeredYes },
        { value: 'no', label: t.credential.registeredNo },
        { value: 'unknown', label: t.credential.registeredUnknown },
      ]}
    />
  )
}

interface LabelsInputProps extends InputProps<string[]> {
  readonly label: string
  readonly autoFocus?: boolean
}

export function LabelsInput({ id, label, value, onChange, autoFocus }: LabelsInputProps) {
  const t = useTexts()
  const known = useQuery(queries.filterValues()).data?.labels ?? []
  return (
    <Select
      {...(id ? { id } : {})}
      mode="tags"
      autoFocus={autoFocus ?? false}
      aria-label={label}
      placeholder={t.credential.labelsPlaceholder}
      tokenSeparators={[',', '，', '、']}
      options={known.map((name) => ({ value: name, label: name }))}
      value={value ?? []}
      onChange={(labels: string[]) => onChange?.(labels)}
    />
  )
}
