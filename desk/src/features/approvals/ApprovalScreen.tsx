/** `/approvals/$id`: one request: what is to be decided as it is now, the risks, the steps, what happened. */
import type { ApprovalDecision, ApprovalRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useToday } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { isCode, type Problem } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { Talk } from './Talk.tsx'
import { deciderText, stateTones, useApprovalWords } from './words.ts'
import './approvals.css'

const Decide = lazy(() => import('./Decide.tsx'))
const HandOver = lazy(() => import('./HandOver.tsx'))

export function ApprovalScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(queries.approval(id))
  if (isCode(error, 'not_found', 'invalid_input')) return <NotFoundScreen />
  if (data) return <Approval key={id} record={data as ApprovalRecord} />
  return (
    <div className="page">
      {error ? <ProblemAlert problem={error} onRetry={() => refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />}
    </div>
  )
}

function Approval({ record }: { record: ApprovalRecord }) {
  const words = useApprovalWords()
  const [decision, setDecision] = useState<ApprovalDecision | null>(null)
  const [isHandingOver, setHandingOver] = useState(false)
  const [isDecided, setDecided] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const begin = (made: ApprovalDecision) => {
    setProblem(null)
    setDecision(made)
  }
  const refused = (refusal: Problem) => {
    setDecision(null)
    setHandingOver(false)
    setProblem(refusal)
  }
  const { can } = record
  return (
    <PageShell
      title={record.title}
      back={{ href: paths.approvals(), label: words.toList }}
      mark={<StatusTag tone={stateTones[record.state]}>{words.states[record.state]}</StatusTag>}
      lead={`${words.kinds[record.subject.kind]} · ${words.by(record.requestedBy)}`}
      actions={
        <>
          {record.credentialId ? (
            <ButtonLink href={paths.credential(record.credentialId)}>{words.openSubject}</ButtonLink>
          ) : null}
          <Own record={record} />
          {can.handOver ? <Button onClick={() => setHandingOver(true)}>{words.handOver}</Button> : null}
          {can.decide ? <Button onClick={() => begin('refused')}>{words.refuse}</Button> : null}
          {can.decide && !record.isGone ? (
            <Button type="primary" onClick={() => begin('approved')}>
              {words.approve}
            </Button>
          ) : null}
        </>
      }
    >
      <ProblemAlert problem={problem} />
      <div className="approval-notices" role="status">
        {isDecided ? <Next after={record.id} /> : null}
        {record.deputyFor ? <Alert type="info" showIcon title={words.deputyFor(record.deputyFor)} /> : null}
        <HandedOver record={record} />
        {record.isGone ? <Alert type="warning" showIcon title={words.gone} /> : null}
        {record.atRequest ? <Alert type="warning" showIcon title={words.changed} /> : null}
        {record.state === 'open' && record.snapshot.risks.length > 0 ? (
          <Alert
            type="warning"
            showIcon
            title={words.risks}
            description={record.snapshot.risks.map(({ kind, value }) => words.risk(kind, value)).join('；')}
          />
        ) : null}
      </div>
      <Panel title={words.about}>
        <SeenFacts record={record} />
        <p className="approvals__reason">
          <span className="quiet">{words.reason}</span> {record.reason}
        </p>
      </Panel>
      <Panel title={words.steps}>
        <Steps record={record} />
      </Panel>
      <Talk record={record} />
      <Suspense>
        {decision ? (
          <Decide
            record={record}
            decision={decision}
            onClose={() => setDecision(null)}
            onDone={() => {
              setDecision(null)
              setDecided(true)
            }}
            onRefused={refused}
          />
        ) : null}
        {isHandingOver ? <HandOver record={record} onClose={() => setHandingOver(false)} onRefused={refused} /> : null}
      </Suspense>
    </PageShell>
  )
}

/** What is to be decided; what was otherwise when it was asked for says how. */
function SeenFacts({ record: { snapshot, atRequest } }: { record: ApprovalRecord }) {
  const words = useApprovalWords()
  const before = new Map(atRequest?.facts.map(({ kind, value }) => [kind, value]))
  return (
    <Facts
      items={snapshot.facts.map(({ kind, value }) => {
        const was = before.get(kind)
        const isChanged = atRequest !== null && was !== value
        return {
          label: words.facts[kind],
          value: isChanged ? (
            <>
              <strong>{words.fact(kind, value)}</strong>{' '}
              <span className="quiet">{words.was(was === undefined ? '–' : words.fact(kind, was))}</span>
            </>
          ) : (
            words.fact(kind, value)
          ),
        }
      })}
    />
  )
}

/** The way on through the queue, from where the reader is. */
function Next({ after }: { after: string }) {
  const words = useApprovalWords()
  const waiting = useQuery(queries.nextApproval(after)).data
  return (
    <Alert
      type="success"
      showIcon
      title={words.done}
      action={
        waiting ? (
          <ButtonLink size="small" type="primary" href={paths.approval(waiting.id)}>
            {words.next}
          </ButtonLink>
        ) : null
      }
    />
  )
}

/** With whom the open step is, and taking it back. */
function HandedOver({ record: { id, version, handedOver, can } }: { record: ApprovalRecord }) {
  const words = useApprovalWords()
  const takeBack = useChange(
    () => answered(client.POST('/api/approvals/{id}/take-back', { params: { path: { id } }, body: { version } })),
    ['approvals'],
  )
  return (
    <>
      <ProblemAlert problem={takeBack.problem} />
      {handedOver ? (
        <Alert
          type="info"
          showIcon
          title={words.handedOver(handedOver.by, handedOver.to)}
          description={handedOver.reason}
          action={
            can.takeBack ? (
              <Button size="small" loading={takeBack.busy} onClick={() => takeBack.send(undefined)}>
                {words.takeBack}
              </Button>
            ) : null
          }
        />
      ) : null}
    </>
  )
}

/** What who asked may do. */
function Own({ record: { id, version, can, pushedToday } }: { record: ApprovalRecord }) {
  const words = useApprovalWords()
  const params = { path: { id } }
  const push = useChange(
    () => answered(client.POST('/api/approvals/{id}/push', { params, body: { note: null } })),
    ['approvals'],
  )
  const recall = useChange(
    () => answered(client.POST('/api/approvals/{id}/recall', { params, body: { version } })),
    ['approvals'],
  )
  return (
    <>
      {can.push && pushedToday === null ? (
        <Button loading={push.busy} onClick={() => push.send(undefined)}>
          {words.push}
        </Button>
      ) : null}
      {pushedToday && can.comment ? <span className="quiet">{words.pushed(pushedToday.by)}</span> : null}
      {can.recall ? (
        <Button loading={recall.busy} onClick={() => recall.send(undefined)}>
          {words.recall}
        </Button>
      ) : null}
      <ProblemAlert problem={push.problem ?? recall.problem} />
    </>
  )
}

const stepTones: Readonly<Record<ApprovalRecord['steps'][number]['state'], Tone>> = {
  waiting: 'calm',
  open: 'soon',
  approved: 'good',
  refused: 'bad',
  dropped: 'calm',
}

function Steps({ record }: { record: ApprovalRecord }) {
  const words = useApprovalWords()
  const today = useToday()
  return (
    <ol className="approval-steps">
      {record.steps.map((step) => (
        <li key={step.position} className="approvals__line">
          <strong>{deciderText(step.decider, words)}</strong>
          <StatusTag tone={stepTones[step.state]}>{words.stepStates[step.state]}</StatusTag>
          {step.decidedBy ? (
            <span>
              {step.decidedBy}
              {step.decidedFor ? words.forName(step.decidedFor) : null}
            </span>
          ) : null}
          {step.decidedAt ? <InstantText at={step.decidedAt} /> : null}
          {step.state === 'open' ? (
            <span>
              <span className="quiet">{words.due}</span> <DayText day={step.dueOn} today={today} soonDays={1} />
            </span>
          ) : null}
          {step.comment ? <span className="approvals__title">{step.comment}</span> : null}
        </li>
      ))}
    </ol>
  )
}
