/**
 * The keyboard on a list: j and k (or the arrows, once a row has the focus) move, Enter opens, x selects, e edits, `/` goes to
 * the search box. Keys typed into a field or while a dialog is open are left alone.
 */
import { type HTMLAttributes, useEffect, useRef } from 'react'

/** What makes an element a row that the keyboard reaches. */
export function rowKeyProps(index: number): HTMLAttributes<HTMLTableRowElement> {
  return { tabIndex: -1, 'data-row-index': index } as HTMLAttributes<HTMLTableRowElement>
}

/** What the keys do with the row of that place. */
export interface KeyActs {
  readonly count: number
  open(index: number): void
  select(index: number): void
  edit(index: number): void
}

export function useRowKeys(rows: KeyActs): void {
  const latest = useRef(rows)
  latest.current = rows
  const active = useRef(-1)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target))
        return
      const { count, open, select, edit } = latest.current
      const onRow = (event.target as HTMLElement).dataset?.rowIndex
      const current = onRow === undefined ? active.current : Number(onRow)
      const step = stepOf(event.key, onRow !== undefined)
      if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('main input[data-shortcut="search"]')?.focus()
      } else if (step !== 0) {
        event.preventDefault()
        active.current = Math.min(Math.max(current + step, 0), count - 1)
        document.querySelector<HTMLElement>(`[data-row-index="${active.current}"]`)?.focus()
      } else if (event.key === 'Enter' && onRow !== undefined) {
        event.preventDefault()
        open(Number(onRow))
      } else if (event.key === 'x' && current >= 0) {
        select(current)
      } else if (event.key === 'e' && current >= 0) {
        event.preventDefault()
        edit(current)
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Gives a row the focus, once the dialog that was opened from it has gone. */
export function focusRow(key: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`)?.focus())
}

function stepOf(key: string, onRow: boolean): number {
  if (key === 'j' || (onRow && key === 'ArrowDown')) return 1
  if (key === 'k' || (onRow && key === 'ArrowUp')) return -1
  return 0
}

/** Typing somewhere, or a dialog is open over the list. */
function isBusyElsewhere(target: EventTarget | null): boolean {
  return isTyping(target) || isDialogOpen()
}

/** Whether what is typed goes into a field. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  if (element?.isContentEditable) return true
  if (!/^(INPUT|TEXTAREA|SELECT)$/.test(element?.tagName ?? '')) return false
  return (element as HTMLInputElement).type !== 'checkbox'
}

/** Whether a dialog is open over the page. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], [role="dialog"]:not([style*="display: none"])') !== null
}
