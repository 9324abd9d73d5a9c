import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Form, Input } from 'antd'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LanguageProvider, loadTexts } from '../language.tsx'
import { Problem } from '../problem.ts'
import { Field, type Schema, SubmitButton, useSubmit } from './form.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import { ThemeProvider } from './theme.tsx'

await loadTexts('zh-CN')

/** A schema as a form sees it: a name must be there. */
const schema: Schema<{ name: string; number?: string }> = {
  safeParse(value) {
    const { name, number } = value as { name?: string; number?: string }
    if (name) return { success: true, data: { name, ...(number ? { number } : {}) } }
    return { success: false, error: { issues: [{ code: 'too_small', path: ['name'], message: '', minimum: 1 }] } }
  },
}

function Page({ send }: { send(body: unknown): Promise<unknown> }) {
  const [form] = Form.useForm()
  const submit = useSubmit({ form, schema, labels: { name: '姓名', number: '编号' }, send, done: () => undefined })
  return (
    <Form form={form} onFinish={submit.submit}>
      <ProblemAlert problem={submit.problem} />
      <Field name="name" label="姓名">
        <Input />
      </Field>
      <Field name="number" label="编号">
        <Input />
      </Field>
      <SubmitButton busy={submit.busy}>保存</SubmitButton>
    </Form>
  )
}

// A busy machine draws slowly; what is waited for still has to come.
configure({ asyncUtilTimeout: 15_000 })
// jsdom has no window to measure.
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
}))
afterEach(cleanup)

const shown = (send: (body: unknown) => Promise<unknown>) =>
  render(
    <LanguageProvider>
      <ThemeProvider>
        <Page send={send} />
      </ThemeProvider>
    </LanguageProvider>,
  )
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('a form', () => {
  it('sends nothing that the schema refuses, and says so beside the field', async () => {
    const send = vi.fn(async () => ({}))
    shown(send)
    save()
    expect(await screen.findByText('请填写姓名')).toBeTruthy()
    expect(send).not.toHaveBeenCalled()
    type('姓名', '张伟')
    save()
    await waitFor(() => expect(send).toHaveBeenCalledWith({ name: '张伟' }))
  })

  it('puts the fields a refusal names onto them, and keeps what was typed', async () => {
    shown(async () => {
      throw new Problem('invalid_input', 422, {
        errors: [{ path: 'number', message: '', code: 'credential_number_taken' }],
      })
    })
    type('姓名', '张伟')
    type('编号', '京1')
    save()
    expect(await screen.findByText(/已有同一种类、同一编号的证书/)).toBeTruthy()
    expect((screen.getByLabelText('编号') as HTMLInputElement).value).toBe('京1')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says any other refusal once, above the form', async () => {
    shown(async () => {
      throw new Problem('busy', 503)
    })
    type('姓名', '张伟')
    save()
    expect(await screen.findByText(/系统正忙/)).toBeTruthy()
  })
})
