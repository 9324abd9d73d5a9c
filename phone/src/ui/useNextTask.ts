/** Whether the first task of what uses this is over: what can wait a moment is drawn then, and the page answers between the two. */
import { useEffect, useState } from 'react'

export function useNextTask(): boolean {
  const [isNext, setNext] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setNext(true))
    return () => clearTimeout(timer)
  }, [])
  return isNext
}
