/** The pages of a PDF under each other, with a small one of each beside them. Pages are drawn when they come near the window. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { Page } from './Page.tsx'
import { openPdf, type PageSizes } from './pdf.ts'
import { useRoom } from './useRoom.ts'
import { fitting, type Size, turned, type View } from './view.ts'

/** A page is made at most so much larger than it is printed. */
const largestFit = 2
const thumbnailWidth = 96

export default function PdfPages({ source, view }: { source: string; view: View }) {
  const t = useTexts()
  const { ref, room, element } = useRoom(view)
  const [opened, setOpened] = useState<{ pdf: PDFDocumentProxy; sizes: PageSizes } | null>(null)
  const [fault, setFault] = useState<'locked' | 'broken' | null>(null)
  const [current, setCurrent] = useState(1)
  useEffect(() => {
    const opening = openPdf(source)
    opening.done.then(setOpened).catch((thrown: unknown) => {
      if (!opening.isClosed()) setFault((thrown as Error).name === 'PasswordException' ? 'locked' : 'broken')
    })
    return () => opening.close()
  }, [source])
  const pages = (): HTMLElement[] => [...(element()?.querySelectorAll<HTMLElement>('.page-of') ?? [])]
  const go = (page: number) => {
    const scroller = element()
    const place = pages()[page - 1]
    if (scroller && place) scroller.scrollTo({ top: place.offsetTop - 8 })
  }
  const scrolled = () => {
    const scroller = element()
    if (!scroller) return
    const middle = scroller.scrollTop + scroller.clientHeight / 2
    const below = pages().findIndex((page) => page.offsetTop > middle)
    setCurrent(below === -1 ? pages().length : Math.max(1, below))
  }
  const { pdf, sizes } = opened ?? {}
  const numbers = sizes ? sizes.map((_, index) => index + 1) : []
  return (
    <>
      {pdf && sizes && numbers.length > 1 ? (
        <nav className="viewer__thumbs" aria-label={t.archive.viewer.pages}>
          {numbers.map((number) => (
            <button
              key={number}
              type="button"
              aria-label={t.archive.viewer.page(number)}
              aria-current={number === current ? 'page' : undefined}
              onClick={() => go(number)}
            >
              <Page pdf={pdf} number={number} size={thumbnail(sizes[number - 1]!)} degrees={0} hidden />
              <span aria-hidden="true" className="number">
                {number}
              </span>
            </button>
          ))}
        </nav>
      ) : null}
      <section
        ref={ref}
        className="viewer__pages"
        aria-label={t.archive.viewer.pages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        aria-busy={!opened && !fault}
        onScroll={scrolled}
      >
        {fault ? <p role="alert">{fault === 'locked' ? t.archive.viewer.locked : t.archive.viewer.broken}</p> : null}
        {pdf && sizes && room
          ? numbers.map((number) => (
              <Page
                key={number}
                pdf={pdf}
                number={number}
                size={shownSize(sizes[number - 1]!, room, view)}
                degrees={view.degrees}
              />
            ))
          : null}
      </section>
      {numbers.length > 0 ? (
        <p className="viewer__place number" role="status">
          {t.archive.viewer.place(current, numbers.length)}
        </p>
      ) : null}
    </>
  )
}

function thumbnail({ width, height }: Size): Size {
  return { width: thumbnailWidth, height: Math.round((thumbnailWidth * height) / width) }
}

function shownSize(size: Size, room: Size, view: View): Size {
  const stood = turned(size, view.degrees)
  const factor = fitting(stood, room, 'width', largestFit) * view.zoom
  return { width: stood.width * factor, height: stood.height * factor }
}
