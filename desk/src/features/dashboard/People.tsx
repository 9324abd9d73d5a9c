/** The people a head or a steward looks after, who has most overdue first; and the reader's own certificates with the days left. */
import type { Dashboard } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { CredentialMark, UploadMark } from '../../ui/marks.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Count } from './Breakdowns.tsx'

export function Holders({ holders, people, today }: Pick<Dashboard, 'holders' | 'people' | 'today'>) {
  const t = useTexts()
  const d = t.dashboard
  return (
    <Panel title={d.holders} extra={<span className="quiet">{d.holdersHint(holders.length, people)}</span>}>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{d.holder}</th>
              <th scope="col">{d.overdue}</th>
              <th scope="col">{d.due}</th>
              <th scope="col" className="holder-all">
                {d.credentials}
              </th>
              <th scope="col">{d.nextDue}</th>
            </tr>
          </thead>
          <tbody>
            {holders.map(({ personId, name, unitName, credentials, overdue, due, nextDueOn }) => (
              <tr key={personId}>
                <th scope="row">
                  <Link href={paths.person(personId)}>{name}</Link>
                  <div className="quiet holder-unit">{unitName}</div>
                </th>
                <td className="number">
                  <Count count={overdue} filter={{ person: personId, status: 'expired,review_missed' }} />
                </td>
                <td className="number">
                  <Count count={due} filter={{ person: personId, status: 'due,review_due' }} />
                </td>
                <td className="number holder-all">
                  <Count count={credentials} filter={{ person: personId }} />
                </td>
                <td>
                  <DayText day={nextDueOn} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

const most = 50

export function OwnCredentials({ personId }: { personId: string }) {
  const t = useTexts()
  const today = useToday()
  const { data, error, refetch } = useQuery(queries.credentials({ person: personId, size: most }))
  return (
    <Panel title={t.dashboard.own} extra={<Link href={paths.person(personId)}>{t.shell.own}</Link>}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data?.rows.length === 0 ? <p className="quiet">{t.dashboard.ownNone}</p> : null}
      <ul className="plain-list">
        {data?.rows.map((row) => (
          <li key={row.id} className="own-line">
            <Link href={paths.credential(row.id)}>{[row.typeName, row.profession].filter(Boolean).join(' · ')}</Link>
            <span className="own-line__until">
              <DayText day={row.validUntil} noExpiry={row.noExpiry} today={today} />
              <CredentialMark status={row.status} />
              <UploadMark request={row.uploadRequest} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
