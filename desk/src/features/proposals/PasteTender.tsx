/** Adding slots from a tender's text: the button and its dialog, on the project's page and on its proposal's. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useProposalWords } from './words.ts'

const TenderTextDialog = lazy(() => import('./TenderTextDialog.tsx'))

export default function PasteTender({ projectId }: { projectId: string }) {
  const words = useProposalWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.paste}</Button>
      <Suspense>{isOpen ? <TenderTextDialog projectId={projectId} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  )
}
