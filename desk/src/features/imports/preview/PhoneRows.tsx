/** The rows on a phone: cards in a list, and a sheet from below to look at one and correct it. */
import type { ImportField, ImportRecord, ImportRow } from '@chizheng/contract'
import { Button, Drawer } from 'antd'
import { useRef, useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import type { RowFilter, RowRef } from '../calls.ts'
import { statusTones } from '../severity.ts'
import { ConflictBanner } from './Banners.tsx'
import { CellEditor } from './CellEditor.tsx'
import { cellOf, leadingIssue } from './cells.ts'
import { cardHeight, rowNumber } from './columns.ts'
import { draftOf } from './drafts.ts'
import { RowDetail } from './RowDetail.tsx'
import { useCellWords } from './useCellWords.ts'
import type { Corrections } from './useCorrections.ts'
import { useRows, useRowTotal } from './useRows.ts'
import { useVirtualRows } from './useVirtualRows.ts'

export interface PhoneRowsProps {
  readonly record: ImportRecord
  readonly filter: RowFilter
  readonly columns: readonly ImportField[]
  readonly corrections: Corrections
  onOpenRow(other: RowRef): void
}

export function PhoneRows({ record, filter, columns, corrections, onOpenRow }: PhoneRowsProps) {
  const t = useTexts()
  const words = t.importScreens.preview
  const box = useRef<HTMLDivElement>(null)
  const total = useRowTotal(record.id, filter)
  const virtual = useVirtualRows(box, cardHeight, 0, total ?? 0)
  const rows = useRows(record.id, filter, virtual.range)
  const [open, setOpen] = useState<number | null>(null)
  const row = open === null ? undefined : rows.at(open)
  const shown: number[] = []
  for (let index = virtual.range.first; index < virtual.range.end; index++) shown.push(index)
  return (
    <>
      <ProblemAlert problem={rows.problem} onRetry={rows.again} />
      {total === 0 ? <EmptyState title={words.nothing} hint={words.nothingHint} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a list of positioned rows. */}
      <div ref={box} className="phone-rows" role="region" tabIndex={0} aria-label={words.grid}>
        <div style={{ height: (total ?? 0) * cardHeight, position: 'relative' }}>
          {shown.map((index) => (
            <Card key={index} index={index} row={rows.at(index)} onOpen={() => setOpen(index)} />
          ))}
        </div>
      </div>
      {open !== null && row ? (
        <Drawer
          open
          placement="bottom"
          size="88%"
          title={t.importScreens.detail.title(row.row)}
          onClose={() => setOpen(null)}
          extra={
            <span className="form-foot">
              <Button size="small" disabled={open === 0} onClick={() => setOpen(open - 1)}>
                {t.importScreens.detail.previous}
              </Button>
              <Button size="small" disabled={open >= (total ?? 1) - 1} onClick={() => setOpen(open + 1)}>
                {t.importScreens.detail.next}
              </Button>
            </span>
          }
        >
          <ConflictBanner corrections={corrections} />
          <RowDetail
            importId={record.id}
            row={row}
            mayEdit={record.can.edit}
            busy={corrections.sending}
            onChoosePerson={(person) => void corrections.choosePerson(row, person)}
            onOpenRow={(other) => {
              setOpen(null)
              onOpenRow(other)
            }}
          />
          <Fields
            key={`${row.sheet}/${row.row}/${row.part}`}
            row={row}
            columns={columns}
            corrections={corrections}
            mayEdit={record.can.edit}
          />
          {record.can.edit && row.status !== 'skipped' ? (
            <Button block disabled={corrections.sending} onClick={() => void corrections.leave([row], !row.left)}>
              {row.left ? t.importScreens.detail.takeIn : t.importScreens.detail.leaveOut}
            </Button>
          ) : null}
        </Drawer>
      ) : null}
    </>
  )
}

function Card({ index, row, onOpen }: { index: number; row: ImportRow | undefined; onOpen(): void }) {
  const t = useTexts()
  const words = useCellWords()
  if (!row) {
    return <div className="phone-row" style={{ transform: `translateY(${index * cardHeight}px)` }} aria-hidden="true" />
  }
  const leading = leadingIssue(row)
  return (
    <button
      type="button"
      className="phone-row"
      style={{ transform: `translateY(${index * cardHeight}px)` }}
      onClick={onOpen}
    >
      <span className="card__line">
        <strong className="grid-ellipsis">
          {cellOf(row, 'name', words).text || t.importScreens.cell.empty}
          <span className="quiet number"> · {rowNumber(row)}</span>
        </strong>
        <StatusTag tone={row.left ? 'calm' : statusTones[row.status]}>
          {row.left ? t.importScreens.preview.left : t.importScreens.preview.rowStatuses[row.status]}
        </StatusTag>
      </span>
      <span className="grid-ellipsis">
        {[cellOf(row, 'credential_type', words).text, cellOf(row, 'number', words).text].filter(Boolean).join(' · ')}
      </span>
      <span className="grid-ellipsis quiet">{leading?.issue.message}</span>
    </button>
  )
}

function FieldText({ text, missing }: { text: string; missing: boolean }) {
  const words = useTexts().importScreens.cell
  return text === '' && missing ? <span className="quiet">{words.empty}</span> : <span className="number">{text}</span>
}

/** Every field of the row: what it was understood as, the file's own text, and a tap to correct it. */
function Fields({
  row,
  columns,
  corrections,
  mayEdit,
}: {
  row: ImportRow
  columns: readonly ImportField[]
  corrections: Corrections
  mayEdit: boolean
}) {
  const t = useTexts()
  const words = useCellWords()
  const [open, setOpen] = useState<ImportField | null>(null)
  /** The row's version when a field was opened. */
  const [seen, setSeen] = useState(row.version)
  return (
    <dl className="phone-fields">
      {columns.map((field) => {
        const view = cellOf(row, field, words)
        const cell = { sheet: row.sheet, row: row.row, part: row.part, version: seen, field }
        const draft = draftOf(corrections.drafts, cell)
        return (
          <div key={field} className={view.severity ? `phone-field phone-field--${view.severity}` : 'phone-field'}>
            <dt>{t.importScreens.fields[field]}</dt>
            <dd>
              {open === field ? (
                <CellEditor
                  field={field}
                  label={t.importScreens.cell.edit(t.importScreens.fields[field], row.row)}
                  start={draft?.value ?? row.cells[field] ?? view.text}
                  masked={view.masked && !draft}
                  commit={(value) => {
                    setOpen(null)
                    if (value === (row.cells[field] ?? '')) corrections.noteTyping(cell, null)
                    else void corrections.edit(cell, value)
                  }}
                  cancel={() => {
                    setOpen(null)
                    corrections.noteTyping(cell, null)
                  }}
                  typing={(value) => corrections.noteTyping(cell, value)}
                />
              ) : (
                <>
                  <FieldText text={draft ? words.typeName(draft.value) : view.text} missing={view.severity !== null} />
                  {draft && !corrections.sending ? (
                    <span className="grid-note"> {t.importScreens.cell.notSaved}</span>
                  ) : null}
                  {view.fileText ? <div className="quiet">{t.importScreens.preview.rawText(view.fileText)}</div> : null}
                </>
              )}
            </dd>
            <dd>
              {mayEdit && open !== field ? (
                <Button
                  size="small"
                  type="text"
                  aria-label={t.importScreens.cell.edit(t.importScreens.fields[field], row.row)}
                  onClick={() => {
                    setSeen(row.version)
                    setOpen(field)
                  }}
                >
                  {t.common.edit}
                </Button>
              ) : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
