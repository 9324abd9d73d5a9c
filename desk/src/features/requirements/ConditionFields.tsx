/** One condition of a requirement. */
import type { Condition, CredentialCondition, RequiredEmployer } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, InputNumber, Select, TreeSelect } from 'antd'
import type { ReactNode } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { TypeSelect } from '../../pickers/TypeSelect.tsx'
import { treeOf } from '../../pickers/UnitSelect.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { tidied } from './drafts.ts'

interface Props<Kind> {
  readonly condition: Kind
  readonly label: string
  onChange(condition: Condition): void
}

export function ConditionFields({ condition, label, onChange }: Props<Condition>) {
  const words = useTexts().requirements.builder
  const name = (field: string) => `${label} ${field}`
  switch (condition.kind) {
    case 'credential':
      return <CredentialFields condition={condition} label={label} onChange={onChange} />
    case 'unit':
      return (
        <Labelled label={words.units}>
          <UnitsSelect
            label={name(words.units)}
            value={condition.unitIds}
            onChange={(unitIds) => onChange({ ...condition, unitIds })}
          />
        </Labelled>
      )
    case 'post':
      return (
        <Labelled label={words.posts}>
          <Words
            label={name(words.posts)}
            value={condition.posts}
            offered={[]}
            onChange={(posts) => onChange({ ...condition, posts })}
          />
        </Labelled>
      )
    case 'age':
      return (
        <div className="builder__fields">
          <Figure
            label={words.min}
            name={name(words.min)}
            max={99}
            value={condition.min}
            onChange={(min) => onChange(tidied({ ...condition, min }))}
          />
          <Figure
            label={words.max}
            name={name(words.max)}
            max={99}
            value={condition.max}
            onChange={(max) => onChange(tidied({ ...condition, max }))}
          />
        </div>
      )
    case 'insured':
      return (
        <Labelled label={words.what.insured}>
          <EmployerSelect
            label={name(words.what.insured)}
            value={condition.with}
            onChange={(chosen) => onChange({ ...condition, with: chosen ?? [] })}
          />
        </Labelled>
      )
  }
}

function CredentialFields({ condition, label, onChange }: Props<CredentialCondition>) {
  const words = useTexts().requirements.builder
  const { data } = useQuery(queries.types())
  const chosen = data?.rows.filter(({ id }) => condition.types.includes(id)) ?? []
  const professions = [...new Set(chosen.flatMap((type) => type.professions))]
  const change = (patch: { readonly [Field in keyof CredentialCondition]?: CredentialCondition[Field] | undefined }) =>
    onChange(tidied({ ...condition, ...patch } as CredentialCondition))
  const name = (field: string) => `${label} ${field}`
  return (
    <div className="builder__fields">
      <Labelled label={words.types} wide>
        <TypeSelect
          multiple
          label={name(words.types)}
          placeholder={words.types}
          value={condition.types}
          onChange={(types) => change({ types })}
        />
      </Labelled>
      <Labelled label={words.professions}>
        <Words
          label={name(words.professions)}
          value={condition.professions ?? []}
          offered={professions}
          onChange={(value) => change({ professions: value })}
        />
      </Labelled>
      <Labelled label={words.employer}>
        <EmployerSelect
          label={name(words.employer)}
          value={condition.registeredWith}
          onChange={(registeredWith) => change({ registeredWith })}
        />
      </Labelled>
      <Labelled label={words.levels}>
        <Words
          label={name(words.levels)}
          value={condition.levels ?? []}
          offered={[]}
          onChange={(levels) => change({ levels })}
        />
      </Labelled>
      <Labelled label={words.validUntil}>
        <DayInput
          label={name(words.validUntil)}
          value={condition.validUntil ?? null}
          onChange={(day) => change({ validUntil: day ?? undefined })}
        />
      </Labelled>
      <Figure
        label={words.validDaysAfter}
        name={name(words.validDaysAfter)}
        max={3650}
        value={condition.validDaysAfter}
        onChange={(validDaysAfter) => change({ validDaysAfter })}
      />
      <Figure
        label={words.yearsSinceIssue}
        name={name(words.yearsSinceIssue)}
        max={99}
        value={condition.yearsSinceIssue}
        onChange={(yearsSinceIssue) => change({ yearsSinceIssue })}
      />
      <div className="builder__checks">
        <Checkbox checked={condition.orHigher ?? false} onChange={({ target }) => change({ orHigher: target.checked })}>
          {words.orHigher}
        </Checkbox>
        <Checkbox checked={condition.verified ?? false} onChange={({ target }) => change({ verified: target.checked })}>
          {words.verified}
        </Checkbox>
      </div>
    </div>
  )
}

/** What its field is called stands above it for eyes; each control says its full name itself. */
function Labelled({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'builder__field builder__field--wide' : 'builder__field'}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

interface FigureProps {
  readonly label: string
  readonly name: string
  readonly max: number
  readonly value: number | undefined
  onChange(value: number | undefined): void
}

function Figure({ label, name, max, value, onChange }: FigureProps) {
  return (
    <Labelled label={label}>
      <InputNumber
        aria-label={name}
        min={1}
        max={max}
        precision={0}
        value={value ?? null}
        onChange={(figure) => onChange(figure ?? undefined)}
        style={{ width: '100%' }}
      />
    </Labelled>
  )
}

interface WordsProps {
  readonly label: string
  readonly value: readonly string[]
  readonly offered: readonly string[]
  onChange(words: string[]): void
}

interface UnitsSelectProps {
  readonly label: string
  readonly value: readonly string[]
  onChange(ids: string[]): void
}

/** Words that are offered or typed. */
function Words({ label, value, offered, onChange }: WordsProps) {
  return (
    <Select<string[]>
      aria-label={label}
      mode="tags"
      value={[...value]}
      options={offered.map((word) => ({ value: word, label: word }))}
      onChange={(words) => onChange(words.map((word) => word.trim().slice(0, 100)).filter(Boolean))}
      tokenSeparators={['、', ',', '，']}
      style={{ width: '100%' }}
    />
  )
}

function UnitsSelect({ label, value, onChange }: UnitsSelectProps) {
  const { data, isPending } = useQuery(queries.orgUnits())
  return (
    <TreeSelect<string[]>
      aria-label={label}
      multiple
      loading={isPending}
      treeData={treeOf(data?.rows ?? [])}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      value={[...value]}
      onChange={(ids: string[]) => onChange(ids)}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 260, maxWidth: 420 } } }}
      style={{ width: '100%' }}
    />
  )
}

interface EmployerSelectProps {
  readonly label: string
  readonly value: RequiredEmployer | undefined
  onChange(value: RequiredEmployer | undefined): void
}

/** The own company, any of ours, or some of them; the last that was chosen says which of these it is. */
function EmployerSelect({ label, value, onChange }: EmployerSelectProps) {
  const words = useTexts().requirements.builder
  const { data, isPending } = useQuery(queries.orgUnits())
  const entities = (data?.rows ?? []).filter((unit) => unit.legalEntity)
  const chosen = value === undefined ? [] : typeof value === 'string' ? [value] : value
  const read = (picked: string[]): RequiredEmployer | undefined => {
    const last = picked.at(-1)
    if (last === undefined) return undefined
    return last === 'own' || last === 'ours' ? last : picked.filter((one) => one !== 'own' && one !== 'ours')
  }
  return (
    <Select<string[]>
      aria-label={label}
      mode="multiple"
      loading={isPending}
      value={[...chosen]}
      options={[
        { value: 'own', label: words.own },
        { value: 'ours', label: words.ours },
        ...entities.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(picked) => onChange(read(picked))}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
    />
  )
}
