/** The feeds of one's own account: whose deadlines each shows, when it was last read; one made, one ended. */
import type { CalendarFeed, FeedScope } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import './calendars.css'

const CreateFeed = lazy(() => import('./CreateFeed.tsx'))

export function CalendarFeeds() {
  const words = useTexts().calendars
  const read = useQuery(queries.calendars())
  const feeds = (read.data?.rows ?? []) as CalendarFeed[]
  const scopes = (read.data?.scopes ?? []) as FeedScope[]
  const [creating, setCreating] = useState(false)
  const [ending, setEnding] = useState<CalendarFeed | null>(null)
  // Who sees no deadlines has nothing to subscribe to.
  if (read.data && scopes.length === 0 && feeds.length === 0) return null
  return (
    <Panel
      title={words.title}
      extra={scopes.length > 0 ? <Button onClick={() => setCreating(true)}>{words.add}</Button> : null}
    >
      <p className="quiet">{words.hint}</p>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {read.isPending ? <Skeleton active /> : null}
      {read.data && feeds.length === 0 ? <p>{words.none}</p> : null}
      <ul className="cards" aria-label={words.title}>
        {feeds.map((feed) => (
          <FeedLine key={feed.id} feed={feed} onEnd={() => setEnding(feed)} />
        ))}
      </ul>
      <Suspense>{creating ? <CreateFeed scopes={scopes} onClose={() => setCreating(false)} /> : null}</Suspense>
      {ending ? <EndFeed feed={ending} onClose={() => setEnding(null)} /> : null}
    </Panel>
  )
}

function FeedLine({ feed, onEnd }: { feed: CalendarFeed; onEnd(): void }) {
  const words = useTexts().calendars
  return (
    <li>
      <div className="feed-line">
        <strong className="feed-line__name">{feed.name}</strong>
        <span>{words.scopes[feed.scope]}</span>
        <span className="quiet">
          {feed.open ? null : `${words.closed} · `}
          {feed.fetchedAt === null ? (
            words.never
          ) : (
            <>
              {words.fetched} <InstantText at={feed.fetchedAt} />
            </>
          )}
        </span>
        <Button size="small" aria-label={words.revokeOf(feed.name)} onClick={onEnd}>
          {words.revoke}
        </Button>
      </div>
    </li>
  )
}

function EndFeed({ feed, onClose }: { feed: CalendarFeed; onClose(): void }) {
  const words = useTexts().calendars
  const toast = useToast()
  const end = useChange(
    () => answered(client.DELETE('/api/calendar-feeds/{id}', { params: { path: { id: feed.id } } })),
    ['calendars'],
  )
  const press = async () => {
    if ((await end.send(undefined)) === null) return
    toast.done(words.revoked(feed.name))
    onClose()
  }
  return (
    <Modal
      open
      title={words.revokeOf(feed.name)}
      okText={words.revoke}
      confirmLoading={end.busy}
      okButtonProps={{ danger: true }}
      onOk={press}
      onCancel={onClose}
    >
      <ProblemAlert problem={end.problem} />
      <p>{words.revokeText}</p>
    </Modal>
  )
}
