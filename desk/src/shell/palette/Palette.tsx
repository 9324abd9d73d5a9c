/**
 * The palette: type a few letters, press Enter, be there. People, certificates by number, pages, and what the reader may do.
 *
 * A combobox with a list (WAI-ARIA 1.2): the focus stays in the box, the arrows move through the lines, Enter takes the marked one,
 * Escape closes. Enter that comes before the server's answer waits for it, so that a fast typist never opens what an older question
 * had found.
 */
import { SearchOutlined } from '@ant-design/icons'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { useGo } from '../../ui/Link.tsx'
import { type Choice, type Group, moved } from './choices.ts'
import { remember } from './recent.ts'
import { type PaletteActs, useOffers } from './useOffers.tsx'
import './palette.css'

const typingPauseMs = 120

export default function Palette({ onClose, ...acts }: PaletteActs & { onClose(): void }) {
  const t = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    box.current?.focus()
  }, [])
  const close = () => dialog.current?.close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is the backdrop's.
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t.palette.title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <Combobox acts={acts} close={close} box={box} />
    </dialog>
  )
}

interface ComboboxProps {
  readonly acts: PaletteActs
  close(): void
  readonly box: React.RefObject<HTMLInputElement | null>
}

function Combobox({ acts, close, box }: ComboboxProps) {
  const t = useTexts()
  const listId = useId()
  const { account } = useSession()
  const go = useGo()
  const [text, setText] = useState('')
  const [composing, setComposing] = useState(false)
  const [marked, setMarked] = useState<string>()
  // What Enter was pressed for before its answer had come.
  const [entered, setEntered] = useState<string | null>(null)
  const typed = text.trim()
  const { groups, waiting } = useOffers(typed, usePaused(composing ? null : typed), acts)
  const choices = groups.flatMap((group) => group.choices)
  const active = choices.find(({ id }) => id === marked) ?? choices[0]

  const choose = (choice: Choice) => {
    close()
    if (choice.href === undefined) return choice.act?.()
    if (choice.remembered) remember(account.id, { ...choice, href: choice.href })
    go(choice.href)
  }
  const enter = () => (waiting ? setEntered(typed) : active && choose(active))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer's coming is what is waited for.
  useEffect(() => {
    if (entered !== null && entered === typed && !waiting && active) choose(active)
  }, [entered, typed, waiting])
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step === undefined) return enter()
    const next = moved(
      choices.map(({ id }) => id),
      active?.id,
      step,
    )
    setMarked(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView?.({ block: 'nearest' })
  }
  const isFound = groups.some(({ key }) => key !== 'lists')
  return (
    <>
      <div className="palette__box">
        <SearchOutlined aria-hidden="true" />
        <input
          ref={box}
          type="text"
          role="combobox"
          aria-label={t.palette.title}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t.palette.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setMarked(undefined)
            setEntered(null)
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={keyDown}
        />
        <button type="button" className="palette__close" onClick={close}>
          Esc<span className="visually-hidden"> {t.palette.close}</span>
        </button>
      </div>
      <div role="listbox" id={listId} aria-label={t.palette.title} aria-busy={waiting} className="palette__list">
        {groups.map((group) => (
          <Lines key={group.key} group={group} listId={listId} active={active?.id} mark={setMarked} choose={choose} />
        ))}
      </div>
      <div className="palette__foot quiet">
        <span role="status">{typed === '' || waiting ? '' : isFound ? '' : t.palette.nothing(typed)}</span>
        <span className="palette__keys">{t.palette.keys}</span>
      </div>
    </>
  )
}

interface LinesProps {
  readonly group: Group
  readonly listId: string
  readonly active: string | undefined
  mark(id: string): void
  choose(choice: Choice): void
}

function Lines({ group, listId, active, mark, choose }: LinesProps) {
  const t = useTexts()
  const titleId = `${listId}-title-${group.key}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: groups of a listbox are no fieldsets.
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} className="palette__title" role="presentation">
        {t.palette.groups[group.key]}
      </div>
      {group.choices.map((choice) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus.
        <div
          key={choice.id}
          id={`${listId}-${choice.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={choice.id === active}
          className="palette__line"
          // Taking the focus would close the keyboard of a phone.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => choice.id !== active && mark(choice.id)}
          onClick={() => choose(choice)}
        >
          {choice.icon}
          <span className="palette__label">{choice.label}</span>
          <span className="palette__detail quiet">{choice.detail}</span>
          {choice.mark}
        </div>
      ))}
    </div>
  )
}

/** The text once nobody has typed for a moment; null keeps what was there (characters are being composed). */
function usePaused(text: string | null): string {
  const [paused, setPaused] = useState(text ?? '')
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(setPaused, typingPauseMs, text)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
