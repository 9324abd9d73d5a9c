/** On a certificate's page: where its original and its seal are, on which days they are lent, and every move. */
import type { CustodyItem, CustodyRecord, CustodyState } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag, StatusTag } from '../../ui/StatusTag.tsx'
import { custodyQuery } from './query.ts'
import { useCustodyWords } from './words.ts'
import './custody.css'

const OpenCases = lazy(() => import('./OpenCases.tsx'))
const ReportCase = lazy(() => import('./ReportCase.tsx'))
const MoveDialog = lazy(() => import('./MoveDialog.tsx'))
const OfferDeposit = lazy(() => import('./OfferDeposit.tsx'))
const AskBack = lazy(() => import('./AskBack.tsx'))

/** What is open: a move to be chosen, or straight back to the holder. */
type Moving = { readonly item: CustodyItem; readonly place: 'holder' | 'vault' }

export default function CredentialCustody({ credentialId }: { credentialId: string }) {
  const words = useCustodyWords()
  const [moving, setMoving] = useState<Moving | null>(null)
  const [asked, setAsked] = useState<'report' | 'offer' | 'askBack' | null>(null)
  const { data, error, refetch } = useQuery(custodyQuery(credentialId))
  if (!data) return error ? <ProblemAlert problem={error} onRetry={() => refetch()} /> : null
  const { original, seal, moves, bookings, can } = data
  const isKept = original.place === 'vault' || original.place === 'outside'
  const acts = (
    <Space wrap>
      {(['report', 'askBack', 'offer'] as const).map((act) =>
        can[act].length === 0 ? null : (
          <Button key={act} size="small" onClick={() => setAsked(act)}>
            {words[act]}
          </Button>
        ),
      )}
      {can.move && isKept ? (
        <Button size="small" onClick={() => setMoving({ item: 'original', place: 'holder' })}>
          {words.giveBack}
        </Button>
      ) : null}
      {can.move ? (
        <Button size="small" onClick={() => setMoving({ item: 'original', place: 'vault' })}>
          {words.move}
        </Button>
      ) : null}
    </Space>
  )
  return (
    <Panel title={words.title} extra={acts}>
      <Place of={original} />
      {seal.version > 0 ? <Place of={seal} /> : null}
      <Suspense>
        <OpenCases credentialId={credentialId} />
      </Suspense>
      {bookings.length > 0 ? <Bookings of={bookings} /> : null}
      {moves.length === 0 ? <p className="quiet">{words.noMoves}</p> : <Moves of={moves} />}
      <Suspense>
        {moving ? <MoveDialog record={data} first={moving} onClose={() => setMoving(null)} /> : null}
        {asked === 'offer' && can.offer.length > 0 ? (
          <OfferDeposit record={data} onClose={() => setAsked(null)} />
        ) : null}
        {asked === 'askBack' && can.askBack.length > 0 ? (
          <AskBack credentialId={credentialId} items={can.askBack} onClose={() => setAsked(null)} />
        ) : null}
        {asked === 'report' && can.report.length > 0 ? (
          <ReportCase
            credentialId={credentialId}
            items={can.report}
            mayHandle={can.move}
            isLent={original.place === 'borrower' || seal.place === 'borrower'}
            onClose={() => setAsked(null)}
          />
        ) : null}
      </Suspense>
    </Panel>
  )
}

function Place({ of: state }: { of: CustodyState }) {
  const words = useCustodyWords()
  return (
    <p className="custody-place">
      <span className="quiet">{words.items[state.item]}</span> <strong>{words.where(state)}</strong>{' '}
      {state.condition === 'sound' ? null : <StatusTag tone="bad">{words.conditions[state.condition]}</StatusTag>}
      {state.since ? <span className="quiet number">{words.since(state.since)}</span> : null}
      {state.agreedOn && state.agreement ? (
        <span className="quiet custody-place__agreement">{words.agreed(state.agreedOn, state.agreement)}</span>
      ) : null}
    </p>
  )
}

function Bookings({ of: bookings }: { of: CustodyRecord['bookings'] }) {
  const words = useCustodyWords()
  return (
    <>
      <h3 className="custody-heading">{words.bookings}</h3>
      <ul className="custody-lines">
        {bookings.map(({ loanId, what, borrower, unit, from, to, state }) => (
          <li key={loanId}>
            <Link href={paths.loan(loanId)}>{words.booked(words.whats[what], borrower)}</Link>
            {unit ? <span className="quiet">{unit}</span> : null}
            <span className="number">{words.days(from, to)}</span>
            <LabelTag>{words.states[state]}</LabelTag>
          </li>
        ))}
      </ul>
    </>
  )
}

function Moves({ of: moves }: { of: CustodyRecord['moves'] }) {
  const words = useCustodyWords()
  return (
    <>
      <h3 className="custody-heading">{words.moves}</h3>
      <ul className="custody-lines">
        {moves.map((move) => (
          <li key={move.id}>
            <DayText day={move.movedOn} />
            <span>
              {words.items[move.item]} {words.where(move)}
            </span>
            <span className="quiet">{words.by(move.by)}</span>
            {move.scanned ? <LabelTag>{words.scanned}</LabelTag> : null}
            {move.signed ? <LabelTag>{words.signed}</LabelTag> : null}
            {move.note ? <span className="quiet">{move.note}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
