/** The frame of pages outside the app: one box on an empty page, with language and light or dark. */
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../../language.tsx'
import { LookButtons } from '../../shell/Header.tsx'
import { Mark } from '../../shell/Mark.tsx'

export function Outside({
  title,
  lead,
  wide,
  children,
}: {
  title: string
  lead?: string
  wide?: boolean
  children: ReactNode
}) {
  const t = useTexts()
  useEffect(() => {
    document.title = t.shell.pageTitle(title)
  }, [t, title])
  return (
    <main className="outside">
      <div className={wide ? 'outside__box outside__box--wide' : 'outside__box'}>
        <Mark size={36} />
        <h1>{title}</h1>
        <p className="quiet">{lead ?? ' '}</p>
        {children}
      </div>
      <div className="outside__foot">
        <LookButtons />
      </div>
    </main>
  )
}
