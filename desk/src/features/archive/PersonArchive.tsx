/** Every document of a person's credentials. */
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { CopyButton } from './CopyButton.tsx'
import { DocumentList } from './DocumentList.tsx'

export function PersonArchive({ personId }: { personId: string }) {
  const t = useTexts()
  const mayCopy = useMay('credentials.export')
  const { data, error, refetch } = useQuery(queries.personDocuments(personId))
  const rows = (data?.rows ?? []).filter((document) => !document.withdrawn)
  const credentialIds = [...new Set(rows.map((document) => document.credentialId))]
  return (
    <Panel
      title={t.archive.title}
      extra={mayCopy && rows.length > 0 ? <CopyButton of={{ person: personId }} size="small" /> : null}
    >
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data && rows.length === 0 ? <p className="quiet">{t.archive.none}</p> : null}
      {credentialIds.map((id) => {
        const ofCredential = rows.filter((document) => document.credentialId === id)
        return (
          <div key={id}>
            <h3 className="documents__of">
              <Link href={paths.credential(id)}>{ofCredential[0]?.typeName}</Link>
            </h3>
            <DocumentList documents={ofCredential} />
          </div>
        )
      })}
    </Panel>
  )
}
