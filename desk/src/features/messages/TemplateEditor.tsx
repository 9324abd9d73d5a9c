/**
 * One text of messages: its words at hand, how it would look with invented data while it is typed, what is wrong beside the field.
 * When somebody else saved it meanwhile, their text stands beside mine and I decide.
 */
import type { TemplateFault, TemplateRecord } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { useChange, useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { ConflictPanel, useEditing } from '../../ui/Conflict.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type Schema, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { SmsFields } from './SmsFields.tsx'
import { bodyOf, isWhole, type TemplateBody, type TemplateValues, valuesOf } from './template-values.ts'
import { WordButtons } from './WordButtons.tsx'
import { useSettingWords } from './words.ts'

const typingPauseMs = 350
const nowhere: readonly TemplateFault[] = []

export default function TemplateEditor({ template, onClose }: { template: TemplateRecord; onClose(): void }) {
  const t = useTexts()
  const words = useSettingWords()
  const names = messageScreens[useLanguage().language]
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm<TemplateValues>()
  const editing = useEditing(template, form, valuesOf)
  const { way, language } = template
  const which = { template: template.template, way, language }
  const [body, setBody] = useState(bodyOf(template, valuesOf(template)))
  const asked = useAfterPause(body)
  const preview = useQuery({
    queryKey: ['template-preview', which, asked],
    queryFn: ({ signal }) =>
      answered(client.POST('/api/message-templates/preview', { body: { ...which, ...asked }, signal })),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const [refused, setRefused] = useState(nowhere)
  const found = [...((preview.data?.faults ?? nowhere) as readonly TemplateFault[]).filter(isTyped), ...refused]
  const done = async (sentence: string) => {
    await forget(['message-settings', 'people'])
    toast.done(sentence)
    onClose()
  }
  const submit = useSubmit<TemplateBody, unknown>({
    form,
    schema: judgedThere,
    labels: {},
    prepare: (values) => bodyOf(template, values as unknown as TemplateValues),
    send: (text) =>
      answered(
        client.PUT('/api/message-templates/{template}/{way}/{language}', {
          params: { path: which },
          body: { ...text, version: editing.base.version },
        }),
      ),
    done: () => done(words.saved),
    refused(problem) {
      if (problem.code === 'template_wrong') {
        setRefused(problem.details.faults as TemplateFault[])
        return true
      }
      if (problem.code !== 'changed_meanwhile') return false
      editing.meet(problem.details.current as TemplateRecord, null)
      void forget(['message-settings'])
      return true
    },
  })
  const removing = useChange(async () => {
    await answered(client.DELETE('/api/message-templates/{template}/{way}/{language}', { params: { path: which } }))
    return true
  }, [])
  const typed = () => {
    setRefused(nowhere)
    setBody(bodyOf(template, form.getFieldsValue(true)))
  }
  const isSms = way === 'sms'
  const variables = Form.useWatch('variables', form) ?? []
  const help = (where: TemplateFault['where']) => faultProps(found, where, words)
  return (
    <Dialog
      title={words.editTitle(names.templates[template.template], names.ways[way])}
      width={isSms ? 620 : 960}
      onCancel={onClose}
      footer={
        <div className="message-editor__foot">
          {template.version > 0 ? (
            <Popconfirm
              title={words.reset}
              description={words.resetAsk}
              okText={words.reset}
              onConfirm={async () => {
                if (await removing.send(undefined)) await done(words.resetDone)
              }}
            >
              <Button loading={removing.busy}>{words.reset}</Button>
            </Popconfirm>
          ) : null}
          <span className="message-editor__fill" />
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            type="primary"
            loading={submit.busy}
            disabled={editing.undecided || !isWhole(variables)}
            onClick={() => void submit.submit()}
          >
            {t.common.save}
          </Button>
        </div>
      }
    >
      <ConflictPanel
        conflict={editing.conflict}
        labels={{ title: words.messageTitle, text: words.text, smsCode: words.smsCode, variables: words.smsVariables }}
        show={(_, value) => (typeof value === 'string' ? value : JSON.stringify(value))}
        onDecide={(name, whose) => {
          editing.decide(name, whose)
          typed()
        }}
      />
      <ProblemAlert problem={submit.problem ?? removing.problem} />
      <div className={isSms ? undefined : 'message-editor'}>
        <Form form={form} layout="vertical" initialValues={valuesOf(template)} onValuesChange={typed}>
          {isSms ? (
            <SmsFields template={template.template} variables={variables} code={help('sms')} />
          ) : (
            <>
              <Form.Item name="title" label={words.messageTitle} required {...help('title')}>
                <Input autoComplete="off" maxLength={200} />
              </Form.Item>
              <Form.Item name="text" label={words.text} required {...help('text')}>
                <Input.TextArea autoSize={{ minRows: 8, maxRows: 18 }} maxLength={4000} spellCheck={false} />
              </Form.Item>
              <WordButtons template={template.template} onInsert={typed} />
            </>
          )}
        </Form>
        {preview.data ? <Preview said={preview.data} /> : null}
      </div>
    </Dialog>
  )
}

/** The server judges it; what is missing comes back by name. */
const judgedThere: Schema<TemplateBody> = { safeParse: (data) => ({ success: true, data: data as TemplateBody }) }

/** While somebody types, what is not there yet is no fault. */
const isTyped = ({ kind }: TemplateFault): boolean => kind !== 'empty'

function faultProps(
  faults: readonly TemplateFault[],
  where: TemplateFault['where'],
  words: ReturnType<typeof useSettingWords>,
): { help?: string; validateStatus?: 'error' } {
  const here = faults.filter((fault) => fault.where === where)
  if (here.length === 0) return {}
  const sentences = here.map(({ kind, name }) => words.faults[kind](name))
  return { help: [...new Set(sentences)].join(' '), validateStatus: 'error' }
}

/** The last of what changes quickly. */
function useAfterPause<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(setSettled, typingPauseMs, value)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

interface Said {
  readonly title: string
  readonly text: string
  readonly sms: readonly { readonly name: string; readonly value: string }[]
}

function Preview({ said: { title, text, sms } }: { said: Said }) {
  const words = useSettingWords()
  if (title === '' && text === '' && sms.length === 0) return null
  return (
    <section className="message-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      {title === '' ? null : <strong>{title}</strong>}
      {text === '' ? null : <p className="messages__text">{text}</p>}
      {sms.length === 0 ? null : (
        <dl className="facts">
          {sms.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {text === '' ? null : <p className="quiet">{words.previewLink}</p>}
    </section>
  )
}
