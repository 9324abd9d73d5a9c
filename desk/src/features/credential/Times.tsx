/** What must happen by when, with where the date comes from; and the chain of validity periods. */
import type { CredentialRecord } from '@chizheng/contract'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { NumberText } from './NumberText.tsx'

export function Deadlines({ record: { deadlines, typeId } }: { record: CredentialRecord }) {
  const t = useTexts()
  const today = useToday()
  if (deadlines.length === 0) return <p className="quiet">{t.credential.noDeadlines}</p>
  return (
    <ul className="lines">
      {deadlines.map((deadline) => (
        <li key={`${deadline.kind} ${deadline.profession ?? ''} ${deadline.dueOn}`}>
          <div className="lines__head">
            <span>
              <strong>{t.credential.deadlineKind[deadline.kind]}</strong>
              {deadline.profession ? ` · ${deadline.profession}` : ''}
            </span>
            <DayText day={deadline.dueOn} today={today} neutral={deadline.kind === 'renewal_window_opens'} />
          </div>
          <div className="quiet">
            {t.credential.deadlineSource[deadline.source]}
            {deadline.source !== 'printed' && typeId ? (
              <>
                {' · '}
                <Link href={paths.credentialType(typeId)} title={deadline.rule}>
                  {t.credential.ruleOfType}
                </Link>
              </>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function Periods({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const newestFirst = [...record.periods].sort((a, b) => b.ordinal - a.ordinal)
  return (
    <ol className="lines" reversed>
      {newestFirst.map((period, index) => (
        <li key={period.id}>
          <div className="lines__head">
            <strong>
              {t.credential.period(period.ordinal)}
              {index === 0 ? ` · ${t.credential.periodNow}` : ''}
            </strong>
            <span className="number">
              {period.noExpiry
                ? t.common.day.noExpiry
                : `${period.validFrom ?? period.issuedOn ?? ''} – ${period.validUntil ?? ''}`}
            </span>
          </div>
          {period.reviewedOn ? (
            <div className="quiet">
              {t.credential.reviewedOn} <DayText day={period.reviewedOn} />
            </div>
          ) : null}
          <div className="quiet">
            {period.number ? (
              <NumberText
                record={record}
                period={period}
                label={`${t.credential.number} · ${t.credential.period(period.ordinal)}`}
              />
            ) : null}
            {period.number && period.issuer ? ' · ' : ''}
            {period.issuer}
          </div>
          <div className="quiet">
            {t.credential.recordedBy(period.recordedBy)} <InstantText at={period.recordedAt} />
          </div>
        </li>
      ))}
    </ol>
  )
}
