/** `/credentials/new?person=…`: registers a certificate; validity is suggested by the type's rule, visible and editable. */
import { type CredentialRecord, credentialRoutes } from '@chizheng/contract'
import { useRouterState } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { useEffect, useRef } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { PersonPicker } from '../../pickers/PersonPicker.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { Link, useGo } from '../../ui/Link.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import { CredentialFields, credentialLabels, useChosenType } from './fields.tsx'
import { suggestDates } from './suggestion.ts'
import './credential.css'

export function NewCredentialScreen() {
  return useMay('credentials.change') ? <NewCredential /> : <ForbiddenScreen needs="credentials.change" />
}

function NewCredential() {
  const t = useTexts()
  const go = useGo()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const person = useRouterState({ select: (state) => (state.location.search as { person?: string }).person })
  // Which of the three buttons sends the form.
  const purpose = useRef<'open' | 'another' | 'draft'>('open')
  const leave = useLeaveWarning()
  const noteTyped = useSuggestedDates(form)
  const labels = { personId: t.credential.person, ...credentialLabels(t) }
  const submit = useSubmit({
    form,
    schema: credentialRoutes.registerCredential.body,
    labels,
    prepare: (values) => ({ ...values, draft: purpose.current === 'draft' }),
    send: async (body): Promise<CredentialRecord> => answered(client.POST('/api/credentials', { body })),
    async done(record) {
      leave.forget()
      toast.done(t.credential.registeredDone)
      await forget(['credentials', 'people', 'statistics'])
      if (purpose.current === 'another') {
        form.resetFields()
        form.setFieldsValue({ personId: record.person.id })
        noteTyped({})
      } else {
        go(paths.credential(record.id), { replace: true })
      }
    },
  })
  const submitTo = (next: 'another' | 'draft') => {
    purpose.current = next
    void submit.submit().finally(() => {
      purpose.current = 'open'
    })
  }
  return (
    <PageShell title={t.credential.newTitle} back={{ href: paths.registry(), label: t.credential.toRegistry }} narrow>
      <Panel>
        <Form
          form={form}
          layout="vertical"
          initialValues={{ personId: person, noExpiry: false, registered: null, labels: [] }}
          onValuesChange={(changed) => {
            leave.note()
            noteTyped(changed)
          }}
          onFinish={submit.submit}
        >
          <Field
            name="personId"
            label={labels.personId}
            required
            hint={
              <>
                {t.credential.personMissing} <Link href={paths.newPerson()}>{t.credential.addPerson}</Link>
              </>
            }
          >
            <PersonPicker label={labels.personId} placeholder={t.credential.personPlaceholder} autoFocus={!person} />
          </Field>
          <CredentialFields form={form} suggests />
          <ProblemAlert problem={submit.problem} />
          <div className="form-foot">
            <SubmitButton busy={submit.busy && purpose.current === 'open'}>{t.credential.register}</SubmitButton>
            <Button loading={submit.busy && purpose.current === 'another'} onClick={() => submitTo('another')}>
              {t.credential.registerAndNext}
            </Button>
            <Button type="text" loading={submit.busy && purpose.current === 'draft'} onClick={() => submitTo('draft')}>
              {t.credential.draft}
            </Button>
          </div>
        </Form>
      </Panel>
    </PageShell>
  )
}

/** Fills in the suggested last day while nobody has typed one. Gives back what to call with the fields that were typed. */
function useSuggestedDates(form: ReturnType<typeof Form.useForm>[0]): (changed: Record<string, unknown>) => void {
  const type = useChosenType(form)
  const issuedOn = Form.useWatch('issuedOn', form) as string | null | undefined
  const validFrom = Form.useWatch('validFrom', form) as string | null | undefined
  const isTyped = useRef(false)
  const { validUntil } = suggestDates(type, { typed: validFrom ?? issuedOn, expected: null }, null)
  useEffect(() => {
    if (validUntil && !isTyped.current) form.setFieldsValue({ validUntil, noExpiry: false })
  }, [validUntil, form])
  return (changed) => {
    if ('validUntil' in changed || 'noExpiry' in changed) isTyped.current = true
    if (Object.keys(changed).length === 0) isTyped.current = false
  }
}
