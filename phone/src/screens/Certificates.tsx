/** The list: one's own certificates, the most urgent first; for who looks after others, theirs, found by name. */
import type { CredentialRow } from '@chizheng/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { readings } from '../api/readings.ts'
import { reachOf, useSession } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { go } from '../navigation.ts'
import type { Narrowing, Route } from '../route.ts'
import { CertificateCard } from '../ui/CertificateCard.tsx'
import { byUrgency } from '../ui/distance.ts'
import { Icon } from '../ui/icons.tsx'
import { Coming, Empty, Go, Reading, Screen, Trouble } from '../ui/parts.tsx'
import { useNextTask } from '../ui/useNextTask.ts'

type ListRoute = Extract<Route, { name: 'certificates' }>

export const ownList: ListRoute = { name: 'certificates', whose: 'own', q: '', only: null }
export const reachList: ListRoute = { ...ownList, whose: 'reach' }

export function Certificates({ route }: { route: ListRoute }) {
  const t = useTexts()
  const session = useSession()
  const reach = reachOf(session)
  const reachName = reach === 'everybody' ? t.phone.list.everybody : t.phone.list.reach
  // Who has no certificates of their own, begins with those of others.
  const isOwn = reach === 'own' || (route.whose === 'own' && session.person !== null)
  return (
    <Screen title={isOwn ? t.phone.todo.own : reach === 'everybody' ? reachName : t.phone.todo.reach}>
      {reach !== 'own' && session.person !== null ? (
        <nav className="choice" aria-label={t.phone.list.whose}>
          {[ownList, reachList].map((one) => (
            <a
              key={one.whose}
              href={one.whose === 'own' ? '#/' : '#/people'}
              aria-current={isOwn === (one.whose === 'own') ? 'true' : undefined}
            >
              {one.whose === 'own' ? t.phone.list.own : reachName}
            </a>
          ))}
        </nav>
      ) : null}
      {isOwn ? <Own /> : <Reach route={{ ...route, whose: 'reach' }} />}
    </Screen>
  )
}

function Own() {
  const t = useTexts()
  const { person } = useSession()
  const query = useQuery({ ...readings.own(person?.id ?? ''), enabled: person !== null })
  if (person === null) return <Empty title={t.phone.list.noneOwn} hint={t.phone.list.noPerson} />
  return (
    <Reading of={query} lines={4}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t.phone.list.noneOwn} hint={t.phone.list.noneOwnHint} />
        ) : (
          <ul className="cards">
            <Cards rows={byUrgency(rows)} withHolder={false} />
          </ul>
        )
      }
    </Reading>
  )
}

/** So many fill the first screen of most phones. */
const firstCards = 5

/** The first cards are drawn at once, the others after them. */
function Cards({ rows, withHolder }: { rows: readonly CredentialRow[]; withHolder: boolean }) {
  const isNext = useNextTask()
  return (isNext ? rows : rows.slice(0, firstCards)).map((row) => (
    <li key={row.id}>
      <CertificateCard of={row} withHolder={withHolder} />
    </li>
  ))
}

/** A search is not sent with every letter: so long after the last one. */
const typingMs = 250

function Reach({ route }: { route: ListRoute }) {
  const t = useTexts()
  const words = t.phone.list
  const { q, only } = route
  const [typed, setTyped] = useState(q)
  const query = useInfiniteQuery(readings.reach(q, only))
  const asked = useRef(q)
  useEffect(() => {
    // Changed in the address and not here, as by going back.
    if (q !== asked.current) {
      asked.current = q
      setTyped(q)
      return
    }
    const text = typed.trim()
    if (text === q) return
    const timer = setTimeout(() => {
      asked.current = text
      go({ ...route, q: text }, { replace: true })
    }, typingMs)
    return () => clearTimeout(timer)
  }, [typed, q, route])
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const first = query.data?.pages[0]
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of 2020 do not know <search>. */}
      <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          maxLength={100}
          autoCapitalize="none"
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
      {only ? (
        <p className="narrowed">
          {narrowingText(only, t)}{' '}
          <Go to={{ ...route, only: null }} className="button button--plain">
            {words.clear}
          </Go>
        </p>
      ) : null}
      {query.error && first === undefined ? (
        <Trouble problem={query.error} onRetry={() => void query.refetch()} />
      ) : first === undefined ? (
        <Coming lines={4} />
      ) : rows.length === 0 ? (
        <Empty title={q || only ? words.noMatch : words.noneReach} />
      ) : (
        <>
          <p className="quiet" role="status">
            {first.totalCapped ? words.countCapped(first.total) : words.count(first.total)}
          </p>
          <ul className="cards" aria-busy={query.isPlaceholderData}>
            <Cards rows={rows} withHolder />
          </ul>
          {query.hasNextPage ? (
            <button
              type="button"
              className="button button--wide"
              disabled={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {words.more}
            </button>
          ) : null}
        </>
      )}
    </>
  )
}

function narrowingText(only: Narrowing, t: ReturnType<typeof useTexts>): string {
  return {
    asked: t.phone.todo.asked,
    overdue: t.phone.todo.overdue,
    due: t.phone.todo.due,
    'no-scan': t.phone.todo.noScan,
  }[only]
}
