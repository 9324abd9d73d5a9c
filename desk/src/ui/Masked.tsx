/**
 * A number that is shown masked. Whoever may see it in full says why first; the reason goes into the ledger. The full number
 * stays on the page until it is hidden or the page is left.
 */
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '../language.tsx'
import type { Problem } from '../problem.ts'
import { Dash } from './PageShell.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

export interface MaskedProps {
  readonly masked: string | null
  /** What the number is, for the button's name: 身份证号. */
  readonly label: string
  /** Asks for the full number; absent when the reader may not. Null when it was refused. */
  readonly reveal?: (reason: string) => Promise<string | null>
  readonly problem?: Problem | null
  readonly busy?: boolean
}

export function Masked({ masked, label, reveal, problem, busy }: MaskedProps) {
  const t = useTexts()
  const [asking, setAsking] = useState(false)
  const [full, setFull] = useState<string | null>(null)
  const [form] = Form.useForm<{ reason: string }>()
  if (!masked) return <Dash />
  const show = async () => {
    const { reason } = await form.validateFields()
    const value = await reveal?.(reason)
    if (value) {
      setFull(value)
      setAsking(false)
      form.resetFields()
    }
  }
  return (
    <span className="nowrap">
      <span className="number">{full ?? masked}</span>
      {reveal ? (
        <Button
          type="text"
          size="small"
          aria-label={`${full ? t.common.masked.hide : t.common.masked.reveal}: ${label}`}
          title={full ? t.common.masked.hide : t.common.masked.reveal}
          icon={full ? <EyeInvisibleOutlined aria-hidden="true" /> : <EyeOutlined aria-hidden="true" />}
          onClick={() => (full ? setFull(null) : setAsking(true))}
        />
      ) : null}
      <Modal
        open={asking}
        title={`${t.common.masked.reasonTitle} · ${label}`}
        okText={t.common.masked.show}
        confirmLoading={busy ?? false}
        onOk={show}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p className="quiet">{t.common.masked.reasonHint}</p>
        <ProblemAlert problem={problem} />
        <Form form={form} layout="vertical" onFinish={show}>
          <Form.Item
            name="reason"
            label={t.common.masked.reasonLabel}
            rules={[{ required: true, min: 2, message: t.common.form.required(t.common.masked.reasonLabel) }]}
          >
            <Input autoFocus maxLength={500} />
          </Form.Item>
          <div className="marks">
            {t.common.masked.reasonExamples.map((reason) => (
              <Button key={reason} size="small" onClick={() => form.setFieldsValue({ reason })}>
                {reason}
              </Button>
            ))}
          </div>
        </Form>
      </Modal>
    </span>
  )
}
