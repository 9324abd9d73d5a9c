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
  readonly value?: string | undefined
  onChange?(id: string | undefined): void
  readonly autoFocus?: boolean
}

const offered = 20
const typingPauseMs = 250

export function PersonPicker({ id, label, placeholder, value, onChange, autoFocus }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(setAsked, typingPauseMs, typed.trim())
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery(queries.people({ ...(asked ? { q: asked } : {}), size: offered }))
  const chosen = useQuery({ ...queries.person(value ?? ''), enabled: Boolean(value) })
  const rows: readonly PersonRow[] = found.data?.rows ?? []
  const withChosen = chosen.data && !rows.some((row) => row.id === chosen.data.id) ? [chosen.data, ...rows] : rows
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={placeholder ?? label}
      autoFocus={autoFocus ?? false}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      value={value}
      onChange={(person: string | undefined) => onChange?.(person)}
      popupMatchSelectWidth={false}
      options={withChosen.map((row) => ({ value: row.id, label: row.name, row }))}
      optionRender={(option) => <PersonLine row={option.data.row} />}
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
