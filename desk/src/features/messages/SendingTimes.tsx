/** Quiet hours, working days, the order of ways and the language. What somebody else saved meanwhile stands beside mine. */
import { type MessageSettingsRecord, messageRoutes, type PersonalWay } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Switch } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { ConflictPanel, useEditing } from '../../ui/Conflict.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { minuteOf, timeOf } from './minutes.ts'
import { WayOrder } from './WayOrder.tsx'
import { useSettingWords } from './words.ts'

export function SendingTimes() {
  const words = useSettingWords()
  const { data, error, refetch } = useQuery(queries.messageSettings())
  /** Begins anew with what was saved; what is read meanwhile takes nothing from what is typed. */
  const [saved, setSaved] = useState(0)
  return (
    <Panel title={words.times}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data ? (
        <TimesForm key={saved} settings={data as MessageSettingsRecord} onSaved={() => setSaved(saved + 1)} />
      ) : null}
    </Panel>
  )
}

const valuesOf = ({ quietFrom, quietUntil, workingDaysOnly, ways, language }: MessageSettingsRecord) => ({
  quietFrom: timeOf(quietFrom),
  quietUntil: timeOf(quietUntil),
  workingDaysOnly,
  ways,
  language,
})

function TimesForm({ settings, onSaved }: { settings: MessageSettingsRecord; onSaved(): void }) {
  const t = useTexts()
  const words = useSettingWords()
  const wayNames = messageScreens[useLanguage().language].ways
  const toast = useToast()
  const forget = useForget()
  const zone = useQuery(queries.company()).data?.timeZone
  const [form] = Form.useForm()
  const editing = useEditing(settings, form, valuesOf)
  const labels = {
    quietFrom: words.quietFrom,
    quietUntil: words.quietUntil,
    workingDaysOnly: words.workingDays,
    ways: words.order,
    language: words.language,
  }
  const submit = useSubmit({
    form,
    schema: messageRoutes.changeMessageSettings.body,
    labels,
    prepare: ({ quietFrom, quietUntil, ...values }) => ({
      ...values,
      quietFrom: minuteOf(String(quietFrom ?? '')),
      quietUntil: minuteOf(String(quietUntil ?? '')),
      version: editing.base.version,
    }),
    send: (body) => answered(client.PUT('/api/message-settings', { body })),
    async done() {
      await forget(['message-settings', 'people'])
      toast.done(words.saved)
      onSaved()
    },
    refused(problem) {
      if (problem.code !== 'changed_meanwhile') return false
      editing.meet(problem.details.current as MessageSettingsRecord, null)
      return true
    },
  })
  const show = (name: string, value: unknown): string => {
    if (name === 'ways') return (value as PersonalWay[]).map((way) => wayNames[way]).join(t.common.listComma)
    if (name === 'workingDaysOnly') return value ? t.common.yes : t.common.no
    return name === 'language' ? words.languages[value as 'en'] : String(value)
  }
  return (
    <Form form={form} layout="vertical" initialValues={valuesOf(settings)} onFinish={submit.submit}>
      <ConflictPanel conflict={editing.conflict} labels={labels} show={show} onDecide={editing.decide} />
      <ProblemAlert problem={submit.problem} />
      <fieldset className="message-times">
        <legend>{words.quiet}</legend>
        <Field name="quietFrom" label={words.quietFrom}>
          <Input type="time" />
        </Field>
        <Field name="quietUntil" label={words.quietUntil}>
          <Input type="time" />
        </Field>
        <p className="quiet">
          {words.quietHint} {zone ? words.zone(zone) : null}
        </p>
      </fieldset>
      <Form.Item
        name="workingDaysOnly"
        label={words.workingDays}
        valuePropName="checked"
        extra={words.workingDaysHint(settings.workingDaysKnownUntil)}
      >
        <Switch />
      </Form.Item>
      <Form.Item name="ways" label={words.order} extra={words.orderHint}>
        <WayOrder />
      </Form.Item>
      <Form.Item name="language" label={words.language}>
        <Radio.Group options={Object.entries(words.languages).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={submit.busy} disabled={editing.undecided}>
          {t.common.save}
        </Button>
        <span className="quiet">
          {words.next} <InstantText at={settings.nextSendingTime} />
        </span>
      </div>
    </Form>
  )
}
