/** A certificate number; one that holds an ID number by its mask, with the way to see all of it. */
import type { CredentialRecord } from '@chizheng/contract'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { Masked } from '../../ui/Masked.tsx'

export interface NumberTextProps {
  readonly record: CredentialRecord
  /** The period whose number it is. */
  readonly period: Pick<CredentialRecord['periods'][number], 'ordinal' | 'number' | 'numberMasked'>
  readonly label: string
}

export function NumberText({ record, period: { ordinal, number, numberMasked }, label }: NumberTextProps) {
  if (!numberMasked) return <span className="number cell-code">{number}</span>
  return <MaskedNumber record={record} ordinal={ordinal} masked={number} label={label} />
}

interface MaskedNumberProps {
  readonly record: CredentialRecord
  readonly ordinal: number
  readonly masked: string | null
  readonly label: string
}

function MaskedNumber({ record, ordinal, masked, label }: MaskedNumberProps) {
  const params = { path: { id: record.id } }
  const reveal = useChange(
    (reason: string) => answered(client.POST('/api/credentials/{id}/reveal', { params, body: { ordinal, reason } })),
    [],
  )
  return (
    <Masked
      masked={masked}
      label={label}
      busy={reveal.busy}
      problem={reveal.problem}
      {...(record.can.reveal ? { reveal: async (reason) => (await reveal.send(reason))?.value ?? null } : {})}
    />
  )
}
