/**
 * How good a password is, in words, while it is typed, and what would help. It is judged by the same function that the server refuses
 * by, so that nothing typed leaves the page before it is sent.
 */
import { judgePassword, type PasswordJudgement, type PasswordLevel } from '@chizheng/contract/password'
import { useMemo } from 'react'
import { type Texts, useTexts } from '../../language.tsx'
import './access.css'

/** One sentence on a password: how good it is, what is missing, what guessers will find in it. */
export function adviceOn({ level, missing, pieces }: PasswordJudgement, words: Texts['access']): string {
  const found = pieces.map((piece) => words.strengthPieces[piece]).join(words.strengthList)
  const parts = [
    missing > 0 ? words.strengthMissing(missing) : words.strength[level],
    ...(level !== 'good' && found !== '' ? [words.strengthFound(found)] : []),
    ...(level === 'weak' && missing === 0 ? [words.strengthMore] : []),
  ]
  return parts.join(words.strengthJoin)
}

const shares: Record<PasswordLevel, number> = { weak: 25, fair: 65, good: 100 }

export function PasswordStrength({
  password = '',
  about = [],
}: {
  password?: string | undefined
  /** The names of whose password it is, and of the company. */
  about?: readonly string[]
}) {
  const words = useTexts().access
  const names = about.join('\n')
  const judged = useMemo(() => judgePassword(password, names.split('\n')), [password, names])
  const isEmpty = password === ''
  return (
    <span className="strength">
      <span className="strength__bar">
        <span
          className={`strength__part strength__part--${judged.level}`}
          style={{ width: isEmpty ? 0 : `${shares[judged.level]}%` }}
        />
      </span>
      <span role="status">{isEmpty ? words.passwordHint : adviceOn(judged, words)}</span>
    </span>
  )
}
