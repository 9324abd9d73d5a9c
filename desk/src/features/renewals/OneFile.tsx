/** One file beside the fields of a form. */
import { Button, Form, Upload } from 'antd'
import { useTexts } from '../../language.tsx'

export function OneFile({
  label,
  hint,
  required = false,
  fault = null,
  onChoose,
}: {
  label: string
  hint?: string
  required?: boolean
  fault?: string | null
  onChoose(file: File | null): void
}) {
  const words = useTexts().renewals
  return (
    <Form.Item
      label={label}
      required={required}
      extra={hint}
      {...(fault ? { validateStatus: 'error' as const, help: fault } : {})}
    >
      <Upload
        maxCount={1}
        accept=".pdf,.jpg,.jpeg,.png,.webp,.heic,.ofd"
        beforeUpload={(chosen) => {
          onChoose(chosen)
          return false
        }}
        onRemove={() => onChoose(null)}
      >
        <Button>{words.choose}</Button>
      </Upload>
    </Form.Item>
  )
}
