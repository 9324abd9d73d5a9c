/** One level of a standard: each demand with who is counted, what is missing, who cannot be spared, and what is checked today. */
import type { QualificationDemand, QualificationLevel } from '@chizheng/contract'
import { Button } from 'antd'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Facts, Panel } from '../../ui/PageShell.tsx'
import { LabelTag, StatusTag } from '../../ui/StatusTag.tsx'
import { useSayings } from './names.ts'

interface LevelProps {
  readonly level: QualificationLevel
  readonly title: string
  readonly on: string
  /** Texts of the keys that values name as their sources. */
  readonly sources: Readonly<Record<string, string>>
  readonly busy: boolean
  /** Absent for whoever may not say so. */
  onHold?(held: boolean): void
}

export function Level({ level, title, on, sources, busy, onHold }: LevelProps) {
  const t = useTexts()
  const words = t.requirements.qualifications
  const { met, held, confidence } = level
  const hold = held ? words.release : words.hold
  return (
    <Panel
      title={title}
      extra={
        onHold ? (
          <Button size="small" disabled={busy} aria-label={`${hold} ${title}`} onClick={() => onHold(!held)}>
            {hold}
          </Button>
        ) : null
      }
    >
      <div className="marks">
        {held ? <LabelTag>{words.heldMark}</LabelTag> : null}
        <StatusTag tone={met.all ? 'good' : met.checked ? 'soon' : 'bad'}>
          {met.all ? words.met : met.checked ? words.short : words.shortChecked}
        </StatusTag>
        {words.confidence[confidence] ? <LabelTag>{words.confidence[confidence]}</LabelTag> : null}
      </div>
      {level.demands.map((demand) => (
        <Demand key={demand.kind} demand={demand} title={title} on={on} />
      ))}
      <Facts
        items={[
          {
            label: words.assets,
            value: level.netAssetsWanYuan === null ? null : words.wan(level.netAssetsWanYuan),
            optional: true,
          },
          { label: words.performance, value: level.performance, wide: true, optional: true },
          { label: words.scope, value: level.scope, wide: true, optional: true },
          { label: words.notes, value: level.notes, wide: true, optional: true },
          {
            label: words.sources,
            value: level.sources.map((key) => sources[key] ?? key).join(t.common.listComma),
            wide: true,
          },
        ]}
      />
    </Panel>
  )
}

function Demand({ demand, title, on }: { demand: QualificationDemand; title: string; on: string }) {
  const t = useTexts()
  const words = t.requirements.qualifications
  const says = useSayings()
  const { kind, need, have, short, blocking, people, spare, lost, checked, basis } = demand
  const missing = short.map(({ place, count }) => words.shortOf(place, count)).join(t.common.listComma)
  const name = words.kinds[kind]
  return (
    <section className="demand" aria-label={`${title} ${name}`}>
      <div className="demand__head">
        <strong>{name}</strong>
        <span className="number">
          {words.need} {need ?? words.unknown}
        </span>
        <span className="number">
          {words.have} {have}
        </span>
        <span className="marks">
          {need === null ? null : (
            <StatusTag tone={short.length === 0 ? 'good' : checked ? 'bad' : 'soon'}>
              {short.length === 0 ? `${words.spare} ${spare}` : missing}
            </StatusTag>
          )}
          <span className="quiet">{checked ? words.checked : words.notChecked(basis ?? '')}</span>
        </span>
      </div>
      {demand.text ? <p className="quiet">{demand.text}</p> : null}
      {kind === 'director' ? <p className="quiet">{words.yearsUnknown}</p> : null}
      {kind === 'titles' ? <p className="quiet">{words.openStandard}</p> : null}
      {blocking && blocking.people.length > 0 ? (
        <details>
          <summary>{words.blocking(blocking.seats, blocking.people.length)}</summary>
          <People people={blocking.people} />
        </details>
      ) : null}
      {people.length > 0 ? (
        <details>
          <summary>{words.counted(people.length)}</summary>
          <ul className="demand__people">
            {people.map((person) => (
              <li key={person.id}>
                <Link href={paths.person(person.id)} className="link">
                  {person.name}
                </Link>{' '}
                <span className="quiet">
                  {[
                    person.place,
                    person.until ? words.until(person.until) : '',
                    person.essential ? words.essential : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {lost.length > 0 ? (
        <details open>
          <summary>{words.lost(on, lost.length)}</summary>
          <ul className="demand__people">
            {lost.map((person) => (
              <li key={person.id}>
                <Link href={paths.person(person.id)} className="link">
                  {person.name}
                </Link>{' '}
                <span className="quiet">{says.failure(person.failure)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function People({ people }: { people: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <ul className="demand__people">
      {people.map(({ id, name }) => (
        <li key={id}>
          <Link href={paths.person(id)} className="link">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
