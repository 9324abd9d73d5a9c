/** The dates of a period, with what the type's rule would make of them; for registering, correcting and renewing. */
import type { CredentialTypeRow } from '@chizheng/contract'
import { Button, Checkbox, Form, type FormInstance } from 'antd'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field } from '../../ui/form.tsx'
import { suggestDates } from './suggestion.ts'

export interface DatesProps {
  readonly form: FormInstance
  readonly labels: Record<string, string>
  readonly type: CredentialTypeRow | undefined
  /** Offers what the type's rule would make of the dates. */
  readonly suggests: boolean
  /** The day a new period would begin while none is typed. */
  readonly begins?: string | null
}

/** The dates of a period. `valid until` and `no expiry` exclude each other. */
export function Dates({ form, labels, type, suggests, begins = null }: DatesProps) {
  const t = useTexts()
  const noExpiry = Form.useWatch('noExpiry', form) as boolean | undefined
  return (
    <div className="form-columns">
      <Field name="issuedOn" label={labels.issuedOn!}>
        <DayInput />
      </Field>
      <Field name="validFrom" label={labels.validFrom!}>
        <DayInput />
      </Field>
      <Field
        name="validUntil"
        label={labels.validUntil!}
        hint={suggests && !noExpiry ? <ValidityHint form={form} type={type} begins={begins} /> : null}
      >
        <DayInput disabled={noExpiry ?? false} />
      </Field>
      <Form.Item name="noExpiry" valuePropName="checked" className="tick">
        <Checkbox onChange={(event) => event.target.checked && form.setFieldValue('validUntil', null)}>
          {t.credential.noExpiry}
        </Checkbox>
      </Form.Item>
      <Field name="reviewedOn" label={labels.reviewedOn!}>
        <DayInput />
      </Field>
      <Field
        name="reviewDueOn"
        label={labels.reviewDueOn!}
        hint={suggests ? <ReviewHint form={form} type={type} begins={begins} /> : null}
      >
        <DayInput />
      </Field>
      <Field name="eCertificateUseUntil" label={labels.eCertificateUseUntil!}>
        <DayInput />
      </Field>
    </div>
  )
}

interface HintProps {
  readonly form: FormInstance
  readonly type: CredentialTypeRow | undefined
  readonly begins: string | null
}

function useSuggestion({ form, type, begins }: HintProps) {
  const issuedOn = Form.useWatch('issuedOn', form) as string | null | undefined
  const validFrom = Form.useWatch('validFrom', form) as string | null | undefined
  const validUntil = Form.useWatch('validUntil', form) as string | null | undefined
  return suggestDates(type, { typed: validFrom ?? issuedOn, expected: begins }, validUntil)
}

function ValidityHint(props: HintProps) {
  const { form, type } = props
  const t = useTexts()
  const { validUntil, usuallyNoExpiry } = useSuggestion(props)
  const typed = Form.useWatch('validUntil', form) as string | null | undefined
  if (usuallyNoExpiry) {
    return (
      <Offer
        text={t.credential.suggestionNoExpiry}
        onUse={() => form.setFieldsValue({ noExpiry: true, validUntil: null })}
      />
    )
  }
  if (!validUntil || !type?.validityMonths) return null
  if (typed === validUntil) return <>{t.credential.suggestionUsed(type.validityMonths)}</>
  return (
    <Offer
      text={t.credential.suggestion(type.validityMonths, validUntil)}
      onUse={() => form.setFieldValue('validUntil', validUntil)}
    />
  )
}

function ReviewHint(props: HintProps) {
  const { form, type } = props
  const t = useTexts()
  const { reviewDueOn } = useSuggestion(props)
  const typed = Form.useWatch('reviewDueOn', form) as string | null | undefined
  if (!reviewDueOn || !type?.reviewCycleMonths || typed === reviewDueOn) return null
  return (
    <Offer
      text={t.credential.reviewSuggestion(type.reviewCycleMonths, reviewDueOn)}
      onUse={() => form.setFieldValue('reviewDueOn', reviewDueOn)}
    />
  )
}

function Offer({ text, onUse }: { text: string; onUse(): void }) {
  const t = useTexts()
  return (
    <>
      {text}{' '}
      <Button type="link" size="small" style={{ padding: 0 }} onClick={onUse}>
        {t.credential.suggestionUse}
      </Button>
    </>
  )
}
