/** The fields of a request for a loan, for one certificate or for several on the same terms. */
import { loanItems, loanPurposes } from '@chizheng/contract'
import type { LoanWords } from '@chizheng/texts/loan-screens'
import { Input, Radio, Select } from 'antd'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field } from '../../ui/form.tsx'

/** The terms as they are sent; a project of ours, where it is for one, instead of a name. */
export const termsOf = (given: Record<string, unknown>, projectId: string | null = null) => ({
  what: given.what,
  purpose: given.purpose,
  projectId,
  projectName: projectId === null ? String(given.projectName ?? '').trim() || null : null,
  unitId: given.unitId ?? '',
  borrowerId: given.borrowerId ?? '',
  from: given.from ?? '',
  to: given.to ?? '',
})

export const labelsOf = (words: LoanWords) => ({
  purpose: words.purpose,
  projectName: words.project,
  unitId: words.unit,
  borrowerId: words.borrower,
  from: words.from,
  to: words.to,
  reason: words.reason,
})

export function LoanFields({ words, isForProject = false }: { words: LoanWords; isForProject?: boolean }) {
  return (
    <div className="form-columns">
      <Field name="what" label={words.what} wide>
        <Radio.Group options={loanItems.map((value) => ({ value, label: words.whats[value] }))} />
      </Field>
      <Field name="purpose" label={words.purpose}>
        <Select options={loanPurposes.map((value) => ({ value, label: words.purposes[value] }))} />
      </Field>
      <Field name="projectName" label={words.project}>
        <Input maxLength={200} readOnly={isForProject} />
      </Field>
      <Field name="unitId" label={words.unit} required>
        <UnitSelect label={words.unit} />
      </Field>
      <Field name="borrowerId" label={words.borrower} required>
        <PersonPicker label={words.borrower} />
      </Field>
      <Field name="from" label={words.from} required>
        <DayInput label={words.from} />
      </Field>
      <Field name="to" label={words.to} required>
        <DayInput label={words.to} />
      </Field>
      <Field name="reason" label={words.reason} required wide>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </div>
  )
}
