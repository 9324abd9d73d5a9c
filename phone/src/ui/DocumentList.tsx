/** Documents, the newest of each paper; older versions and what was withdrawn stay on the desk. */
import type { DocumentRecord } from '@chizheng/contract'
import { useTexts } from '../language.tsx'
import { dayOf, sizeText } from './days.ts'
import { Icon } from './icons.tsx'
import { Empty, Go } from './parts.tsx'

export interface DocumentListProps {
  readonly of: readonly (DocumentRecord & { typeName?: string })[]
  readonly none: string
  readonly hint: string
}

export function DocumentList({ of: documents, none, hint }: DocumentListProps) {
  const t = useTexts()
  const shown = documents.filter(({ withdrawn, replacedBy }) => withdrawn === null && replacedBy === null)
  if (shown.length === 0) return <Empty title={none} hint={hint} />
  return (
    <ul className="rows">
      {shown.map((document) => (
        <li key={document.id}>
          <Go to={{ name: 'document', id: document.credentialId, documentId: document.id }} className="row">
            <Icon name={document.preview === 'pdf' ? 'file' : document.preview === 'none' ? 'file' : 'camera'} />
            <span className="row__text">
              <span>{t.documentKind[document.kind]}</span>
              {document.typeName ? <span className="block">{document.typeName}</span> : null}
              <span className="quiet block">{document.fileName}</span>
              <span className="quiet block number">
                {dayOf(document.addedAt)} · {sizeText(document.bytes)}
              </span>
            </span>
            <Icon name="next" />
          </Go>
        </li>
      ))}
    </ul>
  )
}
