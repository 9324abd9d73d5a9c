/** On a certificate's page: where its original is, on which days it is lent, and asking for it. */
import type { CustodyRecord, CustodyState } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { Go, Reading } from '../../ui/parts.tsx'
import { loanReadings, useWords } from './readings.ts'
import './loans.css'

const Deposit = lazy(() => import('./Deposit.tsx'))
const GiveBack = lazy(() => import('./GiveBack.tsx'))
const Keeping = lazy(() => import('./Keeping.tsx'))

export function OfCertificate({ credentialId }: { credentialId: string }) {
  const words = useWords()
  const query = useQuery(loanReadings.custody(credentialId))
  return (
    <section className="panel">
      <h2>{words.where}</h2>
      <Reading of={query} lines={1}>
        {(record) => <Shown of={record} />}
      </Reading>
    </section>
  )
}

function Shown({ of: record }: { of: CustodyRecord }) {
  const words = useWords()
  const { credentialId, original, seal, bookings, waiting, can } = record
  const isHolders = can.offer.length + can.askBack.length + waiting.length > 0
  return (
    <>
      <ul className="lines">
        <Place of={original} />
        {seal.version > 0 ? <Place of={seal} /> : null}
      </ul>
      {bookings.length === 0 ? null : (
        <ul className="rows">
          {bookings.map(({ loanId, what, from, to, borrower, state }) => (
            <li key={loanId}>
              <Go to={{ name: 'loan', id: loanId }} className="row">
                <span className="row__text">
                  {words.whats[what]} · {words.bookedBy(borrower)}
                  <span className="block quiet">
                    <span className="number">{words.days(from, to)}</span> {words.states[state]}
                  </span>
                </span>
                <Icon name="next" />
              </Go>
            </li>
          ))}
        </ul>
      )}
      <div className="custody-acts">
        <Suspense fallback={null}>
          <Keeping credentialId={credentialId} report={can.report} />
          {isHolders ? <Deposit of={record} /> : null}
          {can.move ? <GiveBack credentialId={credentialId} of={original} /> : null}
        </Suspense>
        {can.request ? (
          <Go to={{ name: 'lend', id: credentialId }} className="button button--wide">
            {words.request}
          </Go>
        ) : null}
      </div>
    </>
  )
}

function Place({ of: state }: { of: CustodyState }) {
  const words = useWords()
  return (
    <li>
      <span>{words.custody.items[state.item]}</span>
      <span>
        {words.custody.where(state)}
        {state.condition === 'sound' ? null : (
          <strong className="days--bad"> {words.custody.conditions[state.condition]}</strong>
        )}
        {state.since ? <span className="quiet block number">{words.since(state.since)}</span> : null}
      </span>
    </li>
  )
}
