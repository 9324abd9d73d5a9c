/** The move that a case waits for, recorded from the case itself: into the vault, or back to its holder. */
import type { CustodyCase } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { custodyQuery } from './query.ts'
import { useCaseWords } from './words.ts'

const MoveDialog = lazy(() => import('./MoveDialog.tsx'))

export default function MoveOfCase({ one: { credential, item, kind } }: { one: CustodyCase }) {
  const words = useCaseWords()
  const [isOpen, setOpen] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({ ...custodyQuery(credential.id), enabled: isOpen })
  const place = kind === 'deposit' ? 'vault' : 'holder'
  return (
    <p>
      <Button type="primary" loading={isOpen && isFetching} onClick={() => setOpen(true)}>
        {kind === 'deposit' ? words.putIn : words.giveBack}
      </Button>
      {error && isOpen ? <ProblemAlert problem={error} onRetry={() => refetch()} /> : null}
      <Suspense>
        {data && isOpen ? <MoveDialog record={data} first={{ item, place }} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </p>
  )
}
