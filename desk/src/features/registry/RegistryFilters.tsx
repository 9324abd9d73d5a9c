/**
 * The controls of the registry's filters. Each writes into the address and reads from it; the chips below them show what is
 * active.
 */
import { lazy, Suspense } from 'react'
import { useTexts } from '../../language.tsx'
import { TypeSelect } from '../../pickers/TypeSelect.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { ChoiceFilter } from './choices.tsx'
import { useFilterChips } from './filters.ts'

const MoreFilters = lazy(() => import('./MoreFilters.tsx'))

export function RegistryFilters({ list }: { list: ListState }) {
  const t = useTexts()
  const chips = useFilterChips(list)
  return (
    <FilterBar
      chips={chips}
      onClear={list.clear}
      more={
        <Suspense>
          <MoreFilters list={list} />
        </Suspense>
      }
    >
      <SearchInput
        value={list.search.q ?? ''}
        label={t.registry.search}
        placeholder={t.registry.searchPlaceholder}
        onSearch={(q) => list.change({ q }, { replace: Boolean(list.search.q) })}
      />
      <ChoiceBox>
        <TypeSelect
          multiple
          label={t.registry.type}
          value={list.list('type')}
          onChange={(type) => list.change({ type })}
        />
      </ChoiceBox>
      <ChoiceBox>
        <UnitSelect
          label={t.registry.unit}
          withNone
          value={list.search.unit}
          onChange={(unit) => list.change({ unit: unit ?? undefined, unitScope: undefined })}
        />
      </ChoiceBox>
      <ChoiceBox>
        <ChoiceFilter list={list} name="status" label={t.registry.status} choices={Object.entries(t.common.status)} />
      </ChoiceBox>
    </FilterBar>
  )
}
