/** Changing a type for this company. Only what differs is sent; the shipped values stay underneath. */
import { type CredentialTypeRecord, catalogueRoutes, type TypeFields } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { SubmitButton, useSubmit } from '../../ui/form.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { FieldInput } from './FieldInput.tsx'
import { changedFields, fieldShapes, sections, type TypeForm } from './fields.ts'

const schema = catalogueRoutes.changeType.body.shape.changes

export function EditType({ type, onClose }: { type: CredentialTypeRecord; onClose(): void }) {
  const t = useTexts()
  const words = t.catalogue.type
  const [form] = Form.useForm()
  const cache = useQueryClient()
  const toast = useToast()
  const values = Object.fromEntries(fieldShapes.map(({ field }) => [field, type[field]])) as TypeFields
  const submit = useSubmit({
    form,
    schema,
    labels: words.fields,
    prepare: (typed) => changedFields(values, typed as TypeForm),
    send: async (changes) => {
      if (Object.keys(changes).length === 0) return null
      return answered(
        client.PATCH('/api/credential-types/{id}', {
          params: { path: { id: type.id } },
          body: { version: type.version, changes, restore: [] },
        }),
      )
    },
    async done(changed) {
      if (changed) {
        await Promise.all(
          ['types', 'credentials', 'statistics'].map((noun) => cache.invalidateQueries({ queryKey: [noun] })),
        )
        toast.done(words.saved)
      }
      onClose()
    },
  })
  return (
    <PageShell
      narrow
      title={type.nameZh}
      lead={type.credentialCount > 0 ? words.usedNote(type.credentialCount) : words.changedNote}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={values} onFinish={submit.submit}>
        {sections.map((section) => (
          <Panel key={section.name} title={words.sections[section.name]}>
            <div className="form-columns">
              {section.fields.map((shape) => (
                <FieldInput
                  key={shape.field}
                  shape={shape}
                  required={shape.field === 'nameZh' || shape.field === 'category'}
                />
              ))}
            </div>
          </Panel>
        ))}
        <div className="form-foot form-foot--stay">
          <SubmitButton busy={submit.busy}>{words.save}</SubmitButton>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </Form>
    </PageShell>
  )
}
