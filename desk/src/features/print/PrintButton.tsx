/** The button of the dialog that prints what is looked at; the dialog, with its words, is loaded when it is opened. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import type { Printable } from './PrintDialog.tsx'

const PrintDialog = lazy(() => import('./PrintDialog.tsx'))

export function PrintButton({ size, ...printable }: Printable & { size?: 'small' }) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => setOpen(true)} {...(size ? { size } : {})}>
        {t.common.print}
      </Button>
      <Suspense>{open ? <PrintDialog {...printable} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  )
}
