/** What happened about one deadline, newest first, beside the list. */
import type { DueRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { nameOf } from './deadline.ts'
import { Fates } from './Fates.tsx'
import { AnswerText, kindText } from './words.tsx'

export default function History({ row, onClose }: { row: DueRow; onClose(): void }) {
  const t = useTexts()
  const today = useToday()
  const narrow = useNarrow()
  const { data, error, refetch } = useQuery(queries.deadlineHistory(nameOf(row)))
  const lines = data?.rows ?? []
  return (
    <Drawer open title={`${row.holder.name} · ${kindText(row, t)}`} size={narrow ? '100%' : 460} onClose={onClose}>
      <p>
        <Link href={paths.credential(row.credentialId)}>{row.typeName}</Link>
        <br />
        <DayText day={row.dueOn} today={today} />
      </p>
      <AnswerText row={row} />
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data && lines.length === 0 ? <p className="quiet">{t.due.nothingYet}</p> : null}
      <ol className="due-history">
        {lines.map((line) => (
          <li key={`${line.at} ${line.what} ${line.role} ${line.to}`}>
            <span>
              <strong>{t.due.what[line.what]}</strong>{' '}
              {[line.role ? t.due.roles[line.role] : null, line.to, line.until].filter(Boolean).join(' · ')}
            </span>
            <span className="quiet">
              <InstantText at={line.at} /> {line.who}
              {line.stage === null ? '' : ` ${t.due.stage(line.stage)}`}{' '}
              {line.fault
                ? (t.due.faults[line.fault] ?? line.fault)
                : line.fates.length > 0
                  ? null
                  : line.ways.map((way) => t.due.ways[way]).join(t.common.listComma)}
            </span>
            <Fates fates={line.fates} />
            {line.note ? <span>{line.note}</span> : null}
          </li>
        ))}
      </ol>
    </Drawer>
  )
}
