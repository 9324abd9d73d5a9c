/** A file that could not be read: why, and what can be done about it. */
import type { ImportRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { DownloadButton } from '../../api/DownloadButton.tsx'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { MappingDrawer } from './mapping/index.ts'

export function FailedImport({ record }: { record: ImportRecord }) {
  const t = useTexts()
  const words = t.importScreens.failed
  const [mapping, setMapping] = useState(false)
  const code = record.failure?.code
  // The sentence of a known code in the reader's language; the server's own for any other.
  const known = code !== undefined && code in t.errors ? t.errors[code as keyof typeof t.errors]({}) : undefined
  return (
    <Panel>
      <EmptyState title={words.title} hint={record.failure?.message || known}>
        {record.sheets.length > 0 ? (
          <Button type="primary" onClick={() => setMapping(true)}>
            {words.chooseHeader}
          </Button>
        ) : null}
        <ButtonLink href={paths.newImport()}>{words.again}</ButtonLink>
        <DownloadButton type="link" href={downloads.importFile(record.id)}>
          {words.download}
        </DownloadButton>
      </EmptyState>
      <Suspense>{mapping ? <MappingDrawer record={record} onClose={() => setMapping(false)} /> : null}</Suspense>
    </Panel>
  )
}
