/** Why places stay empty: which share too few people, who nearly meets them, and the cheapest ways out. */
import type { Proposal, StaffingLack } from '@chizheng/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { type Named, useProposalWords } from './words.ts'

/** So many near misses are shown with a shortage. */
const mostShown = 5
/** And so many steps of the ways out. */
const mostSteps = 10

export function Shortages({ proposal, names }: { proposal: Proposal; names: Named }) {
  const words = useProposalWords()
  const { shortages, waysOut } = proposal.result
  if (shortages.length === 0 && (waysOut === null || waysOut.filled === 0)) return null
  return (
    <Panel title={words.shortage}>
      {shortages.map((shortage) => {
        const places = shortage.slots.reduce((sum, one) => sum + one.places, 0)
        return (
          <section key={shortage.slots.map(({ slot }) => slot).join(' ')} className="proposal-shortage">
            <h3>
              {words.blocked(places, shortage.people.length)}
              {shortage.smallest ? null : <span className="quiet"> {words.notSmallest}</span>}
            </h3>
            <p>
              {shortage.slots.map(({ slot, places: count }) => words.needed(names.slot(slot), count)).join('、')}
              {' ← '}
              {shortage.people.length === 0
                ? '–'
                : shortage.people.map((id, at) => (
                    <span key={id}>
                      {at > 0 ? '、' : null}
                      <Link href={paths.person(id)}>{names.person(id)}</Link>
                    </span>
                  ))}
            </p>
            {shortage.nearMisses.length > 0 ? (
              <>
                <h4>{words.near}</h4>
                <ul>
                  {shortage.nearMisses.slice(0, mostShown).map((near) => (
                    <Step key={`${near.slot} ${near.person}`} step={near} names={names} />
                  ))}
                </ul>
              </>
            ) : null}
          </section>
        )
      })}
      {waysOut === null ? null : (
        <section className="proposal-shortage">
          <h3>{waysOut.filled === 0 ? words.noWay : words.cheapest(waysOut.filled)}</h3>
          <ul>
            {waysOut.steps.slice(0, mostSteps).map((step) => (
              <Step key={`${step.slot} ${step.person}`} step={step} names={names} />
            ))}
          </ul>
          {waysOut.steps.length > mostSteps ? (
            <p className="quiet">{words.moreSteps(waysOut.steps.length - mostSteps)}</p>
          ) : null}
        </section>
      )}
    </Panel>
  )
}

interface StepProps {
  readonly step: { readonly slot: string; readonly person: string; readonly lacks: readonly StaffingLack[] }
  readonly names: Named
}

function Step({ step: { slot, person, lacks }, names }: StepProps) {
  const words = useProposalWords()
  return (
    <li>
      <Link href={paths.person(person)}>{names.person(person)}</Link> → {names.slot(slot)}
      {lacks.map(({ way, text }) => (
        <span key={text} className="proposal-lack">
          <strong>{words.ways[way]}</strong> {text}
        </span>
      ))}
    </li>
  )
}
