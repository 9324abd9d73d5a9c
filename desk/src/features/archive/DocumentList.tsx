/** Documents as lines: what it is, who added it when, and what can be done with it. */
import { DownloadOutlined, EyeOutlined, FileOutlined, FilePdfOutlined } from '@ant-design/icons'
import type { DocumentRecord } from '@chizheng/contract'
import { Button, Modal } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { downloads } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'

import './archive.css'

const Withdraw = lazy(() => import('./Withdraw.tsx'))

export function DocumentList({ documents }: { documents: readonly DocumentRecord[] }) {
  const [previewed, setPreviewed] = useState<DocumentRecord | null>(null)
  const [withdrawing, setWithdrawing] = useState<DocumentRecord | null>(null)
  return (
    <>
      <ul className="documents">
        {documents.map((document) => (
          <li key={document.id} className={document.withdrawn ? 'document document--withdrawn' : 'document'}>
            <Line
              document={document}
              onPreview={() => setPreviewed(document)}
              onWithdraw={() => setWithdrawing(document)}
            />
          </li>
        ))}
      </ul>
      {previewed ? <Preview document={previewed} onClose={() => setPreviewed(null)} /> : null}
      <Suspense>
        {withdrawing ? <Withdraw document={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      </Suspense>
    </>
  )
}

function Line({
  document,
  onPreview,
  onWithdraw,
}: {
  document: DocumentRecord
  onPreview(): void
  onWithdraw(): void
}) {
  const t = useTexts()
  const { fileName, preview, withdrawn } = document
  const canPreview = preview !== 'none'
  return (
    <>
      <Thumbnail document={document} onPreview={onPreview} />
      <div className="document__words">
        {canPreview ? (
          <button type="button" className="plain-button" onClick={onPreview}>
            {fileName}
          </button>
        ) : (
          <span>{fileName}</span>
        )}
        <div className="quiet">
          {t.archive.kinds[document.kind]} · {t.archive.size(document.bytes)} · {t.archive.by(document.addedBy)}{' '}
          <InstantText at={document.addedAt} />
        </div>
        {document.note ? <div>{document.note}</div> : null}
        {withdrawn ? <div className="quiet">{t.archive.withdrawnBy(withdrawn.by, withdrawn.reason)}</div> : null}
      </div>
      <div className="document__tools">
        {canPreview ? (
          <Button
            type="text"
            icon={<EyeOutlined aria-hidden="true" />}
            title={t.archive.preview}
            aria-label={t.archive.previewOf(fileName)}
            onClick={onPreview}
          />
        ) : null}
        <Button
          type="text"
          icon={<DownloadOutlined aria-hidden="true" />}
          href={downloads.document(document.id)}
          download={fileName}
          title={t.common.download}
          aria-label={`${t.common.download} ${fileName}`}
        />
        {document.can.withdraw ? (
          <Button type="text" aria-label={`${t.archive.withdraw} ${fileName}`} onClick={onWithdraw}>
            {t.archive.withdraw}
          </Button>
        ) : null}
      </div>
    </>
  )
}

function Thumbnail({ document, onPreview }: { document: DocumentRecord; onPreview(): void }) {
  if (document.preview === 'image') {
    return (
      // The file's name beside it is the button for the keyboard; a second stop would only repeat it.
      <button type="button" className="document__thumb" tabIndex={-1} aria-hidden="true" onClick={onPreview}>
        <img src={downloads.documentInline(document.id)} alt="" loading="lazy" />
      </button>
    )
  }
  return (
    <span className="document__thumb" aria-hidden="true">
      {document.preview === 'pdf' ? <FilePdfOutlined aria-hidden="true" /> : <FileOutlined aria-hidden="true" />}
    </span>
  )
}

function Preview({ document, onClose }: { document: DocumentRecord; onClose(): void }) {
  const t = useTexts()
  const source = downloads.documentInline(document.id)
  return (
    <Modal
      open
      title={document.fileName}
      width="min(1100px, 96vw)"
      style={{ top: 24 }}
      footer={
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          href={downloads.document(document.id)}
          download={document.fileName}
        >
          {t.common.download}
        </Button>
      }
      onCancel={onClose}
    >
      {document.preview === 'image' ? (
        <img className="preview" src={source} alt={document.fileName} />
      ) : (
        <iframe className="preview preview--pdf" src={source} title={document.fileName} />
      )}
    </Modal>
  )
}
