/** On a certificate's page: each deadline that somebody must act on, who is on it, and the same acts as in the list. */
import type { DueRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { nameOf } from './deadline.ts'
import { type AnswerKind, type DueActs, RowTools } from './RowTools.tsx'
import { AnswerText, kindText, ResponsibleText, ToldText } from './words.tsx'
import './due.css'

const AnswerDialog = lazy(() => import('./AnswerDialog.tsx'))
const History = lazy(() => import('./History.tsx'))

export default function CredentialDue({ credentialId }: { credentialId: string }) {
  const t = useTexts()
  const today = useToday()
  const [open, setOpen] = useState<{ kind: AnswerKind | 'history'; row: DueRow } | null>(null)
  const { data, error, refetch } = useQuery(queries.credentialDue(credentialId))
  // What lies further ahead is nobody's yet, unless somebody answered already.
  const rows = ((data?.rows ?? []) as DueRow[]).filter(({ group, response }) => group !== null || response.version > 0)
  if (!error && rows.length === 0) return null
  const acts: DueActs = {
    answer: (kind, row) => setOpen({ kind, row }),
    history: (row) => setOpen({ kind: 'history', row }),
  }
  return (
    <Panel title={t.due.panel}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      <ul className="due-panel">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.profession} ${row.dueOn}`}>
            <span className="card__line">
              <span>
                <strong>{kindText(row, t)}</strong> <DayText day={row.dueOn} today={today} />
              </span>
              <ResponsibleText row={row} />
            </span>
            {row.told || row.pushed ? <ToldText row={row} /> : null}
            <span className="card__line">
              <AnswerText row={row} />
              <RowTools row={row} acts={acts} />
            </span>
          </li>
        ))}
      </ul>
      <Suspense>
        {open?.kind === 'history' ? <History row={open.row} onClose={() => setOpen(null)} /> : null}
        {open && open.kind !== 'history' ? (
          <AnswerDialog kind={open.kind} row={open.row} deadlines={[nameOf(open.row)]} onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </Panel>
  )
}
