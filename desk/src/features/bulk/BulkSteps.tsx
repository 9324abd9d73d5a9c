/** What a bulk change would do, how far it is, and what became of it. */
import type { BulkChangeRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'

interface StepProps {
  readonly change: BulkChangeRecord
}

/** What is set, in words. */
function WhatIsSet({ change: { change } }: StepProps) {
  const t = useTexts()
  const words = t.bulk
  const personId = change.kind === 'steward' ? change.stewardId : null
  const person = useQuery({ ...queries.person(personId ?? ''), enabled: personId !== null }).data
  const units = useQuery(queries.orgUnits()).data?.rows
  const unitNamed = (id: string | null, nobody: string) =>
    id === null ? nobody : units?.find((unit) => unit.id === id)?.name
  const said = (label: string, value: string | undefined) => (
    <li key={label}>
      <span className="quiet">
        {label}
        {t.common.colon}
      </span>
      {value}
    </li>
  )
  const listed = (labels: readonly string[]) => labels.join(t.common.listComma)
  const lines = () => {
    switch (change.kind) {
      case 'labels':
        return [
          change.add.length > 0 ? said(words.labelsAdd, listed(change.add)) : null,
          change.remove.length > 0 ? said(words.labelsRemove, listed(change.remove)) : null,
        ]
      case 'employer':
        return said(words.employerTo, unitNamed(change.employerUnitId, words.employerNone))
      case 'insurer':
        return said(words.insurerTo, unitNamed(change.insuredWithId, words.insurerNone))
      case 'requestUpload':
        return change.note ? said(words.requestUpload, change.note) : null
      case 'withdrawRequest':
        return null
      case 'steward':
        return said(words.steward, personId === null ? words.stewardHead : person?.name)
    }
  }
  return <ul className="bulk__counts">{lines()}</ul>
}

export function BulkPreview({ change }: StepProps) {
  const words = useTexts().bulk
  const { pending, same, skipped } = change.counts
  return (
    <div className="bulk">
      <WhatIsSet change={change} />
      <ul className="bulk__counts">
        <li>
          <strong className="number">{words.will(pending)}</strong>
        </li>
        {same > 0 ? <li className="number">{words.same(same)}</li> : null}
        {skipped > 0 ? <li className="number">{words.skipped(skipped)}</li> : null}
      </ul>
      {pending === 0 ? <p className="quiet">{words.nothing}</p> : null}
      <Skipped change={change} />
    </div>
  )
}

export function BulkProgress({ change }: StepProps) {
  const words = useTexts().bulk
  const { counts, total, state } = change
  const isUndoing = state === 'undoing'
  const all = isUndoing ? counts.changed + counts.undone + counts.kept : total
  const done = isUndoing ? counts.undone + counts.kept : total - counts.pending
  return (
    <div className="bulk">
      <progress max={all} value={done} aria-label={isUndoing ? words.undoing : words.change} />
      <p role="status" className="number">
        {words.progress(done, all)}
      </p>
      <p className="quiet">{words.background}</p>
    </div>
  )
}

export function BulkOutcome({ change }: StepProps) {
  const words = useTexts().bulk
  const { counts, list, id } = change
  const open = list === 'people' ? paths.people : paths.registry
  const everything = list === 'people' ? {} : { givenUp: 'all', history: 'yes' }
  return (
    <div className="bulk">
      <ul className="bulk__counts" role="status">
        {change.state === 'undone' ? (
          <li>
            <strong className="number">{words.undone(counts.undone)}</strong>
          </li>
        ) : (
          <li>
            <strong className="number">{words.changed(counts.changed)}</strong>
          </li>
        )}
        {counts.same > 0 ? <li className="number">{words.same(counts.same)}</li> : null}
        {counts.skipped > 0 ? <li className="number">{words.left(counts.skipped)}</li> : null}
        {counts.pending > 0 ? <li className="number">{words.notReached(counts.pending)}</li> : null}
        {counts.kept > 0 ? <li className="number">{words.kept(counts.kept)}</li> : null}
      </ul>
      <Skipped change={change} />
      {counts.skipped + counts.pending + counts.kept > 0 ? (
        <p>
          <Link href={open({ skippedBy: id, ...everything })}>{words.openLeft}</Link>
        </p>
      ) : null}
    </div>
  )
}

/** Which are left as they are, by reason. */
function Skipped({ change }: StepProps) {
  const words = useTexts().bulk
  const { reasons, skipped, list } = change
  const open = list === 'people' ? paths.person : paths.credential
  const all = reasons.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      {reasons.map(({ reason, count }) => (
        <details key={reason} className="bulk__reason" open={all <= 10}>
          <summary>
            {words.reasons[reason]} <span className="number quiet">{count}</span>
          </summary>
          <ul>
            {skipped
              .filter((row) => row.reason === reason)
              .map((row) => (
                <li key={row.id}>
                  <Link href={open(row.id)} target="_blank">
                    {row.name}
                  </Link>
                </li>
              ))}
          </ul>
        </details>
      ))}
      {skipped.length > 0 && all > skipped.length ? <p className="quiet">{words.first(skipped.length)}</p> : null}
    </>
  )
}
