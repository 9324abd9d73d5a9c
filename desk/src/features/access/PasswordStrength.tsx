/** A hint while a password is typed. The server decides; this only spares a refusal. */
import { useTexts } from '../../language.tsx'

export type Strength = 'none' | 'weak' | 'fair' | 'good'

const common = /password|passwd|admin|qwert|asdf|zxcv|iloveyou|welcome|letmein|chizheng|123456|654321|888888|666666/i

/** Length counts; repeats, common words and words about the account count against it. */
export function strengthOf(password: string, about: readonly string[] = []): Strength {
  if (password === '') return 'none'
  const different = new Set(password.toLowerCase()).size
  if (password.length < 10 || different < 5 || /^\d+$/.test(password)) return 'weak'
  const known = about.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 1)
  const rest = known.reduce(
    (text, word) => text.replaceAll(word, ''),
    password.toLowerCase().replace(new RegExp(common, 'g'), ''),
  )
  if (rest.length < 8) return 'weak'
  return password.length >= 14 || different >= 10 ? 'good' : 'fair'
}

const shares: Record<Strength, number> = { none: 0, weak: 25, fair: 65, good: 100 }
const colours: Record<Strength, string> = {
  none: 'transparent',
  weak: 'var(--bad)',
  fair: 'var(--soon)',
  good: 'var(--good)',
}

export function PasswordStrength({ password, about }: { password: string | undefined; about?: readonly string[] }) {
  const t = useTexts()
  const strength = strengthOf(password ?? '', about)
  return (
    <span style={{ display: 'block', paddingBlockStart: 4 }}>
      <span style={{ display: 'block', height: 4, background: 'var(--line)', borderRadius: 2 }}>
        <span
          style={{
            display: 'block',
            height: 4,
            borderRadius: 2,
            width: `${shares[strength]}%`,
            background: colours[strength],
          }}
        />
      </span>
      <span role="status">{strength === 'none' ? t.access.passwordHint : t.access.strength[strength]}</span>
    </span>
  )
}
