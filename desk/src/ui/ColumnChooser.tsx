/**
 * Which columns a table shows. The choice stands in the address, so a shared link shows the same columns, and is remembered in
 * this browser for the next visit without one.
 */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useMemo, useRef } from 'react'
import { useTexts } from '../language.tsx'
import { useToast } from './Toast.tsx'
import type { ListState } from './useListState.ts'

interface Choosable {
  readonly key: string
  readonly title: string
  readonly extra?: boolean
  readonly fixed?: boolean
}

export interface ChosenColumns<C> {
  readonly shown: readonly C[]
  choose(keys: readonly string[] | null): void
}

const storageKey = (name: string) => `chizheng.columns.${name}`

/** Keys to show: the address first, then the remembered choice, then the defaults; fixed ones always. */
export function shownColumns<C extends Choosable>(all: readonly C[], asked: string | null | undefined): C[] {
  const keys = (asked ?? '').split(',').filter((key) => all.some((column) => column.key === key))
  if (keys.length === 0) return all.filter((column) => !column.extra)
  return all.filter((column) => column.fixed || keys.includes(column.key))
}

export function useColumns<C extends Choosable>(name: string, all: readonly C[], list: ListState): ChosenColumns<C> {
  const asked = list.search.columns ?? localStorage.getItem(storageKey(name))
  const shown = useMemo(() => shownColumns(all, asked), [all, asked])
  return {
    shown,
    choose(keys) {
      const text = keys?.join(',')
      if (text) localStorage.setItem(storageKey(name), text)
      else localStorage.removeItem(storageKey(name))
      list.change({ columns: text }, { replace: true })
    },
  }
}

/** Whether these are the columns that show when none were chosen. */
function areDefault(keys: readonly string[], all: readonly Choosable[]): boolean {
  return (
    shownColumns(all, null)
      .map((column) => column.key)
      .join() === keys.join()
  )
}

export function ColumnChooser<C extends Choosable>({ columns, all }: { columns: ChosenColumns<C>; all: readonly C[] }) {
  const t = useTexts()
  const toast = useToast()
  const latest = useRef(columns)
  latest.current = columns
  const before = useRef<readonly string[]>([])
  const shown = columns.shown.map((column) => column.key)
  const boxes = (
    <div style={{ display: 'grid', gap: 6, maxHeight: 420, overflow: 'auto' }}>
      {all.map((column) => (
        <Checkbox
          key={column.key}
          checked={shown.includes(column.key)}
          disabled={column.fixed ?? false}
          onChange={(event) =>
            columns.choose(
              all
                .map((other) => other.key)
                .filter((key) => (key === column.key ? event.target.checked : shown.includes(key))),
            )
          }
        >
          {column.title}
        </Checkbox>
      ))}
      <Button size="small" onClick={() => columns.choose(null)}>
        {t.common.table.columnsReset}
      </Button>
    </div>
  )
  /** One word for all that was changed while it was open, and the way back. */
  const opened = (open: boolean) => {
    if (open) {
      before.current = shown
      return
    }
    const was = before.current
    if (was.join() === shown.join()) return
    const act = () => latest.current.choose(areDefault(was, all) ? null : was)
    toast.done(t.common.table.columnsChanged, { label: t.common.undo, act })
  }
  return (
    <Popover
      onOpenChange={opened}
      content={boxes}
      title={t.common.table.columnsTitle}
      trigger="click"
      placement="bottomRight"
    >
      <Button size="small" type="text" icon={<SettingOutlined aria-hidden="true" />}>
        {t.common.table.columns}
      </Button>
    </Popover>
  )
}
