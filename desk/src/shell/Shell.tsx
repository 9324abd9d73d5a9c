/**
 * The frame around every screen of a signed-in reader.
 *
 * It reads the session first: nobody signed in goes to the sign-in page (or to set-up, on a new installation) and comes back to
 * where they wanted. A session that ends later asks for the password over the page, so nothing typed is lost.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { answered, client, onSignedOut } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { sessionQuery, useSession } from '../api/session.ts'
import { useTexts } from '../language.tsx'
import { paths } from '../paths.ts'
import { asProblem } from '../problem.ts'
import { useGo } from '../ui/Link.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { useLater } from '../ui/useLater.ts'
import { isDialogOpen, isTyping } from '../ui/useRowKeys.ts'
import { Header } from './Header.tsx'
import { ForbiddenScreen } from './LostScreens.tsx'
import { Menu } from './Menu.tsx'
import { forgetRecent } from './palette/recent.ts'

const SignInAgain = lazy(() =>
  import('../features/access/index.ts').then((access) => ({ default: access.SignInAgain })),
)
const KeysDialog = lazy(() => import('./KeysDialog.tsx'))
const Palette = lazy(() => import('./palette/Palette.tsx'))
const ChangePassword = lazy(() =>
  import('../features/access/index.ts').then((access) => ({ default: access.ChangePassword })),
)

export function Shell() {
  const session = useQuery(sessionQuery)
  if (session.data) return <Frame />
  if (session.error && asProblem(session.error).code === 'not_signed_in') return <GoSignIn />
  if (session.error) {
    return (
      <main className="page">
        <ProblemAlert problem={session.error} onRetry={() => session.refetch()} />
      </main>
    )
  }
  return <div className="outline" aria-busy="true" />
}

/** To set-up while there is no administrator yet, else to the sign-in page, with the way back. */
function GoSignIn() {
  const setUp = useQuery(queries.setup())
  const go = useGo()
  const router = useRouter()
  // Where the reader wanted to go, read once: this stays on the page while the sign-in page is on its way.
  const [wanted] = useState(() => router.state.location.href)
  const needed = setUp.data?.needed
  useEffect(() => {
    if (setUp.isPending) return
    go(needed ? paths.setUp() : paths.signIn(wanted), { replace: true })
  }, [setUp.isPending, needed, go, wanted])
  return null
}

function Frame() {
  const t = useTexts()
  const go = useGo()
  const queryCache = useQueryClient()
  const drawer = useRef<HTMLDialogElement>(null)
  const [signedOut, setSignedOut] = useState(false)
  const [changingPassword, setChangingPassword] = useState(false)
  const [searching, setSearching] = useState(false)
  const [showingKeys, setShowingKeys] = useState(false)
  const hasSideMenu = useWide()
  useKeys({ palette: () => setSearching(true), keys: () => setShowingKeys(true) })
  useEffect(() => onSignedOut(() => setSignedOut(true)), [])
  const signOut = async () => {
    await answered(client.DELETE('/api/session')).catch(() => null)
    forgetRecent()
    go(paths.signIn(), { replace: true })
    queryCache.clear()
  }
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t.shell.skip}
      </a>
      <Header
        showMenuButton={!hasSideMenu}
        onMenu={() => drawer.current?.showModal()}
        onSearch={() => setSearching(true)}
        onChangePassword={() => setChangingPassword(true)}
        onSignOut={signOut}
      />
      {hasSideMenu ? (
        <div className="shell__side">
          <Menu />
        </div>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is the backdrop's.
        <dialog
          ref={drawer}
          className="drawer"
          aria-label={t.shell.menu}
          onClick={(event) => event.target === drawer.current && drawer.current?.close()}
        >
          <Menu onGo={() => drawer.current?.close()} />
        </dialog>
      )}
      <PrintHead />
      <main className="shell__main" id="main" tabIndex={-1}>
        <Screen />
      </main>
      <Suspense>
        {signedOut ? <SignInAgain onSignedIn={() => setSignedOut(false)} /> : null}
        {searching ? (
          <Palette
            onClose={() => setSearching(false)}
            onKeys={() => setShowingKeys(true)}
            onChangePassword={() => setChangingPassword(true)}
            onSignOut={signOut}
          />
        ) : null}
        {showingKeys ? <KeysDialog onClose={() => setShowingKeys(false)} /> : null}
        {changingPassword ? <ChangePassword onClose={() => setChangingPassword(false)} /> : null}
      </Suspense>
    </div>
  )
}

/** The screen; whoever has no right at all sees that, and their own account. */
function Screen() {
  const { permissions } = useSession()
  const here = useRouterState({ select: (state) => state.location.pathname })
  // After the frame: what there is to press beside it stands already.
  if (!useLater()) return null
  return permissions.length > 0 || here === paths.account() ? <Outlet /> : <ForbiddenScreen needs="credentials.read" />
}

/** What stands above everything on paper: whose it is, the day, and who printed it. */
function PrintHead() {
  const { company, account } = useSession()
  return (
    <div className="print-head" aria-hidden="true">
      <span>{company.name}</span>
      <span>
        {company.today} · {account.displayName}
      </span>
    </div>
  )
}

/**
 * Ctrl+K (⌘K) anywhere opens the palette, `?` the keys; but not over a dialog, where something may be half typed. A screen with keys of its
 * own answers `?` itself.
 */
function useKeys(open: { palette(): void; keys(): void }): void {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isPalette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (event.altKey || (!isPalette && !asksForKeys(event))) return
      event.preventDefault()
      if (isDialogOpen()) return
      if (isPalette) latest.current.palette()
      else latest.current.keys()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function asksForKeys(event: KeyboardEvent): boolean {
  return (
    (event.key === '?' || event.key === '？') &&
    !event.defaultPrevented &&
    !event.ctrlKey &&
    !event.metaKey &&
    !isTyping(event.target)
  )
}

/** Wide enough for the side menu. */
function useWide(): boolean {
  const [wide, setWide] = useState(() => globalThis.matchMedia('(min-width: 1024px)').matches)
  useEffect(() => {
    const list = globalThis.matchMedia('(min-width: 1024px)')
    const changed = () => setWide(list.matches)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, [])
  return wide
}
