/** The columns of the people's list, and a person as a card on a phone. */
import type { PersonRow } from '@chizheng/contract'
import type { Texts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { EmploymentMark } from '../../ui/marks.tsx'
import { Dash } from '../../ui/PageShell.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'

const text = (value: string | null) => value || <Dash />

export function peopleColumns(t: Texts, today: string): Column<PersonRow>[] {
  const p = t.people
  return [
    {
      key: 'name',
      title: p.name,
      sort: 'name',
      fixed: true,
      render: (row) => (
        <Link href={paths.person(row.id)} className="link nowrap">
          {row.name}
        </Link>
      ),
    },
    { key: 'employeeNumber', title: p.employeeNumber, render: (row) => text(row.employeeNumber) },
    {
      key: 'unit',
      title: p.unit,
      sort: 'unit',
      render: (row) =>
        row.unit ? (
          <span className="cell-short" title={row.unit.path}>
            {row.unit.name}
          </span>
        ) : (
          <Dash />
        ),
    },
    { key: 'post', title: p.post, render: (row) => text(row.post) },
    { key: 'insuredWith', title: p.insuredWith, extra: true, render: (row) => text(row.insuredWith?.name ?? null) },
    { key: 'idNumber', title: p.idNumber, render: (row) => <IdCell row={row} t={t} /> },
    {
      key: 'phone',
      title: p.phone,
      extra: true,
      render: (row) => <span className="number">{text(row.phoneMasked)}</span>,
    },
    { key: 'employment', title: p.employment, render: (row) => <EmploymentMark state={row.employmentState} /> },
    {
      key: 'credentials',
      title: p.credentials,
      sort: 'credentials',
      align: 'right',
      render: (row) => <span className="number">{row.credentialCount}</span>,
    },
    {
      key: 'expired',
      title: p.expired,
      align: 'right',
      render: (row) => (
        <span className={row.expiredCount > 0 ? 'number day-note--bad' : 'number quiet'}>{row.expiredCount}</span>
      ),
    },
    {
      key: 'nextDue',
      title: p.nextDue,
      sort: 'nextDue',
      render: (row) => <DayText day={row.nextDueOn} today={today} />,
    },
  ]
}

function IdCell({ row, t }: { row: PersonRow; t: Texts }) {
  if (row.idState === 'valid') return <span className="number nowrap">{row.idMasked}</span>
  return (
    <span className="marks">
      {row.idMasked ? <span className="number">{row.idMasked}</span> : null}
      <StatusTag tone={row.idState === 'missing' ? 'calm' : 'soon'}>{t.common.idState[row.idState]}</StatusTag>
    </span>
  )
}

export function PersonCard({ row, t, today }: { row: PersonRow; t: Texts; today: string }) {
  return (
    <>
      <span className="card__line">
        <strong>{row.name}</strong>
        <EmploymentMark state={row.employmentState} />
      </span>
      <span className="card__line quiet">
        <span>{[row.employeeNumber, row.unit?.name, row.post].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="card__line">
        <span>
          {t.people.credentials} {row.credentialCount}
          {row.expiredCount > 0 ? ` · ${t.people.expired} ${row.expiredCount}` : ''}
        </span>
        <DayText day={row.nextDueOn} today={today} />
      </span>
    </>
  )
}
