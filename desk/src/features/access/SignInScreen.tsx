/** `/sign-in?next=…`: in, and on to where one wanted to go. */
import { useQueryClient } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { sessionQuery } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { useGo } from '../../ui/Link.tsx'
import { Outside } from './Outside.tsx'
import { SignInForm } from './SignInForm.tsx'

/** Only an address of this desk: a link must not send people elsewhere after they gave their password. */
export function safeWay(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.dashboard()
}

export function SignInScreen() {
  const t = useTexts()
  const go = useGo()
  const cache = useQueryClient()
  const next = useRouterState({ select: (state) => (state.location.search as { next?: string }).next })
  return (
    <Outside title={t.access.signInTitle} lead={t.shell.brandLine}>
      <SignInForm
        onSignedIn={(session) => {
          cache.clear()
          cache.setQueryData(sessionQuery.queryKey, session)
          go(safeWay(next), { replace: true })
        }}
      />
      <p className="quiet">{t.access.forgot}</p>
    </Outside>
  )
}
