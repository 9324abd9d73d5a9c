/** What a post asks for: adding and changing. */
import { type Post, requirementRoutes, type StoredRequirement } from '@chizheng/contract'
import { Form, Input, Select } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useSayings } from './names.ts'

interface PostDialogProps {
  readonly post: Post | null
  /** Proposed for a new one. */
  readonly name: string
  readonly requirements: readonly StoredRequirement[]
  onClose(): void
}

export default function PostDialog({ post, name, requirements, onClose }: PostDialogProps) {
  const t = useTexts()
  const words = t.requirements
  const toast = useToast()
  const forget = useForget()
  const says = useSayings()
  const [form] = Form.useForm()
  const chosen = Form.useWatch('requirementId', form) as string | undefined
  const shown = requirements.find(({ id }) => id === chosen)
  const shared = {
    form,
    labels: { name: words.post, requirementId: words.requirement },
    async done() {
      await forget(['requirements'])
      toast.done(words.saved)
      onClose()
    },
  }
  const add = useSubmit({
    ...shared,
    schema: requirementRoutes.createPost.body,
    send: (body) => answered(client.POST('/api/posts', { body })),
  })
  const change = useSubmit({
    ...shared,
    schema: requirementRoutes.changePost.body,
    prepare: (values) => ({ ...values, version: post?.version }),
    send: (body) => answered(client.PUT('/api/posts/{id}', { params: { path: { id: post?.id ?? '' } }, body })),
  })
  const submit = post ? change : add
  return (
    <Dialog
      title={post ? words.editPost(post.name) : words.addPost}
      okText={t.common.save}
      cancelText={t.common.cancel}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
      width={520}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={{ name, requirementId: post?.requirementId ?? requirements[0]?.id }}
      >
        <Field name="name" label={words.post} hint={words.postHint} required>
          <Input maxLength={100} autoFocus />
        </Field>
        <Field name="requirementId" label={words.requirement} required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={requirements.map(({ id, name: label }) => ({ value: id, label }))}
          />
        </Field>
        <p className="quiet">{shown ? says.requirement(shown.requirement) : null}</p>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
