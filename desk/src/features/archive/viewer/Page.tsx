/** One page of a PDF on a canvas, drawn when it comes near the window, with its text for whoever listens. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { drawPage } from './pdf.ts'
import type { Size, View } from './view.ts'

export interface PageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** On the screen, turned as it is. */
  readonly size: Size
  readonly degrees: View['degrees']
  /** A thumbnail: its button says what it is. */
  readonly hidden?: boolean
}

export function Page({ pdf, number, size, degrees, hidden }: PageProps) {
  const t = useTexts()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const [text, setText] = useState('')
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '600px' })
    watch.observe(place.current!)
    return () => watch.disconnect()
  }, [])
  const { width } = size
  useEffect(() => {
    if (!isNear) return
    const drawing = drawPage(pdf, number, canvas.current!, width, degrees)
    // A page that cannot be drawn stays white; the file can still be downloaded.
    drawing.done.catch(() => null)
    return () => drawing.stop()
  }, [isNear, pdf, number, width, degrees])
  useEffect(() => {
    if (!isNear || hidden) return
    let isWanted = true
    void pdf
      .getPage(number)
      .then((page) => page.getTextContent())
      .then(({ items }) => isWanted && setText(items.map((item) => ('str' in item ? item.str : '')).join(' ')))
      .catch(() => null)
    return () => {
      isWanted = false
    }
  }, [isNear, hidden, pdf, number])
  return (
    <div ref={place} className={hidden ? undefined : 'page-of'} style={size}>
      {hidden ? (
        <canvas ref={canvas} />
      ) : (
        <>
          <canvas ref={canvas} role="img" aria-label={t.archive.viewer.page(number)} />
          <p className="visually-hidden">{text}</p>
        </>
      )}
    </div>
  )
}
