/** One project by its name, or none: what a list of people is narrowed to. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useProjectWords } from './words.ts'

interface ProjectFilterProps {
  readonly value: string | undefined
  onChange(id: string | undefined): void
}

export function ProjectFilter({ value, onChange }: ProjectFilterProps) {
  const words = useProjectWords()
  const [typed, setTyped] = useState('')
  const found =
    useQuery(queries.projects({ ...(typed === '' ? {} : { q: typed }), page: 1, size: 20 })).data?.rows ?? []
  const chosen = useQuery({ ...queries.project(value ?? ''), enabled: value !== undefined }).data
  const known = new Map([...(chosen ? [chosen] : []), ...found].map(({ id, name }) => [id, name]))
  return (
    <Select
      aria-label={words.ofProject}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      placeholder={words.anyProject}
      value={value ?? null}
      onChange={(id: string | null | undefined) => onChange(id ?? undefined)}
      options={[...known].map(([id, label]) => ({ value: id, label }))}
    />
  )
}
