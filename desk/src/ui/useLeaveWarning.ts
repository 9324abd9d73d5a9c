/** Asks before a page with unsaved typing is left: by a link of the desk, by the browser's back, or by closing the tab. */
import { useBlocker } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { useTexts } from '../language.tsx'

export interface LeaveWarning {
  /** Something was typed. */
  note(): void
  /** It is saved, or given up. */
  forget(): void
}

export function useLeaveWarning(): LeaveWarning {
  const t = useTexts()
  const isTyped = useRef(false)
  useBlocker({
    shouldBlockFn: () => isTyped.current && !globalThis.confirm(t.common.unsavedLeave),
    enableBeforeUnload: () => isTyped.current,
  })
  return useMemo(
    () => ({
      note: () => {
        isTyped.current = true
      },
      forget: () => {
        isTyped.current = false
      },
    }),
    [],
  )
}
