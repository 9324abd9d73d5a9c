/** The grid with the detail of its active row below: where the rows are worked through on a desk. */
import type { ImportField, ImportRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import type { RowFilter, RowRef } from '../calls.ts'
import { holdsRows } from './cells.ts'
import { headHeight, rowHeight } from './columns.ts'
import { RowDetail } from './RowDetail.tsx'
import { RowGrid } from './RowGrid.tsx'
import type { Corrections } from './useCorrections.ts'
import { useRows, useRowTotal } from './useRows.ts'
import { useVirtualRows } from './useVirtualRows.ts'
import { useWorking, type Working } from './useWorking.ts'

export interface WorkbenchProps {
  readonly record: ImportRecord
  readonly filter: RowFilter
  readonly columns: readonly ImportField[]
  readonly corrections: Corrections
  onOpenRow(other: RowRef): void
  onClearFilter(): void
  /** Keys that belong to the page: search, confirm, help. */
  onPageKey(key: string): boolean
  onHelp(): void
  /** Where a link from elsewhere wants the reader: an index of the list. */
  readonly startAt: number | null
}

/** Rows drawn while the first ones are on the way. */
const waitingRows = 8
const detailKey = 'chizheng.import.detail'

export function Workbench(props: WorkbenchProps) {
  const { record, filter, columns, corrections } = props
  const t = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const known = useRowTotal(record.id, filter)
  const total = known ?? waitingRows
  const virtual = useVirtualRows(box, rowHeight, headHeight, total)
  const rows = useRows(record.id, filter, virtual.range)
  const filterText = JSON.stringify([filter, props.startAt])
  const working = useWorking(filterText, total, rows, columns, corrections, props.startAt)
  const [detail, setDetail] = useState(() => localStorage.getItem(detailKey) !== 'hidden')
  const row = rows.at(working.active.row)
  const toggleDetail = () => {
    localStorage.setItem(detailKey, detail ? 'hidden' : 'shown')
    setDetail(!detail)
  }
  const leave = () => row && record.can.edit && void corrections.leave([row], !row.left)
  const onKey = (key: string) => {
    const actions: Record<string, () => void> = {
      n: () => working.nextProblem(),
      p: () => working.nextProblem(true),
      x: leave,
      d: toggleDetail,
    }
    const action = actions[key.toLowerCase()]
    if (!action) return props.onPageKey(key)
    action()
    return true
  }
  const showSheet = useMemo(() => record.sheets.filter(holdsRows).length > 1, [record])
  const nothing = known === 0
  return (
    <div className="workbench">
      <ProblemAlert problem={rows.problem} onRetry={rows.again} />
      <p id="grid-help" className="visually-hidden">
        {t.importScreens.preview.gridHelp}
      </p>
      <RowGrid
        box={box}
        virtual={virtual}
        total={nothing ? 0 : total}
        rows={rows}
        columns={columns}
        working={working}
        drafts={corrections.drafts}
        sending={corrections.sending}
        showSheet={showSheet}
        mayEdit={record.can.edit}
        onKey={onKey}
      />
      {nothing ? <NoRows filter={filter} onClear={props.onClearFilter} /> : null}
      <div className={detail ? 'dock' : 'dock dock--hidden'}>
        <DockHead
          {...props}
          working={working}
          rows={nothing ? 0 : total}
          detail={detail}
          toggleDetail={toggleDetail}
          leave={leave}
          row={nothing ? undefined : row}
          showSheet={showSheet}
        />
        {detail && row && !nothing ? (
          <RowDetail
            importId={record.id}
            row={row}
            mayEdit={record.can.edit}
            busy={corrections.sending}
            onChoosePerson={(person) => void corrections.choosePerson(row, person)}
            onOpenRow={props.onOpenRow}
          />
        ) : null}
      </div>
    </div>
  )
}

function NoRows({ filter, onClear }: { filter: RowFilter; onClear(): void }) {
  const words = useTexts().importScreens.preview
  const good = filter.status === 'error' && filter.code === null && filter.q === ''
  return (
    <div className="workbench__nothing">
      <EmptyState title={good ? words.allGood : words.nothing} hint={good ? words.allGoodHint : words.nothingHint}>
        <Button onClick={onClear}>{words.clear}</Button>
      </EmptyState>
    </div>
  )
}

interface DockHeadProps extends WorkbenchProps {
  readonly working: Working
  readonly rows: number
  readonly row: ReturnType<ReturnType<typeof useRows>['at']>
  readonly detail: boolean
  readonly showSheet: boolean
  toggleDetail(): void
  leave(): void
}

function DockHead({
  record,
  row,
  rows,
  working,
  detail,
  toggleDetail,
  leave,
  showSheet,
  columns,
  corrections,
  onHelp,
}: DockHeadProps) {
  const t = useTexts()
  const words = t.importScreens.detail
  const { active, done } = working
  const field = columns[active.column]
  const mayRestore = record.can.edit && row !== undefined && field !== undefined && row.edited.includes(field)
  return (
    <div className="dock__head">
      <strong className="number">
        {row ? (showSheet ? words.titleInSheet(row.sheet, row.row) : words.title(row.row)) : words.pick}
      </strong>
      <span role="status" className="dock__said">
        {done ? (
          <>
            {t.importScreens.cell.saved(t.importScreens.fields[done.field], done.row.row)}{' '}
            <Button size="small" type="link" disabled={corrections.sending} onClick={working.undo}>
              {t.importScreens.cell.undo}
            </Button>
          </>
        ) : null}
      </span>
      {mayRestore ? (
        <Button
          size="small"
          type="text"
          disabled={corrections.sending}
          onClick={() => void corrections.restore({ ...row, field })}
        >
          {t.importScreens.cell.restore}
        </Button>
      ) : null}
      {row && record.can.edit && row.status !== 'skipped' ? (
        <Button size="small" disabled={corrections.sending} onClick={leave}>
          {row.left ? words.takeIn : words.leaveOut}
        </Button>
      ) : null}
      <Button
        size="small"
        disabled={active.row === 0}
        aria-label={words.previous}
        title={words.previous}
        onClick={() => working.setActive({ ...active, row: active.row - 1 })}
      >
        ↑
      </Button>
      <Button
        size="small"
        disabled={active.row >= rows - 1}
        aria-label={words.next}
        title={words.next}
        onClick={() => working.setActive({ ...active, row: active.row + 1 })}
      >
        ↓
      </Button>
      <Button size="small" type="text" aria-expanded={detail} onClick={toggleDetail}>
        {detail ? words.hide : words.show}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={t.importScreens.keys.help}
        title={t.importScreens.keys.help}
        onClick={onHelp}
      >
        ?
      </Button>
    </div>
  )
}
