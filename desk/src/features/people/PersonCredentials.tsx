/** All certificates of one person: in force, given up, superseded. Each line opens it. */
import type { CredentialRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { CredentialMark, UploadMark, VerificationMark } from '../../ui/marks.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'

const most = 200

export function PersonCredentials({ personId }: { personId: string }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(
    queries.credentials({ person: personId, givenUp: 'all', history: 'yes', size: most }),
  )
  return (
    <Panel title={t.people.credentialsTitle(data?.total ?? 0)}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data?.rows.length === 0 ? <p className="quiet">{t.people.noCredentials}</p> : null}
      <ul className="held">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <Line row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Line({ row }: { row: CredentialRow }) {
  const t = useTexts()
  const today = useToday()
  const inForce = ['valid', 'due', 'review_due', 'expired', 'review_missed'].includes(row.status)
  return (
    <>
      <div className="held__what">
        <Link href={paths.credential(row.id)}>{[row.typeName, row.profession].filter(Boolean).join(' · ')}</Link>
        <span className="quiet number">{[row.number, row.employer?.name].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="held__until">
        <DayText day={row.validUntil} noExpiry={row.noExpiry} {...(inForce ? { today } : {})} />
      </div>
      <div className="marks held__marks">
        <CredentialMark status={row.status} />
        <VerificationMark state={row.verification} />
        <UploadMark request={row.uploadRequest} />
        {row.givenUp ? <LabelTag>{t.registry.givenUp}</LabelTag> : null}
      </div>
    </>
  )
}
