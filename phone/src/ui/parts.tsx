/** The parts every screen is made of. */
import { type ReactNode, useEffect, useRef } from 'react'
import { bridge } from '../bridge/index.ts'
import { useTexts } from '../language.tsx'
import { goBack } from '../navigation.ts'
import { asProblem, sentenceOf } from '../problem.ts'
import { hashOf, type Route } from '../route.ts'
import type { Tone } from './distance.ts'
import { Icon } from './icons.tsx'

export interface ScreenProps {
  readonly title: string
  /** Given: "back" stands before the title. */
  readonly backFrom?: Route
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A screen: its heading, which is also the page's title and gets the focus when the screen opens, and what it shows. */
export function Screen({ title, backFrom, aside, children }: ScreenProps) {
  const t = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    bridge.setTitle(t.phone.title(title))
  }, [t, title])
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <header className="head">
        {backFrom ? (
          <button type="button" className="head__back" aria-label={t.phone.back} onClick={() => goBack(backFrom)}>
            <Icon name="back" />
          </button>
        ) : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
        {bridge.close && !backFrom ? (
          <button type="button" className="button button--plain" aria-label={t.phone.close} onClick={bridge.close}>
            <Icon name="close" />
          </button>
        ) : null}
      </header>
      <main className="screen" id="main">
        {children}
      </main>
    </>
  )
}

export function Go({ to, className, children }: { to: Route; className?: string; children: ReactNode }) {
  return (
    <a href={hashOf(to)} className={className ?? 'link'}>
      {children}
    </a>
  )
}

const marks: Readonly<Record<Tone, string>> = { good: '●', soon: '▲', bad: '■', calm: '○' }

/** A state as mark, word and colour: readable without the colour. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`tag tag--${tone}`}>
      <span aria-hidden="true">{marks[tone]}</span> {children}
    </span>
  )
}

export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {hint ? <p>{hint}</p> : null}
      {children}
    </div>
  )
}

/** A refusal in words, with a way to try again where that can help. */
export function Trouble({ problem, onRetry }: { problem: unknown; onRetry?: (() => void) | undefined }) {
  const t = useTexts()
  return (
    <div className="trouble" role="alert">
      <p>{sentenceOf(asProblem(problem), t)}</p>
      {onRetry ? (
        <button type="button" className="button" onClick={onRetry}>
          {t.common.retry}
        </button>
      ) : null}
    </div>
  )
}

/** What is on its way, in the shape of what will stand there. */
export function Coming({ lines = 3 }: { lines?: number }) {
  return (
    <div className="coming" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike.
        <div key={line} className="coming__line" />
      ))}
    </div>
  )
}

/** What was read, or what stands in its place: on its way, or the reason why there is nothing. */
export function Reading<T>({
  of: query,
  lines,
  children,
}: {
  of: { data: T | undefined; error: unknown; refetch(): unknown }
  lines?: number
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <Trouble problem={query.error} onRetry={() => void query.refetch()} />
  return <Coming {...(lines ? { lines } : {})} />
}

/** Label and value; values that are not known are left out. */
export function Facts({ of: facts }: { of: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
