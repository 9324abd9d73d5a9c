/**
 * The controls of the registry's filters. Each writes into the address and reads from it; the chips below them show what is
 * active.
 */
import type { CredentialFilter } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { TypeSelect } from '../../pickers/TypeSelect.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { FilterBar, FilterField, SearchInput } from '../../ui/FilterBar.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { useFilterChips } from './filters.ts'

export function RegistryFilters({ list }: { list: ListState }) {
  const t = useTexts()
  const chips = useFilterChips(list)
  return (
    <FilterBar chips={chips} onClear={list.clear} more={<MoreFilters list={list} />}>
      <SearchInput
        value={list.search.q ?? ''}
        label={t.registry.search}
        placeholder={t.registry.searchPlaceholder}
        onSearch={(q) => list.change({ q }, { replace: Boolean(list.search.q) })}
      />
      <div className="filters__wide">
        <TypeSelect
          multiple
          label={t.registry.type}
          value={list.list('type')}
          onChange={(type) => list.change({ type })}
        />
      </div>
      <div className="filters__wide">
        <UnitSelect
          label={t.registry.unit}
          withNone
          value={list.search.unit}
          onChange={(unit) => list.change({ unit: unit ?? undefined, unitScope: undefined })}
        />
      </div>
      <ChoiceFilter list={list} name="status" label={t.registry.status} choices={Object.entries(t.common.status)} />
    </FilterBar>
  )
}

function MoreFilters({ list }: { list: ListState }) {
  const t = useTexts()
  const r = t.registry
  const values = useQuery(queries.filterValues()).data
  const words = (names: readonly string[] | undefined) => (names ?? []).map((name) => [name, name] as const)
  const entities = (values?.employers ?? []).flatMap(({ unitId, name }) => (unitId ? [[unitId, name] as const] : []))
  const none = ['none', r.valueNone] as const
  return (
    <>
      <FilterField label={r.category}>
        <ChoiceFilter
          list={list}
          name="category"
          label={r.category}
          choices={[...Object.entries(t.common.category), ['none', t.common.noCategory]]}
        />
      </FilterField>
      <FilterField label={r.profession}>
        <ChoiceFilter
          list={list}
          name="profession"
          label={r.profession}
          choices={[none, ...words(values?.professions)]}
        />
      </FilterField>
      <FilterField label={r.level}>
        <ChoiceFilter list={list} name="level" label={r.level} choices={[none, ...words(values?.levels)]} />
      </FilterField>
      <FilterField label={r.dueWindow}>
        <DueFilter list={list} />
      </FilterField>
      <FilterField label={r.verification}>
        <ChoiceFilter
          list={list}
          name="verification"
          label={r.verification}
          choices={Object.entries(t.common.verification)}
        />
      </FilterField>
      <FilterField label={r.employer}>
        <OneFilter list={list} name="employer" label={r.employer} choices={[['none', r.employerNone], ...entities]} />
      </FilterField>
      <FilterField label={r.registered}>
        <OneFilter list={list} name="registered" label={r.registered} choices={Object.entries(r.registeredValues)} />
      </FilterField>
      <FilterField label={r.labels}>
        <ChoiceFilter list={list} name="label" label={r.labels} choices={words(values?.labels)} />
      </FilterField>
      <FilterField label={r.review}>
        <OneFilter list={list} name="review" label={r.review} choices={[['open', r.reviewOpen]]} />
      </FilterField>
      <FilterField label={r.givenUp}>
        <OneFilter
          list={list}
          name="givenUp"
          label={r.givenUp}
          choices={Object.entries(r.givenUpValues).filter(([value]) => value !== 'no')}
        />
      </FilterField>
      <FilterField label={r.history}>
        <OneFilter list={list} name="history" label={r.history} choices={[['yes', r.historyYes]]} />
      </FilterField>
    </>
  )
}

type Choices = readonly (readonly [value: string, label: string])[]
interface ChoiceProps {
  readonly list: ListState
  readonly name: keyof CredentialFilter
  readonly label: string
  readonly choices: Choices
}

const options = (choices: Choices) => choices.map(([value, label]) => ({ value, label }))

/** Any of several values. */
function ChoiceFilter({ list, name, label, choices }: ChoiceProps) {
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      allowClear
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={options(choices)}
      value={list.list(name)}
      onChange={(values: string[]) => list.change({ [name]: values })}
      style={{ minWidth: 150, width: '100%', maxWidth: 320 }}
    />
  )
}

/** At most one value. */
function OneFilter({ list, name, label, choices }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={options(choices)}
      value={list.search[name] ?? null}
      onChange={(value: string | null | undefined) => list.change({ [name]: value ?? undefined })}
      style={{ width: '100%' }}
    />
  )
}

/** When the deadline falls: the next so many days, or between two days. */
function DueFilter({ list }: { list: ListState }) {
  const t = useTexts()
  const { dueFrom, dueTo, dueWithin } = list.search
  const days = [7, 30, 90, 180, 365]
  return (
    <div style={{ display: 'grid', gap: 4 }}>
      <Select
        aria-label={t.registry.dueWindow}
        placeholder={t.registry.dueWindow}
        allowClear
        options={days.map((n) => ({ value: String(n), label: t.registry.dueWithin(n) }))}
        value={dueWithin ?? null}
        onChange={(value: string | null | undefined) =>
          list.change({ dueWithin: value ?? undefined, dueFrom: undefined, dueTo: undefined })
        }
      />
      <DatePicker.RangePicker
        aria-label={t.registry.range}
        allowEmpty={[true, true]}
        value={[dueFrom ? dayjs(dueFrom) : null, dueTo ? dayjs(dueTo) : null]}
        onChange={(range) =>
          list.change({
            dueWithin: undefined,
            dueFrom: range?.[0]?.format('YYYY-MM-DD'),
            dueTo: range?.[1]?.format('YYYY-MM-DD'),
          })
        }
      />
    </div>
  )
}
