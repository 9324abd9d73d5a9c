/** One act that is sent: busy meanwhile, what stood against it in words, and everything of loans read again. */
import { useState } from 'react'
import { useTexts } from '../../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../../problem.ts'
import { forgetLoans } from './readings.ts'

export function useSending() {
  const t = useTexts()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
      void forgetLoans()
    }
  }
  const fault = problem ? (
    <p className="fault" role="alert">
      {sentenceOf(problem, t)}
    </p>
  ) : null
  return { isBusy, fault, act: (work: () => Promise<unknown>) => void act(work) }
}
