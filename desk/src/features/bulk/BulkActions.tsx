/** What can be done with a selection of a list. */
import type { ViewList } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { filtersOf, type Selection } from '../../ui/useSelection.ts'
import type { BulkKind } from './changes.ts'

const BulkDialog = lazy(() => import('./BulkDialog.tsx'))

/** What is offered; requests can be taken back where the list is of those that are open. */
function kindsFor(of: ViewList, list: ListState): readonly BulkKind[] {
  if (of === 'people') return ['steward', 'insurer']
  return ['labels', 'employer', list.search.upload === 'asked' ? 'withdrawRequest' : 'requestUpload']
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
      {kindsFor(of, list).map((one) => (
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
