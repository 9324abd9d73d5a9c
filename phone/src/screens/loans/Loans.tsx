/** Loans: what is to be handed over and taken back by whoever keeps the originals, and one's own. */
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../api/session.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Empty, Go, Reading, Screen } from '../../ui/parts.tsx'
import { LoanRows } from './Row.tsx'
import { loanReadings, useWords } from './readings.ts'

export function Loans() {
  const words = useWords()
  const mayHandle = useMay('loans.handle')
  const query = useQuery(loanReadings.list({ mine: 'yes' }))
  return (
    <Screen title={words.title} backFrom={{ name: 'loans' }}>
      {mayHandle ? <ToHandle /> : null}
      <section className="panel">
        <h2>{words.mine}</h2>
        <Reading of={query}>
          {({ rows }) =>
            rows.length === 0 ? <Empty title={words.none} hint={words.noneHint} /> : <LoanRows of={rows} />
          }
        </Reading>
      </section>
    </Screen>
  )
}

function ToHandle() {
  const words = useWords()
  const waiting = useQuery(loanReadings.list({ view: 'hand_over' }))
  const out = useQuery(loanReadings.list({ view: 'out' }))
  return (
    <>
      <Go to={{ name: 'scan' }} className="button button--main button--wide">
        <Icon name="scan" />
        {words.scan}
      </Go>
      <section className="panel">
        <h2>{words.handOverList}</h2>
        <Reading of={waiting}>
          {({ rows }) => (rows.length === 0 ? <p className="quiet">{words.nothingWaits}</p> : <LoanRows of={rows} />)}
        </Reading>
      </section>
      {out.data?.rows.length === 0 ? null : (
        <section className="panel">
          <h2>{words.outList}</h2>
          <Reading of={out}>{({ rows }) => <LoanRows of={rows} />}</Reading>
        </section>
      )}
    </>
  )
}
