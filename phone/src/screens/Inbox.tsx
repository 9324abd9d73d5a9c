/** The inbox: what I was told, newest first. What is opened counts as read; its link leads to what it is about. */
import type { InboxRow } from '@chizheng/contract'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../api/client.ts'
import { readings } from '../api/readings.ts'
import { useTexts } from '../language.tsx'
import { hashOfDeskLink } from '../route.ts'
import { minuteOf } from '../ui/days.ts'
import { Icon } from '../ui/icons.tsx'
import { Empty, Reading, Screen, Tag, Trouble } from '../ui/parts.tsx'

export function Inbox() {
  const t = useTexts()
  const words = t.phone.inbox
  const cache = useQueryClient()
  const query = useInfiniteQuery(readings.inbox())
  const [problem, setProblem] = useState<unknown>(null)
  const mark = async (ids: readonly string[] | null) => {
    setProblem(null)
    try {
      await send('POST', '/api/inbox/read', { ids })
    } catch (thrown) {
      setProblem(thrown)
    }
    await cache.invalidateQueries({ queryKey: ['inbox'] })
  }
  return (
    <Screen title={words.title} backFrom={{ name: 'inbox' }}>
      {problem ? <Trouble problem={problem} /> : null}
      <Reading of={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <Empty title={words.none} hint={words.noneHint} />
          return (
            <>
              {rows.some(({ readAt }) => readAt === null) ? (
                <button type="button" className="button" onClick={() => void mark(null)}>
                  {words.allRead}
                </button>
              ) : null}
              <ul className="rows panel">
                {rows.map((row) => (
                  <li key={row.id}>
                    <Message row={row} onRead={() => void mark([row.id])} />
                  </li>
                ))}
              </ul>
              {query.hasNextPage ? (
                <button
                  type="button"
                  className="button button--wide"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t.phone.list.more}
                </button>
              ) : null}
            </>
          )
        }}
      </Reading>
    </Screen>
  )
}

function Message({ row, onRead }: { row: InboxRow; onRead(): void }) {
  const t = useTexts()
  const { title, text, link, at, readAt } = row
  const hash = hashOfDeskLink(link)
  return (
    <details className="message" onToggle={(event) => event.currentTarget.open && readAt === null && onRead()}>
      <summary className="row">
        <span className="row__text">
          {readAt === null ? <strong>{title}</strong> : title}
          <span className="block quiet number">
            {minuteOf(at)} {readAt === null ? <Tag tone="soon">{t.phone.inbox.unread}</Tag> : null}
          </span>
        </span>
        <Icon name="next" />
      </summary>
      <p className="message__text">{text}</p>
      <a className="button" href={hash ?? link}>
        {hash === null ? t.phone.computer : t.phone.inbox.open}
      </a>
    </details>
  )
}
