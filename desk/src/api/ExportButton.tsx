/** The button that takes a filtered list along as a workbook; the dialog that asks what for is loaded when it is opened. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { ExportListProps } from './ExportList.tsx'

const ExportList = lazy(() => import('./ExportList.tsx'))

export function ExportButton({ children, ...asked }: Omit<ExportListProps, 'onClose'> & { children: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Suspense>{open ? <ExportList {...asked} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  )
}
