/** A newer version of a document: the older one is kept and listed beneath it. */
import { archiveRoutes, type DocumentRecord } from '@chizheng/contract'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { uploadFile } from '../../api/upload.ts'
import { useTexts } from '../../language.tsx'
import { asProblem, type Problem } from '../../problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { UploadDrop } from '../../ui/UploadDrop.tsx'
import { accepted } from './accepted.ts'
import { named } from './sending.ts'

export default function Replace({ document, onClose }: { document: DocumentRecord; onClose(): void }) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const noteId = useId()
  const [file, setFile] = useState<File | null>(null)
  const [note, setNote] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    if (!file) return
    setProblem(null)
    setShare(0)
    try {
      const fields = { replaces: document.id, ...(note.trim() ? { note: note.trim() } : {}) }
      await uploadFile(`/api/credentials/${document.credentialId}/documents`, file, { fields, onProgress: setShare })
      await forget(['documents', 'credentials', 'people'])
      toast.done(t.archive.uploaded(file.name))
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
      setShare(null)
    }
  }
  return (
    <Modal
      open
      title={`${t.archive.replaceTitle} · ${document.fileName}`}
      okText={t.archive.send(1)}
      okButtonProps={{ disabled: file === null }}
      confirmLoading={share !== null}
      onOk={send}
      onCancel={onClose}
    >
      <p className="quiet">{t.archive.replaceHint(t.archive.kinds[document.kind])}</p>
      <ProblemAlert problem={problem} />
      <div className="attach">
        {file ? (
          <strong>
            {file.name} · {t.archive.size(file.size)}
          </strong>
        ) : null}
        <UploadDrop
          accept={accepted}
          paste
          maxBytes={archiveRoutes.attachDocument.upload.maxBytes}
          hint={t.archive.formats}
          progress={share}
          disabled={share !== null}
          onFiles={([given]) => setFile(named(given!, new Date(), t.archive.screenshot))}
        />
        <label htmlFor={noteId}>{t.archive.note}</label>
        <Input id={noteId} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </div>
    </Modal>
  )
}
