/**
 * `/qualifications`: what qualification standards ask of a company's staff, on a day. `entity`, `standard`, `on` and `counting` stand
 * in the address; without a standard the levels that are held.
 */
import type { QualificationLevel, QualificationStandard } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { requirementQueries } from '../../api/requirement-queries.ts'
import { useMayEverywhere } from '../../api/session.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useListState } from '../../ui/useListState.ts'
import { Level } from './Level.tsx'
import './requirements.css'

export function QualificationsScreen() {
  return useMayEverywhere('requirements.read') ? (
    <Qualifications />
  ) : (
    <ForbiddenScreen needs="requirements.read" everywhere />
  )
}

const countings = ['each', 'once'] as const

function Qualifications() {
  const t = useTexts()
  const words = t.requirements.qualifications
  const { language } = useLanguage()
  const list = useListState()
  const { data, error, refetch } = useQuery(requirementQueries.qualifications())
  const nameOf = (standard: QualificationStandard) => (language === 'en' ? standard.nameEn : standard.nameZh)
  const { standard, on, counting } = list.search
  // Whoever holds a qualification comes first.
  const entity = list.search.entity ?? data?.held[0]?.entityId ?? data?.entities[0]?.id
  return (
    <PageShell title={words.title} lead={words.lead}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data ? (
        <>
          <div className="filters">
            <Choice label={words.entity}>
              <Select
                aria-label={words.entity}
                value={entity}
                options={data.entities.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(value: string) => list.change({ entity: value })}
                popupMatchSelectWidth={false}
              />
            </Choice>
            <Choice label={words.show}>
              <Select
                aria-label={words.show}
                value={standard ?? ''}
                showSearch={{ optionFilterProp: 'label' }}
                options={[
                  { value: '', label: words.held },
                  ...data.standards.map((one) => ({ value: one.id, label: nameOf(one) })),
                ]}
                onChange={(value: string) => list.change({ standard: value || undefined })}
                popupMatchSelectWidth={false}
              />
            </Choice>
            <Choice label={t.requirements.on}>
              <DayInput
                label={t.requirements.on}
                value={on ?? null}
                onChange={(day) => list.change({ on: day ?? undefined })}
              />
            </Choice>
            <Choice label={words.counting}>
              <Select
                aria-label={words.counting}
                title={words.countingHint}
                value={counting === 'once' ? 'once' : 'each'}
                options={countings.map((value) => ({ value, label: words.countings[value] }))}
                onChange={(value: string) => list.change({ counting: value === 'once' ? value : undefined })}
                popupMatchSelectWidth={false}
              />
            </Choice>
          </div>
          {entity ? (
            <Standing
              query={{ entity, standard, on, counting }}
              standards={new Map(data.standards.map((one) => [one.id, nameOf(one)]))}
              sources={data.sources}
              mayChange={data.can.change}
            />
          ) : null}
        </>
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </PageShell>
  )
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="filters__field">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

interface StandingProps {
  readonly query: {
    entity: string
    standard?: string | undefined
    on?: string | undefined
    counting?: string | undefined
  }
  readonly standards: ReadonlyMap<string, string>
  readonly sources: Readonly<Record<string, string>>
  readonly mayChange: boolean
}

function Standing({ query, standards, sources, mayChange }: StandingProps) {
  const words = useTexts().requirements.qualifications
  const { data, error, refetch } = useQuery(requirementQueries.standing(query))
  const holding = useChange(
    (body: { standardId: string; level: string | null }) =>
      answered(client.PUT('/api/qualifications/held', { body: { entityId: query.entity, ...body } })),
    ['requirements'],
  )
  if (error) return <ProblemAlert problem={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />
  const levels = data.levels as QualificationLevel[]
  const titleOf = ({ standardId, level }: QualificationLevel) => `${standards.get(standardId)} ${level}`
  if (levels.length === 0) return <EmptyState title={words.none} hint={mayChange ? words.noneHint : undefined} />
  return (
    <>
      <ProblemAlert problem={holding.problem} />
      {query.standard === undefined ? <Leaving levels={levels} titleOf={titleOf} /> : null}
      {levels.map((level) => (
        <Level
          key={`${level.standardId} ${level.level}`}
          level={level}
          title={titleOf(level)}
          on={data.on}
          sources={sources}
          busy={holding.busy}
          {...(mayChange
            ? {
                onHold: (held: boolean) =>
                  void holding.send({ standardId: level.standardId, level: held ? level.level : null }),
              }
            : {})}
        />
      ))}
    </>
  )
}

/** Whose leaving takes a place from a demand of what is held. */
function Leaving({
  levels,
  titleOf,
}: {
  levels: readonly QualificationLevel[]
  titleOf(level: QualificationLevel): string
}) {
  const t = useTexts()
  const words = t.requirements.qualifications
  const counted = levels.flatMap((level) => level.demands).some(({ checked, have }) => checked && have > 0)
  const effects = new Map<string, { name: string; what: string[] }>()
  for (const level of levels) {
    for (const demand of level.demands.filter(({ checked }) => checked)) {
      for (const person of demand.people.filter(({ essential }) => essential)) {
        const known = effects.get(person.id) ?? { name: person.name, what: [] }
        known.what.push(words.leavingOf(`${titleOf(level)} ${words.kinds[demand.kind]}`))
        effects.set(person.id, known)
      }
    }
  }
  if (!counted) return null
  return (
    <Panel title={words.leaving}>
      {effects.size === 0 ? <p className="quiet">{words.leavingNone}</p> : null}
      <ul className="kept leaving" aria-label={words.leaving}>
        {[...effects].map(([id, { name, what }]) => (
          <li key={id}>
            <div>
              <strong>{name}</strong> {what.join(t.common.listComma)}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
