/** The button of the dialog that downloads documents; the dialog is loaded when it is opened. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import type { CopyOf } from './CopyDocuments.tsx'

const CopyDocuments = lazy(() => import('./CopyDocuments.tsx'))

export function CopyButton({ of, size }: { of: CopyOf; size?: 'small' }) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        icon={<FolderOpenOutlined aria-hidden="true" />}
        onClick={() => setOpen(true)}
        {...(size ? { size } : {})}
      >
        {t.archive.copy.button}
      </Button>
      <Suspense>{open ? <CopyDocuments of={of} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  )
}
