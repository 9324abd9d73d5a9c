/** What a bulk change is to set. */
import type { CredentialChange, PersonChange } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Input, Radio, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import { queries } from '../../api/queries.ts'
import { type Texts, useTexts } from '../../language.tsx'
import { LegalEntitySelect } from '../../pickers/LegalEntitySelect.tsx'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import type { BulkKind } from './changes.ts'

/** As much of it as was chosen. */
export interface Draft {
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
  /** The company or the person; null: nobody. */
  readonly to?: string | null
  readonly note?: string
}

/** What is still missing, in words; null: nothing. */
export function faultOf(kind: BulkKind, draft: Draft, t: Texts): string | null {
  if (kind === 'labels') {
    const { add = [], remove = [] } = draft
    if (add.length + remove.length === 0) return t.common.form.required(t.bulk.labels)
    return add.some((label) => remove.includes(label)) ? t.bulk.labelsBoth : null
  }
  if (draft.to !== undefined || kind === 'requestUpload' || kind === 'withdrawRequest') return null
  const asked = { steward: t.bulk.stewardTo, insurer: t.bulk.insurerTo, employer: t.bulk.employerTo }[kind]
  return t.common.form.choose(asked)
}

export function readDraft(
  kind: BulkKind,
  { add = [], remove = [], to = null, note = '' }: Draft,
): CredentialChange | PersonChange {
  switch (kind) {
    case 'labels':
      return { kind, add: [...add], remove: [...remove] }
    case 'employer':
      return { kind, employerUnitId: to }
    case 'steward':
      return { kind, stewardId: to }
    case 'insurer':
      return { kind, insuredWithId: to }
    case 'requestUpload':
      return { kind, note: note.trim() || null }
    case 'withdrawRequest':
      return { kind }
  }
}

interface FieldsProps {
  readonly draft: Draft
  onChange(draft: Draft): void
}

export function Fields({ kind, ...rest }: FieldsProps & { kind: BulkKind }) {
  const { bulk: words } = useTexts()
  switch (kind) {
    case 'labels':
      return <LabelFields {...rest} />
    case 'employer':
      return <EntityFields {...rest} label={words.employerTo} nobody={words.employerNone} />
    case 'insurer':
      return <EntityFields {...rest} label={words.insurerTo} nobody={words.insurerNone} />
    case 'steward':
      return <StewardFields {...rest} />
    case 'requestUpload':
      return <NoteField {...rest} />
    case 'withdrawRequest':
      return <p className="quiet">{words.withdrawHint}</p>
  }
}

function LabelFields({ draft, onChange }: FieldsProps) {
  const { bulk: words } = useTexts()
  const known = useQuery(queries.filterValues()).data?.labels ?? []
  const options = known.map((label) => ({ value: label, label }))
  const box = (name: 'add' | 'remove', label: string) => (
    <Labelled label={label}>
      {(id) => (
        <Select
          id={id}
          aria-label={label}
          mode={name === 'add' ? 'tags' : 'multiple'}
          maxCount={20}
          autoFocus={name === 'add'}
          options={options}
          value={[...(draft[name] ?? [])]}
          onChange={(labels: string[]) => onChange({ ...draft, [name]: labels.map((one) => one.trim().slice(0, 30)) })}
          style={{ width: '100%' }}
        />
      )}
    </Labelled>
  )
  return (
    <div className="bulk">
      {box('add', words.labelsAdd)}
      {box('remove', words.labelsRemove)}
      <p className="quiet">{words.labelsHint}</p>
    </div>
  )
}

function NoteField({ draft, onChange }: FieldsProps) {
  const { bulk: words } = useTexts()
  return (
    <div className="bulk">
      <Labelled label={words.requestNote}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            maxLength={200}
            placeholder={words.requestNotePlaceholder}
            value={draft.note ?? ''}
            onChange={(event) => onChange({ ...draft, note: event.target.value })}
          />
        )}
      </Labelled>
      <p className="quiet">{words.requestHint}</p>
    </div>
  )
}

/** One of our companies, or none. */
function EntityFields(props: FieldsProps & { readonly label: string; readonly nobody: string }) {
  const { bulk: words } = useTexts()
  return (
    <OneOrNobody {...props} one={words.employerOurs}>
      {(id) => (
        <LegalEntitySelect
          id={id}
          label={words.employerOurs}
          value={props.draft.to}
          onChange={(to) => props.onChange(to === null ? {} : { to })}
        />
      )}
    </OneOrNobody>
  )
}

function StewardFields(props: FieldsProps) {
  const { bulk: words } = useTexts()
  return (
    <OneOrNobody {...props} label={words.stewardTo} one={words.stewardNamed} nobody={words.stewardHead}>
      {(id) => (
        <PersonPicker
          id={id}
          label={words.stewardNamed}
          value={props.draft.to}
          onChange={(to) => props.onChange(to === null ? {} : { to })}
        />
      )}
    </OneOrNobody>
  )
}

interface OneOrNobodyProps extends FieldsProps {
  readonly label: string
  readonly one: string
  readonly nobody: string
  readonly children: (id: string) => ReactNode
}

function OneOrNobody({ draft, onChange, label, one, nobody, children }: OneOrNobodyProps) {
  const id = useId()
  return (
    <div className="bulk">
      <Radio.Group
        aria-label={label}
        value={draft.to === null ? 'nobody' : 'one'}
        onChange={(event) => onChange(event.target.value === 'nobody' ? { to: null } : {})}
        options={[
          { value: 'one', label: one },
          { value: 'nobody', label: nobody },
        ]}
      />
      {draft.to === null ? null : children(id)}
    </div>
  )
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
