/** The second-best team beside the best one: who goes, who comes. */
import type { Proposal, StaffedPlace } from '@chizheng/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { type Named, useProposalWords } from './words.ts'

export function SecondTeam({ proposal, names }: { proposal: Proposal; names: Named }) {
  const words = useProposalWords()
  const { team, secondBest } = proposal.result
  const second = secondBest!.team
  const count = (one: typeof team) => one.places.filter(({ person }) => person !== null).length
  const fewer = count(team) - count(second)
  const before = new Set(team.places.map(({ slot, person }) => `${slot} ${person}`))
  const after = new Set(second.places.map(({ slot, person }) => `${slot} ${person}`))
  const isOnly = (others: ReadonlySet<string>) => (place: StaffedPlace) =>
    place.person !== null && !others.has(`${place.slot} ${place.person}`)
  const out = team.places.filter(isOnly(after))
  const into = second.places.filter(isOnly(before))
  return (
    <>
      <p className="quiet">
        {fewer > 0 ? words.fewer(fewer) : words.dearer(second.cost - team.cost)} · {words.othersSame}
      </p>
      <ul className="proposal-second">
        {out.map((place) => (
          <Move key={`out ${place.slot} ${place.place}`} place={place} sign="−" names={names} />
        ))}
        {into.map((place) => (
          <Move key={`in ${place.slot} ${place.place}`} place={place} sign="＋" names={names} />
        ))}
      </ul>
    </>
  )
}

function Move({ place: { slot, person }, sign, names }: { place: StaffedPlace; sign: string; names: Named }) {
  return (
    <li>
      {sign} <Link href={paths.person(person!)}>{names.person(person!)}</Link>{' '}
      <span className="quiet">{names.slot(slot)}</span>
    </li>
  )
}
