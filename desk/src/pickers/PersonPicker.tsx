/** Choosing a person by name, pinyin, initials or employee number. */
import type { PersonRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { queries } from '../api/queries.ts'

export interface PersonPickerProps {
  readonly id?: string
  readonly label: string
  readonly placeholder?: string
  readonly value?: string | null | undefined
  onChange?(id: string | null): void
  readonly autoFocus?: boolean
  /** Who stands there already: named also where the reader may not look them up. */
  readonly known?: { readonly id: string; readonly name: string } | null | undefined
}

const offered = 20
const typingPauseMs = 250

export function PersonPicker({ id, label, placeholder, value, onChange, autoFocus, known }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(setAsked, typingPauseMs, typed.trim())
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery(queries.people({ ...(asked ? { q: asked } : {}), size: offered }))
  const chosen = useQuery({ ...queries.person(value ?? ''), enabled: Boolean(value) && value !== known?.id })
  const rows: readonly PersonRow[] = found.data?.rows ?? []
  const withChosen = chosen.data && !rows.some((row) => row.id === chosen.data.id) ? [chosen.data, ...rows] : rows
  const offers = withChosen.map((row) => ({ value: row.id, label: row.name, row }))
  const isMissing = known && !offers.some((offer) => offer.value === known.id)
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={placeholder ?? label}
      autoFocus={autoFocus ?? false}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      value={value ?? undefined}
      onChange={(person: string | undefined) => onChange?.(person ?? null)}
      popupMatchSelectWidth={false}
      options={isMissing ? [{ value: known.id, label: known.name, row: null }, ...offers] : offers}
      optionRender={(option) => (option.data.row ? <PersonLine row={option.data.row} /> : option.label)}
      style={{ width: '100%' }}
    />
  )
}

function PersonLine({ row }: { row: PersonRow }) {
  const rest = [row.employeeNumber, row.unit?.name, row.idMasked].filter(Boolean).join(' · ')
  return (
    <span>
      <strong>{row.name}</strong> <span className="quiet">{rest}</span>
    </span>
  )
}
