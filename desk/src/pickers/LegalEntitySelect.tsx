/** Choosing one of the company's legal entities: where a certificate can be registered. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { queries } from '../api/queries.ts'
import type { UnitSelectProps } from './UnitSelect.tsx'
import { useAwaited } from './useAwaited.ts'

/** The company's legal entity where it has just one: nobody needs to choose it. */
export function useOnlyLegalEntity(): string | null {
  const { data } = useQuery(queries.orgUnits())
  const entities = data?.rows.filter(({ legalEntity }) => legalEntity) ?? []
  return entities.length === 1 ? entities[0]!.id : null
}

export function LegalEntitySelect({ id, label, value, onChange }: UnitSelectProps) {
  const { data, isPending } = useQuery(queries.orgUnits())
  const awaited = useAwaited(isPending)
  const options = (data?.rows ?? [])
    .filter((unit) => unit.legalEntity)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...awaited}
      options={options}
      value={value ?? undefined}
      onChange={(unit: string | undefined) => onChange?.(unit ?? null)}
    />
  )
}
