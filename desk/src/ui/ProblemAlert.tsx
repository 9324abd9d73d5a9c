/**
 * A refusal shown where it matters: one sentence that says what is the matter and what to do, the request's number, and a way to
 * try again.
 */
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../problem.ts'

export interface ProblemAlertProps {
  /** A `Problem`, or whatever was thrown; nothing shows nothing. */
  readonly problem: Problem | unknown | null
  onRetry?(): void
  readonly action?: ReactNode
}

export function ProblemAlert({ problem, onRetry, action }: ProblemAlertProps) {
  const t = useTexts()
  if (!problem) return null
  const known = asProblem(problem)
  const number = known.code === 'internal' && known.requestId ? t.common.requestNumber(known.requestId) : null
  const retry = onRetry ? (
    <Button size="small" onClick={onRetry}>
      {t.common.retry}
    </Button>
  ) : null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentenceOf(known, t)}
      description={number}
      action={action ?? retry}
      style={{ marginBlockEnd: 12 }}
    />
  )
}
