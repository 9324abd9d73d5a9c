/** Filters that choose among words: any of several, or at most one. They read from the address and write into it. */
import type { CredentialFilter } from '@chizheng/contract'
import { Select } from 'antd'
import { createContext, useContext } from 'react'
import type { ListState } from '../../ui/useListState.ts'

type Choices = readonly (readonly [value: string, label: string])[]
interface ChoiceProps {
  readonly list: ListState
  readonly name: keyof CredentialFilter
  readonly label: string
  readonly choices: Choices
}

/** What an empty filter shows where its name stands above it; without it, its name. */
export const EmptyFilterText = createContext<string | null>(null)

const options = (choices: Choices) => choices.map(([value, label]) => ({ value, label }))

/** Any of several values. */
export function ChoiceFilter({ list, name, label, choices }: ChoiceProps) {
  const empty = useContext(EmptyFilterText)
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={empty ?? label}
      allowClear
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={options(choices)}
      value={list.list(name)}
      onChange={(values: string[]) => list.change({ [name]: values })}
      style={{ width: '100%' }}
    />
  )
}

/** At most one value. */
export function OneFilter({ list, name, label, choices }: ChoiceProps) {
  const empty = useContext(EmptyFilterText)
  return (
    <Select
      aria-label={label}
      placeholder={empty ?? label}
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
