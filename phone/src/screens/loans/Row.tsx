/** A loan in a list: what, from whom to whom, and what is to be done by when. */
import type { LoanRow, LoanState } from '@chizheng/contract'
import { useTexts } from '../../language.tsx'
import { nameOf } from '../../ui/CertificateCard.tsx'
import { farness, type Tone } from '../../ui/distance.ts'
import { Icon } from '../../ui/icons.tsx'
import { Go, Tag } from '../../ui/parts.tsx'
import { useWords } from './readings.ts'

const tones: Readonly<Record<LoanState, Tone>> = {
  requested: 'soon',
  approved: 'soon',
  out: 'good',
  returned: 'calm',
  refused: 'bad',
  recalled: 'calm',
  cancelled: 'calm',
  lapsed: 'calm',
  lost: 'bad',
}

/** How it stands: its state, and what is pressing. */
export function Standing({ of: { state, daysLeft, calledBack } }: { of: LoanRow }) {
  const t = useTexts()
  const words = useWords()
  if (state === 'out' && calledBack) return <Tag tone="bad">{words.calledBack}</Tag>
  if (state === 'out' && daysLeft !== null && daysLeft < 0) return <Tag tone="bad">{words.overdue(-daysLeft)}</Tag>
  return (
    <>
      <Tag tone={tones[state]}>{words.states[state]}</Tag>{' '}
      {state === 'out' && daysLeft !== null ? <span className="quiet">{farness(daysLeft, t)}</span> : null}
    </>
  )
}

export function LoanRows({ of: rows }: { of: readonly LoanRow[] }) {
  const words = useWords()
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Go to={{ name: 'loan', id: row.id }} className="row">
            <span className="row__text">
              <strong>{nameOf(row.credential)}</strong>
              <span className="block">
                {words.whats[row.what]} · {words.fromTo(row.holder.name, row.borrower.name)}
              </span>
              <span className="block quiet number">{words.days(row.from, row.to)}</span>
              <Standing of={row} />
            </span>
            <Icon name="next" />
          </Go>
        </li>
      ))}
    </ul>
  )
}
