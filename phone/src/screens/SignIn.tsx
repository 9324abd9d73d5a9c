/** Signing in, with the same accounts and sessions as the desk. */
import type { SessionRecord } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { rememberCsrfToken, send } from '../api/client.ts'
import { readings } from '../api/readings.ts'
import { useLanguage, useTexts } from '../language.tsx'
import { asProblem, type Problem, sentenceOf } from '../problem.ts'
import { Screen } from '../ui/parts.tsx'

/** What signing in asks for besides the password. */
type Ask = 'code' | 'renewal'
const askOf: Readonly<Partial<Record<string, Ask>>> = {
  second_factor_required: 'code',
  password_renewal_required: 'renewal',
}

export function SignIn({ forLabel }: { forLabel: boolean }) {
  const t = useTexts()
  const words = t.phone.signIn
  const cache = useQueryClient()
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [asks, setAsks] = useState<Ask | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(null)
    try {
      const session = await send<SessionRecord>('POST', '/api/session', {
        username: form.get('username'),
        password: form.get('password'),
        ...(asks === 'code' ? { code: form.get('code') } : {}),
      })
      rememberCsrfToken(session.csrfToken)
      // What somebody else may have read before on this phone is not this reader's.
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      cache.setQueryData(readings.session().queryKey, session)
    } catch (thrown) {
      const refused = asProblem(thrown)
      const asked = askOf[refused.code] ?? null
      if (asked) setAsks(asked)
      // What is asked for besides is no fault of what was typed.
      setProblem(asked === null ? refused : null)
      setBusy(false)
    }
  }
  return (
    <Screen title={words.title} aside={<LanguageSwitch />}>
      <form className="form" onSubmit={submit}>
        <p className="quiet">{forLabel ? words.leadLabel : words.lead}</p>
        <label className="field">
          <span>{words.username}</span>
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
            maxLength={64}
          />
        </label>
        <label className="field" htmlFor="password">
          <span>{words.password}</span>
        </label>
        <div className="beside">
          <input
            id="password"
            name="password"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            autoCapitalize="none"
            required
            maxLength={200}
          />
          <button type="button" className="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? words.hide : words.show}
          </button>
        </div>
        {asks === 'code' ? (
          <label className="field">
            <span>{words.code}</span>
            <input
              // biome-ignore lint/a11y/noAutofocus: the only thing left to fill in.
              autoFocus
              name="code"
              inputMode="text"
              autoComplete="one-time-code"
              autoCapitalize="none"
              required
              maxLength={40}
            />
            <span className="quiet block">{words.codeHint}</span>
          </label>
        ) : null}
        {asks === 'renewal' ? (
          <>
            <p className="fault" role="alert">
              {words.renewal}
            </p>
            <a className="button" href="/sign-in">
              {words.renewalThere}
            </a>
          </>
        ) : null}
        {problem ? (
          <p className="fault" role="alert">
            {sentenceOf(problem, t)}
          </p>
        ) : null}
        <button type="submit" className="button button--main" disabled={isBusy}>
          {words.submit}
        </button>
        <p className="quiet">{words.forgot}</p>
      </form>
    </Screen>
  )
}

export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="button button--plain" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
