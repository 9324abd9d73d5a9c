/** `/loans/$id`: one loan: what was agreed, where the thing is, what comes next, what happened. */
import type { LoanRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { paths } from '../../paths.ts'
import { isCode } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReportCase } from '../custody/index.ts'
import { Extensions } from './Extensions.tsx'
import { LoanMark } from './LoanMark.tsx'
import { useLoanWords } from './words.ts'
import './loans.css'

const CancelLoan = lazy(() => import('./CancelLoan.tsx'))
const ExtendLoan = lazy(() => import('./ExtendLoan.tsx'))
const HandOver = lazy(() => import('./HandOver.tsx'))
const Links = lazy(() => import('./Links.tsx'))
const TakeBack = lazy(() => import('./TakeBack.tsx'))

export function LoanScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(queries.loan(id))
  if (isCode(error, 'not_found', 'invalid_input')) return <NotFoundScreen />
  if (data) return <Loan key={id} record={data as LoanRecord} />
  return (
    <div className="page">
      {error ? <ProblemAlert problem={error} onRetry={() => refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />}
    </div>
  )
}

type Act = 'report' | 'handOver' | 'takeBack' | 'cancel' | 'extend'

function Loan({ record }: { record: LoanRecord }) {
  const words = useLoanWords()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const { can, credential, obstacles, calledBack } = record
  const mayStillGo = record.state === 'requested' || record.state === 'approved'
  return (
    <PageShell
      title={[credential.typeName, credential.profession, record.holder.name].filter(Boolean).join(' · ')}
      back={{ href: paths.loans(), label: words.title }}
      mark={<LoanMark row={record} />}
      lead={`${words.whats[record.what]} · ${words.by(record.requestedBy)}`}
      actions={
        <>
          {can.approval ? <ButtonLink href={paths.approval(record.approvalId)}>{words.approval}</ButtonLink> : null}
          {can.report ? <Button onClick={() => setAct('report')}>{words.report}</Button> : null}
          {can.cancel ? <Button onClick={() => setAct('cancel')}>{words.cancel}</Button> : null}
          {can.extend ? <Button onClick={() => setAct('extend')}>{words.extend}</Button> : null}
          {can.takeBack ? (
            <Button type="primary" onClick={() => setAct('takeBack')}>
              {words.takeBack}
            </Button>
          ) : null}
          {can.handOver ? (
            <Button type="primary" disabled={obstacles.length > 0} onClick={() => setAct('handOver')}>
              {words.handOver}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="loan-notices" role="status">
        {mayStillGo && obstacles.length > 0 ? (
          <Alert
            type="warning"
            showIcon
            title={words.blocked}
            description={obstacles.map((one) => words.obstacles[one]).join('；')}
          />
        ) : null}
        {calledBack && record.state === 'out' ? (
          <Alert
            type="error"
            showIcon
            title={words.calledBack}
            description={calledBack.why.map((one) => words.obstacles[one]).join('；')}
          />
        ) : null}
      </div>
      <About record={record} />
      {record.custody ? <Where record={record} custody={record.custody} /> : null}
      {record.extensions.length > 0 ? <Extensions record={record} /> : null}
      {record.what === 'scan' ? (
        <Suspense>
          <Links record={record} />
        </Suspense>
      ) : null}
      <Panel title={words.history}>
        <ol className="loan-history">
          {record.history.map(({ id, at, event, by, note }) => (
            <li key={id}>
              <InstantText at={at} />
              <strong>{words.events[event]}</strong>
              <span>{by}</span>
              {note ? <span className="quiet">{note}</span> : null}
            </li>
          ))}
        </ol>
      </Panel>
      <Suspense>
        {act === 'report' && record.what !== 'scan' ? (
          <ReportCase
            credentialId={credential.id}
            items={[record.what]}
            mayHandle={can.takeBack}
            isLent
            onClose={close}
          />
        ) : null}
        {act === 'handOver' ? <HandOver record={record} onClose={close} /> : null}
        {act === 'takeBack' ? <TakeBack record={record} onClose={close} /> : null}
        {act === 'extend' ? <ExtendLoan record={record} onClose={close} /> : null}
        {act === 'cancel' ? <CancelLoan record={record} onClose={close} /> : null}
      </Suspense>
    </PageShell>
  )
}

function About({ record }: { record: LoanRecord }) {
  const words = useLoanWords()
  const { credential, holder, borrower, from, to } = record
  return (
    <Panel title={words.about}>
      <Facts
        items={[
          {
            label: words.credential,
            value: (
              <Link href={paths.credential(credential.id)} className="link">
                {[credential.typeName, credential.number].filter(Boolean).join(' ')}
              </Link>
            ),
          },
          { label: words.holder, value: holder.name },
          { label: words.lender, value: record.lender?.name },
          { label: words.borrower, value: borrower.name },
          { label: words.unit, value: record.unit?.name },
          {
            label: words.days,
            value: (
              <>
                <DayText day={from} /> – <DayText day={to} />
              </>
            ),
          },
          { label: words.purpose, value: words.purposes[record.purpose] },
          { label: words.project, value: record.project?.name },
          { label: words.reason, value: record.reason, wide: true },
          { label: words.note, value: record.stateReason, optional: true, wide: true },
        ]}
      />
    </Panel>
  )
}

function Where({ record, custody }: { record: LoanRecord; custody: NonNullable<LoanRecord['custody']> }) {
  const words = useLoanWords()
  return (
    <Panel
      title={words.where}
      extra={<ButtonLink href={paths.credential(record.credential.id)}>{words.openCredential}</ButtonLink>}
    >
      <Facts
        items={[
          {
            label: words.whats[record.what],
            value: [words.places[custody.place], custody.withName].filter(Boolean).join(' · '),
          },
          { label: words.shelf, value: custody.shelf, optional: true },
          { label: words.since, value: custody.since ? <DayText day={custody.since} /> : null },
        ]}
      />
    </Panel>
  )
}
