/**
 * Text search above a list: applies itself after a short pause, at once on Enter; `/` anywhere on the page puts the cursor here.
 */
import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'

const typingPauseMs = 300

export interface SearchInputProps {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  onSearch(text: string): void
}

export function SearchInput({ value, label, placeholder, onSearch }: SearchInputProps) {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = useRef(value)
  useEffect(() => {
    if (value !== shown.current) {
      shown.current = value
      setText(value)
    }
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const apply = (next: string) => {
    clearTimeout(timer.current)
    const trimmed = next.trim()
    if (trimmed === shown.current) return
    shown.current = trimmed
    onSearch(trimmed)
  }
  return (
    <form
      className="search-box filters__search"
      onSubmit={(event) => {
        event.preventDefault()
        apply(text)
      }}
    >
      <SearchOutlined aria-hidden="true" />
      <input
        type="search"
        data-shortcut="search"
        value={text}
        aria-label={label}
        placeholder={placeholder ?? label}
        onChange={(event) => {
          setText(event.target.value)
          clearTimeout(timer.current)
          timer.current = setTimeout(apply, typingPauseMs, event.target.value)
        }}
      />
    </form>
  )
}
