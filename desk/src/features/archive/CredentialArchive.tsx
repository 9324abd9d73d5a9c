/** The documents of one credential: added, looked at in place, replaced by newer versions, withdrawn. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Attach } from './Attach.tsx'
import { DocumentList } from './DocumentList.tsx'

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
