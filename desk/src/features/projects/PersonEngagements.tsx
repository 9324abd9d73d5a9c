/** What a person is and was engaged in; and the lock of today, for a certificate's page. */
import type { PersonEngagement } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Period } from './Period.tsx'
import { engagementTones, useProjectWords } from './words.ts'
import './projects.css'

export function PersonEngagements({ personId }: { personId: string }) {
  const may = useMay('staffing.read')
  const words = useProjectWords()
  const { data } = useQuery({ ...queries.personEngagements(personId), enabled: may })
  if (!data || data.rows.length === 0) return null
  const rows = data.rows as PersonEngagement[]
  return (
    <Panel title={words.ofPerson} extra={<Lock personId={personId} />}>
      <ul className="project-rows">
        {rows.map((row) => (
          <li key={row.id} className="project-rows__line">
            <Link href={paths.project(row.project.id)} className="link project-rows__name">
              {row.project.name}
            </Link>
            <span>{row.roleName}</span>
            <StatusTag tone={engagementTones[row.state]}>{words.engagementStates[row.state]}</StatusTag>
            <Period engagement={row} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function PersonLock({ personId }: { personId: string }) {
  return useMay('staffing.read') ? <Lock personId={personId} /> : null
}

function Lock({ personId }: { personId: string }) {
  const words = useProjectWords()
  const lock = useQuery(queries.personEngagements(personId)).data?.lock
  if (!lock) return null
  const until = lock.until === null ? words.lockOpen : words.lockUntil(lock.until)
  return (
    <span className="project-rows__lock">
      <StatusTag tone="soon">{words.lockedBy}</StatusTag>
      <Link href={paths.project(lock.projectId)}>{lock.project}</Link> <span className="quiet">{until}</span>
    </span>
  )
}
