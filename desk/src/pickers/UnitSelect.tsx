/** Choosing a department, branch or company from the organisation tree. */
import type { OrgUnitRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { queries } from '../api/queries.ts'
import { useTexts } from '../language.tsx'
import { useAwaited } from './useAwaited.ts'

export interface UnitSelectProps {
  readonly id?: string
  readonly label: string
  readonly placeholder?: string
  readonly value?: string | null | undefined
  onChange?(id: string | null): void
  /** Offers "no department" as a choice of its own, value `none`. */
  readonly withNone?: boolean
  /** Offers the whole company as a choice of its own, value `company`. */
  readonly withCompany?: boolean
}

interface Node {
  readonly value: string
  readonly title: string
  readonly children: Node[]
}

/** The rows come parents before children; a unit whose parent is not among them stands at the top. */
export function treeOf(rows: readonly Pick<OrgUnitRecord, 'id' | 'parentId' | 'name'>[]): Node[] {
  const top: Node[] = []
  const known = new Map<string, Node>()
  for (const row of rows) {
    const node: Node = { value: row.id, title: row.name, children: [] }
    known.set(row.id, node)
    const siblings = (row.parentId && known.get(row.parentId)?.children) || top
    siblings.push(node)
  }
  return top
}

export function UnitSelect({ id, label, placeholder, value, onChange, withNone, withCompany }: UnitSelectProps) {
  const t = useTexts()
  const { data, isPending } = useQuery(queries.orgUnits())
  const awaited = useAwaited(isPending)
  const tree = useMemo(() => {
    const units = treeOf(data?.rows ?? [])
    const company = withCompany ? [{ value: 'company', title: t.common.wholeCompany, children: [] }] : []
    const none = withNone ? [{ value: 'none', title: t.common.unitNone, children: [] }] : []
    return [...company, ...none, ...units]
  }, [data, withNone, withCompany, t])
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder={placeholder ?? label}
      allowClear={!withCompany}
      showSearch={{ treeNodeFilterProp: 'title' }}
      {...awaited}
      treeData={tree}
      treeDefaultExpandedKeys={tree.map((node) => node.value)}
      value={value ?? undefined}
      onChange={(unit: string | undefined) => onChange?.(unit ?? null)}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 260, maxWidth: 420 } } }}
      style={{ width: '100%', minWidth: 150 }}
    />
  )
}
