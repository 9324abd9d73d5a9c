/** The dialog around every form about an account: its button sends the form, and what is refused stands above it. */
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../../language.tsx'
import type { Submit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

export interface FormDialogProps {
  readonly title: string
  readonly okText: string
  /** The button ends something. */
  readonly danger?: boolean
  /** What the form is for, above it. */
  readonly lead?: ReactNode
  readonly submit: Pick<Submit, 'busy' | 'problem' | 'submit'>
  readonly children?: ReactNode
  onClose(): void
}

export function FormDialog({ title, okText, danger = false, lead, submit, children, onClose }: FormDialogProps) {
  const words = useTexts().accounts
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={words.cancel}
      confirmLoading={submit.busy}
      okButtonProps={{ danger }}
      onOk={() => void submit.submit()}
      onCancel={onClose}
    >
      {lead ? <p>{lead}</p> : null}
      <ProblemAlert problem={submit.problem} />
      {children}
    </Modal>
  )
}
