/** The renewals that are not over, of a person or of one certificate: each with its next step and its day. */
import type { RenewalRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { readings } from '../api/readings.ts'
import { useMay } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { nameOf } from '../ui/CertificateCard.tsx'
import { farness } from '../ui/distance.ts'
import { Icon } from '../ui/icons.tsx'
import { Go, Tag, Trouble } from '../ui/parts.tsx'

export function OpenRenewals({
  of,
  title,
}: {
  of: { readonly person: string } | { readonly credential: string }
  title: string
}) {
  const mayRead = useMay('renewals.read')
  const { data, error, refetch } = useQuery({ ...readings.renewals(of), enabled: mayRead })
  // Without any there is nothing to say.
  if (!error && !data?.rows.length) return null
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {data ? (
        <ul className="rows">
          {data.rows.map((row) => (
            <li key={row.id}>
              <Go to={{ name: 'renewal', id: row.id }} className="row">
                <span className="row__text">
                  <strong>{nameOf(row)}</strong>
                  <NextStep of={row} />
                </span>
                <Icon name="next" />
              </Go>
            </li>
          ))}
        </ul>
      ) : (
        <Trouble problem={error} onRetry={() => void refetch()} />
      )}
    </section>
  )
}

/** What is to be done next and by when; what is late is said to be so. */
export function NextStep({ of: { state, nextStep } }: { of: Pick<RenewalRow, 'state' | 'nextStep'> }) {
  const t = useTexts()
  const words = t.phone.renewal
  return (
    <>
      {state === 'open' ? null : (
        <span className="block">
          <Tag tone={state === 'lapsed' ? 'bad' : state === 'done' ? 'good' : 'calm'}>{t.renewal.states[state]}</Tag>
        </span>
      )}
      {nextStep ? (
        <span className="block">
          {words.next} {t.renewal.steps[nextStep.kind]} <span className="number">{words.by(nextStep.dueOn)}</span>{' '}
          <span className={nextStep.daysLeft < 0 ? 'days--bad' : 'quiet'}>{farness(nextStep.daysLeft, t)}</span>
        </span>
      ) : null}
    </>
  )
}
