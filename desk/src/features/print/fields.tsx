/** What each printed document asks for. */
import { labelsPerSheet } from '@chizheng/contract'
import type { printTexts } from '@chizheng/texts/print'
import { Alert, Checkbox, Form, Input, InputNumber } from 'antd'
import { Field } from '../../ui/form.tsx'

type Words = (typeof printTexts)['zh-CN' | 'en']

export function LabelFields({ words: { labels } }: { words: Words }) {
  return (
    <>
      {isLocal(window.location.hostname) ? (
        <Alert type="warning" showIcon title={labels.localOnly} style={{ marginBottom: 16 }} />
      ) : null}
      <Field name="start" label={labels.start} hint={labels.startHint}>
        <InputNumber min={1} max={labelsPerSheet} precision={0} />
      </Field>
      <Choice name="borders" label={labels.borders} hint={labels.bordersHint} />
    </>
  )
}

export function ResumeFields({ words: { resume }, mayReveal }: { words: Words; mayReveal: boolean }) {
  return mayReveal ? <Choice name="reveal" label={resume.reveal} hint={resume.revealHint} /> : null
}

/** Whatever is printed is for something. */
export function PurposeField({ words }: { words: Words }) {
  return (
    <Field name="purpose" label={words.purpose} required hint={words.purposeHint}>
      <Input maxLength={100} autoFocus />
    </Field>
  )
}

function Choice({ name, label, hint }: { name: string; label: string; hint: string }) {
  return (
    <Form.Item name={name} valuePropName="checked" extra={hint}>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  )
}

const isLocal = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.')
