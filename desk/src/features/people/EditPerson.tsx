/**
 * Changes a person. Only changed fields are sent; when somebody else saved meanwhile, their change is shown beside mine and I
 * decide, with everything I typed still there.
 */
import { type PersonRecord, peopleRoutes } from '@chizheng/contract'
import { Button, Form } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { ConflictPanel, DecideFirst, useEditing } from '../../ui/Conflict.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useFieldWords } from '../timeline/index.ts'
import { PersonFields, personLabels, personValues } from './fields.tsx'
import { readTheirs } from './read-theirs.ts'
import './people.css'

export default function EditPerson({ person, onClose }: { person: PersonRecord; onClose(): void }) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const words = useFieldWords()
  const [form] = Form.useForm()
  const editing = useEditing(person, form, personValues)
  const labels = personLabels(t)
  const id = person.id
  const changes = () => ({ ...editing.changes(), ...replacedNumbers(form.getFieldsValue(true)) })
  const submit = useSubmit({
    form,
    schema: peopleRoutes.changePerson.body,
    labels,
    prepare: () => ({ ...named(changes()), version: editing.base.version }),
    send: (body) => answered(client.PATCH('/api/people/{id}', { params: { path: { id } }, body })),
    async done() {
      await forget(['people', 'credentials', 'org-units', 'statistics'])
      onClose()
      toast.done(t.people.changed)
    },
    refused(problem) {
      if (problem.code !== 'changed_meanwhile') return false
      void readTheirs(id).then(({ theirs, by }) => editing.meet(theirs, by))
      return true
    },
  })
  const save = async () => {
    if (Object.keys(changes()).length > 0) return submit.submit()
    toast.done(t.people.nothingChanged)
    onClose()
  }
  return (
    <Dialog
      title={`${t.people.edit} · ${person.name}`}
      onCancel={onClose}
      footer={
        <>
          <DecideFirst of={editing} />
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="primary" loading={submit.busy} disabled={editing.undecided} onClick={save}>
            {t.common.save}
          </Button>
        </>
      }
    >
      <ConflictPanel conflict={editing.conflict} labels={labels} show={words.value} onDecide={editing.decide} />
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={personValues(person)} onFinish={save}>
        <PersonFields known={person} />
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** ID and phone number, where somebody typed another or took it away. */
function replacedNumbers(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    ['idNumber', 'phone']
      .filter((name) => values[name] !== undefined && values[name] !== '')
      .map((name) => [name, values[name]]),
  )
}

/** A name that was emptied is refused beside its field, not taken for nothing. */
function named(changes: Record<string, unknown>): Record<string, unknown> {
  return changes.name === null ? { ...changes, name: '' } : changes
}
