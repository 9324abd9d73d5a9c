/** Gives the present filters, order and columns a name; who may share can give it to everybody of a role. */
import { type ViewList, type ViewQuery, viewRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { RoleSelect } from './RoleSelect.tsx'

interface SaveViewProps {
  readonly list: ViewList
  readonly query: ViewQuery
  /** Words of a search stand in the address as well: they are not kept. */
  readonly searched: boolean
  onClose(): void
}

export default function SaveView({ list, query, searched, onClose }: SaveViewProps) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const mayShare = useQuery(queries.views()).data?.can.share ?? false
  const submit = useSubmit({
    form,
    schema: viewRoutes.saveView.body,
    labels: { name: t.views.name, sharedWith: t.views.sharedWith },
    prepare: ({ name, sharedWith }) => ({ list, query, name: name ?? '', sharedWith: sharedWith ?? null }),
    send: (body) => answered(client.POST('/api/views', { body })),
    async done(view) {
      await forget(['views', list])
      toast.done(t.views.saved(view.name))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t.views.saveTitle}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <p className="quiet">
        {t.views.saveHint}
        {searched ? t.views.withoutSearch : ''}
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit.submit}>
        <Field name="name" label={t.views.name}>
          <Input maxLength={40} autoFocus />
        </Field>
        {mayShare ? (
          <Field name="sharedWith" label={t.views.sharedWith} hint={t.views.sharedWithHint}>
            <RoleSelect />
          </Field>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
