/** Handing in a spreadsheet: drop it, see it go, and know what will happen to it. */
import { type ImportRecord, maxSpreadsheetBytes } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { DownloadButton } from '../../api/DownloadButton.tsx'
import { useMayEverywhere } from '../../api/session.ts'
import { uploadFile } from '../../api/upload.ts'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { useGo } from '../../ui/Link.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { UploadDrop } from '../../ui/UploadDrop.tsx'
import { importKeys } from './calls.ts'
import './imports.css'

const endings = ['.xlsx', '.xls', '.csv']

export function NewImportScreen() {
  const mayRun = useMayEverywhere('imports.run')
  return mayRun ? <Upload /> : <ForbiddenScreen needs="imports.run" everywhere />
}

function Upload() {
  const t = useTexts()
  const words = t.importScreens.upload
  const sending = useSending()
  return (
    <PageShell narrow title={words.title} back={{ href: paths.imports(), label: t.importScreens.list.title }}>
      <Panel>
        <UploadDrop
          accept={endings.join(',')}
          maxBytes={maxSpreadsheetBytes}
          disabled={sending.share !== null}
          hint={words.limits}
          progress={sending.share}
          onFiles={([file]) => file && sending.send(file)}
        />
        {sending.share === null ? null : (
          <Button type="link" size="small" onClick={sending.stop}>
            {words.stop}
          </Button>
        )}
        {sending.wrongKind ? (
          <p role="alert" className="day-note--bad">
            {words.wrongKind(sending.wrongKind)}
          </p>
        ) : null}
        <ProblemAlert problem={sending.problem} onRetry={sending.again} />
      </Panel>
      <Panel title={words.whatHappens}>
        <ol className="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="quiet take-home">
          <DownloadButton href={downloads.importTemplate()}>{words.template}</DownloadButton>
          {words.templateHint}
        </p>
      </Panel>
    </PageShell>
  )
}

/** One file on its way: how much has gone, what went wrong, and the way to the import once it has arrived. */
function useSending() {
  const go = useGo()
  const cache = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [wrongKind, setWrongKind] = useState<string | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const last = useRef<File | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const send = async (file: File) => {
    const known = endings.some((ending) => file.name.toLowerCase().endsWith(ending))
    setWrongKind(known ? null : file.name)
    setProblem(null)
    if (!known) return
    last.current = file
    stopper.current = new AbortController()
    setShare(0)
    try {
      const received = await uploadFile<ImportRecord>('/api/imports', file, {
        onProgress: setShare,
        signal: stopper.current.signal,
      })
      cache.setQueryData(importKeys.one(received.id), received)
      void cache.invalidateQueries({ queryKey: ['imports', 'list'] })
      go(paths.import(received.id))
    } catch (thrown) {
      if (stopper.current.signal.aborted) return
      setProblem(thrown)
    } finally {
      setShare(null)
    }
  }
  return {
    share,
    problem,
    wrongKind,
    send: (file: File) => void send(file),
    again: () => last.current && void send(last.current),
    stop: () => stopper.current?.abort(),
  }
}
