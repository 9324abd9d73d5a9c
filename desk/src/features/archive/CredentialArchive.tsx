/** The documents of one credential: dropped, pasted or chosen, sent with their progress, looked at in place, withdrawn. */
import { type DocumentRecord, documentKinds, maxDocumentBytes } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { uploadFile } from '../../api/upload.ts'
import { useTexts } from '../../language.tsx'
import { asProblem, type Problem } from '../../problem.ts'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { UploadDrop } from '../../ui/UploadDrop.tsx'
import { DocumentList } from './DocumentList.tsx'

const accepted = '.pdf,.ofd,.jpg,.jpeg,.png,.webp,.heic,.heif,.doc,.docx,.xls,.xlsx'

export function CredentialArchive({ credentialId, mayAttach }: { credentialId: string; mayAttach: boolean }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(queries.documents(credentialId))
  const [showsWithdrawn, setShowsWithdrawn] = useState(false)
  const rows = data?.rows ?? []
  const inUse = rows.filter((document) => !document.withdrawn)
  const withdrawnCount = rows.length - inUse.length
  return (
    <Panel
      title={t.archive.title}
      extra={
        withdrawnCount > 0 ? (
          <Button type="link" size="small" onClick={() => setShowsWithdrawn(!showsWithdrawn)}>
            {showsWithdrawn ? t.archive.hideWithdrawn : t.archive.showWithdrawn(withdrawnCount)}
          </Button>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data && inUse.length === 0 ? <p className="quiet">{t.archive.none}</p> : null}
      <DocumentList documents={showsWithdrawn ? rows : inUse} />
      {mayAttach ? <Attach credentialId={credentialId} /> : null}
    </Panel>
  )
}

/** Sends files one after the other; a refused one says why and stops nothing else. */
function Attach({ credentialId }: { credentialId: string }) {
  const t = useTexts()
  const toast = useToast()
  const cache = useQueryClient()
  const [kind, setKind] = useState<DocumentRecord['kind']>('scan')
  const [share, setShare] = useState<number | null>(null)
  const [refused, setRefused] = useState<readonly { name: string; problem: Problem }[]>([])
  const send = async (files: File[]) => {
    setRefused([])
    for (const file of files) {
      setShare(0)
      try {
        const fields = { kind }
        await uploadFile(`/api/credentials/${credentialId}/documents`, file, { fields, onProgress: setShare })
        toast.done(t.archive.uploaded(file.name))
      } catch (thrown) {
        setRefused((before) => [...before, { name: file.name, problem: asProblem(thrown) }])
      }
    }
    setShare(null)
    for (const noun of ['documents', 'credentials', 'people']) void cache.invalidateQueries({ queryKey: [noun] })
  }
  return (
    <div className="attach">
      {refused.map(({ name, problem }) => (
        <div key={name}>
          <strong>{name}</strong>
          <ProblemAlert problem={problem} />
        </div>
      ))}
      <Select
        aria-label={t.archive.kind}
        value={kind}
        onChange={setKind}
        options={documentKinds.map((value) => ({ value, label: t.archive.kinds[value] }))}
        style={{ width: 180 }}
      />
      <UploadDrop
        accept={accepted}
        multiple
        paste
        maxBytes={maxDocumentBytes}
        hint={t.archive.formats}
        progress={share}
        disabled={share !== null}
        onFiles={send}
      />
    </div>
  )
}
