/** One certificate: whether it may be used, until when, its documents, and who to ask. */
import type { CredentialRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { readings } from '../api/readings.ts'
import { useSession } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { nameOf } from '../ui/CertificateCard.tsx'
import { DocumentList } from '../ui/DocumentList.tsx'
import { farness } from '../ui/distance.ts'
import { Icon } from '../ui/icons.tsx'
import { Facts, Go, Reading, Screen, Tag } from '../ui/parts.tsx'
import { Validity } from '../ui/Validity.tsx'
import { Hours } from './Hours.tsx'
import { LoansOfCertificate } from './LoanParts.tsx'
import { OpenRenewals } from './OpenRenewals.tsx'
import { UploadRequest } from './UploadRequest.tsx'

export function Certificate({ id }: { id: string }) {
  const t = useTexts()
  const query = useQuery(readings.credential(id))
  return (
    <Screen title={query.data ? nameOf(query.data) : t.phone.certificate.title} backFrom={{ name: 'certificate', id }}>
      <Reading of={query} lines={5}>
        {(credential) => <Shown credential={credential} />}
      </Reading>
    </Screen>
  )
}

function Shown({ credential }: { credential: CredentialRecord }) {
  const t = useTexts()
  const words = t.phone.certificate
  const { id, person, unit, can } = credential
  return (
    <>
      <Validity of={credential} />
      <UploadRequest of={credential} />
      <OpenRenewals of={{ credential: id }} title={t.phone.renewal.title} />
      {can.attach ? (
        <Go to={{ name: 'add', id }} className="button button--main button--wide">
          <Icon name="camera" />
          {words.add}
        </Go>
      ) : null}
      <section className="panel">
        <h2>{words.documents}</h2>
        {can.archive ? <Documents id={id} /> : <p className="quiet">{words.documentsHidden}</p>}
      </section>
      <LoansOfCertificate credentialId={id} />
      <section className="panel">
        <h2>{words.facts}</h2>
        <Facts
          of={[
            [words.holder, person.name],
            [words.unit, unit?.path],
            [
              words.number,
              credential.number ? (
                <>
                  <span className="number">{credential.number}</span>
                  {credential.numberMasked ? <span className="quiet block">{words.numberMaskedHint}</span> : null}
                </>
              ) : null,
            ],
            [words.level, credential.level],
            [words.issuer, credential.issuer],
            [words.issuedOn, credential.issuedOn],
            [words.employer, credential.employer?.name],
            [words.verification, t.common.verification[credential.verification]],
          ]}
        />
      </section>
      <section className="panel">
        <h2>{words.deadlines}</h2>
        {credential.deadlines.length === 0 ? (
          <p className="quiet">{words.noDeadlines}</p>
        ) : (
          <ul className="lines">
            {credential.deadlines.map(({ kind, profession, dueOn, daysLeft }) => (
              <li key={`${kind} ${profession} ${dueOn}`}>
                <span>
                  {t.deadlineKind[kind]}
                  {profession ? <span className="quiet"> {profession}</span> : null}
                </span>
                <span className="number">
                  {dueOn}{' '}
                  <span className={daysLeft < 0 && kind !== 'renewal_window_opens' ? 'days--bad' : 'quiet'}>
                    {farness(daysLeft, t)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Hours credentialId={id} />
      {credential.periods.length > 1 ? <Periods of={credential} /> : null}
      <section className="panel">
        <h2>{words.ask}</h2>
        <Steward personId={person.id} />
      </section>
    </>
  )
}

function Documents({ id }: { id: string }) {
  const t = useTexts()
  const query = useQuery(readings.documents(id))
  return (
    <Reading of={query} lines={2}>
      {({ rows }) => (
        <DocumentList of={rows} none={t.phone.certificate.noDocuments} hint={t.phone.certificate.noDocumentsHint} />
      )}
    </Reading>
  )
}

function Periods({ of: { periods } }: { of: CredentialRecord }) {
  const t = useTexts()
  const words = t.phone.certificate
  const newestFirst = [...periods].reverse()
  return (
    <section className="panel">
      <h2>{words.periods}</h2>
      <ul className="lines">
        {newestFirst.map((period, index) => (
          <li key={period.id}>
            <span className="number">
              {words.period(
                period.validFrom ?? period.issuedOn ?? words.unknownDay,
                period.noExpiry ? t.common.day.noExpiry : (period.validUntil ?? words.unknownDay),
              )}
            </span>
            {index === 0 ? <Tag tone="calm">{words.now}</Tag> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Steward({ personId }: { personId: string }) {
  const t = useTexts()
  const words = t.phone.certificate
  const { person: me } = useSession()
  const query = useQuery(readings.person(personId))
  return (
    <Reading of={query} lines={1}>
      {({ steward }) => (
        <p>
          {steward === null
            ? words.noSteward
            : steward.id === me?.id
              ? words.stewardIsYou
              : words.steward(steward.name)}
        </p>
      )}
    </Reading>
  )
}
