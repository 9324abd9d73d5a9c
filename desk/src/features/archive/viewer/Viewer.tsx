/**
 * A document in the page: zoomed by buttons, keys and Ctrl with the wheel, turned, and a PDF page by page. Only what is looked at
 * is loaded: the reader of PDF is a chunk of its own.
 */
import {
  DownloadOutlined,
  LoadingOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import type { DocumentRecord } from '@chizheng/contract'
import { Button, Modal } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { downloads } from '../../../paths.ts'
import { Picture } from './Picture.tsx'
import { asItComes, farthest, type Look, looked, lookOf, nearest, zoomed } from './view.ts'

import './viewer.css'

const PdfPages = lazy(() => import('./PdfPages.tsx'))

export default function Viewer({ document, onClose }: { document: DocumentRecord; onClose(): void }) {
  const t = useTexts()
  const [view, setView] = useState(asItComes)
  const frame = useRef<HTMLDivElement>(null)
  const look = (asked: Look) => setView((before) => looked(before, asked))
  useEffect(() => {
    const element = frame.current
    if (!element) return
    // Not React's: theirs cannot keep the browser from zooming the whole page.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      setView((before) => zoomed(before, Math.exp(-event.deltaY / 400)))
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [])
  // Wherever the focus is in the dialog, also on the button that closes it.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = lookOf(event)
      if (asked === null) return
      event.preventDefault()
      setView((before) => looked(before, asked))
    }
    globalThis.document.addEventListener('keydown', press)
    return () => globalThis.document.removeEventListener('keydown', press)
  }, [])
  const source = downloads.documentInline(document.id)
  return (
    <Modal
      open
      title={document.fileName}
      className="viewer"
      width="100vw"
      footer={null}
      onCancel={onClose}
      afterOpenChange={(isOpen) =>
        isOpen && frame.current?.querySelector<HTMLElement>('.viewer__pages')?.focus({ preventScroll: true })
      }
    >
      <div ref={frame} className="viewer__frame">
        <div className="viewer__tools" role="toolbar" aria-label={t.archive.viewer.tools}>
          <Button
            icon={<ZoomOutOutlined aria-hidden="true" />}
            title={`${t.archive.viewer.farther} (-)`}
            aria-label={t.archive.viewer.farther}
            aria-keyshortcuts="-"
            disabled={view.zoom <= farthest}
            onClick={() => look('farther')}
          />
          <Button title={`${t.archive.viewer.fit} (0)`} aria-keyshortcuts="0" onClick={() => look('fit')}>
            <span className="visually-hidden">{t.archive.viewer.fit}</span>
            <span className="number viewer__zoom" role="status">
              {Math.round(view.zoom * 100)}%
            </span>
          </Button>
          <Button
            icon={<ZoomInOutlined aria-hidden="true" />}
            title={`${t.archive.viewer.nearer} (+)`}
            aria-label={t.archive.viewer.nearer}
            aria-keyshortcuts="+"
            disabled={view.zoom >= nearest}
            onClick={() => look('nearer')}
          />
          <Button
            icon={<RotateRightOutlined aria-hidden="true" />}
            title={`${t.archive.viewer.turn} (R)`}
            aria-label={t.archive.viewer.turn}
            aria-keyshortcuts="R"
            onClick={() => look('turn')}
          />
          <Button
            icon={<DownloadOutlined aria-hidden="true" />}
            href={downloads.document(document.id)}
            download={document.fileName}
            title={t.common.download}
            aria-label={`${t.common.download} ${document.fileName}`}
          />
        </div>
        {document.preview === 'pdf' ? (
          <Suspense fallback={<Waiting />}>
            <PdfPages source={source} view={view} />
          </Suspense>
        ) : (
          <Picture source={source} name={document.fileName} view={view} />
        )}
      </div>
    </Modal>
  )
}

function Waiting() {
  return (
    <div className="viewer__wait" aria-busy="true">
      <LoadingOutlined aria-hidden="true" />
    </div>
  )
}
