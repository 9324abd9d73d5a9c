/** Changing how somebody is told: order of ways, language, and who they are in chat systems, which is not theirs to say. */
import type { PersonalWay, ReachRecord } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { Form, Input, Radio } from 'antd'
import { useForget } from '../../api/changes.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { ConflictPanel, useEditing } from '../../ui/Conflict.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, type Schema, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { bodyOf, chatNames, type ReachBody, type ReachProps, valuesOf } from './reach-values.ts'
import { WayOrder } from './WayOrder.tsx'
import { useSettingWords } from './words.ts'

interface ReachDialogProps extends Pick<ReachProps, 'name' | 'send'> {
  readonly reach: ReachRecord
  onClose(): void
}

export default function ReachDialog({ reach, name, send, onClose }: ReachDialogProps) {
  const t = useTexts()
  const words = useSettingWords()
  const wayNames = messageScreens[useLanguage().language].ways
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const editing = useEditing(reach, form, valuesOf)
  const { wecomUser, dingtalkUser, feishuUser } = words
  const labels = {
    wecomUser,
    dingtalkUser,
    feishuUser,
    language: words.writtenIn,
    ways: words.order,
    whose: words.order,
  }
  const submit = useSubmit<ReachBody, unknown>({
    form,
    schema: judgedThere,
    labels,
    prepare: (values) => bodyOf(values, editing.base.version),
    send,
    async done() {
      await forget(['people', 'due'])
      toast.done(words.saved)
      onClose()
    },
    refused(problem) {
      if (problem.code !== 'changed_meanwhile') return false
      editing.meet(problem.details.current as ReachRecord, null)
      return true
    },
  })
  const whose = Form.useWatch('whose', form) ?? 'company'
  const { company } = editing.base
  const inOrder = (ways: readonly PersonalWay[]) => ways.map((way) => wayNames[way]).join(' → ')
  const show = (field: string, value: unknown): string => {
    if (field === 'ways') return inOrder(value as PersonalWay[])
    if (field === 'whose') return value === 'own' ? words.ownOrder : words.asCompany
    if (field !== 'language') return String(value ?? '')
    return value === 'company' ? words.asCompany : words.languages[value as 'en']
  }
  return (
    <Dialog
      title={name === null ? words.changeOwnTitle : words.changeTitle(name)}
      okText={t.common.save}
      okButtonProps={{ disabled: editing.undecided }}
      cancelText={t.common.cancel}
      confirmLoading={submit.busy}
      onOk={() => void submit.submit()}
      onCancel={onClose}
      width={520}
    >
      <ConflictPanel conflict={editing.conflict} labels={labels} show={show} onDecide={editing.decide} />
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={valuesOf(reach)} onFinish={submit.submit}>
        <Field name="whose" label={words.order} hint={words.orderHint}>
          <Radio.Group
            options={[
              { value: 'company', label: `${words.asCompany}${t.common.colon}${inOrder(company.ways)}` },
              { value: 'own', label: words.ownOrder },
            ]}
          />
        </Field>
        <Form.Item name="ways" hidden={whose !== 'own'}>
          <WayOrder />
        </Form.Item>
        <Field name="language" label={words.writtenIn}>
          <Radio.Group
            options={[
              { value: 'company', label: `${words.asCompany}${t.common.colon}${words.languages[company.language]}` },
              ...Object.entries(words.languages).map(([value, label]) => ({ value, label })),
            ]}
          />
        </Field>
        {name === null
          ? null
          : chatNames.map((field, place) => (
              <Field
                key={field}
                name={field}
                label={words[field]}
                hint={place === chatNames.length - 1 ? words.chatHint : null}
              >
                <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={64} />
              </Field>
            ))}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** The server judges what is typed. */
const judgedThere: Schema<ReachBody> = { safeParse: (data) => ({ success: true, data: data as ReachBody }) }
