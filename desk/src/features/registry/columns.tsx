/** The columns of the registry, and a row as a card on a phone. */
import type { CredentialRow } from '@chizheng/contract'
import type { Texts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText, distanceText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { CredentialMark, reviewText, UploadMark, VerificationMark } from '../../ui/marks.tsx'
import { Dash } from '../../ui/PageShell.tsx'
import { LabelTag, StatusTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'

const text = (value: string | null | undefined) => value || <Dash />

export function registryColumns(t: Texts, today: string): Column<CredentialRow>[] {
  const r = t.registry
  return [
    {
      key: 'person',
      title: r.person,
      sort: 'name',
      fixed: true,
      render: (row) => (
        <Link href={paths.person(row.person.id)} className="link nowrap">
          {row.person.name}
        </Link>
      ),
    },
    { key: 'employeeNumber', title: r.employeeNumber, extra: true, render: (row) => text(row.person.employeeNumber) },
    {
      key: 'unit',
      title: r.unit,
      render: (row) =>
        row.unit ? (
          <span className="cell-short" title={row.unit.path}>
            {row.unit.name}
          </span>
        ) : (
          <Dash />
        ),
    },
    {
      key: 'type',
      title: r.type,
      sort: 'type',
      fixed: true,
      render: (row) => <Link href={paths.credential(row.id)}>{row.typeName}</Link>,
    },
    {
      key: 'category',
      title: r.category,
      extra: true,
      render: (row) => (row.category ? t.common.category[row.category] : t.common.noCategory),
    },
    { key: 'profession', title: r.profession, render: (row) => text(row.profession) },
    { key: 'level', title: r.level, extra: true, render: (row) => text(row.level) },
    {
      key: 'number',
      title: r.number,
      sort: 'number',
      render: (row) => (row.number ? <span className="number cell-code">{row.number}</span> : <Dash />),
    },
    { key: 'issuer', title: r.issuer, extra: true, render: (row) => text(row.issuer) },
    {
      key: 'issuedOn',
      title: r.issuedOn,
      sort: 'issued',
      extra: true,
      render: (row) => <DayText day={row.issuedOn} />,
    },
    {
      key: 'validUntil',
      title: r.validUntil,
      sort: 'validUntil',
      render: (row) => <DayText day={row.validUntil} noExpiry={row.noExpiry} {...(counts(row) ? { today } : {})} />,
    },
    {
      key: 'reviewDueOn',
      title: r.reviewDueOn,
      extra: true,
      render: (row) => <DayText day={row.reviewDueOn} {...(counts(row) ? { today } : {})} />,
    },
    { key: 'status', title: r.status, sort: 'due', fixed: true, render: (row) => <StatusCell row={row} t={t} /> },
    { key: 'verification', title: r.verification, render: (row) => <VerificationMark state={row.verification} /> },
    {
      key: 'registered',
      title: r.registered,
      extra: true,
      render: (row) => (row.registered === null ? <Dash /> : row.registered ? t.common.yes : t.common.no),
    },
    { key: 'employer', title: r.employer, extra: true, render: (row) => text(row.employer?.name) },
    {
      key: 'labels',
      title: r.labels,
      extra: true,
      render: (row) => row.labels.map((label) => <LabelTag key={label}>{label}</LabelTag>),
    },
    {
      key: 'documents',
      title: r.documents,
      align: 'right',
      extra: true,
      render: (row) => <span className="number">{row.documentCount}</span>,
    },
    { key: 'custody', title: r.custody, extra: true, render: ({ custody }) => <Custody {...custody} t={t} /> },
  ]
}

/** Where the original is; what nobody has recorded is as good as empty. */
function Custody({ place, shelf, t }: CredentialRow['custody'] & { t: Texts }) {
  if (place === 'unknown') return <Dash />
  return (
    <span className="nowrap">
      {t.registry.custodyPlaces[place]} {shelf}
    </span>
  )
}

/** Days left say something only while the certificate is in force, due, or just ran out. */
function counts(row: CredentialRow): boolean {
  return ['valid', 'due', 'review_due', 'expired', 'review_missed'].includes(row.status)
}

/** The review decides the status, and its distance is not that of the last day. */
function isAboutReview(row: CredentialRow): boolean {
  return row.status === 'review_missed' || row.status === 'review_due'
}

function StatusCell({ row, t }: { row: CredentialRow; t: Texts }) {
  return (
    <span className="marks">
      <CredentialMark status={row.status} />
      {isAboutReview(row) && row.daysLeft !== null ? (
        <span className="quiet nowrap">{distanceText(row.daysLeft, t)}</span>
      ) : null}
      {row.reviewCodes.length > 0 ? (
        <StatusTag tone="soon" title={row.reviewCodes.map((code) => reviewText(code, t)).join('、')}>
          {t.registry.review}
        </StatusTag>
      ) : null}
      <UploadMark request={row.uploadRequest} />
      {row.givenUp ? <LabelTag>{t.registry.givenUp}</LabelTag> : null}
    </span>
  )
}

export function CredentialCard({ row, t, today }: { row: CredentialRow; t: Texts; today: string }) {
  return (
    <>
      <span className="card__line">
        <strong>{row.person.name}</strong>
        <StatusCell row={row} t={t} />
      </span>
      <span className="card__line">
        <span>{[row.typeName, row.profession].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="card__line quiet">
        <span>{row.unit?.name}</span>
        <DayText day={row.validUntil} noExpiry={row.noExpiry} {...(counts(row) ? { today } : {})} />
      </span>
    </>
  )
}
