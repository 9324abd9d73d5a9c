/** The team by slot: who, what ends meanwhile, who else could, and pins and exclusions of one press. */
import type { Proposal, ProposedSlot, StaffedPlace } from '@chizheng/contract'
import { Button, Select } from 'antd'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { type Draft, type Named, namesIn, useProposalWords } from './words.ts'

interface TeamProps {
  readonly proposal: Proposal
  readonly draft: Draft
  readonly busy: boolean
  onAsk(part: Partial<Draft>): void
}

export function Team(props: TeamProps) {
  const { proposal, draft, busy, onAsk } = props
  const words = useProposalWords()
  const { colon } = useTexts().common
  const names = namesIn(proposal)
  return (
    <>
      {proposal.slots.map((slot) => (
        <SlotTeam key={slot.id} slot={slot} names={names} {...props} />
      ))}
      {proposal.left.map(({ slotId, name, why }) => (
        <p key={slotId} className="quiet proposal-left">
          {name} · {words.left[why]}
        </p>
      ))}
      {proposal.result.pinsRefused.length > 0 ? (
        <p className="proposal-left">
          {words.pinsRefused}
          {colon}
          {proposal.result.pinsRefused
            .map(({ slot, person, why }) => `${names.slot(slot)} ${names.person(person)} ${words.refusals[why]}`)
            .join('；')}
        </p>
      ) : null}
      {draft.excluded.length > 0 ? (
        <p className="proposal-left">
          {words.excluded}{' '}
          {draft.excluded.map((id) => (
            <Button
              key={id}
              size="small"
              disabled={busy}
              aria-label={words.restore(names.person(id))}
              onClick={() => onAsk({ excluded: draft.excluded.filter((other) => other !== id) })}
            >
              {names.person(id)} ×
            </Button>
          ))}
        </p>
      ) : null}
    </>
  )
}

function SlotTeam({ slot, names, ...rest }: TeamProps & { slot: ProposedSlot; names: Named }) {
  const words = useProposalWords()
  const places = rest.proposal.result.team.places.filter((place) => place.slot === slot.id)
  const filled = places.filter(({ person }) => person !== null)
  const empty = places.length - filled.length
  return (
    <section className="proposal-slot" aria-label={names.slot(slot.id)}>
      <h3>
        {names.slot(slot.id)} <span className="quiet">{words.slotLead(slot.count, slot.priority, slot.eligible)}</span>
      </h3>
      <ul>
        {filled.map((place) => (
          <Place key={place.place} place={place} slot={slot} names={names} {...rest} />
        ))}
        {empty > 0 ? (
          <li className="proposal-place">
            <StatusTag tone="bad">{words.empties(empty)}</StatusTag>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** A place that somebody has. */
type PlaceProps = TeamProps & { place: StaffedPlace; slot: ProposedSlot; names: Named }

function Place({ place, slot, names, proposal, draft, busy, onAsk }: PlaceProps) {
  const words = useProposalWords()
  const personId = place.person!
  const person = proposal.people.find(({ id }) => id === personId)
  const name = names.person(personId)
  const isPin = (one: Draft['pinned'][number]) => one.slotId === slot.id && one.personId === personId
  const isPinned = draft.pinned.some(isPin)
  const without = draft.pinned.filter((one) => !isPin(one))
  return (
    <li className="proposal-place">
      <div className="proposal-place__who">
        <Link href={paths.person(personId)}>{name}</Link>{' '}
        <span className="quiet">{[person?.employeeNumber, person?.unitName].filter(Boolean).join(' · ')}</span>
        {isPinned ? <StatusTag tone="calm">{words.pinned}</StatusTag> : null}
        <Remarks proposal={proposal} slotId={slot.id} personId={personId} />
      </div>
      <div className="proposal-place__acts">
        {place.alternatives.length > 0 ? (
          <Select
            size="small"
            aria-label={words.exchangeFor(name)}
            placeholder={words.exchange}
            value={null}
            disabled={busy}
            popupMatchSelectWidth={false}
            options={place.alternatives.map((one) => ({
              value: one.person,
              label: `${names.person(one.person)} · ${words.extra(one.extraCost)}`,
            }))}
            onChange={(other: string) =>
              onAsk({
                pinned: [...without, { slotId: slot.id, personId: other }],
                // Else the one who was exchanged could come back on another place of the slot.
                ...(slot.count > 1 ? { excluded: [...draft.excluded, personId] } : {}),
              })
            }
          />
        ) : null}
        <Button
          size="small"
          disabled={busy}
          onClick={() => onAsk({ pinned: isPinned ? without : [...without, { slotId: slot.id, personId }] })}
        >
          {isPinned ? words.unpin : words.pin}
        </Button>
        <Button
          size="small"
          disabled={busy}
          onClick={() => onAsk({ pinned: without, excluded: [...draft.excluded, personId] })}
        >
          {words.exclude}
        </Button>
      </div>
    </li>
  )
}

function Remarks({ proposal, slotId, personId }: { proposal: Proposal; slotId: string; personId: string }) {
  const words = useProposalWords()
  const kinds = useTexts().calendars.kind
  const endings = proposal.endings.filter((one) => one.slotId === slotId && one.personId === personId)
  const apart = proposal.apart.find((one) => one.personId === personId)
  if (endings.length === 0 && !apart) return null
  return (
    <ul className="proposal-remarks">
      {endings.map(({ credentialId, kind, dueOn, typeName, opensOn, closesOn }) => (
        <li key={`${credentialId} ${kind} ${dueOn}`}>
          <Link href={paths.credential(credentialId)}>{words.ends(typeName, kinds[kind], dueOn)}</Link>
          {opensOn !== null || closesOn !== null ? (
            <span className="quiet"> {words.window(opensOn, closesOn)}</span>
          ) : null}
        </li>
      ))}
      {apart ? <li>{words.apart(apart.companies.join('、'))}</li> : null}
    </ul>
  )
}
