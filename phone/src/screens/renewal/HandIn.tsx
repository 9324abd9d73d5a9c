/** Handing in the new certificate, or the review that was passed: its picture and the days printed on it. */
import type { RenewalRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readings } from '../../api/readings.ts'
import { useSession } from '../../api/session.tsx'
import { useTexts } from '../../language.tsx'
import { nameOf } from '../../ui/CertificateCard.tsx'
import { Empty, Reading, Screen } from '../../ui/parts.tsx'
import { Field, FileForm, submissionOf } from './form.tsx'

export function HandIn({ id }: { id: string }) {
  const words = useTexts().phone.renewal
  const query = useQuery(readings.renewal(id))
  return (
    <Screen
      title={query.data?.kind === 'review' ? words.handInReview : words.handIn}
      backFrom={{ name: 'hand-in', id }}
    >
      <Reading of={query}>
        {(record) =>
          record.can.submit ? (
            <Form record={record} />
          ) : (
            <Empty title={record.closedAt === null ? words.notAllowed : words.over} />
          )
        }
      </Reading>
    </Screen>
  )
}

const dayMs = 86_400_000
const dayAfter = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

function Form({ record }: { record: RenewalRecord }) {
  const words = useTexts().phone.renewal
  const { today } = useSession().company
  const { id, credentialId, person, kind, validUntil } = record
  const [hasNoExpiry, setNoExpiry] = useState(false)
  const earliest = validUntil === null ? undefined : dayAfter(validUntil)
  const day = (name: keyof typeof words.days, value: string, more: { min?: string | undefined; max?: string } = {}) => (
    <Field label={words.days[name]} optional={name !== 'validUntil' && name !== 'reviewedOn'}>
      <input
        name={name}
        type="date"
        defaultValue={value}
        required={name === 'validUntil' || name === 'reviewedOn'}
        {...more}
      />
    </Field>
  )
  return (
    <FileForm
      path={submissionOf(id)}
      route={{ name: 'hand-in', id }}
      about={{ credentialId, credentialName: `${person.name} ${nameOf(record)}`, kind: 'scan' }}
      tips={words.tips}
      fields={(typed) =>
        kind === 'review' ? (
          <>
            {day('reviewedOn', typed('reviewedOn'), { max: today })}
            {day('reviewDueOn', typed('reviewDueOn'), { min: today })}
          </>
        ) : (
          <>
            <Field label={words.validity}>
              <select
                name="noExpiry"
                value={hasNoExpiry ? 'yes' : 'no'}
                onChange={(event) => setNoExpiry(event.currentTarget.value === 'yes')}
              >
                <option value="no">{words.untilDay}</option>
                <option value="yes">{words.noExpiry}</option>
              </select>
            </Field>
            {hasNoExpiry ? null : day('validUntil', typed('validUntil'), { min: earliest })}
            {day('validFrom', typed('validFrom'))}
            {day('issuedOn', typed('issuedOn'), { max: today })}
            <Field label={words.number} optional>
              <input
                name="number"
                maxLength={100}
                autoComplete="off"
                autoCapitalize="none"
                defaultValue={typed('number')}
              />
            </Field>
          </>
        )
      }
    />
  )
}
