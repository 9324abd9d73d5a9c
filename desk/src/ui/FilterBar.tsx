/**
 * The filters above a list: the few that are used all day in a row, the others behind "more", and the active ones as chips that
 * can be taken away one by one. It holds no values: they live in the address (`useListState`).
 */
import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../language.tsx'
import { useLater } from './useLater.ts'

export interface Chip {
  readonly key: string
  /** `状态：已过期`. */
  readonly text: string
  remove(): void
}

export interface FilterBarProps {
  readonly children: ReactNode
  /** Filters used less often. */
  readonly more?: ReactNode
  readonly chips: readonly Chip[]
  onClear(): void
}

export function FilterBar({ children, more, chips, onClear }: FilterBarProps) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <search aria-label={t.common.filters.label}>
      <div className="filters">
        {children}
        {more ? (
          <Button
            type="text"
            aria-expanded={open}
            icon={open ? <UpOutlined aria-hidden="true" /> : <DownOutlined aria-hidden="true" />}
            iconPlacement="end"
            onClick={() => setOpen(!open)}
          >
            {open ? t.common.filters.fewer : t.common.filters.more}
          </Button>
        ) : null}
      </div>
      {more && open ? <div className="filters__more">{more}</div> : null}
      {chips.length > 0 ? (
        <ul className="chips" aria-label={t.common.filters.active}>
          {chips.map((chip) => (
            <li key={chip.key} className="chip">
              {chip.text}
              <button type="button" aria-label={t.common.filters.remove(chip.text)} onClick={chip.remove}>
                <CloseOutlined style={{ fontSize: 11 }} aria-hidden="true" />
              </button>
            </li>
          ))}
          <li>
            <Button type="link" size="small" onClick={onClear}>
              {t.common.filters.clearAll}
            </Button>
          </li>
        </ul>
      ) : null}
    </search>
  )
}

/**
 * The place of a filter that chooses among words. Such a control costs more than all that stands around it (its styles, and it
 * measures itself, for which the browser lays out what is new on the page), so its place is kept and it is drawn after them.
 */
export function ChoiceBox({ children }: { children: ReactNode }) {
  return <div className="filters__wide">{useLater() ? children : null}</div>
}

/** A filter with its label, for the "more" part. */
export function FilterField({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="filters__field">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
