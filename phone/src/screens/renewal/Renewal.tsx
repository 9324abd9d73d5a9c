/** One renewal: what to do next and until when, its steps, and handing in what came of it. */
import type { RenewalRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { readings } from '../../api/readings.ts'
import { useTexts } from '../../language.tsx'
import { nameOf } from '../../ui/CertificateCard.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Facts, Go, Reading, Screen, Tag } from '../../ui/parts.tsx'
import { Hours } from '../Hours.tsx'
import { NextStep } from '../OpenRenewals.tsx'
import { submissionOf, useWaitingFor } from './form.tsx'

export function Renewal({ id }: { id: string }) {
  const t = useTexts()
  const query = useQuery(readings.renewal(id))
  return (
    <Screen title={query.data ? nameOf(query.data) : t.phone.renewal.title} backFrom={{ name: 'renewal', id }}>
      <Reading of={query} lines={5}>
        {(record) => <Shown record={record} />}
      </Reading>
    </Screen>
  )
}

function Shown({ record }: { record: RenewalRecord }) {
  const t = useTexts()
  const words = t.phone.renewal
  const { id, credentialId, person, kind, nextStep, closedAt, owner } = record
  const sent = useWaitingFor(submissionOf(id))
  return (
    <>
      <section className="panel">
        <p>
          <strong>
            {t.renewal.kinds[kind]} · {person.name}
          </strong>
        </p>
        <p>
          <NextStep of={record} />
          {nextStep === null && closedAt === null ? words.noStep : null}
        </p>
        <Facts
          of={[
            [words.applyBy, <Day key="apply" of={record.applyBy} />],
            [words.endsOn, <Day key="ends" of={record.endsOn} />],
            [words.owner, owner?.name ?? words.ownerHr],
          ]}
        />
      </section>
      {sent && !sent.refused ? (
        <p className="panel">
          <Tag tone="soon">{words.waiting}</Tag>
        </p>
      ) : record.can.submit ? (
        <Go to={{ name: 'hand-in', id }} className="button button--main button--wide">
          <Icon name="camera" />
          {kind === 'review' ? words.handInReview : words.handIn}
        </Go>
      ) : null}
      {sent?.refused ? <p className="fault">{words.refused}</p> : null}
      <section className="panel">
        <h2>{words.steps}</h2>
        <ol className="lines">
          {record.steps.map((step) => (
            <li key={step.position}>
              <span className="anywhere">
                {step.label ?? t.renewal.steps[step.kind]} <span className="quiet">{t.renewal.owners[step.owner]}</span>
                {step.entry ? (
                  <span className="quiet block">
                    {[step.entry.title, step.entry.startsOn, step.entry.place].filter(Boolean).join(' ')}
                  </span>
                ) : null}
              </span>
              {step.doneOn ? (
                <Tag tone="good">{words.doneOn(step.doneOn)}</Tag>
              ) : (
                <span className="number">{words.by(step.dueOn)}</span>
              )}
            </li>
          ))}
        </ol>
      </section>
      <Hours credentialId={credentialId} />
      <Go to={{ name: 'certificate', id: credentialId }} className="button button--wide">
        {words.certificate}
      </Go>
    </>
  )
}

function Day({ of: day }: { of: string }) {
  return <span className="number">{day}</span>
}
