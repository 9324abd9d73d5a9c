/** `/messages`: the log of messages, each with its attempts where it is opened. */
import type { MessageRecord, MessageRow } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { type ListState, useListState } from '../../ui/useListState.ts'
import { toneOf } from './tones.ts'

import './messages.css'

const useWords = () => messageScreens[useLanguage().language]

export function MessagesScreen() {
  return useMay('messages.read') ? <Log /> : <ForbiddenScreen needs="messages.read" />
}

function Log() {
  const words = useWords()
  const list = useListState()
  const read = useInfiniteQuery(queries.messages(list.query))
  const rows = read.data?.pages.flatMap((page) => page.rows as MessageRow[]) ?? []
  return (
    <PageShell title={words.log} lead={words.logHint}>
      <div className="messages__filters">
        <Filter list={list} name="state" label={words.state} names={words.states} />
        <Filter list={list} name="way" label={words.way} names={words.ways} />
        <Filter list={list} name="template" label={words.kind} names={words.templates} />
      </div>
      {list.search.credential || list.search.person ? (
        <p>
          {words.onlyAbout}{' '}
          <Link href={paths.messages()} className="link">
            {words.everything}
          </Link>
        </p>
      ) : null}
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isSuccess && rows.length === 0 ? <EmptyState title={words.noLog} hint={words.noLogHint} /> : null}
      <ul className="messages">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {read.hasNextPage ? (
        <Button loading={read.isFetchingNextPage} onClick={() => read.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </PageShell>
  )
}

function Filter({
  list,
  name,
  label,
  names,
}: {
  list: ListState
  name: string
  label: string
  names: Readonly<Record<string, string>>
}) {
  return (
    <div>
      <Select
        mode="multiple"
        aria-label={label}
        placeholder={label}
        allowClear
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        options={Object.entries(names).map(([value, text]) => ({ value, label: text }))}
        value={list.list(name)}
        onChange={(chosen: string[]) => list.change({ [name]: chosen })}
        style={{ width: '100%' }}
      />
    </div>
  )
}

function Row({ row }: { row: MessageRow }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="messages__line">
            <span className="messages__title">
              {row.person?.name ?? row.account ?? words.noRecipient}
              {row.person?.unitName ? <span className="quiet"> {row.person.unitName}</span> : null} ·{' '}
              {words.templates[row.template]}
            </span>
            <span>{words.ways[row.way]}</span>
            <StatusTag tone={toneOf(row.state)}>{words.states[row.state]}</StatusTag>
            <InstantText at={row.at} />
          </span>
        </summary>
        {open ? <Detail row={row} /> : null}
      </details>
    </li>
  )
}

function Detail({ row }: { row: MessageRow }) {
  const words = useWords()
  const read = useQuery(queries.message(row.id))
  const record = read.data as MessageRecord | undefined
  if (read.error) return <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
  if (record === undefined) return null
  return (
    <div>
      {record.person ? <Link href={paths.person(record.person.id)}>{record.person.name}</Link> : null}
      {record.title === null ? null : (
        <p>
          <strong>{record.title}</strong>
        </p>
      )}
      {record.text === null ? null : <p className="messages__text">{record.text}</p>}
      {record.maybeDouble ? <p>{words.maybeDouble}</p> : null}
      {record.shippedInstead ? <p>{words.shippedInstead}</p> : null}
      {record.obstacle ? <p>{words.obstacles[record.obstacle]}</p> : null}
      {record.state === 'queued' ? (
        <p>
          {words.notBefore} <InstantText at={record.notBefore} />
        </p>
      ) : null}
      {record.way === 'inbox' ? null : <Attempts record={record} />}
      <Resend record={record} />
    </div>
  )
}

function Attempts({ record }: { record: MessageRecord }) {
  const words = useWords()
  if (record.log.length === 0) return <p className="quiet">{words.noAttempts}</p>
  return (
    <ol aria-label={words.attempts}>
      {record.log.map((attempt) => (
        <li key={attempt.number}>
          <InstantText at={attempt.startedAt} /> {attempt.channel}{' '}
          {attempt.outcome === null ? words.running : words.outcomes[attempt.outcome]}
          {attempt.asked ? ` · ${words.asked}` : ''}
          {attempt.obstacle ? ` · ${words.obstacles[attempt.obstacle]}` : ''}
          {attempt.reason ? (
            <span className="quiet"> {[attempt.code, attempt.reason].filter(Boolean).join(' ')}</span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Resend({ record }: { record: MessageRecord }) {
  const words = useWords()
  const resend = useChange(
    (resends: number) =>
      answered(client.POST('/api/messages/{id}/resend', { params: { path: { id: record.id } }, body: { resends } })),
    ['messages'],
  )
  if (!record.can.resend) return null
  return (
    <>
      {resend.problem ? <ProblemAlert problem={resend.problem} /> : null}
      <Popconfirm
        title={words.resendTitle}
        description={words.resendHint}
        okText={words.resend}
        onConfirm={() => resend.send(record.resends)}
      >
        <Button size="small" loading={resend.busy}>
          {words.resend}
        </Button>
      </Popconfirm>
    </>
  )
}
