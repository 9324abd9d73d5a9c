/** `/credentials/$id`: one certificate, everything known about it, and everything that can be done to it. */
import type { CredentialRecord } from '@chizheng/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { lazy, type ReactNode, Suspense } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useToday } from '../../api/session.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { typeLabel } from '../../pickers/TypeSelect.tsx'
import { isCode } from '../../problem.ts'
import { NotFoundScreen } from '../../shell/LostScreens.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { CredentialMark, reviewText, UploadMark, VerificationMark } from '../../ui/marks.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import { CredentialArchive } from '../archive/index.ts'
import { CredentialCustody } from '../custody/index.ts'
import { CredentialDue } from '../due/index.ts'
import { InlineEdit } from '../inline/index.ts'
import { PersonLock } from '../projects/index.ts'
import { CredentialHours, CredentialRenewals } from '../renewals/index.ts'
import { Timeline } from '../timeline/index.ts'
import { ActionBar } from './actions/ActionBar.tsx'
import { WithdrawRequest } from './actions/WithdrawRequest.tsx'
import { NumberText } from './NumberText.tsx'
import type { QuickField } from './QuickCredential.tsx'
import { Deadlines, Periods } from './Times.tsx'
import { VerificationPanel } from './VerificationPanel.tsx'
import './credential.css'

const QuickCredential = lazy(() => import('./QuickCredential.tsx'))

export function CredentialScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(queries.credential(id))
  if (isCode(error, 'not_found', 'invalid_input')) return <NotFoundScreen />
  if (error && !data) {
    return (
      <div className="page">
        <ProblemAlert problem={error} onRetry={() => refetch()} />
      </div>
    )
  }
  return data ? <Credential key={id} record={data} /> : null
}

function Credential({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const mayRemind = useMay('reminders.read')
  const mayRenew = useMay('renewals.read')
  const mayLend = useMay('loans.read')
  const { id, person, typeId, profession } = record
  const lead = (
    <>
      <Link href={paths.person(record.person.id)}>{record.person.name}</Link>
      {record.unit ? ` · ${record.unit.path}` : ''}{' '}
      <Suspense>
        <PersonLock personId={person.id} />
      </Suspense>
    </>
  )
  return (
    <PageShell
      title={record.typeName}
      back={{ href: paths.registry(), label: t.credential.toRegistry }}
      mark={
        <span className="marks">
          <CredentialMark status={record.status} />
          <VerificationMark state={record.verification} />
          <UploadMark request={record.uploadRequest} />
          {record.givenUp ? <LabelTag>{t.credential.givenUp}</LabelTag> : null}
        </span>
      }
      lead={lead}
      actions={<ActionBar record={record} />}
    >
      <Notices record={record} />
      <div className="with-aside">
        <div>
          <Panel title={t.credential.facts}>
            <CredentialFacts record={record} />
          </Panel>
          <div className="halves-even">
            <Panel title={t.credential.deadlines}>
              <Deadlines record={record} />
            </Panel>
            <Panel title={t.credential.periods}>
              <Periods record={record} />
            </Panel>
          </div>
          {mayRemind ? (
            <Suspense>
              <CredentialDue credentialId={record.id} />
            </Suspense>
          ) : null}
          {mayRenew ? (
            <Suspense>
              <CredentialRenewals
                credentialId={id}
                isDue={record.deadlines.some(({ kind }) => kind === 'expiry' || kind === 'review')}
              />
              <CredentialHours credential={{ id, personId: person.id, typeId, profession }} />
            </Suspense>
          ) : null}
          {record.can.archive ? <CredentialArchive credentialId={record.id} mayAttach={record.can.attach} /> : null}
          {mayLend ? (
            <Suspense>
              <CredentialCustody credentialId={id} />
            </Suspense>
          ) : null}
          <VerificationPanel record={record} />
        </div>
        <aside aria-label={t.credential.timeline}>
          <Panel title={t.credential.timeline}>
            <History id={record.id} />
          </Panel>
        </aside>
      </div>
    </PageShell>
  )
}

/** What a reader must know before anything else. */
function Notices({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const { reviewCodes, givenUp, givenUpOn, givenUpReason, stateReason, supersededBy, uploadRequest } = record
  return (
    <div className="notices">
      {record.state === 'draft' ? <Alert type="info" showIcon title={t.credential.draftHint} /> : null}
      {reviewCodes.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`${t.credential.doubts}${reviewCodes.map((code) => reviewText(code, t)).join('、')}`}
        />
      ) : null}
      {givenUp ? (
        <Alert type="info" showIcon title={t.credential.givenUpSince(givenUpOn ?? '', givenUpReason ?? '')} />
      ) : null}
      {stateReason ? <Alert type="info" showIcon title={t.credential.stateReason(stateReason)} /> : null}
      {uploadRequest ? (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {t.credential.uploadAsked(uploadRequest.by)} · <InstantText at={uploadRequest.at} />
            </>
          }
          description={uploadRequest.note}
          action={record.can.request ? <WithdrawRequest record={record} /> : null}
        />
      ) : null}
      {supersededBy ? (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {t.credential.superseded} <Link href={paths.credential(supersededBy)}>{t.credential.supersededOpen}</Link>
            </>
          }
        />
      ) : null}
    </div>
  )
}

function CredentialFacts({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const c = t.credential
  const today = useToday()
  const registered =
    record.registered === null ? c.registeredUnknown : record.registered ? c.registeredYes : c.registeredNo
  const present = record.periods.at(-1)
  const may = record.can.correct
  const inline = (field: QuickField, label: string, value: ReactNode) => {
    if (!may) return value
    const form = (close: () => void) => <QuickCredential record={record} fields={[field]} onClose={close} />
    return <InlineEdit label={label} value={value} form={form} />
  }
  const items = [
    { label: c.type, value: <TypeName record={record} /> },
    { label: t.registry.category, value: record.category ? t.common.category[record.category] : t.common.noCategory },
    { label: c.profession, value: record.profession, optional: true },
    { label: c.level, value: record.level, optional: true },
    {
      label: c.number,
      value: present?.number ? <NumberText record={record} period={present} label={c.number} /> : null,
    },
    { label: c.issuer, value: record.issuer },
    { label: c.issuedOn, value: <DayText day={record.issuedOn} /> },
    { label: c.validFrom, value: record.validFrom && <DayText day={record.validFrom} />, optional: true },
    { label: c.validUntil, value: <DayText day={record.validUntil} noExpiry={record.noExpiry} today={today} /> },
    { label: c.reviewedOn, value: record.reviewedOn && <DayText day={record.reviewedOn} />, optional: true },
    {
      label: c.reviewDueOn,
      value: record.reviewDueOn && <DayText day={record.reviewDueOn} today={today} />,
      optional: true,
    },
    {
      label: c.eCertificateUseUntil,
      value: record.eCertificateUseUntil && <DayText day={record.eCertificateUseUntil} today={today} />,
      optional: true,
    },
    { label: c.registered, value: registered },
    { label: c.employerUnitId, value: inline('employer', c.employerUnitId, record.employer?.name) },
    {
      label: c.labels,
      value: inline('labels', c.labels, record.labels.length > 0 ? <Labels labels={record.labels} /> : null),
      optional: !may,
    },
    { label: c.remarks, value: inline('remarks', c.remarks, record.remarks), wide: true, optional: !may },
  ]
  return <Facts items={items} />
}

function Labels({ labels }: { labels: readonly string[] }) {
  return (
    <span className="marks">
      {labels.map((label) => (
        <LabelTag key={label}>{label}</LabelTag>
      ))}
    </span>
  )
}

/** The official name; in English what it means beside it. */
function TypeName({ record: { typeId, typeName } }: { record: CredentialRecord }) {
  const t = useTexts()
  const { language } = useLanguage()
  const type = useQuery(queries.types()).data?.rows.find(({ id }) => id === typeId)
  if (typeId === null) return `${typeName}（${t.credential.typeUnknown}）`
  return type ? typeLabel(type, language === 'en') : typeName
}

function History({ id }: { id: string }) {
  return <Timeline {...useInfiniteQuery(queries.credentialTimeline(id))} />
}
