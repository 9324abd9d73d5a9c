/** Who receives a thing signs with a finger; where they cannot, it is written down why. */
import { Signature } from './Signature.tsx'

/** Signed by hand, or with the note that stands for it. */
export interface Witness {
  readonly isUnsigned: boolean
  /** PNG in base64. */
  readonly signature: string | null
}

export const unwitnessed: Witness = { isUnsigned: false, signature: null }

/** Whether it can be sent: a note is asked for by the form itself. */
export const isWitnessed = ({ isUnsigned, signature }: Witness): boolean => isUnsigned || signature !== null

interface SignedProps {
  readonly by: string
  readonly of: Witness
  readonly words: { readonly whyUnsigned: string }
  onChange(witness: Witness): void
}

export function Signed({ by, of: { isUnsigned }, words, onChange }: SignedProps) {
  if (!isUnsigned) return <Signature by={by} onSigned={(signature) => onChange({ isUnsigned, signature })} />
  return (
    <label className="field">
      <span>{words.whyUnsigned}</span>
      <input name="note" required minLength={2} maxLength={500} autoComplete="off" />
    </label>
  )
}

interface SwitchProps {
  readonly of: Witness
  readonly words: { readonly unsigned: string; readonly withSignature: string }
  onChange(witness: Witness): void
}

export function SignedSwitch({ of: { isUnsigned }, words, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      className="button button--plain"
      onClick={() => onChange({ isUnsigned: !isUnsigned, signature: null })}
    >
      {isUnsigned ? words.withSignature : words.unsigned}
    </button>
  )
}
