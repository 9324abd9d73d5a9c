/** A value with the pencil that changes it in place. Closing the form gives the focus back to the pencil. */
import { EditOutlined } from '@ant-design/icons'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { Dash } from '../../ui/PageShell.tsx'
import './inline.css'

export interface InlineEditProps {
  /** What the field is called, for screen readers. */
  readonly label: string
  /** The value as it is read; nothing shows as a dash. */
  readonly value: ReactNode
  /** The form, asked for when somebody opens it. */
  form(close: () => void): ReactNode
}

export function InlineEdit({ label, value, form }: InlineEditProps) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) pencil.current?.focus()
    wasOpen.current = open
  }, [open])
  const shown = value ?? <Dash />
  if (open) return <Suspense fallback={shown}>{form(() => setOpen(false))}</Suspense>
  return (
    <span className="inline">
      {shown}
      <button
        type="button"
        ref={pencil}
        className="inline__edit"
        aria-label={`${t.common.edit}${t.common.colon}${label}`}
        title={t.common.edit}
        onClick={() => setOpen(true)}
      >
        <EditOutlined aria-hidden="true" />
      </button>
    </span>
  )
}
