/** Adding a channel, or changing its settings. Secrets are typed and never shown: an empty field keeps what is stored. */
import type { ChannelRecord, ConfiguredKind } from '@chizheng/contract'
import { Button, Form, type FormInstance, Input, InputNumber, Select, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import type { FieldFault } from '../../problem.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, type Schema, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import {
  fieldsAround,
  fieldsOf,
  proposeSigningSecret,
  type SecretField,
  type SettingField,
  secretFieldsOf,
  secretsOf,
  settingsOf,
  valuesOf,
} from './fields.ts'
import { useWords } from './words.ts'

interface FormProps {
  readonly kind: ConfiguredKind
  /** Null: a new one. */
  readonly channel: ChannelRecord | null
  onClose(): void
}

export default function ChannelForm({ kind, channel, onClose }: FormProps) {
  const t = useTexts()
  const words = useWords()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const [taken, setTaken] = useState<readonly string[]>([])
  const [isStale, setStale] = useState(false)
  const submit = useSubmit({
    form,
    schema: filledIn(kind, channel?.secretsStored.filter((name) => !taken.includes(name)) ?? []),
    labels: labelsOf(kind, words),
    prepare: (values) => ({
      kind,
      name: String(values.name ?? ''),
      settings: settingsOf(kind, values),
      secrets: secretsOf(kind, values, taken),
      ...(channel === null ? {} : { version: channel.version }),
    }),
    send: (body) => sent(channel, body),
    async done() {
      await forget(['channels'])
      toast.done(channel === null ? words.added : words.saved)
      onClose()
    },
    refused(problem) {
      if (problem.code === 'channel_secrets_missing')
        return mark(form, problem.details.names, t.errors.channel_secrets_missing())
      if (problem.code === 'invalid_input') return place(form, problem.errors)
      if (problem.code !== 'changed_meanwhile') return false
      void forget(['channels'])
      setStale(true)
      return true
    },
  })
  const { first, rest } = fieldsAround(kind)
  return (
    <Dialog
      title={channel === null ? words.addTitle(words.kinds[kind]) : words.editTitle(channel.name)}
      okText={channel === null ? words.create : t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={submit.busy}
      onOk={() => void submit.submit()}
      onCancel={onClose}
      width={560}
    >
      <ProblemAlert problem={submit.problem} />
      {isStale ? (
        <p className="quiet" role="status">
          {words.changedMeanwhile}
        </p>
      ) : null}
      <Form form={form} layout="vertical" initialValues={valuesOf(kind, channel)} onFinish={submit.submit}>
        <Field name="name" label={words.name} required>
          <Input autoComplete="off" autoFocus={channel === null} />
        </Field>
        {first.map((field) => (
          <Setting key={field.name} kind={kind} field={field} />
        ))}
        {secretFieldsOf(kind).map((field) => (
          <Secret
            key={field.name}
            kind={kind}
            field={field}
            form={form}
            isStored={channel?.secretsStored.includes(field.name) ?? false}
            isTaken={taken.includes(field.name)}
            onTake={() => setTaken([...taken, field.name])}
          />
        ))}
        {rest.map((field) => (
          <Setting key={field.name} kind={kind} field={field} />
        ))}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** Puts a sentence on the fields of secrets that must be given; false when none is named. */
function mark(form: FormInstance, names: unknown, sentence: string): boolean {
  const fields = Array.isArray(names) ? names.map(String) : []
  form.setFields(fields.map((name) => ({ name, errors: [sentence] })))
  if (fields[0]) form.scrollToField(fields[0], { focus: true, block: 'center' })
  return fields.length > 0
}

type Body = Readonly<Record<string, unknown>>

function sent(channel: ChannelRecord | null, body: Body): Promise<unknown> {
  if (channel === null) return answered(client.POST('/api/channels', { body: body as never }))
  const params = { path: { id: channel.id } }
  return answered(client.PATCH('/api/channels/{id}', { params, body: body as never }))
}

/** Whether everything that is needed is there; the rest is the server's to judge, whose schemas this screen need not load. */
function filledIn(kind: ConfiguredKind, stored: readonly string[]): Schema<Body> {
  return {
    safeParse(value) {
      const body = value as { name: string; settings: Body; secrets: Body }
      const missing = [
        ...(body.name.trim() === '' ? ['name'] : []),
        ...fieldsOf(kind)
          .filter(({ name, isNeeded }) => isNeeded && body.settings[name] === undefined)
          .map(({ name }) => name),
        ...secretFieldsOf(kind)
          .filter(({ name, isNeeded }) => isNeeded && !body.secrets[name] && !stored.includes(name))
          .map(({ name }) => name),
      ]
      if (missing.length === 0) return { success: true, data: { ...body } }
      const issues = missing.map((name) => ({ code: 'invalid_type', path: [name], message: '' }))
      return { success: false, error: { issues } }
    },
  }
}

/** Puts the server's faults on the fields they are about: `settings.host` is `host` here. */
function place(form: FormInstance, faults: readonly FieldFault[]): boolean {
  const placed = faults.map(({ path, message }) => {
    const name = path.split(/[./]/).find((part) => !['', 'body', 'settings', 'secrets'].includes(part)) ?? 'name'
    return { name, errors: [message] }
  })
  form.setFields(placed)
  if (placed[0]) form.scrollToField(placed[0].name, { focus: true, block: 'center' })
  return placed.length > 0
}

type Words = ReturnType<typeof useWords>

const labelOf = (name: string, words: Words): string => words.fields[name as keyof Words['fields']]

function labelsOf(kind: ConfiguredKind, words: Words): Record<string, string> {
  const names = [...fieldsOf(kind), ...secretFieldsOf(kind)].map(({ name }) => name)
  return { name: words.name, ...Object.fromEntries(names.map((name) => [name, labelOf(name, words)])) }
}

const hintOf = (kind: ConfiguredKind, name: string, words: Words): string | undefined =>
  words.hints[`${kind}.${name}`] ?? words.hints[name]

function Setting({ kind, field }: { kind: ConfiguredKind; field: SettingField }) {
  const words = useWords()
  const { name, input, isNeeded } = field
  const hint = hintOf(kind, name, words)
  const isSwitch = input === 'switch'
  return (
    <Form.Item
      name={name}
      label={labelOf(name, words)}
      required={isNeeded}
      extra={hint}
      validateTrigger={[]}
      {...(isSwitch ? { valuePropName: 'checked' } : {})}
    >
      {inputOf(field, words)}
    </Form.Item>
  )
}

function inputOf({ input }: SettingField, words: Words): ReactNode {
  switch (input) {
    case 'number':
      return <InputNumber controls={false} style={{ width: '100%' }} />
    case 'switch':
      return <Switch />
    case 'lines':
    case 'area':
      return <Input.TextArea rows={3} spellCheck={false} className="number" />
    case 'security':
      return <Select options={Object.entries(words.security).map(([value, label]) => ({ value, label }))} />
    case 'region':
      return <Select options={['ap-guangzhou', 'ap-beijing', 'ap-nanjing'].map((value) => ({ value, label: value }))} />
    case 'identifier':
      return <Select options={['user_id', 'open_id'].map((value) => ({ value, label: value }))} />
    case 'text':
      return <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
  }
}

function Secret(props: {
  readonly kind: ConfiguredKind
  readonly field: SecretField
  readonly form: FormInstance
  readonly isStored: boolean
  readonly isTaken: boolean
  onTake(): void
}) {
  const words = useWords()
  const { kind, field, form, isStored, isTaken, onTake } = props
  const { name, isNeeded } = field
  const copy = useCopy()
  const typed = Form.useWatch(name, form) as string | undefined
  const isKept = isStored && !isTaken
  const canMake = name === 'signingSecret'
  return (
    <>
      <Field name={name} label={labelOf(name, words)} required={isNeeded && !isKept} hint={hintOf(kind, name, words)}>
        <Input.Password autoComplete="new-password" placeholder={isKept ? words.stored : ''} />
      </Field>
      {canMake || (isKept && !isNeeded) ? (
        <div className="form-foot">
          {canMake ? (
            <Button size="small" onClick={() => form.setFieldsValue({ [name]: proposeSigningSecret() })}>
              {words.propose}
            </Button>
          ) : null}
          {canMake && typed ? (
            <>
              <Button size="small" onClick={() => void copy(typed, form.getFieldInstance(name)?.input)}>
                {words.copy}
              </Button>
              <span className="quiet">{words.proposeHint}</span>
            </>
          ) : null}
          {isKept && !isNeeded ? (
            <Button size="small" onClick={onTake}>
              {words.takeAway}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
