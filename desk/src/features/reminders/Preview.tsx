/** Who is told what by the next run: how much of it, by which ways, to whom; and what a draft of a policy would make of it. */
import type { MessageItem, ReminderPolicyInput, ReminderPreviewRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Facts } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useWords } from './words.ts'

interface PreviewProps {
  /** Of the settings it is computed with: others make another preview. */
  readonly stamp: string
  readonly draft: ReminderPolicyInput | null
}

export default function Preview({ stamp, draft }: PreviewProps) {
  const words = useWords()
  const { data, error, refetch } = useQuery(queries.reminderPreview(stamp, draft))
  if (error) return <ProblemAlert problem={error} onRetry={() => refetch()} />
  if (!data) {
    return (
      <p role="status" aria-busy="true" className="quiet">
        {words.computing}
      </p>
    )
  }
  return <Night preview={data as ReminderPreviewRecord} />
}

/** Recipients shown before more are asked for. */
const atFirst = 10

function Night({ preview }: { preview: ReminderPreviewRecord }) {
  const t = useTexts()
  const words = useWords()
  const [isLong, setLong] = useState(false)
  const { day, sendsAt, capped, missing, recipients, recipientCount } = preview
  return (
    <div className="reminder-preview">
      <Facts
        items={[
          { label: words.next, value: <DayText day={day} /> },
          { label: words.sendsAt, value: <InstantText at={sendsAt} /> },
        ]}
      />
      <Totals preview={preview} />
      {capped ? <p className="quiet">{words.capped}</p> : null}
      {missing.length > 0 ? (
        <p className="marks">
          {missing.map(({ role, notices }) => (
            <StatusTag key={role} tone="bad">
              {words.missing(t.due.roles[role], notices)}
            </StatusTag>
          ))}
        </p>
      ) : null}
      {recipients.length === 0 ? <p>{words.nobody}</p> : <h3>{words.recipients}</h3>}
      {recipientCount > recipients.length ? (
        <p className="quiet">{words.most(recipients.length, recipientCount)}</p>
      ) : null}
      <div className="reminder-recipients">
        {recipients.slice(0, isLong ? recipients.length : atFirst).map((one) => (
          <Recipient key={`${one.level} ${one.personId}`} recipient={one} />
        ))}
      </div>
      {!isLong && recipients.length > atFirst ? <Button onClick={() => setLong(true)}>{t.common.more}</Button> : null}
    </div>
  )
}

function Totals({ preview: { now, changed } }: { preview: ReminderPreviewRecord }) {
  const t = useTexts()
  const words = useWords()
  const ways = [...new Set([...now.byWay, ...(changed?.byWay ?? [])].map(({ way }) => way))]
  const byWay = (totals: typeof now, asked: string) => totals.byWay.find(({ way }) => way === asked)?.messages ?? 0
  const lines: [string, (totals: typeof now) => number][] = [
    [words.deadlines, (totals) => totals.deadlines],
    [words.notices, (totals) => totals.notices],
    [words.messages, (totals) => totals.messages],
    ...ways.map((way): (typeof lines)[number] => [t.due.ways[way], (totals) => byWay(totals, way)]),
  ]
  return (
    <table className="reminder-totals">
      {changed ? (
        <thead>
          <tr>
            <td />
            <th scope="col">{words.now}</th>
            <th scope="col">{words.changed}</th>
          </tr>
        </thead>
      ) : null}
      <tbody>
        {lines.map(([label, count]) => (
          <tr key={label} className={changed && count(changed) !== count(now) ? 'reminder-totals__other' : undefined}>
            <th scope="row">{label}</th>
            <td className="number">{t.common.count(count(now))}</td>
            {changed ? <td className="number">{t.common.count(count(changed))}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One digest, with the first of what it holds. */
function Recipient({ recipient }: { recipient: ReminderPreviewRecord['recipients'][number] }) {
  const t = useTexts()
  const words = useWords()
  const { name, level, count, ways, items, said } = recipient
  return (
    <details>
      <summary>
        <span>{name ?? t.due.roles.hr}</span>
        {level > 0 ? <StatusTag tone="soon">{t.due.levels[String(level) as '1' | '2' | '3']}</StatusTag> : null}
        <span className="number">{words.items(count)}</span>
        <span className="quiet">{ways.map((way) => t.due.ways[way]).join(t.common.listComma)}</span>
      </summary>
      <ul className="plain-list">
        {items.map((item) => (
          <Item key={`${item.credentialId} ${item.kind} ${item.profession} ${item.dueOn}`} item={item} />
        ))}
        {count > items.length ? <li className="quiet">{words.othersOf(count - items.length)}</li> : null}
      </ul>
      {said ? (
        <figure className="reminder-said">
          <figcaption className="quiet">{words.reads}</figcaption>
          <strong>{said.title}</strong>
          <p>{said.text}</p>
        </figure>
      ) : null}
    </details>
  )
}

function Item({ item }: { item: MessageItem }) {
  const t = useTexts()
  const { credentialId, holderName, typeName, profession, kind, dueOn } = item
  const what = profession ? `${typeName} · ${profession}` : typeName
  return (
    <li>
      <Link href={paths.credential(credentialId)}>{`${holderName} ${what}`}</Link>{' '}
      <span className="quiet">{t.credential.deadlineKind[kind]}</span> <span className="number nowrap">{dueOn}</span>
    </li>
  )
}
