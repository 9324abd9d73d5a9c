/**
 * What is the matter with one row and what to do about it: each issue in words, the row or record it repeats, the people it may
 * belong to, and what saving would change.
 */
import type { ImportRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { queries } from '../../../api/queries.ts'
import { useTexts } from '../../../language.tsx'
import { paths } from '../../../paths.ts'
import { Link } from '../../../ui/Link.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import type { RowRef } from '../calls.ts'
import { bySeverity, severityOf, severityTones } from '../severity.ts'
import type { RowIssue } from './cells.ts'
import { OtherRow } from './OtherRow.tsx'

export interface RowDetailProps {
  readonly importId: string
  readonly row: ImportRow
  readonly mayEdit: boolean
  readonly busy: boolean
  onChoosePerson(person: string | null): void
  onOpenRow(other: RowRef): void
}

export function RowDetail({ importId, row, mayEdit, busy, onChoosePerson, onOpenRow }: RowDetailProps) {
  const t = useTexts()
  const words = t.importScreens.detail
  const issues = bySeverity(row.issues)
  const other = issues.find((issue) => issue.other)?.other
  const credentialId = issues.find((issue) => issue.credentialId)?.credentialId
  return (
    <div className="detail">
      <div className="detail__part">
        {row.left ? <p className="quiet">{words.leftHint}</p> : null}
        {issues.length === 0 && !row.left ? <p className="quiet">{words.noIssue}</p> : null}
        <ul className="plain-list">
          {issues.map((issue) => (
            <Issue key={`${issue.code} ${issue.field}`} issue={issue} />
          ))}
        </ul>
      </div>
      {row.candidates.length > 0 || row.chosenPerson !== null ? (
        <Candidates row={row} mayEdit={mayEdit} busy={busy} onChoose={onChoosePerson} />
      ) : null}
      {other ? <OtherRow importId={importId} other={other} own={row} onOpen={() => onOpenRow(other)} /> : null}
      {credentialId ? <RegistryRecord id={credentialId} /> : null}
      {row.differences.length > 0 ? <Differences row={row} /> : null}
    </div>
  )
}

function Issue({ issue }: { issue: RowIssue }) {
  const t = useTexts()
  const words = t.importScreens
  const severity = severityOf(issue.code)
  const advice = words.advice[issue.code as keyof typeof words.advice]
  return (
    <li className="detail__issue">
      <StatusTag tone={severityTones[severity]}>{words.problems.severity[severity]}</StatusTag>
      <div>
        <div>{issue.message}</div>
        {advice ? <div className="quiet">{advice}</div> : null}
      </div>
    </li>
  )
}

function Candidates({
  row,
  mayEdit,
  busy,
  onChoose,
}: {
  row: ImportRow
  mayEdit: boolean
  busy: boolean
  onChoose(person: string | null): void
}) {
  const t = useTexts()
  const words = t.importScreens.detail
  const isNew = row.chosenPerson === 'new'
  const reason = (code: string) =>
    code === 'id_trace' ? words.partOfId : (t.importScreens.fields[code as keyof typeof t.importScreens.fields] ?? code)
  return (
    <section className="detail__part" aria-label={words.person}>
      <h3>{words.person}</h3>
      <ul className="plain-list">
        {row.candidates.map((candidate) => {
          const chosen = candidate.personId === row.chosenPerson
          return (
            <li key={candidate.personId} className="detail__candidate">
              <div>
                <Link href={paths.person(candidate.personId)} target="_blank">
                  {candidate.name}
                </Link>{' '}
                <span className="quiet number">{[candidate.unit, candidate.idMasked].filter(Boolean).join(' · ')}</span>
                <div className="quiet">{words.equalIn(candidate.reasons.map(reason))}</div>
              </div>
              {mayEdit ? (
                <Button
                  size="small"
                  type={chosen ? 'primary' : 'default'}
                  aria-pressed={chosen}
                  disabled={busy}
                  onClick={() => onChoose(chosen ? null : candidate.personId)}
                >
                  {chosen ? words.chosen : words.choose}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {mayEdit ? (
        <div className="form-foot">
          <Button
            size="small"
            type={isNew ? 'primary' : 'default'}
            aria-pressed={isNew}
            disabled={busy}
            onClick={() => onChoose(isNew ? null : 'new')}
          >
            {isNew ? words.newChosen : words.newPerson}
          </Button>
          {row.chosenPerson !== null ? (
            <Button size="small" type="text" disabled={busy} onClick={() => onChoose(null)}>
              {words.clearChoice}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function RegistryRecord({ id }: { id: string }) {
  const t = useTexts()
  const words = t.importScreens.detail
  const { data } = useQuery(queries.credential(id))
  return (
    <section className="detail__part" aria-label={words.sameInRegistry}>
      <h3>{words.sameInRegistry}</h3>
      {data ? (
        <p className="number">
          {data.person.name} · {data.typeName}
          <br />
          {[data.number, data.issuedOn, data.noExpiry ? t.common.day.noExpiry : data.validUntil]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      <Link href={paths.credential(id)} target="_blank">
        {words.openRecord}
      </Link>
    </section>
  )
}

function Differences({ row }: { row: ImportRow }) {
  const t = useTexts()
  const words = t.importScreens.detail
  const name = (field: string) => t.importScreens.fields[field as keyof typeof t.importScreens.fields] ?? field
  return (
    <section className="detail__part" aria-label={words.differences}>
      <h3>{words.differences}</h3>
      {row.action === 'renew' ? <p className="quiet">{words.renewal}</p> : null}
      <table className="detail__table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody className="number">
          {row.differences.map((difference) => (
            <tr key={difference.field}>
              <th scope="row">{name(difference.field)}</th>
              <td>{difference.before ?? '–'}</td>
              <td>{difference.after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
