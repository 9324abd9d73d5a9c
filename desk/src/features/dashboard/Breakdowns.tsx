/** The same certificates by status, by category and by department. */
import type { Dashboard } from '@chizheng/contract'
import type { ReactNode } from 'react'
import { useTexts } from '../../language.tsx'
import { paths, type Query } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { CredentialMark } from '../../ui/marks.tsx'

/** Statuses in the order of what needs attention; those nobody has are left out. */
const statusOrder = [
  'expired',
  'review_missed',
  'due',
  'review_due',
  'suspended',
  'valid',
  'draft',
  'cancelled',
  'revoked',
  'superseded',
] as const

export function StatusList({ dashboard }: { dashboard: Dashboard }) {
  const t = useTexts()
  const countOf = new Map(dashboard.byStatus.map(({ status, count }) => [status, count]))
  const rows = statusOrder.filter((status) => (countOf.get(status) ?? 0) > 0)
  const most = Math.max(1, ...dashboard.byStatus.map(({ count }) => count))
  return (
    <ul className="bars">
      {rows.map((status) => {
        const count = countOf.get(status) ?? 0
        return (
          <li key={status}>
            <span className="bars__label">
              <CredentialMark status={status} />
            </span>
            <span className="bars__track" aria-hidden="true">
              <span className={`bars__bar bars__bar--${status}`} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <Link href={paths.registry({ status })} className="link number bars__count">
              {t.common.count(count)}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** A count that opens its list; nothing to open when it is zero. */
export function Count({
  count,
  filter,
  list = paths.registry,
}: {
  count: number
  filter: Query
  list?: typeof paths.people
}) {
  const t = useTexts()
  if (count === 0) return <span className="quiet">0</span>
  return <Link href={list(filter)}>{t.common.count(count)}</Link>
}

function Numbers({ cells }: { cells: readonly ReactNode[] }) {
  return (
    <>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one row never change places.
        <td key={index} className="number">
          {cell}
        </td>
      ))}
    </>
  )
}

export function CategoryTable({ dashboard }: { dashboard: Dashboard }) {
  const t = useTexts()
  const d = t.dashboard
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{d.category}</th>
            <th scope="col">{d.count}</th>
            <th scope="col">{d.due}</th>
            <th scope="col">{d.expired}</th>
          </tr>
        </thead>
        <tbody>
          {dashboard.byCategory.map(({ category, count, due, expired }) => {
            const key = category ?? 'none'
            return (
              <tr key={key}>
                <th scope="row">{category ? t.common.category[category] : t.common.noCategory}</th>
                <Numbers
                  cells={[
                    <Count key="all" count={count} filter={{ category: key }} />,
                    <Count key="due" count={due} filter={{ category: key, status: 'due,review_due' }} />,
                    <Count key="expired" count={expired} filter={{ category: key, status: 'expired' }} />,
                  ]}
                />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

export function UnitTable({ dashboard }: { dashboard: Dashboard }) {
  const t = useTexts()
  const d = t.dashboard
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{d.unit}</th>
            <th scope="col">{d.people}</th>
            <th scope="col">{d.credentials}</th>
            <th scope="col">{d.due}</th>
            <th scope="col">{d.expired}</th>
            <th scope="col">{d.compliance}</th>
          </tr>
        </thead>
        <tbody>
          {dashboard.byUnit.map((unit) => {
            const isOnly = unit.unitScope === 'only'
            const own = { unit: unit.unitId ?? 'none', unitScope: isOnly ? 'only' : undefined }
            const working = { ...own, employment: 'active,leaving' }
            return (
              <tr key={own.unit}>
                <th scope="row">
                  {unit.unitId ? unit.name : t.common.unitNone}
                  {isOnly ? <span className="quiet">{t.common.unitOnly}</span> : null}
                </th>
                <Numbers
                  cells={[
                    <Count key="people" count={unit.people} filter={working} list={paths.people} />,
                    <Count key="all" count={unit.credentials} filter={own} />,
                    <Count key="due" count={unit.due} filter={{ ...own, status: 'due,review_due' }} />,
                    <Count key="expired" count={unit.expired} filter={{ ...own, status: 'expired' }} />,
                    unit.complianceRate === null ? '–' : `${unit.complianceRate.toFixed(1)}%`,
                  ]}
                />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
