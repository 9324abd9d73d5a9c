/**
 * Choosing a credential type: every type that applies here, by category, found by its name or any of its many names.
 */
import type { CredentialTypeRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMemo } from 'react'
import { queries } from '../api/queries.ts'
import { useLanguage, useTexts } from '../language.tsx'
import { categories } from './categories.ts'
import { useAwaited } from './useAwaited.ts'

interface Common {
  readonly id?: string
  readonly label: string
  readonly placeholder?: string
}
export type TypeSelectProps = Common &
  (
    | { readonly multiple: true; readonly value: readonly string[]; onChange(ids: string[]): void }
    | { readonly multiple?: false; readonly value?: string | undefined; onChange?(id: string | undefined): void }
  )

interface Option {
  readonly value: string
  readonly label: string
  readonly words: string
}

export function TypeSelect(props: TypeSelectProps) {
  const t = useTexts()
  const { language } = useLanguage()
  const { data, isPending } = useQuery(queries.types())
  const awaited = useAwaited(isPending)
  const groups = useMemo(() => {
    const types = data?.rows ?? []
    return categories.map((category) => ({
      label: t.common.category[category],
      title: category,
      options: types.filter((type) => type.category === category).map((type) => optionOf(type, language === 'en')),
    }))
  }, [data, t, language])
  const shared = {
    ...(props.id ? { id: props.id } : {}),
    'aria-label': props.label,
    placeholder: props.placeholder ?? props.label,
    allowClear: true,
    ...awaited,
    options: groups,
    popupMatchSelectWidth: false,
    style: { width: '100%' },
    showSearch: { filterOption: (text: string, option: unknown) => matches(text, option as Option) },
  } as const
  if (props.multiple) {
    return (
      <Select<string[]>
        {...shared}
        mode="multiple"
        maxTagCount="responsive"
        value={[...props.value]}
        onChange={props.onChange}
      />
    )
  }
  return (
    <Select<string>
      {...shared}
      {...(props.value ? { value: props.value } : {})}
      onChange={(id: string | undefined) => props.onChange?.(id)}
    />
  )
}

/** What a type is called here. */
export function typeLabel(type: Pick<CredentialTypeRow, 'nameZh' | 'nameEn'>, english: boolean): string {
  return english && type.nameEn ? `${type.nameZh} ${type.nameEn}` : type.nameZh
}

function optionOf(type: CredentialTypeRow, english: boolean): Option {
  const words = [type.nameZh, type.nameEn, type.id, ...type.aliases].join('\n').toLowerCase()
  return { value: type.id, label: typeLabel(type, english), words }
}

/** Every part of what was typed occurs in one of the type's names. */
function matches(text: string, option: Option): boolean {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean)
  return option.words !== undefined && parts.every((part) => option.words.includes(part))
}
