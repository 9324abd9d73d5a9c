/** `/renewals/$id`: one renewal: where it stands, its steps, what is missing of the hours, handing in the new certificate. */
import type { RenewalRecord, RenewalStep } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange, useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMay, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { isCode } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { yuanText } from '../../ui/money.ts'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Balances } from './Balances.tsx'
import { StateMark } from './StateMark.tsx'
import './renewals.css'

const EditStep = lazy(() => import('./EditStep.tsx'))
const Submit = lazy(() => import('./Submit.tsx'))
const ChangeOwner = lazy(() => import('./ChangeOwner.tsx'))

export function RenewalScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(queries.renewal(id))
  if (isCode(error, 'not_found', 'invalid_input')) return <NotFoundScreen />
  if (error && !data) {
    return (
      <div className="page">
        <ProblemAlert problem={error} onRetry={() => refetch()} />
      </div>
    )
  }
  if (data) return <Renewal key={id} record={data as RenewalRecord} />
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  )
}

function Renewal({ record }: { record: RenewalRecord }) {
  const t = useTexts()
  const words = t.renewals
  const today = useToday()
  const [submitting, setSubmitting] = useState(false)
  const [changingOwner, setChangingOwner] = useState(false)
  const { person, owner } = record
  return (
    <PageShell
      title={`${record.typeName} · ${words.kinds[record.kind]}`}
      back={{ href: paths.renewals(), label: words.toList }}
      mark={<StateMark state={record.state} />}
      lead={
        <>
          <Link href={paths.person(person.id)}>{person.name}</Link>
          {record.unit ? ` · ${record.unit.path}` : ''}
        </>
      }
      actions={
        <>
          <ButtonLink href={paths.credential(record.credentialId)}>{words.openCredential}</ButtonLink>
          {record.can.submit ? (
            <Button type="primary" onClick={() => setSubmitting(true)}>
              {words.submit}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="renewal-notices">
        {record.endReason ? <Alert type="info" showIcon title={words.endReasons[record.endReason]} /> : null}
        {record.can.submit && !record.can.change && record.nextStep ? (
          <Alert type="info" showIcon title={`${words.yourTurn}${words.steps[record.nextStep.kind]}`} />
        ) : null}
      </div>
      <Panel
        title={words.state}
        extra={record.can.change ? <Button onClick={() => setChangingOwner(true)}>{words.changeOwner}</Button> : null}
      >
        <Facts
          items={[
            { label: words.opensOn, value: <DayText day={record.opensOn} /> },
            { label: words.applyBy, value: <DayText day={record.applyBy} today={today} neutral /> },
            {
              label: words.endsOn,
              value: <DayText day={record.endsOn} today={today} neutral={record.state === 'done'} />,
            },
            {
              label: words.owner,
              value: owner ? <Link href={paths.person(owner.id)}>{owner.name}</Link> : words.ownerNone,
            },
          ]}
        />
      </Panel>
      <Panel title={words.stepsTitle} extra={<span className="quiet">{words.total(yuanText(record.costFen))}</span>}>
        <Steps record={record} />
      </Panel>
      {record.hours ? (
        <Panel title={words.hours}>
          <Balances balances={[record.hours]} withBasis />
        </Panel>
      ) : null}
      <Suspense>
        {submitting ? <Submit record={record} onClose={() => setSubmitting(false)} /> : null}
        {changingOwner ? <ChangeOwner record={record} onClose={() => setChangingOwner(false)} /> : null}
      </Suspense>
    </PageShell>
  )
}

function Steps({ record }: { record: RenewalRecord }) {
  const t = useTexts()
  const words = t.renewals
  const today = useToday()
  const forget = useForget()
  const mayOpen = useMay('archive.read')
  const [editing, setEditing] = useState<RenewalStep | null>(null)
  const [pressed, setPressed] = useState<number | null>(null)
  const change = useChange(
    ({ position, doneOn }: { position: number; doneOn: string }) =>
      answered(
        client.PATCH('/api/renewals/{id}/steps/{position}', {
          params: { path: { id: record.id, position } },
          body: { version: record.version, doneOn },
        }),
      ),
    ['renewals'],
  )
  /** The button that was pressed is gone then: the keyboard stays in its row. */
  const doneToday = async (step: RenewalStep, row: Element | null) => {
    if (change.busy) return
    setPressed(step.position)
    const answer = await change.send({ position: step.position, doneOn: today })
    setPressed(null)
    if (answer === null) await forget(['renewals'])
    else [...(row?.querySelectorAll('button') ?? [])].at(-1)?.focus()
  }
  const nameOf = (step: RenewalStep) => step.label ?? words.steps[step.kind]
  return (
    <>
      <ProblemAlert problem={change.problem} />
      <ol className="renewal-steps" aria-label={words.stepsTitle}>
        {record.steps.map((step) => (
          <li key={step.position} className="renewal-steps__row">
            <span>
              <strong>{nameOf(step)}</strong> <span className="quiet">{words.owners[step.owner]}</span>
              {step.entry ? (
                <span className="quiet">
                  {' '}
                  · {[step.entry.title, step.entry.startsOn, step.entry.place].filter(Boolean).join(' ')}
                </span>
              ) : null}
              {step.documentId && mayOpen ? (
                <>
                  {' '}
                  <a
                    className="link"
                    href={downloads.documentInline(step.documentId)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${words.document} ${nameOf(step)}`}
                  >
                    {words.document}
                  </a>
                </>
              ) : null}
            </span>
            <span>
              <span className="quiet">{words.due}</span>{' '}
              {step.doneOn || record.closedAt ? (
                <DayText day={step.dueOn} />
              ) : (
                <DayText day={step.dueOn} today={today} soonDays={7} />
              )}
            </span>
            <span>
              {step.doneOn ? (
                <StatusTag tone="good" title={step.doneBy ? words.doneBy(step.doneBy) : ''}>
                  {step.doneOn}
                </StatusTag>
              ) : (
                <StatusTag tone="calm">{words.notDone}</StatusTag>
              )}
            </span>
            <span className="number">{step.costFen === null ? null : `${yuanText(step.costFen)} ${words.yuan}`}</span>
            {record.can.change ? (
              <span className="marks">
                {step.doneOn === null && step.kind !== 'document' ? (
                  <Button
                    size="small"
                    loading={pressed === step.position}
                    aria-label={`${nameOf(step)} ${words.doneToday}`}
                    onClick={(event) => doneToday(step, event.currentTarget.closest('li'))}
                  >
                    {words.doneToday}
                  </Button>
                ) : null}
                <Button size="small" aria-label={words.editStep(nameOf(step))} onClick={() => setEditing(step)}>
                  {words.edit}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <Suspense>
        {editing ? (
          <EditStep record={record} step={editing} name={nameOf(editing)} onClose={() => setEditing(null)} />
        ) : null}
      </Suspense>
    </>
  )
}
