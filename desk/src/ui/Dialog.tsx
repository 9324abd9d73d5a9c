/**
 * A dialog for a longer form: near the top of the window, its body scrolls, its buttons stay in sight. Clicking beside it closes
 * nothing, so that nothing typed is lost by a slip.
 */
import { Modal, type ModalProps } from 'antd'

export function Dialog({ children, ...rest }: ModalProps) {
  return (
    <Modal open width={760} style={{ top: 24 }} mask={{ closable: false }} {...rest}>
      <div className="dialog-body">{children}</div>
    </Modal>
  )
}
