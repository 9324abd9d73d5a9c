/** Under a scanned certificate: the loans that wait for just this one, to be handed over or taken back on the spot. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Reading, Tag } from '../../ui/parts.tsx'
import { HandForm } from './HandForm.tsx'
import { LoanRows } from './Row.tsx'
import { loanReadings, useWords } from './readings.ts'

export function AtScan({ credentialId, label }: { credentialId: string; label: string }) {
  const { data } = useQuery(loanReadings.list({ credential: credentialId }))
  const things =
    data?.rows.filter(({ state, what }) => what !== 'scan' && (state === 'approved' || state === 'out')) ?? []
  // What was taken back is no longer among the open ones; what was said of it stays until the next scan.
  const [known, setKnown] = useState<readonly string[]>([])
  const ids = [...new Set([...known, ...things.map(({ id }) => id)])]
  if (ids.length > known.length) setKnown(ids)
  return (
    <>
      {ids.map((id) => (
        <Waiting key={id} id={id} label={label} />
      ))}
    </>
  )
}

function Waiting({ id, label }: { id: string; label: string }) {
  const words = useWords()
  const query = useQuery(loanReadings.one(id))
  const [done, setDone] = useState<string | null>(null)
  if (done !== null)
    return (
      <p className="panel" role="status">
        <Tag tone="good">{done}</Tag>
      </p>
    )
  return (
    <Reading of={query} lines={1}>
      {(loan) => (
        <section className="panel" aria-label={words.title}>
          <LoanRows of={[loan]} />
          {loan.can.handOver || loan.can.takeBack ? <HandForm loan={loan} label={label} onDone={setDone} /> : null}
        </section>
      )}
    </Reading>
  )
}
