/** The row that another one repeats or contradicts, beside it: the same fields, differences marked. */
import type { ImportField, ImportRow } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTexts } from '../../../language.tsx'
import { type RowRef, rowsQuery } from '../calls.ts'
import { cellOf } from './cells.ts'
import { findRow } from './find-row.ts'
import { useCellWords } from './useCellWords.ts'

const compared: readonly ImportField[] = [
  'name',
  'id_number',
  'credential_type',
  'profession',
  'number',
  'issued_on',
  'valid_until',
]

/** The row and its place in the sheet's own order. */
export function useFoundRow(importId: string, wanted: RowRef) {
  const cache = useQueryClient()
  return useQuery({
    queryKey: ['imports', importId, 'rows', 'one', wanted.sheet, wanted.row, wanted.part],
    queryFn: () =>
      findRow(wanted, (offset) =>
        cache.fetchQuery(
          rowsQuery(importId, { status: null, code: null, sheet: wanted.sheet, q: '', order: 'sheet' }, offset),
        ),
      ),
  })
}

export function OtherRow({
  importId,
  other,
  own,
  onOpen,
}: {
  importId: string
  other: RowRef
  own: ImportRow
  onOpen(): void
}) {
  const t = useTexts()
  const words = t.importScreens.detail
  const cellWords = useCellWords()
  const found = useFoundRow(importId, other).data
  const lines = found
    ? compared
        .map((field) => ({
          field,
          own: cellOf(own, field, cellWords).text,
          other: cellOf(found.row, field, cellWords).text,
        }))
        .filter((line) => line.own !== '' || line.other !== '')
    : []
  return (
    <section className="detail__part" aria-label={words.sameAs}>
      <h3>{words.sameAs}</h3>
      {lines.length > 0 ? (
        <table className="detail__table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.title(own.row)}</th>
              <th scope="col">{words.title(other.row)}</th>
            </tr>
          </thead>
          <tbody className="number">
            {lines.map((line) => (
              <tr key={line.field} className={line.own === line.other ? '' : 'detail__differs'}>
                <th scope="row">{t.importScreens.fields[line.field]}</th>
                <td>{line.own || '–'}</td>
                <td>{line.other || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Button size="small" type="link" onClick={onOpen}>
        {words.openRow(other.row)}
      </Button>
    </section>
  )
}
