/** The hours of continuing education of one certificate: what is missing until when, and what was recorded. */
import { useQuery } from '@tanstack/react-query'
import { readings } from '../api/readings.ts'
import { useMay } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { Go, Tag } from '../ui/parts.tsx'

export function Hours({ credentialId }: { credentialId: string }) {
  const t = useTexts()
  const words = t.phone.hours
  const mayRead = useMay('renewals.read')
  const { data } = useQuery({ ...readings.hours(credentialId), enabled: mayRead })
  if (!data || (data.balance === null && data.records.length === 0)) return null
  const { balance, records, can } = data
  const isSplit = balance !== null && balance.required.compulsory !== null && balance.required.elective !== null
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      {balance ? (
        <p>
          <Tag tone={balance.missing.total === 0 ? 'good' : 'soon'}>
            {balance.missing.total === 0 ? words.enough : words.missing(balance.missing.total, balance.until)}
          </Tag>
          <span className="quiet block">{words.done(balance.done.total, balance.required.total)}</span>
          {isSplit && balance.missing.total > 0 ? (
            <span className="quiet block">{words.split(balance.missing.compulsory, balance.missing.elective)}</span>
          ) : null}
        </p>
      ) : null}
      {records.length > 0 ? (
        <ul className="lines">
          {records.map((record) => (
            <li key={record.id}>
              <span className="anywhere">
                <span className="number">{record.earnedOn}</span> {record.title}
              </span>
              <span className="number">
                {t.renewal.hoursKinds[record.kind]} {record.hours}
                {record.withdrawn ? ` · ${words.withdrawn}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {can.prove ? (
        <Go to={{ name: 'hours', id: credentialId }} className="button button--wide">
          {words.add}
        </Go>
      ) : null}
    </section>
  )
}
