/** Adding a channel, or changing its settings. Secrets are typed and never shown: an empty field keeps what is stored. */
import { type ChannelRecord, type ConfiguredKind, channelCreation, channelRoutes } from '@chizheng/contract'
import { Button, Form, type FormInstance, Input, InputNumber, Select, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, type Schema, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import {
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
    schema: (channel === null ? flat(channelCreation) : flat(channelRoutes.changeChannel.body)) as Schema<Body>,
    labels: labelsOf(kind, words),
    prepare: (values) => ({
      kind,
      name: values.name,
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
      if (problem.code !== 'changed_meanwhile') return false
      void forget(['channels'])
      setStale(true)
      return true
    },
  })
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
        {fieldsOf(kind).map((field) => (
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
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

type Body = Readonly<Record<string, unknown>>

function sent(channel: ChannelRecord | null, body: Body): Promise<unknown> {
  if (channel === null) return answered(client.POST('/api/channels', { body: body as never }))
  const params = { path: { id: channel.id } }
  return answered(client.PATCH('/api/channels/{id}', { params, body: body as never }))
}

/** The contract's schema, whose faults name the field of the form: `settings.host` is `host` here. */
function flat(schema: Schema<unknown>): Schema<unknown> {
  return {
    safeParse(value) {
      const parsed = schema.safeParse(value)
      if (parsed.success) return parsed
      const issues = parsed.error.issues.map((issue) => {
        const [first, second] = issue.path
        return first === 'settings' || first === 'secrets' ? { ...issue, path: [second ?? first] } : issue
      })
      return { success: false, error: { issues } }
    },
  }
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
              <Button size="small" onClick={() => void navigator.clipboard?.writeText(typed).catch(() => undefined)}>
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
