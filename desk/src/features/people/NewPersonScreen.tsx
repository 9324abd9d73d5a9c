/** `/people/new`: adds a person, then opens their page. */
import { type PersonRecord, peopleRoutes } from '@chizheng/contract'
import { Form } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { SubmitButton, useSubmit } from '../../ui/form.tsx'
import { useGo } from '../../ui/Link.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import { PersonFields, personLabels } from './fields.tsx'
import './people.css'

export function NewPersonScreen() {
  return useMay('people.change') ? <NewPerson /> : <ForbiddenScreen needs="people.change" />
}

/** Empty texts are nothing: an e-mail left empty is not a wrong one. */
export function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined))
}

function NewPerson() {
  const t = useTexts()
  const go = useGo()
  const toast = useToast()
  const forget = useForget()
  const leave = useLeaveWarning()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: peopleRoutes.createPerson.body,
    labels: personLabels(t),
    prepare: (values) => ({ name: '', ...withoutEmpty(values) }),
    send: async (body): Promise<PersonRecord> => answered(client.POST('/api/people', { body })),
    async done(person) {
      leave.forget()
      await forget(['people', 'org-units', 'statistics'])
      toast.done(t.people.created)
      go(paths.person(person.id), { replace: true })
    },
  })
  return (
    <PageShell title={t.people.add} back={{ href: paths.people(), label: t.people.title }} narrow>
      <Panel>
        <Form
          form={form}
          layout="vertical"
          initialValues={{ employmentState: 'active' }}
          onValuesChange={leave.note}
          onFinish={submit.submit}
        >
          <PersonFields />
          <ProblemAlert problem={submit.problem} />
          <SubmitButton busy={submit.busy}>{t.common.save}</SubmitButton>
        </Form>
      </Panel>
    </PageShell>
  )
}
