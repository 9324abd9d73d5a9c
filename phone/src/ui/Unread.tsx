/** How many messages are unread: a link with a number, and the same number at a tab. */
import { useQuery } from '@tanstack/react-query'
import { readings } from '../api/readings.ts'
import { useTexts } from '../language.tsx'
import { Icon } from './icons.tsx'

/** More are not counted here. */
const mostShown = 99

export function Unread() {
  const t = useTexts()
  const count = useQuery(readings.unread()).data ?? 0
  if (count === 0) return null
  return (
    <span className="unread number">
      <span aria-hidden="true">{count > mostShown ? `${mostShown}+` : count}</span>
      <span className="hidden-text">{t.phone.inbox.count(count)}</span>
    </span>
  )
}

export function InboxLink() {
  const t = useTexts()
  return (
    <a className="button button--plain inbox-link" href="#/inbox">
      <Icon name="bell" />
      <span className="hidden-text">{t.phone.inbox.title}</span>
      <Unread />
    </a>
  )
}
