/** What can be done with a selection of a list. */
import type { ViewList } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { filtersOf, type Selection } from '../../ui/useSelection.ts'
import type { BulkKind } from './changes.ts'

const BulkDialog = lazy(() => import('./BulkDialog.tsx'))

const kinds: Readonly<Record<ViewList, readonly BulkKind[]>> = {
  credentials: ['labels', 'employer'],
  people: ['steward'],
}

export interface BulkActionsProps {
  readonly of: ViewList
  readonly list: ListState
  readonly selection: Selection
  /** How many match the filters. */
  readonly total: number
}

export function BulkActions({ of, list, selection, total }: BulkActionsProps) {
  const t = useTexts()
  const [kind, setKind] = useState<BulkKind | null>(null)
  return (
    <>
      {kinds[of].map((one) => (
        <Button key={one} size="small" onClick={() => setKind(one)}>
          {t.bulk[one]}
        </Button>
      ))}
      <Suspense>
        {kind ? (
          <BulkDialog
            kind={kind}
            of={of}
            selected={selection.all ? { filter: filtersOf(list.search) } : { ids: selection.keys }}
            count={selection.all ? total : selection.keys.length}
            onClose={(isDone) => {
              setKind(null)
              if (isDone) selection.change([])
            }}
          />
        ) : null}
      </Suspense>
    </>
  )
}
