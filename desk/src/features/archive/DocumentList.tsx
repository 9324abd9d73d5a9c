/** Documents as lines: what it is, who added it when, what can be done with it, and which older versions it has. */
import { DownloadOutlined, EyeOutlined, FileOutlined, FilePdfOutlined } from '@ant-design/icons'
import type { DocumentRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { downloads } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { papersOf } from './versions.ts'
import './archive.css'

const Replace = lazy(() => import('./Replace.tsx'))
const Viewer = lazy(() => import('./viewer/Viewer.tsx'))
const Withdraw = lazy(() => import('./Withdraw.tsx'))

interface Acts {
  onPreview(document: DocumentRecord): void
  onReplace(document: DocumentRecord): void
  onWithdraw(document: DocumentRecord): void
}

export function DocumentList({ documents }: { documents: readonly DocumentRecord[] }) {
  const [previewed, setPreviewed] = useState<DocumentRecord | null>(null)
  const [replacing, setReplacing] = useState<DocumentRecord | null>(null)
  const [withdrawing, setWithdrawing] = useState<DocumentRecord | null>(null)
  const acts = { onPreview: setPreviewed, onReplace: setReplacing, onWithdraw: setWithdrawing }
  return (
    <>
      <ul className="documents">
        {papersOf(documents).map(({ newest, older }) => (
          <li key={newest.id}>
            <Line document={newest} acts={acts} />
            {older.length > 0 ? <Older documents={older} acts={acts} /> : null}
          </li>
        ))}
      </ul>
      <Suspense>
        {previewed ? <Viewer document={previewed} onClose={() => setPreviewed(null)} /> : null}
        {replacing ? <Replace document={replacing} onClose={() => setReplacing(null)} /> : null}
        {withdrawing ? <Withdraw document={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      </Suspense>
    </>
  )
}

function Older({ documents, acts }: { documents: readonly DocumentRecord[]; acts: Acts }) {
  const t = useTexts()
  return (
    <details className="older">
      <summary>{t.archive.older(documents.length)}</summary>
      <ul className="documents">
        {documents.map((document) => (
          <li key={document.id}>
            <Line document={document} acts={acts} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Line({ document, acts }: { document: DocumentRecord; acts: Acts }) {
  const t = useTexts()
  const { fileName, preview, withdrawn } = document
  const canPreview = preview === 'image' || preview === 'pdf'
  const onPreview = () => acts.onPreview(document)
  return (
    <div className={withdrawn ? 'document document--withdrawn' : 'document'}>
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
          {preview === 'pending' ? ` · ${t.archive.pictureComing}` : null}
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
        {document.can.replace ? (
          <Button type="text" aria-label={`${t.archive.replace} ${fileName}`} onClick={() => acts.onReplace(document)}>
            {t.archive.replace}
          </Button>
        ) : null}
        {document.can.withdraw ? (
          <Button
            type="text"
            aria-label={`${t.archive.withdraw} ${fileName}`}
            onClick={() => acts.onWithdraw(document)}
          >
            {t.archive.withdraw}
          </Button>
        ) : null}
      </div>
    </div>
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
