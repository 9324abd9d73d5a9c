/** The steps that a new renewal of a type gets, with what each costs. */
import { type ResponseOf, renewalRoutes, renewalStepKinds, renewalStepOwners } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSubmit } from '../../ui/form.tsx'
import { fenOf, mostYuan, yuanOf } from '../../ui/money.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

type Template = ResponseOf<(typeof renewalRoutes)['readTemplate']>
type TypedStep = Partial<Template['steps'][number]>

export default function TypeSteps({ typeId, onClose }: { typeId: string; onClose(): void }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(queries.renewalTemplate(typeId))
  if (data) return <Steps read={data as Template} onClose={onClose} />
  return (
    <Dialog title={t.renewals.plan.steps} onCancel={onClose} footer={null}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {error ? null : <Skeleton active paragraph={{ rows: 4 }} />}
    </Dialog>
  )
}

const mostSteps = 12
const newStep: TypedStep = { kind: 'fee', owner: 'hr', daysBefore: 14 }

function Steps({ read, onClose }: { read: Template; onClose(): void }) {
  const t = useTexts()
  const words = t.renewals.plan
  const forget = useForget()
  const [form] = Form.useForm()
  // What is saved is saved over what was read when the dialog opened.
  const [{ typeId, typeName, version, steps: before, shipped }] = useState(read)
  const submit = useSubmit({
    form,
    schema: renewalRoutes.setTemplate.body,
    labels: {},
    prepare: ({ steps }) => ({
      version,
      steps: ((steps ?? []) as readonly TypedStep[]).map(({ label, daysBefore, costFen, ...step }) => ({
        ...step,
        label: label?.trim() || null,
        daysBefore: daysBefore ?? 0,
        costFen: fenOf(costFen),
      })),
    }),
    send: (body) => answered(client.PUT('/api/renewal-templates/{typeId}', { params: { path: { typeId } }, body })),
    async done() {
      await forget(['renewals'])
      onClose()
    },
  })
  return (
    <Dialog
      title={words.stepsOf(typeName)}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.stepsHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={{ steps: before.map((step) => ({ ...step, costFen: yuanOf(step.costFen) })) }}
      >
        <Shipped
          shipped={shipped}
          onTake={(steps) => form.setFieldsValue({ steps: steps.map((step) => ({ ...step, costFen: null })) })}
        />
        <Form.List name="steps">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <StepFields key={key} at={name} onRemove={() => remove(name)} />
              ))}
              <Button disabled={fields.length >= mostSteps} onClick={() => add(newStep)}>
                {words.addStep}
              </Button>
            </>
          )}
        </Form.List>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** What the catalogue makes of the type, beside what is typed; it can be taken over and gone on from. */
function Shipped({
  shipped,
  onTake,
}: {
  shipped: Template['shipped']
  onTake(steps: Template['shipped']['renewal']): void
}) {
  const t = useTexts()
  const words = t.renewals.plan
  const kinds = (['renewal', 'review'] as const).flatMap((kind) => {
    const steps = shipped[kind]
    return steps ? [{ kind, steps }] : []
  })
  return (
    <section className="type-shipped" aria-label={words.shipped}>
      {kinds.map(({ kind, steps }) => (
        <div key={kind} className="card__line">
          <span>
            <strong>
              {words.shipped}
              {kinds.length > 1 ? ` · ${t.renewals.kinds[kind]}` : ''}
            </strong>{' '}
            <span className="quiet">
              {steps
                .map((step) =>
                  words.stepBefore(t.renewals.steps[step.kind], t.renewals.owners[step.owner], step.daysBefore),
                )
                .join(t.common.listComma)}
            </span>
          </span>
          <Button
            size="small"
            aria-label={`${words.takeShipped} ${t.renewals.kinds[kind]}`}
            onClick={() => onTake(steps)}
          >
            {words.takeShipped}
          </Button>
        </div>
      ))}
    </section>
  )
}

function StepFields({ at, onRemove }: { at: number; onRemove(): void }) {
  const t = useTexts()
  const words = t.renewals.plan
  return (
    <fieldset className="type-step">
      <legend className="visually-hidden">
        {words.stepKind} {at + 1}
      </legend>
      <Part label={words.stepKind} name={[at, 'kind']}>
        <Select options={renewalStepKinds.map((value) => ({ value, label: t.renewals.steps[value] }))} />
      </Part>
      <Part label={words.stepLabel} name={[at, 'label']}>
        <Input maxLength={60} />
      </Part>
      <Part label={words.stepOwner} name={[at, 'owner']}>
        <Select options={renewalStepOwners.map((value) => ({ value, label: t.renewals.owners[value] }))} />
      </Part>
      <Part label={words.daysBefore} name={[at, 'daysBefore']}>
        <InputNumber min={0} max={730} precision={0} style={{ width: '100%' }} />
      </Part>
      <Part label={words.cost} name={[at, 'costFen']}>
        <InputNumber min={0} max={mostYuan} precision={2} style={{ width: '100%' }} />
      </Part>
      <Button className="type-step__remove" aria-label={`${words.removeStep} ${at + 1}`} onClick={onRemove}>
        {words.removeStep}
      </Button>
    </fieldset>
  )
}

function Part({ label, name, children }: { label: string; name: (string | number)[]; children: ReactNode }) {
  return (
    <Form.Item label={label} name={name}>
      {children}
    </Form.Item>
  )
}
