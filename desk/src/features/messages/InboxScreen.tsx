/** `/inbox`: what the reader was told inside the product, newest first. */
import type { InboxRow } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useLanguage } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'

import './messages.css'

export function InboxScreen() {
  const words = messageScreens[useLanguage().language]
  const read = useInfiniteQuery(queries.inbox())
  const mark = useChange(
    (ids: readonly string[] | null) =>
      answered(client.POST('/api/inbox/read', { body: { ids: ids === null ? null : [...ids] } })),
    ['inbox'],
  )
  const rows = read.data?.pages.flatMap((page) => page.rows as InboxRow[]) ?? []
  const hasUnread = rows.some(({ readAt }) => readAt === null)
  return (
    <PageShell
      title={words.inbox}
      narrow
      actions={
        <Button disabled={!hasUnread} loading={mark.busy} onClick={() => mark.send(null)}>
          {words.allRead}
        </Button>
      }
    >
      <ProblemAlert problem={mark.problem ?? read.error} onRetry={() => read.refetch()} />
      {read.isSuccess && rows.length === 0 ? <EmptyState title={words.noInbox} hint={words.noInboxHint} /> : null}
      <ul className="messages">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="messages__line">
              <strong className="messages__title">{row.title}</strong>
              {row.readAt === null ? <LabelTag>{words.unread}</LabelTag> : null}
              <InstantText at={row.at} />
            </div>
            <p className="messages__text">{row.text}</p>
            <div className="messages__line">
              <Link href={row.link} onClick={() => void (row.readAt === null && mark.send([row.id]))}>
                {words.open}
              </Link>
              {row.readAt === null ? (
                <Button size="small" type="text" onClick={() => mark.send([row.id])}>
                  {words.markRead}
                </Button>
              ) : null}
            </div>
          </li>
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
