/** The session ended while a page was open: sign in over it, then go on where one was. */
import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { type Session, sessionQuery } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { SignInForm } from './SignInForm.tsx'

export function SignInAgain({ onSignedIn }: { onSignedIn(): void }) {
  const t = useTexts()
  const cache = useQueryClient()
  const before = cache.getQueryData(sessionQuery.queryKey)
  const goOn = (session: Session) => {
    // Somebody else: what stands on this page is not theirs to send.
    if (before && before.account.id !== session.account.id) {
      globalThis.location.assign(paths.dashboard())
      return
    }
    cache.setQueryData(sessionQuery.queryKey, session)
    onSignedIn()
    void cache.invalidateQueries()
  }
  return (
    <Modal
      open
      title={t.shell.signInAgainTitle}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p>{t.shell.signInAgainHint}</p>
      <SignInForm {...(before ? { username: before.account.username } : {})} onSignedIn={goOn} />
    </Modal>
  )
}
