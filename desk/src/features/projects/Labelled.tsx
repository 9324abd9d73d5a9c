/** A label with its field and a hint, for dialogs that are no form. */
import { type ReactNode, useId } from 'react'

interface LabelledProps {
  readonly label: string
  readonly hint?: string
  children(id: string): ReactNode
}

export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId()
  return (
    <div className="project-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint ? <span className="quiet">{hint}</span> : null}
    </div>
  )
}
