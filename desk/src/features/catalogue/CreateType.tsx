/** A type of the company's own: its name and the rules that matter first; the rest can be filled in on its page. */
import { type CredentialTypeRow, catalogueRoutes } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { Link, useGo } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { FieldInput } from './FieldInput.tsx'
import { fieldShapes } from './fields.ts'
import { similarTypes } from './search.ts'

const asked = [
  'nameZh',
  'category',
  'aliases',
  'validityMonths',
  'reviewCycleMonths',
  'registrationRequired',
  'employerBound',
]

export function CreateType({ onClose }: { onClose(): void }) {
  const t = useTexts()
  const words = t.catalogue.create
  const [form] = Form.useForm()
  const go = useGo()
  const cache = useQueryClient()
  const types = (useQuery(queries.types()).data?.rows ?? []) as CredentialTypeRow[]
  const name = (Form.useWatch('nameZh', form) as string | undefined) ?? ''
  const similar = similarTypes(types, name)
  const submit = useSubmit({
    form,
    schema: catalogueRoutes.createType.body,
    labels: { id: t.catalogue.type.id, ...t.catalogue.type.fields },
    prepare: (values) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)),
    send: (body) => answered(client.POST('/api/credential-types', { body })),
    async done(type) {
      await cache.invalidateQueries({ queryKey: ['types'] })
      onClose()
      go(paths.credentialType(type.id))
    },
  })
  const [nameField, ...others] = fieldShapes.filter((shape) => asked.includes(shape.field))
  return (
    <Modal
      open
      title={words.title}
      okText={words.yes}
      cancelText={words.no}
      width={620}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.intro}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ category: 'skill' }} onFinish={submit.submit}>
        <div className="form-columns">
          {nameField ? <FieldInput shape={nameField} required /> : null}
          <Field name="id" label={t.catalogue.type.id} required hint={words.idHint}>
            <Input autoComplete="off" spellCheck={false} />
          </Field>
          {similar.length > 0 ? (
            <p className="wide day-note--soon" role="status">
              {words.similar}{' '}
              {similar.map((type, index) => (
                <span key={type.id}>
                  {index > 0 ? '、' : ''}
                  <Link href={paths.credentialType(type.id)}>{type.nameZh}</Link>
                </span>
              ))}
            </p>
          ) : null}
          {others.map((shape) => (
            <FieldInput key={shape.field} shape={shape} required={shape.field === 'category'} />
          ))}
        </div>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
