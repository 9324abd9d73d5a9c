/** What proves something: words that name the record, and a file of the project. */
import { maxAttachmentBytes, type ProjectDocumentKind } from '@chizheng/contract'
import { Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { uploadFile } from '../../api/upload.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { UploadDrop } from '../../ui/UploadDrop.tsx'
import { Labelled } from './Labelled.tsx'
import { useProjectWords } from './words.ts'

export interface Proof {
  readonly note: string
  readonly documentId: string | null
}
export const noProof: Proof = { note: '', documentId: null }
/** As the server takes it. */
export const evidenceOf = ({ note, documentId }: Proof) => ({ note: note.trim() || null, documentId })

interface EvidenceFieldsProps {
  readonly projectId: string
  readonly kind: ProjectDocumentKind
  readonly label: string
  readonly value: Proof
  onChange(proof: Proof): void
}

export function EvidenceFields({ projectId, kind, label, value, onChange }: EvidenceFieldsProps) {
  const words = useProjectWords()
  const [fileName, setFileName] = useState<string | null>(null)
  const attach = useChange(
    (file: File) =>
      uploadFile<{ documentId: string }>(`/api/projects/${projectId}/documents`, file, { fields: { kind } }),
    ['projects'],
  )
  const send = async (file: File | undefined) => {
    const answer = file === undefined ? null : await attach.send(file)
    if (answer === null) return
    setFileName(file?.name ?? null)
    onChange({ ...value, documentId: answer.documentId })
  }
  return (
    <>
      <Labelled label={label} hint={words.evidenceHint}>
        {(id) => (
          <Input
            id={id}
            maxLength={500}
            value={value.note}
            onChange={({ target }) => onChange({ ...value, note: target.value })}
          />
        )}
      </Labelled>
      <ProblemAlert problem={attach.problem} />
      {fileName ? (
        <p role="status">{words.attached(fileName)}</p>
      ) : (
        <UploadDrop
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          maxBytes={maxAttachmentBytes}
          disabled={attach.busy}
          hint={words.file}
          onFiles={([file]) => void send(file)}
        />
      )}
    </>
  )
}
