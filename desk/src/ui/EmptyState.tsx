/**
 * What stands where nothing is: never used (what this is and how to begin), nothing matches (take filters away), no right.
 */
import type { ReactNode } from 'react'

export function EmptyState({ title, hint, children }: { title?: string; hint?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      {title ? <strong>{title}</strong> : null}
      {hint ? <p>{hint}</p> : null}
      {children ? <div className="empty__actions">{children}</div> : null}
    </div>
  )
}
