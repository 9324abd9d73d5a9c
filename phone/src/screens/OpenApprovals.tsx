/** What waits for the reader's decision, the oldest first. */
import { useQuery } from '@tanstack/react-query'
import { readings } from '../api/readings.ts'
import { useTexts } from '../language.tsx'
import { farness } from '../ui/distance.ts'
import { Icon } from '../ui/icons.tsx'
import { Go, Reading } from '../ui/parts.tsx'

export function OpenApprovals({ mayDecide }: { mayDecide: boolean }) {
  const t = useTexts()
  const words = t.phone.approvals
  const query = useQuery({ ...readings.approvals(), enabled: mayDecide })
  // The screen says itself that there is nothing to do.
  if (!mayDecide || query.data?.rows.length === 0) return null
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Reading of={query}>
        {({ rows }) => (
          <>
            <ul className="rows">
              {rows.map(({ id, title, requestedBy, step }) => (
                <li key={id}>
                  <Go to={{ name: 'approval', id }} className="row">
                    <span className="row__text">
                      <strong>{title}</strong>
                      <span className="block quiet">
                        {words.by(requestedBy)}{' '}
                        {step ? (
                          <span className={step.daysLeft < 0 ? 'days--bad' : ''}>{farness(step.daysLeft, t)}</span>
                        ) : null}
                      </span>
                    </span>
                    <Icon name="next" />
                  </Go>
                </li>
              ))}
            </ul>
            {rows.length > 1 ? (
              <Go to={{ name: 'approvals' }} className="button button--wide">
                {words.together}
              </Go>
            ) : null}
          </>
        )}
      </Reading>
    </section>
  )
}
