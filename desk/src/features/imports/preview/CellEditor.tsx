/** Typing over one cell. What a field takes decides the control: a list of types, a choice, or plain text as people write it. */
import type { ImportField } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { queries } from '../../../api/queries.ts'
import { useTexts } from '../../../language.tsx'

export type Leaving = 'enter' | 'tab' | 'back-tab' | 'elsewhere'

export interface CellEditorProps {
  readonly field: ImportField
  readonly label: string
  readonly start: string
  /** The present text hides digits: the editor begins empty and takes no asterisk. */
  readonly masked: boolean
  /** Called with what was typed and how the cell was left; the value may be unchanged. */
  commit(value: string, leaving: Leaving): void
  cancel(): void
  typing(value: string): void
}

export function CellEditor(props: CellEditorProps) {
  if (props.field === 'credential_type') return <TypeEditor {...props} />
  if (props.field === 'registered') return <ChoiceEditor {...props} choices="yesNo" />
  if (props.field === 'category') return <ChoiceEditor {...props} choices="category" />
  return <TextEditor {...props} />
}

function TextEditor({ label, start, masked, commit, cancel, typing }: CellEditorProps) {
  const words = useTexts().importScreens.cell
  const [value, setValue] = useState(masked ? '' : start)
  const left = useRef(false)
  const hidden = /\*{2,}/.test(value)
  const leave = (leaving: Leaving) => {
    if (left.current) return
    if (hidden && leaving !== 'elsewhere') return
    left.current = true
    if (hidden || (masked && value === '')) cancel()
    else commit(value.trim(), leaving)
  }
  const key = (event: KeyboardEvent) => {
    event.stopPropagation()
    // An input method uses Enter and Escape for itself while it composes.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') leave('enter')
    else if (event.key === 'Tab') leave(event.shiftKey ? 'back-tab' : 'tab')
    else if (event.key === 'Escape') {
      left.current = true
      cancel()
    } else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className="cell-input"
        aria-label={label}
        aria-invalid={hidden}
        value={value}
        placeholder={masked ? start : ''}
        // biome-ignore lint/a11y/noAutofocus: the cell was just opened for typing.
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setValue(event.target.value)
          typing(event.target.value)
        }}
        onKeyDown={key}
        onBlur={() => leave('elsewhere')}
      />
      {hidden ? (
        <span className="cell-hint" role="alert">
          {words.masked}
        </span>
      ) : null}
    </>
  )
}

interface Option {
  readonly value: string
  readonly label: string
  readonly search: string
}

function TypeEditor({ label, commit, cancel }: CellEditorProps) {
  const words = useTexts().importScreens.cell
  const options = useTypeOptions()
  return (
    <ListEditor
      label={label}
      options={options}
      placeholder={words.pickTypeHint}
      none={words.noType}
      commit={commit}
      cancel={cancel}
    />
  )
}

function ChoiceEditor({ label, commit, cancel, choices }: CellEditorProps & { choices: 'yesNo' | 'category' }) {
  const t = useTexts()
  const option = (value: string, text: string): Option => ({ value, label: text, search: text })
  const options =
    choices === 'yesNo'
      ? [
          option('是', t.importScreens.cell.yes),
          option('否', t.importScreens.cell.no),
          option('', t.importScreens.cell.empty),
        ]
      : (['registration', 'title', 'skill'] as const).map((category) =>
          option(categoryWords[category], t.common.category[category]),
        )
  return (
    <ListEditor label={label} options={options} placeholder="" none={t.common.none} commit={commit} cancel={cancel} />
  )
}

/** What is written into the cell, whatever the reader's language: the words a Chinese ledger uses. */
const categoryWords = { registration: '注册类', title: '职称类', skill: '技能类' } as const

/** A list to choose from by typing a part; it opens at once, and leaving it without choosing changes nothing. */
function ListEditor({
  label,
  options,
  placeholder,
  none,
  commit,
  cancel,
}: {
  label: string
  options: readonly Option[]
  placeholder: string
  none: string
  commit(value: string, leaving: Leaving): void
  cancel(): void
}) {
  const done = useRef(false)
  const once = (action: () => void) => {
    if (done.current) return
    done.current = true
    action()
  }
  return (
    <Select<string, Option>
      className="cell-select"
      aria-label={label}
      autoFocus
      defaultOpen
      showSearch={{ filterOption: (typed, option) => option?.search.includes(plain(typed)) ?? false }}
      placeholder={placeholder}
      notFoundContent={none}
      popupMatchSelectWidth={280}
      options={[...options]}
      onSelect={(value) => once(() => commit(value, 'enter'))}
      onInputKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') once(cancel)
        if (event.key === 'Tab') once(cancel)
      }}
      onBlur={() => once(cancel)}
    />
  )
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** Every type of the catalogue, found by any part of its name, short names or code. */
export function useTypeOptions(): Option[] {
  const types = useQuery(queries.types())
  return (types.data?.rows ?? []).map((type) => ({
    value: type.id,
    label: type.nameZh,
    search: plain([type.nameZh, ...type.aliases, type.id, type.nameEn].join('|')),
  }))
}
