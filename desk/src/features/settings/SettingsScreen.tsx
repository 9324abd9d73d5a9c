/** `/settings`: the company's name and province, the ways to the settings of messages and reminders, what this installation is, and where its API is described. */
import { type CompanyRecord, companyRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Field, SubmitButton, useSubmit } from '../../ui/form.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { provinces } from '../../ui/provinces.ts'
import { useToast } from '../../ui/Toast.tsx'

export function SettingsScreen() {
  const t = useTexts()
  const { data, error, refetch } = useQuery(queries.company())
  return (
    <PageShell title={t.settings.title} narrow>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {data ? (
        <Panel title={t.settings.company}>
          {data.can.change ? <CompanyForm company={data} /> : <CompanyFacts company={data} />}
        </Panel>
      ) : null}
      <Messages />
      <About company={data} />
    </PageShell>
  )
}

function CompanyFacts({ company }: { company: CompanyRecord }) {
  const t = useTexts()
  return (
    <Facts
      items={[
        { label: t.access.companyName, value: company.name },
        { label: t.access.province, value: company.province ?? t.access.provinceNone },
      ]}
    />
  )
}

function CompanyForm({ company }: { company: CompanyRecord }) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  // Read again after somebody else's change: the new version is what the next save is against; typed fields stay.
  useEffect(() => {
    for (const name of ['name', 'province'] as const)
      if (!form.isFieldTouched(name)) form.setFieldValue(name, company[name])
  }, [company, form])
  const submit = useSubmit({
    form,
    schema: companyRoutes.changeCompany.body,
    labels: { name: t.access.companyName, province: t.access.province },
    prepare: (values) => ({ name: values.name, province: values.province ?? null, version: company.version }),
    send: (body) => answered(client.PATCH('/api/company', { body })),
    async done() {
      await forget(['company', 'session', 'org-units', 'credentials', 'statistics'])
      toast.done(t.common.form.saved)
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['company'])
      return false
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ name: company.name, province: company.province }}
      onFinish={submit.submit}
    >
      <ProblemAlert problem={submit.problem} />
      <Field name="name" label={t.access.companyName} required>
        <Input autoComplete="organization" />
      </Field>
      <Field name="province" label={t.access.province} hint={t.access.provinceHint}>
        <Select
          allowClear
          showSearch
          placeholder={t.access.provinceNone}
          options={provinces.map((name) => ({ value: name, label: name }))}
        />
      </Field>
      <SubmitButton busy={submit.busy}>{t.common.save}</SubmitButton>
    </Form>
  )
}

function Messages() {
  const t = useTexts()
  const hasChannels = useMayEverywhere('channels.manage')
  const hasReminders = useMay('reminders.read')
  const hasTexts = useMayEverywhere('messages.configure')
  if (!hasChannels && !hasReminders && !hasTexts) return null
  return (
    <Panel title={t.settings.messages}>
      <div className="form-foot">
        {hasReminders ? <ButtonLink href={paths.reminders()}>{t.settings.reminders}</ButtonLink> : null}
        {hasTexts ? <ButtonLink href={paths.messageSettings()}>{t.settings.texts}</ButtonLink> : null}
        {hasChannels ? <ButtonLink href={paths.channels()}>{t.settings.channels}</ButtonLink> : null}
      </div>
    </Panel>
  )
}

function About({ company }: { company: CompanyRecord | undefined }) {
  const t = useTexts()
  const version = useQuery({
    queryKey: ['health'],
    queryFn: async () => ((await (await fetch(downloads.health())).json()) as { version: string }).version,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data
  return (
    <Panel title={t.settings.about}>
      <Facts
        items={[
          { label: t.settings.version, value: version },
          { label: t.settings.timeZone, value: company?.timeZone },
          { label: t.settings.today, value: company?.today },
        ]}
      />
      <p className="quiet">{t.settings.apiHint}</p>
      <Button href={downloads.apiReference()} target="_blank" rel="noreferrer">
        {t.settings.api}
      </Button>
    </Panel>
  )
}
