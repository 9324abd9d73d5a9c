/** The people of a project: who is reserved or engaged, by what, with their locks and exceptions; those whose time is over behind. */
import type { EngagementRecord, ProjectRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { downloads, paths } from '../../paths.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Period } from './Period.tsx'
import type { Step } from './StepDialog.tsx'
import { engagementTones, isInForce, useProjectWords } from './words.ts'

const MoveDialog = lazy(() => import('./MoveDialog.tsx'))
const EngageDialog = lazy(() => import('./EngageDialog.tsx'))
const StepDialog = lazy(() => import('./StepDialog.tsx'))

interface Taken {
  readonly engagement: EngagementRecord
  readonly step: Step | 'moveDays'
}

export function Engagements({ project }: { project: ProjectRecord }) {
  const words = useProjectWords()
  const [engaging, setEngaging] = useState(false)
  const [taken, setTaken] = useState<Taken | null>(null)
  const inForce = project.engagements.filter(isInForce)
  const over = project.engagements.filter((one) => !isInForce(one))
  const { change } = project.can
  const mayEngage = change && project.state !== 'accepted' && project.state !== 'lost'
  const rows = (engagements: readonly EngagementRecord[]) => (
    <ul className="project-rows">
      {engagements.map((one) => (
        <li key={one.id} className="project-rows__slot">
          <Row engagement={one} />
          {change && isInForce(one) ? (
            <Steps engagement={one} project={project} onTake={(step) => setTaken({ engagement: one, step })} />
          ) : null}
        </li>
      ))}
    </ul>
  )
  return (
    <Panel
      title={words.engagements}
      extra={mayEngage ? <Button onClick={() => setEngaging(true)}>{words.engage}</Button> : null}
    >
      {inForce.length === 0 ? <EmptyState title={words.engagementsNone} /> : rows(inForce)}
      {over.length > 0 ? (
        <details className="project-rows__past">
          <summary>{words.past(over.length)}</summary>
          {rows(over)}
        </details>
      ) : null}
      <Suspense>
        {engaging ? <EngageDialog project={project} onClose={() => setEngaging(false)} /> : null}
        {taken?.step === 'moveDays' ? (
          <MoveDialog
            engagement={project.engagements.find(({ id }) => id === taken.engagement.id) ?? taken.engagement}
            onClose={() => setTaken(null)}
          />
        ) : taken ? (
          <StepDialog
            project={project}
            engagement={project.engagements.find(({ id }) => id === taken.engagement.id) ?? taken.engagement}
            step={taken.step}
            onClose={() => setTaken(null)}
          />
        ) : null}
      </Suspense>
    </Panel>
  )
}

interface StepsProps {
  readonly engagement: EngagementRecord
  readonly project: ProjectRecord
  onTake(step: Taken['step']): void
}

function Steps({ engagement, project, onTake }: StepsProps) {
  const words = useProjectWords()
  const { name } = engagement.person
  const canBegin = project.state === 'won' || project.state === 'running' || project.state === 'stopped'
  const steps: readonly Taken['step'][] =
    engagement.state === 'reserved'
      ? [...(canBegin ? (['begin'] as const) : []), 'moveDays', 'letGo']
      : ['replace', 'moveDays', 'end']
  return (
    <div className="project-rows__line">
      {steps.map((step) => (
        <Button key={step} size="small" aria-label={`${words[step]} ${name}`} onClick={() => onTake(step)}>
          {words[step]}
        </Button>
      ))}
    </div>
  )
}

function Row({ engagement }: { engagement: EngagementRecord }) {
  const words = useProjectWords()
  const { person, roleName, state, begun, exception, ended } = engagement
  return (
    <>
      <div className="project-rows__line">
        <Link href={paths.person(person.id)} className="link project-rows__name">
          {person.name}
        </Link>
        <span>{roleName}</span>
        <StatusTag tone={engagementTones[state]}>{words.engagementStates[state]}</StatusTag>
        <Period engagement={engagement} />
      </div>
      {begun ? <Proof label={words.beginnings[begun.by]} evidence={begun.evidence} /> : null}
      {exception ? (
        <Proof
          label={`${words.exceptions[exception.kind]}（${exception.projects.map(({ name }) => name).join('、')}）`}
          evidence={exception.evidence}
        />
      ) : null}
      {ended ? <Proof label={words.reasons[ended.reason]} evidence={ended.evidence} /> : null}
    </>
  )
}

type Evidence = NonNullable<EngagementRecord['begun']>['evidence']

function Proof({ label, evidence: { note, document } }: { label: string; evidence: Evidence }) {
  return (
    <div className="project-rows__line quiet">
      <span>{[label, note].filter(Boolean).join(' · ')}</span>
      {document ? (
        <a className="link" href={downloads.projectDocument(document.id)} target="_blank" rel="noreferrer">
          {document.name}
        </a>
      ) : null}
    </div>
  )
}
