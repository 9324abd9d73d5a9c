import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../../problem.ts'

/** One act at a time; afterwards the request is shown as it is then, done or refused. */
export function useAct(): {
  readonly isBusy: boolean
  readonly fault: ReactNode
  act(work: () => Promise<unknown>): Promise<boolean>
} {
  const t = useTexts()
  const cache = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    isBusy,
    fault: problem ? (
      <p className="fault" role="alert">
        {sentenceOf(problem, t)}
      </p>
    ) : null,
    async act(work: () => Promise<unknown>): Promise<boolean> {
      setBusy(true)
      setProblem(null)
      try {
        await work()
        return true
      } catch (thrown) {
        setProblem(asProblem(thrown))
        return false
      } finally {
        await cache.invalidateQueries({ queryKey: ['approvals'] })
        void cache.invalidateQueries({ queryKey: ['loans'] })
        setBusy(false)
      }
    },
  }
}
