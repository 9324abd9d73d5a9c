/** The table of counts: totals on both sides, shades by number, and a link to the registry behind each number. */
import type { StatisticField } from '@chizheng/contract'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { type CrossTableAnswer, countsOf, shadeOf, sortedAxis } from './cross-table.ts'
import { type RegistryQuery, registryQuery } from './registry-query.ts'

export interface CrossTableProps {
  readonly answer: CrossTableAnswer
  readonly rowField: StatisticField
  readonly columnField: StatisticField | null
  readonly order: 'count' | 'name'
  readonly filters: RegistryQuery
}

/** Rows drawn at once; the others on demand. */
const firstRows = 60

export function CrossTable({ answer, rowField, columnField, order, filters }: CrossTableProps) {
  const t = useTexts()
  const words = t.statistics
  const [all, setAll] = useState(false)
  const rows = useMemo(() => sortedAxis(rowField, answer.rows, order), [rowField, answer.rows, order])
  const columns = useMemo(
    () => (columnField ? sortedAxis(columnField, answer.columns, 'name') : []),
    [answer.columns, columnField],
  )
  const count = useMemo(() => countsOf(answer), [answer])
  const most = useMemo(() => Math.max(0, ...answer.cells.map((cell) => cell.count)), [answer.cells])
  const mostOfRow = useMemo(() => Math.max(0, ...answer.rows.map((row) => row.total)), [answer.rows])
  const shown = all ? rows : rows.slice(0, firstRows)
  const href = (row: string | null, column: string | null) =>
    paths.registry(
      registryQuery(filters, [
        { field: rowField, key: row },
        ...(columnField ? [{ field: columnField, key: column }] : []),
      ]),
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="cross-box" tabIndex={0} aria-label={words.title}>
      <table className="cross">
        <caption className="visually-hidden">
          {columnField
            ? words.table(words.fields[rowField], words.fields[columnField])
            : words.tableOne(words.fields[rowField])}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="cross__name">
              {words.fields[rowField]}
            </th>
            <th scope="col" className="cross__total">
              {words.total}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
          <tr className="cross__sum">
            <th scope="row" className="cross__name">
              {words.total}
            </th>
            <Count count={answer.total} shade={0} total href={href(null, null)} label={words.openTotal(answer.total)} />
            {columns.map((column) => (
              <Count
                key={column.key}
                count={column.total}
                shade={0}
                href={href(null, column.key)}
                label={words.openOne(column.label, column.total)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="cross__name" title={row.label}>
                {row.label}
              </th>
              <Count
                count={row.total}
                shade={columnField ? 0 : shadeOf(row.total, mostOfRow)}
                total
                href={href(row.key, null)}
                label={words.openOne(row.label, row.total)}
              />
              {columns.map((column) => (
                <Count
                  key={column.key}
                  count={count(row.key, column.key)}
                  shade={shadeOf(count(row.key, column.key), most)}
                  href={href(row.key, column.key)}
                  label={words.open(row.label, column.label, count(row.key, column.key))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length ? (
        <Button type="link" onClick={() => setAll(true)}>
          {words.more(rows.length - shown.length)}
        </Button>
      ) : null}
    </section>
  )
}

function Count({
  count,
  shade,
  total,
  href,
  label,
}: {
  count: number
  shade: number
  total?: boolean
  href: string
  label: string
}) {
  const t = useTexts()
  return (
    <td className={`number shade-${shade}${total ? ' cross__total' : ''}`}>
      {count > 0 ? (
        <Link href={href} className="cross__link" aria-label={label}>
          {t.common.count(count)}
        </Link>
      ) : (
        <span className="cross__nought" aria-hidden="true">
          ·
        </span>
      )}
    </td>
  )
}
