/** The filters above the list of what is due; each writes into the address and reads from it. */
import type { AnswerableKind } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { TypeSelect, typeLabel } from '../../pickers/TypeSelect.tsx'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { type Chip, ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import type { ListState } from '../../ui/useListState.ts'

// Written out: the list would load every schema of the contract for seven words.
const kinds: readonly AnswerableKind[] = [
  'expiry',
  'review',
  'renewal_window_closes',
  'e_certificate_use',
  'hours_due',
  'age_limit',
  'retirement',
]

export function DueFilters({ list }: { list: ListState }) {
  const t = useTexts()
  // Whoever sees others may count them.
  const seesOthers = useMay('statistics.read')
  const words = t.credential.deadlineKind
  return (
    <FilterBar chips={useChips(list)} onClear={list.clear}>
      {seesOthers ? (
        <>
          <SearchInput
            value={list.search.q ?? ''}
            label={t.due.search}
            placeholder={t.due.searchPlaceholder}
            onSearch={(q) => list.change({ q }, { replace: Boolean(list.search.q) })}
          />
          <ChoiceBox>
            <UnitSelect
              label={t.due.unit}
              withNone
              value={list.search.unit}
              onChange={(unit) => list.change({ unit: unit ?? undefined })}
            />
          </ChoiceBox>
        </>
      ) : null}
      <ChoiceBox>
        <TypeSelect multiple label={t.due.type} value={list.list('type')} onChange={(type) => list.change({ type })} />
      </ChoiceBox>
      <Choice list={list} name="kind" label={t.due.kind} choices={kinds.map((kind) => [kind, words[kind]])} />
      <Choice list={list} name="level" label={t.due.level} choices={Object.entries(t.due.levels)} />
    </FilterBar>
  )
}

interface ChoiceProps {
  readonly list: ListState
  readonly name: 'kind' | 'level'
  readonly label: string
  readonly choices: readonly (readonly [value: string, label: string])[]
}

function Choice({ list, name, label, choices }: ChoiceProps) {
  return (
    <ChoiceBox>
      <Select
        mode="multiple"
        aria-label={label}
        placeholder={label}
        allowClear
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        options={choices.map(([value, text]) => ({ value, label: text }))}
        value={list.list(name)}
        onChange={(values: string[]) => list.change({ [name]: values })}
        style={{ width: '100%' }}
      />
    </ChoiceBox>
  )
}

function useChips(list: ListState): Chip[] {
  const t = useTexts()
  const types = useQuery(queries.types()).data?.rows
  const units = useQuery(queries.orgUnits()).data?.rows
  const { language } = useLanguage()
  const nameOfType = (type: Parameters<typeof typeLabel>[0] | undefined) => type && typeLabel(type, language === 'en')
  const named: Readonly<Record<string, (value: string) => string>> = {
    q: (value) => value,
    unit: (value) => (value === 'none' ? t.common.unitNone : (units?.find(({ id }) => id === value)?.name ?? value)),
    type: (value) => nameOfType(types?.find(({ id }) => id === value)) ?? value,
    kind: (value) => t.credential.deadlineKind[value as keyof typeof t.credential.deadlineKind] ?? value,
    level: (value) => t.due.levels[value as keyof typeof t.due.levels] ?? value,
  }
  const labels: Readonly<Record<string, string>> = {
    q: t.due.search,
    unit: t.due.unit,
    type: t.due.type,
    kind: t.due.kind,
    level: t.due.level,
  }
  return Object.keys(named)
    .filter((name) => list.search[name])
    .map((name) => ({
      key: name,
      text: `${labels[name]}${t.common.colon}${(name === 'q' ? [list.search.q!] : list.list(name)).map(named[name]!).join('、')}`,
      remove: () => list.change({ [name]: undefined }),
    }))
}
