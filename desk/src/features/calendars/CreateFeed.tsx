/** A new feed: its name and whose deadlines, then its address, this once. */
import { calendarRoutes, type FeedScope } from '@chizheng/contract'
import { Button, Form, type GetRef, Input, Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'

export default function CreateFeed({ scopes, onClose }: { scopes: readonly FeedScope[]; onClose(): void }) {
  const t = useTexts()
  const words = t.calendars
  const forget = useForget()
  const [form] = Form.useForm()
  const [path, setPath] = useState<string | null>(null)
  const submit = useSubmit({
    form,
    schema: calendarRoutes.createCalendarFeed.body,
    labels: { name: words.name, scope: words.scope },
    send: (body) => answered(client.POST('/api/calendar-feeds', { body })),
    async done(made) {
      setPath(made.path)
      await forget(['calendars'])
    },
  })
  if (path !== null) return <AddressShown path={path} onClose={onClose} />
  return (
    <Modal
      open
      title={words.add}
      okText={words.add}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ scope: scopes[0] }} onFinish={submit.submit}>
        <Field name="name" label={words.name} required>
          <Input autoFocus autoComplete="off" placeholder={words.namePlaceholder} maxLength={40} />
        </Field>
        <Field name="scope" label={words.scope} required>
          <Select options={scopes.map((value) => ({ value, label: words.scopes[value] }))} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

function AddressShown({ path, onClose }: { path: string; onClose(): void }) {
  const words = useTexts().calendars
  const toast = useToast()
  const shown = useRef<GetRef<typeof Input.TextArea>>(null)
  const address = `${globalThis.location.origin}${path}`
  const copy = async () => {
    // Without https there is no clipboard: then the address is selected, to be copied by hand.
    try {
      await navigator.clipboard.writeText(address)
      toast.done(words.copied)
    } catch {
      shown.current?.focus()
    }
  }
  return (
    <Modal
      open
      title={words.createdTitle}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <p>{words.createdText}</p>
      <Input.TextArea
        className="number"
        aria-label={words.createdTitle}
        ref={shown}
        value={address}
        readOnly
        autoSize
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="form-foot feed-address">
        <Button onClick={copy}>{words.copy}</Button>
        <Button href={address.replace(/^https?:/, 'webcal:')}>{words.open}</Button>
      </div>
      <p className="quiet">
        {words.howApple}
        <br />
        {words.howOther}
      </p>
      {isInside(globalThis.location.hostname) ? <p>{words.local}</p> : null}
    </Modal>
  )
}

/** A host that only the own network or machine knows. */
const isInside = (host: string): boolean =>
  !host.includes('.') || /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host) || host.startsWith('[')
