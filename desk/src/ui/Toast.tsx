/**
 * A short word that something was done, with the way to undo it where there is one. It stays eight seconds when it can be
 * undone, four otherwise, and longer while the pointer or the keyboard is on it. Refusals never come here: they stand where they
 * happened (`ProblemAlert`).
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'

export interface Toast {
  /** Says that something was done. */
  done(text: string, undo?: { label: string; act(): void }): void
}

interface Shown {
  readonly id: number
  readonly text: string
  readonly undo?: { label: string; act(): void } | undefined
}

const shownMs = 4000
const undoMs = 8000
const ToastContext = createContext<Toast>({ done: () => undefined })

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const nextId = useRef(1)
  const toast = useMemo<Toast>(
    () => ({ done: (text, undo) => setShown((before) => [...before.slice(-2), { id: nextId.current++, text, undo }]) }),
    [],
  )
  const away = useCallback((id: number) => setShown((before) => before.filter((one) => one.id !== id)), [])
  return (
    <ToastContext.Provider value={toast}>
      {children}
      <div className="toasts" role="status">
        {shown.map((one) => (
          <ToastLine key={one.id} shown={one} away={away} />
        ))}
      </div>
    </ToastContext.Provider>
  )
}

function ToastLine({ shown, away }: { shown: Shown; away(id: number): void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(away, shown.undo ? undoMs : shownMs, shown.id)
    return () => clearTimeout(timer)
  }, [held, shown, away])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it a little longer; there is nothing to press.
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{shown.text}</span>
      {shown.undo ? (
        <button
          type="button"
          onClick={() => {
            away(shown.id)
            shown.undo?.act()
          }}
        >
          {shown.undo.label}
        </button>
      ) : null}
    </div>
  )
}

export function useToast(): Toast {
  return useContext(ToastContext)
}
