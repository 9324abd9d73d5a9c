/** Recording hours of continuing education, with the paper that proves them. */
import { useQuery } from '@tanstack/react-query'
import { readings } from '../../api/readings.ts'
import { useSession } from '../../api/session.tsx'
import { useTexts } from '../../language.tsx'
import { nameOf } from '../../ui/CertificateCard.tsx'
import { Empty, Reading, Screen } from '../../ui/parts.tsx'
import { Field, FileForm, hoursOf } from './form.tsx'

const kinds = ['compulsory', 'elective'] as const
const reaches = ['type', 'all'] as const

export function AddHours({ id }: { id: string }) {
  const t = useTexts()
  const words = t.phone.hours
  const { today } = useSession().company
  const credential = useQuery(readings.credential(id))
  const hours = useQuery(readings.hours(id))
  return (
    <Screen title={words.add} backFrom={{ name: 'hours', id }}>
      <Reading of={credential}>
        {(record) => (
          <Reading of={hours}>
            {({ can }) =>
              can.prove ? (
                <FileForm
                  path={hoursOf(id)}
                  route={{ name: 'hours', id }}
                  about={{
                    credentialId: id,
                    credentialName: `${record.person.name} ${nameOf(record)}`,
                    kind: 'continuing_education',
                  }}
                  tips={words.tips}
                  fields={(typed) => (
                    <>
                      <Field label={words.course}>
                        <input name="title" required maxLength={200} autoComplete="off" defaultValue={typed('title')} />
                      </Field>
                      <Field label={words.hours}>
                        <input
                          name="hours"
                          type="number"
                          inputMode="decimal"
                          required
                          min="0.5"
                          max="999"
                          step="0.5"
                          defaultValue={typed('hours')}
                        />
                      </Field>
                      <Field label={words.kind}>
                        <select name="kind" defaultValue={typed('kind') || 'compulsory'}>
                          {kinds.map((one) => (
                            <option key={one} value={one}>
                              {t.renewal.hoursKinds[one]}
                            </option>
                          ))}
                        </select>
                      </Field>
                      <Field label={words.earnedOn}>
                        <input name="earnedOn" type="date" required max={today} defaultValue={typed('earnedOn')} />
                      </Field>
                      <Field label={words.provider} optional>
                        <input name="provider" maxLength={200} autoComplete="off" defaultValue={typed('provider')} />
                      </Field>
                      <Field label={words.countsFor}>
                        <select name="countsFor" defaultValue={typed('countsFor') || 'type'}>
                          {reaches.map((one) => (
                            <option key={one} value={one}>
                              {words[one]}
                            </option>
                          ))}
                        </select>
                      </Field>
                    </>
                  )}
                />
              ) : (
                <Empty title={words.notAllowed} />
              )
            }
          </Reading>
        )}
      </Reading>
    </Screen>
  )
}
