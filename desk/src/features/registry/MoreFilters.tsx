/** The registry's filters that are used less often; loaded when somebody opens them. */
import { useQuery } from '@tanstack/react-query'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { FilterField } from '../../ui/FilterBar.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { ChoiceFilter, EmptyFilterText, OneFilter } from './choices.tsx'

export default function MoreFilters({ list }: { list: ListState }) {
  const t = useTexts()
  const r = t.registry
  const values = useQuery(queries.filterValues()).data
  const words = (names: readonly string[] | undefined) => (names ?? []).map((name) => [name, name] as const)
  // Our legal entities by id, others by the name that was written.
  const employers = (values?.employers ?? []).map(({ unitId, name }) => [unitId ?? name, name] as const)
  const none = ['none', r.valueNone] as const
  return (
    <EmptyFilterText value={r.any}>
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
      <FilterField label={r.expiresRange}>
        <DaysFilter list={list} label={r.expiresRange} from="expiresFrom" to="expiresTo" />
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
        <OneFilter list={list} name="employer" label={r.employer} choices={[['none', r.employerNone], ...employers]} />
      </FilterField>
      <FilterField label={r.registered}>
        <OneFilter list={list} name="registered" label={r.registered} choices={Object.entries(r.registeredValues)} />
      </FilterField>
      <FilterField label={r.labels}>
        <ChoiceFilter list={list} name="label" label={r.labels} choices={words(values?.labels)} />
      </FilterField>
      <FilterField label={r.scan}>
        <OneFilter list={list} name="scan" label={r.scan} choices={Object.entries(r.scanValues)} />
      </FilterField>
      <FilterField label={r.custody}>
        <ChoiceFilter list={list} name="custody" label={r.custody} choices={Object.entries(r.custodyPlaces)} />
      </FilterField>
      <FilterField label={r.custodyShelf}>
        <ChoiceFilter list={list} name="custodyShelf" label={r.custodyShelf} choices={words(values?.shelves)} />
      </FilterField>
      <FilterField label={r.uploadAsked}>
        <OneFilter list={list} name="upload" label={r.uploadAsked} choices={[['asked', t.common.yes]]} />
      </FilterField>
      <FilterField label={r.employment}>
        <ChoiceFilter
          list={list}
          name="employment"
          label={r.employment}
          choices={Object.entries(t.common.employment)}
        />
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
    </EmptyFilterText>
  )
}

/** When the deadline falls: the next so many days, or between two days. */
function DueFilter({ list }: { list: ListState }) {
  const t = useTexts()
  const { dueWithin } = list.search
  const days = [7, 30, 90, 180, 365]
  return (
    <div style={{ display: 'grid', gap: 4 }}>
      <Select
        aria-label={t.registry.dueWindow}
        placeholder={t.registry.any}
        allowClear
        options={days.map((n) => ({ value: String(n), label: t.registry.dueWithin(n) }))}
        value={dueWithin ?? null}
        onChange={(value: string | null | undefined) =>
          list.change({ dueWithin: value ?? undefined, dueFrom: undefined, dueTo: undefined })
        }
      />
      <DaysFilter list={list} label={t.registry.range} from="dueFrom" to="dueTo" instead={{ dueWithin: undefined }} />
    </div>
  )
}

interface DaysFilterProps {
  readonly list: ListState
  readonly label: string
  readonly from: 'dueFrom' | 'expiresFrom'
  readonly to: 'dueTo' | 'expiresTo'
  /** What a choice here takes the place of. */
  readonly instead?: { readonly dueWithin: undefined }
}

/** Between two days, either of which may be left open. */
function DaysFilter({ list, label, from, to, instead }: DaysFilterProps) {
  const [first, last] = [list.search[from], list.search[to]]
  return (
    <DatePicker.RangePicker
      aria-label={label}
      allowEmpty={[true, true]}
      value={[first ? dayjs(first) : null, last ? dayjs(last) : null]}
      onChange={(range) =>
        list.change({
          ...instead,
          [from]: range?.[0]?.format('YYYY-MM-DD'),
          [to]: range?.[1]?.format('YYYY-MM-DD'),
        })
      }
    />
  )
}
