/** Which certificates are counted, and by whom: fields of opening a stock-take and of the plan. */
import { useQuery } from '@tanstack/react-query'
import { Select, TreeSelect } from 'antd'
import { useEffect, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { categories } from '../../pickers/categories.ts'
import { treeOf } from '../../pickers/UnitSelect.tsx'
import { Field } from '../../ui/form.tsx'
import { useStocktakeWords } from './words.ts'

interface ManyProps {
  readonly id?: string
  readonly label: string
  readonly placeholder?: string
  readonly value?: string[]
  onChange?(ids: string[]): void
}

function Units({ id, label, placeholder, value = [], onChange }: ManyProps) {
  const { data, isPending } = useQuery(queries.orgUnits())
  const tree = treeOf(data?.rows ?? [])
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={placeholder}
      multiple
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      loading={isPending}
      treeData={tree}
      treeDefaultExpandedKeys={tree.map((node) => node.value)}
      value={value}
      onChange={(ids: string[]) => onChange?.(ids)}
      style={{ width: '100%' }}
    />
  )
}

const typingPauseMs = 250

export interface KnownPeople {
  readonly known: readonly { readonly id: string; readonly name: string }[]
  /** Who was picked, for whoever names them elsewhere. */
  onPick?(person: { readonly id: string; readonly name: string }): void
}

export function People({ id, label, placeholder, value = [], known, onPick, onChange }: ManyProps & KnownPeople) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [names, setNames] = useState(new Map(known.map((one) => [one.id, one.name])))
  useEffect(() => {
    const timer = setTimeout(setAsked, typingPauseMs, typed.trim())
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery(queries.people({ ...(asked ? { q: asked } : {}), size: 20 }))
  const rows = found.data?.rows ?? []
  const offers = new Map([
    ...value.map(
      (one) => [one, names.get(one) ?? known.find(({ id: person }) => person === one)?.name ?? one] as const,
    ),
    ...rows.map((row) => [row.id, `${row.name}${row.unit ? ` · ${row.unit.name}` : ''}`] as const),
  ])
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={placeholder}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      value={value}
      onChange={(ids: string[]) => {
        const picked = rows.filter((row) => ids.includes(row.id) && !value.includes(row.id))
        for (const { id: person, name } of picked) onPick?.({ id: person, name })
        setNames(new Map([...names, ...picked.map((row) => [row.id, row.name] as const)]))
        onChange?.(ids)
      }}
      options={[...offers].map(([person, name]) => ({ value: person, label: name }))}
      style={{ width: '100%' }}
    />
  )
}

export function ScopeFields({ known }: KnownPeople) {
  const words = useStocktakeWords()
  const t = useTexts()
  return (
    <>
      <Field name="unitIds" label={words.units} wide>
        <Units label={words.units} placeholder={words.everything} />
      </Field>
      <Field name="categories" label={words.categories} wide>
        <Select
          aria-label={words.categories}
          mode="multiple"
          placeholder={words.allCategories}
          options={categories.map((value) => ({ value, label: t.common.category[value] }))}
        />
      </Field>
      <Field name="counterIds" label={words.counters} hint={words.countersHint} wide>
        <People label={words.counters} placeholder={words.everybody} known={known} />
      </Field>
    </>
  )
}
