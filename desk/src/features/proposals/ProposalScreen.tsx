/** `/projects/$id/proposal`: the best team for a project's free places, why it is short, and what is reserved. */
import type { Proposal, ProposalAsked } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Select, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { proposalQueries } from '../../api/proposal-queries.ts'
import { paths } from '../../paths.ts'
import { isCode } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import PasteTender from './PasteTender.tsx'
import { ProposalView } from './ProposalView.tsx'
import { useProposalWords } from './words.ts'
import './proposals.css'

const Packages = lazy(() => import('./Packages.tsx'))

export function ProposalScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const project = useQuery(proposalQueries.staffedProject(id))
  const list = useQuery(proposalQueries.proposals(id))
  if (isCode(project.error, 'not_found', 'invalid_input')) return <NotFoundScreen />
  if (project.data && list.data)
    return (
      <Proposing
        key={id}
        projectId={id}
        name={project.data.name}
        made={list.data.rows}
        mayPropose={list.data.can.propose}
      />
    )
  const error = project.error ?? list.error
  return (
    <div className="page">
      {error ? (
        <ProblemAlert problem={error} onRetry={() => (project.error ? project : list).refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </div>
  )
}

interface Made {
  readonly id: string
  readonly state: Proposal['state']
  readonly madeBy: string
  readonly madeAt: string
  readonly filled: number
  readonly places: number
}

function Proposing(props: { projectId: string; name: string; made: readonly Made[]; mayPropose: boolean }) {
  const { projectId, name, made, mayPropose } = props
  const words = useProposalWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const shownId = chosen ?? made[0]?.id
  const propose = useChange(
    async (body: ProposalAsked) => (await answered(client.POST('/api/proposals', { body }))) as unknown as Proposal,
    ['proposals'],
  )
  const ask = async (asked: Partial<ProposalAsked>) => {
    const body = { projectIds: [projectId], ...asked } as ProposalAsked
    const answer = await propose.send(body)
    if (answer !== null) setChosen(answer.id)
  }
  return (
    <PageShell
      title={words.of(name)}
      back={{ href: paths.project(projectId), label: words.back }}
      actions={
        <>
          {made.length > 1 ? (
            <Select
              aria-label={words.earlier}
              popupMatchSelectWidth={false}
              value={shownId ?? null}
              onChange={setChosen}
              options={made.map((one) => ({ value: one.id, label: <MadeLine one={one} /> }))}
            />
          ) : null}
          {mayPropose ? <PasteTender projectId={projectId} /> : null}
        </>
      }
    >
      <ProblemAlert problem={propose.problem} />
      {shownId === undefined ? (
        <EmptyState title={words.empty} hint={words.emptyHint}>
          {mayPropose ? (
            <Button type="primary" loading={propose.busy} onClick={() => ask({})}>
              {propose.busy ? words.busy : words.begin}
            </Button>
          ) : null}
        </EmptyState>
      ) : (
        <Shown key={shownId} id={shownId} busy={propose.busy} mayPropose={mayPropose} onAsk={ask} />
      )}
      <Suspense>
        <Packages projectId={projectId} />
      </Suspense>
    </PageShell>
  )
}

function MadeLine({ one }: { one: Made }) {
  const words = useProposalWords()
  return (
    <>
      <InstantText at={one.madeAt} /> {one.madeBy} · {one.filled}/{one.places} · {words.states[one.state]}
    </>
  )
}

function Shown(props: {
  id: string
  busy: boolean
  mayPropose: boolean
  onAsk(asked: Partial<ProposalAsked>): Promise<void>
}) {
  const { data, error, refetch } = useQuery(proposalQueries.proposal(props.id))
  if (data) return <ProposalView proposal={data} busy={props.busy} mayPropose={props.mayPropose} onAsk={props.onAsk} />
  return error ? (
    <ProblemAlert problem={error} onRetry={() => refetch()} />
  ) : (
    <Skeleton active paragraph={{ rows: 8 }} />
  )
}
