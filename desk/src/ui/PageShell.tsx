/**
 * The frame of one page: its only `h1`, the way back, its actions, and the document's title.
 */
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../language.tsx'
import { Link } from './Link.tsx'

export interface PageShellProps {
  readonly title: string
  /** Shown after the title: a status, a count. */
  readonly mark?: ReactNode
  readonly back?: { readonly href: string; readonly label: string }
  readonly actions?: ReactNode
  /** One quiet line below the title. */
  readonly lead?: ReactNode
  /** Forms and settings read better narrow. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

export function PageShell({ title, mark, back, actions, lead, narrow, children }: PageShellProps) {
  const t = useTexts()
  useEffect(() => {
    document.title = t.shell.pageTitle(title)
  }, [t, title])
  return (
    <div className={narrow ? 'page page--narrow' : 'page'}>
      <div className="page__head">
        <div className="page__titles">
          {back ? (
            <Link href={back.href} className="link page__crumb">
              ‹ {back.label}
            </Link>
          ) : null}
          <div className="page__title">
            <h1>{title}</h1>
            {mark}
          </div>
          {lead ? <div className="quiet">{lead}</div> : null}
        </div>
        {actions ? <div className="page__actions">{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}

/** A titled part of a page. */
export function Panel({ title, extra, children }: { title?: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      {title ? (
        <div className="panel__head">
          <h2>{title}</h2>
          {extra}
        </div>
      ) : null}
      {children}
    </section>
  )
}

interface Fact {
  readonly label: string
  readonly value: ReactNode
  readonly wide?: boolean
  /** Left out when there is nothing. */
  readonly optional?: boolean
}

const isNothing = (value: ReactNode) => value === null || value === undefined || value === ''

/** Label and value pairs; a value that is not there shows as a quiet dash. */
export function Facts({ items }: { items: readonly Fact[] }) {
  const shown = items.filter((item) => !(item.optional && isNothing(item.value)))
  return (
    <dl className="facts">
      {shown.map((item) => (
        <div key={item.label} className={item.wide ? 'facts__wide' : undefined}>
          <dt>{item.label}</dt>
          <dd>{isNothing(item.value) ? <Dash /> : item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing there. */
export function Dash() {
  return <span className="quiet">–</span>
}
