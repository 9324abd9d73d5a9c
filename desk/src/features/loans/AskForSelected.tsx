/** Of the certificates selected in the registry: the button, and its dialog. */
import { mostLoansAtOnce } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import type { Query } from '../../paths.ts'
import { RequestLoans } from './RequestLoans.tsx'
import { useLoanWords } from './words.ts'

export interface AskForSelectedProps {
  /** Chosen one by one, or all that the filter shows. */
  readonly of: { readonly ids: readonly string[] } | { readonly filter: Query }
  onDone(): void
}

export default function AskForSelected({ of, onDone }: AskForSelectedProps) {
  const words = useLoanWords()
  const [isOpen, setOpen] = useState(false)
  const filter = 'filter' in of ? of.filter : null
  // One more than can be asked for at once tells that they are too many.
  const all = useQuery({
    ...queries.credentials({ ...filter, size: mostLoansAtOnce + 1 }),
    enabled: isOpen && filter !== null,
  }).data?.rows
  const ids = 'ids' in of ? of.ids : (all ?? []).map(({ id }) => id)
  const close = (isDone: boolean) => {
    setOpen(false)
    if (isDone) onDone()
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.askMany}
      </Button>
      {isOpen ? <RequestLoans credentialIds={ids} onClose={close} /> : null}
    </>
  )
}
