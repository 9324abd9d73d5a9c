/** The columns of what is due, and a row as a card on a phone. */
import type { DueRow } from '@chizheng/contract'
import { type Texts, useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Dash } from '../../ui/PageShell.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { type DueActs, RowTools } from './RowTools.tsx'
import { AnswerText, kindText, ResponsibleText, ToldText } from './words.tsx'

export function dueColumns(t: Texts, today: string, acts: DueActs): Column<DueRow>[] {
  const d = t.due
  return [
    {
      key: 'holder',
      title: d.holder,
      fixed: true,
      render: (row) => (
        <Link href={paths.person(row.holder.id)} className="link nowrap">
          {row.holder.name}
        </Link>
      ),
    },
    {
      key: 'unit',
      title: d.unit,
      extra: true,
      render: (row) => (row.unit ? <span title={row.unit.path}>{row.unit.name}</span> : <Dash />),
    },
    {
      key: 'credential',
      title: d.credential,
      fixed: true,
      render: (row) => <Link href={paths.credential(row.credentialId)}>{row.typeName}</Link>,
    },
    { key: 'kind', title: d.kind, render: (row) => kindText(row, t) },
    { key: 'dueOn', title: d.dueOn, fixed: true, render: (row) => <DayText day={row.dueOn} today={today} /> },
    { key: 'responsible', title: d.responsible, render: (row) => <ResponsibleText row={row} /> },
    { key: 'told', title: d.told, render: (row) => <ToldText row={row} /> },
    { key: 'answer', title: d.answer, render: (row) => <AnswerText row={row} /> },
    { key: 'tools', title: d.tools, fixed: true, render: (row) => <RowTools row={row} acts={acts} /> },
  ]
}

export function DueCard({ row, today, acts }: { row: DueRow; today: string; acts: DueActs }) {
  const t = useTexts()
  return (
    <>
      <span className="card__line">
        <Link href={paths.person(row.holder.id)}>
          <strong>{row.holder.name}</strong>
        </Link>
        <DayText day={row.dueOn} today={today} />
      </span>
      <span className="card__line">
        <Link href={paths.credential(row.credentialId)}>{row.typeName}</Link>
        <span className="quiet">{kindText(row, t)}</span>
      </span>
      <AnswerText row={row} />
      <span className="card__line">
        <span className="quiet">
          <ResponsibleText row={row} />
        </span>
        <RowTools row={row} acts={acts} />
      </span>
    </>
  )
}
