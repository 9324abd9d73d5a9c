/**
 * The frame around every screen: who is signed in, what waits to be sent, whether there is a network, and the tabs.
 *
 * A session that is over shows the sign-in in the place of the screen; the address stays, and with it where the reader was.
 */
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { readAgainOnline, readings } from './api/readings.ts'
import { SessionProvider } from './api/session.tsx'
import { useTexts } from './language.tsx'
import { useRoute } from './navigation.ts'
import { asProblem, isUnreachable, Problem } from './problem.ts'
import { hashOf, type Route, type Tab, tabOf } from './route.ts'
import { Add } from './screens/Add.tsx'
import { Archive } from './screens/Archive.tsx'
import { Certificate } from './screens/Certificate.tsx'
import { Certificates } from './screens/Certificates.tsx'
import { Document } from './screens/Document.tsx'
import { Inbox } from './screens/Inbox.tsx'
import { Me } from './screens/Me.tsx'
import { SignIn } from './screens/SignIn.tsx'
import { Todo } from './screens/Todo.tsx'
import { WaitingFiles } from './screens/WaitingFiles.tsx'
import { Icon } from './ui/icons.tsx'
import { Coming, Empty, Screen, Trouble } from './ui/parts.tsx'
import { Unread } from './ui/Unread.tsx'
import { useNextTask } from './ui/useNextTask.ts'
import { onSent, sendWhenPossible, useWaiting, waiting } from './waiting/index.ts'

/** Fetched when they are opened: scanning for its decoder, renewals so that the first page stays small. */
const Scan = lazy(() => import('./screens/Scan.tsx').catch(() => ({ default: ScanUnreached })))
const fetched = (name: 'Renewal' | 'HandIn' | 'AddHours') =>
  lazy(() =>
    import('./screens/renewal/index.ts').then(
      (screens) => ({ default: screens[name] }),
      () => ({ default: RenewalUnreached }),
    ),
  )
const ofApprovals = (name: 'Approval' | 'Together') =>
  lazy(() =>
    import('./screens/approval/index.ts').then(
      (screens) => ({ default: screens[name] as ComponentType<{ id: string }> }),
      () => ({ default: ApprovalUnreached }),
    ),
  )
const [Approval, Together] = [ofApprovals('Approval'), ofApprovals('Together')]
const countingScreens = () => import('./screens/counting/index.ts')
const Counts = lazy(() =>
  countingScreens().then(
    (screens) => ({ default: screens.Counts }),
    () => ({ default: ScanUnreached }),
  ),
)
const Count = lazy(() =>
  countingScreens().then(
    (screens) => ({ default: screens.Count }),
    () => ({ default: ScanUnreached }),
  ),
)
const ofLoans = (name: 'Loan' | 'Lend' | 'Loans') =>
  lazy(() =>
    import('./screens/loans/index.ts').then(
      (screens) => ({ default: screens[name] as ComponentType<{ id: string }> }),
      () => ({ default: LoansUnreached }),
    ),
  )
const [Loan, Lend, Loans] = [ofLoans('Loan'), ofLoans('Lend'), ofLoans('Loans')]
const [Renewal, HandIn, AddHours] = [fetched('Renewal'), fetched('HandIn'), fetched('AddHours')]

/** Within it the first page is drawn. */
const firstPageMs = 500

export function Frame() {
  const t = useTexts()
  const session = useQuery(readings.session())
  const route = useRoute()
  const code = session.error ? asProblem(session.error).code : null
  const account = code === 'not_signed_in' ? null : session.data?.account.id
  useEffect(readAgainOnline, [])
  useEffect(() => {
    let stop: (() => void) | undefined
    // What waits to be sent waits until the first page stands.
    const timer = setTimeout(() => {
      // What was counted and not sent: its code is fetched only then.
      if (account && kept('chizheng.counts-wait'))
        void import('./counting/index.ts').then((counting) => counting.sendCounts(account))
      if (account) stop = sendWhenPossible(account)
      if (account === null) void waiting.of(null)
    }, firstPageMs)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [account])
  if (code === 'not_signed_in') return <SignIn forLabel={route.name === 'certificate'} />
  if (session.data) {
    return (
      <SessionProvider value={session.data}>
        <button type="button" className="skip" onClick={focusContent}>
          {t.phone.skip}
        </button>
        <Notices />
        <Suspense fallback={<Coming />}>
          <ScreenOf
            key={hashOf({ ...route, ...(route.name === 'certificates' ? { q: '' } : {}) } as Route)}
            route={route}
          />
        </Suspense>
        <Tabs current={tabOf(route)} />
      </SessionProvider>
    )
  }
  if (!session.error) return <Coming />
  return (
    <Screen title={t.common.product}>
      {isUnreachable(session.error) ? (
        <Empty title={t.phone.offlineTitle} hint={t.phone.offlineHint}>
          <button type="button" className="button" onClick={() => void session.refetch()}>
            {t.common.retry}
          </button>
        </Empty>
      ) : (
        <Trouble problem={session.error} onRetry={() => void session.refetch()} />
      )}
    </Screen>
  )
}

function kept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** Past the notices; no link, because the address behind `#` is the screen's. */
function focusContent(): void {
  document.querySelector<HTMLElement>('h1')?.focus()
}

function ScreenOf({ route }: { route: Route }) {
  const t = useTexts()
  switch (route.name) {
    case 'certificates':
      return <Certificates route={route} />
    case 'certificate':
      return <Certificate id={route.id} />
    case 'add':
      return <Add id={route.id} />
    case 'hours':
      return <AddHours id={route.id} />
    case 'renewal':
      return <Renewal id={route.id} />
    case 'hand-in':
      return <HandIn id={route.id} />
    case 'document':
      return <Document id={route.id} documentId={route.documentId} />
    case 'approval':
      return <Approval id={route.id} />
    case 'approvals':
      return <Together id="" />
    case 'loan':
      return <Loan id={route.id} />
    case 'lend':
      return <Lend id={route.id} />
    case 'loans':
      return <Loans id="" />
    case 'archive':
      return <Archive />
    case 'todo':
      return <Todo />
    case 'inbox':
      return <Inbox />
    case 'scan':
      return <Scan />
    case 'me':
      return <Me />
    case 'waiting':
      return <WaitingFiles />
    case 'counts':
      return <Counts />
    case 'count':
      return <Count id={route.id} />
    case 'lost':
      return (
        <Screen title={t.phone.notHere}>
          <Empty title={t.phone.notHere}>
            <a className="button" href="#/">
              {t.phone.list.own}
            </a>
          </Empty>
        </Screen>
      )
  }
}

function ScanUnreached() {
  return <Unreached title={useTexts().phone.scan.title} />
}

function ApprovalUnreached() {
  return <Unreached title={useTexts().phone.approvals.title} />
}

function LoansUnreached() {
  return <Unreached title={useTexts().phone.me.loans} />
}

function RenewalUnreached() {
  return <Unreached title={useTexts().phone.renewal.title} />
}

function Unreached({ title }: { title: string }) {
  return (
    <Screen title={title}>
      <Trouble problem={new Problem('unreachable')} onRetry={() => location.reload()} />
    </Screen>
  )
}

const tabs: readonly Tab[] = ['certificates', 'todo', 'scan', 'me']

/** At the lower edge, after the screen. */
function Tabs({ current }: { current: Tab }) {
  const t = useTexts()
  if (!useNextTask()) return null
  return (
    <nav className="tabs" aria-label={t.phone.tabsLabel}>
      {tabs.map((tab) => (
        <a
          key={tab}
          href={tab === 'certificates' ? '#/' : `#/${tab}`}
          aria-current={tab === current ? 'page' : undefined}
        >
          <Icon name={tab} />
          {t.phone.tabs[tab]}
          {tab === 'todo' ? <Unread /> : null}
        </a>
      ))}
    </nav>
  )
}

const toastMs = 4_000

/** What concerns every screen: no network, files that wait, a file that arrived. */
function Notices() {
  const t = useTexts()
  const { files, sending } = useWaiting()
  const isOnline = useOnline()
  const [arrived, setArrived] = useState<string | null>(null)
  useEffect(() => onSent(({ name }) => setArrived(name)), [])
  useEffect(() => {
    if (arrived === null) return
    const timer = setTimeout(() => setArrived(null), toastMs)
    return () => clearTimeout(timer)
  }, [arrived])
  const refused = files.filter((file) => file.refused !== null).length
  const words = t.phone.waiting
  return (
    <div className="notices">
      {isOnline ? null : <p className="notice notice--calm">{t.phone.online}</p>}
      {files.length === 0 ? null : (
        <a className={refused > 0 ? 'notice notice--bad' : 'notice notice--soon'} href="#/waiting">
          {refused > 0
            ? words.refusedBanner(refused)
            : sending
              ? words.sendingBanner(Math.floor(sending.share * 100))
              : words.banner(files.length)}
          <Icon name="next" />
        </a>
      )}
      <p className="toast" role="status">
        {arrived === null ? '' : words.sent(arrived)}
      </p>
    </div>
  )
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const changed = () => setOnline(navigator.onLine)
    addEventListener('online', changed)
    addEventListener('offline', changed)
    return () => {
      removeEventListener('online', changed)
      removeEventListener('offline', changed)
    }
  }, [])
  return isOnline
}
