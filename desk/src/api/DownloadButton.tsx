/**
 * A button that fetches a file the server makes and saves it: busy while it is made, in the reader's language, and with a
 * refusal said in words instead of a broken file.
 */
import { DownloadOutlined } from '@ant-design/icons'
import { Button, type ButtonProps, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../language.tsx'
import { asProblem, Problem, sentenceOf } from '../problem.ts'
import { problemOf, requestHeaders } from './client.ts'

/** The file's name as the server gives it; its Chinese form wins. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'download'
}

async function download(href: string): Promise<void> {
  const response = await fetch(href, { headers: requestHeaders() }).catch(() => {
    throw new Problem('unreachable', 0)
  })
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status)
  const address = URL.createObjectURL(await response.blob())
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileNameOf(response.headers.get('content-disposition'))
  anchor.click()
  URL.revokeObjectURL(address)
}

export interface DownloadButtonProps {
  readonly href: string
  readonly title?: string
  readonly type?: ButtonProps['type']
  readonly size?: ButtonProps['size']
  readonly children: ReactNode
}

export function DownloadButton({ href, title, children, ...look }: DownloadButtonProps) {
  const t = useTexts()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const start = async () => {
    setProblem(null)
    setBusy(true)
    try {
      await download(href)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Tooltip title={problem ? sentenceOf(problem, t) : title} {...(problem ? { open: true } : {})}>
      <Button
        {...look}
        icon={<DownloadOutlined aria-hidden="true" />}
        loading={busy}
        danger={problem !== null}
        onClick={start}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
