/** `/projects/$id`: one project: its facts, its slots, its people with their locks, its files. */
import type { ProjectRecord, ProjectState } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { downloads, paths } from '../../paths.ts'
import { isCode } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { useGo } from '../../ui/Link.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { AskForProject } from '../loans/index.ts'
import { ProposalLink } from '../proposals/index.ts'
import { Engagements } from './Engagements.tsx'
import { Slots } from './Slots.tsx'
import { isInForce, stateTones, useProjectWords } from './words.ts'
import './projects.css'

const ProjectDialog = lazy(() => import('./ProjectDialog.tsx'))
const StateDialog = lazy(() => import('./StateDialog.tsx'))
const RemoveDialog = lazy(() => import('./RemoveDialog.tsx'))

export function ProjectScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(queries.project(id))
  if (isCode(error, 'not_found', 'invalid_input')) return <NotFoundScreen />
  if (error && !data) {
    return (
      <div className="page">
        <ProblemAlert problem={error} onRetry={() => refetch()} />
      </div>
    )
  }
  if (data) return <Project key={id} project={data as ProjectRecord} />
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  )
}

function Project({ project }: { project: ProjectRecord }) {
  const words = useProjectWords()
  const go = useGo()
  const [dialog, setDialog] = useState<ProjectState | 'edit' | 'remove' | null>(null)
  const close = () => setDialog(null)
  return (
    <PageShell
      title={project.name}
      back={{ href: paths.projects(), label: words.toList }}
      mark={<StatusTag tone={stateTones[project.state]}>{words.states[project.state]}</StatusTag>}
      lead={[project.code, words.kinds[project.kind], project.place].filter(Boolean).join(' · ')}
      actions={
        <>
          <Suspense>
            <ProposalLink projectId={project.id} />
            <AskForProject project={borrowing(project)} people={engagedIn(project)} />
          </Suspense>
          {project.can.remove ? <Button onClick={() => setDialog('remove')}>{words.remove}</Button> : null}
          {project.can.states.map((state) => (
            <Button key={state} onClick={() => setDialog(state)}>
              {words.moveTo(words.states[state])}
            </Button>
          ))}
        </>
      }
    >
      <Panel
        title={words.facts}
        extra={project.can.change ? <Button onClick={() => setDialog('edit')}>{words.edit}</Button> : null}
      >
        <ProjectFacts project={project} />
      </Panel>
      <Slots project={project} />
      <Engagements project={project} />
      <Files project={project} />
      <Suspense>
        {dialog === 'edit' ? <ProjectDialog project={project} onClose={close} onDone={close} /> : null}
        {dialog === 'remove' ? (
          <RemoveDialog project={project} onClose={close} onDone={() => go(paths.projects())} />
        ) : null}
        {dialog !== null && dialog !== 'edit' && dialog !== 'remove' ? (
          <StateDialog project={project} to={dialog} onClose={close} />
        ) : null}
      </Suspense>
    </PageShell>
  )
}

/** Loans are for the unit that runs it; a tender's, for the tender. */
const borrowing = ({ id, name, unit, entity, state }: ProjectRecord) =>
  ({ id, name, unitId: unit?.id ?? entity.id, purpose: state === 'tender' ? 'tender' : 'filing' }) as const

const engagedIn = ({ engagements }: ProjectRecord) => [
  ...new Map(engagements.filter(isInForce).map(({ person }) => [person.id, person])).values(),
]

function ProjectFacts({ project }: { project: ProjectRecord }) {
  const words = useProjectWords()
  return (
    <Facts
      items={[
        {
          label: words.state,
          value: (
            <>
              {words.states[project.state]}{' '}
              <span className="quiet">
                {words.stateOn} <DayText day={project.stateOn} />
                {project.stateNote ? ` · ${project.stateNote}` : ''}
              </span>
            </>
          ),
        },
        {
          label: words.period,
          value: (
            <>
              <DayText day={project.startsOn} /> – <DayText day={project.endsOn} />
            </>
          ),
        },
        { label: words.entity, value: project.entity.name },
        { label: words.unit, value: project.unit?.path },
        { label: words.areaM2, value: project.areaM2?.toLocaleString(), optional: true },
        { label: words.contractWanYuan, value: project.contractWanYuan?.toLocaleString(), optional: true },
      ]}
    />
  )
}

function Files({ project }: { project: ProjectRecord }) {
  const words = useProjectWords()
  if (project.documents.length === 0) return null
  return (
    <Panel title={words.documents}>
      <ul className="project-rows">
        {project.documents.map(({ id, name, addedBy }) => (
          <li key={id} className="project-rows__line">
            <a
              className="link project-rows__name"
              href={downloads.projectDocument(id)}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>
            <span className="quiet">{addedBy}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
