/**
 * Forms: antd's Form holds what is typed, the contract's schema judges it, and the server's refusal lands on the fields it names.
 *
 * `useSubmit` runs the whole way: values → body → schema → server; faults of the schema and `errors[]` of the answer go through
 * the same function onto the fields, the first wrong one gets the focus, and what was typed always stays.
 */
import { Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Texts, useTexts } from '../language.tsx'
import { asProblem, type FieldFault, type Problem } from '../problem.ts'

export interface SchemaIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly format?: unknown
  readonly input?: unknown
}

/** A zod schema, as far as a form needs it. */
export interface Schema<Output> {
  safeParse(
    value: unknown,
  ): { success: true; data: Output } | { success: false; error: { issues: readonly SchemaIssue[] } }
}

export interface SubmitOptions<Output, Result> {
  readonly form: FormInstance
  readonly schema: Schema<Output>
  /** Field names with what they are called on the page, for the sentences. */
  readonly labels: Readonly<Record<string, string>>
  /** Makes the body of the form's values; the values themselves when absent. */
  prepare?(values: Record<string, unknown>): unknown
  send(body: Output): Promise<Result>
  done(result: Result): void | Promise<void>
  /** A refusal the form shows in its own way; true: handled. */
  refused?(problem: Problem, body: Output): boolean
}

export interface Submit {
  readonly busy: boolean
  readonly problem: Problem | null
  submit(): Promise<void>
  forget(): void
}

/** What the schema finds wrong, in the reader's words. */
export function issueText(issue: SchemaIssue, label: string, t: Texts): string {
  const words = t.common.form
  if (issue.code === 'invalid_type' || (issue.code === 'too_small' && issue.minimum === 1)) return words.required(label)
  if (issue.code === 'too_small') return words.tooShort(label, Number(issue.minimum))
  if (issue.code === 'too_big') return words.tooLong(label, Number(issue.maximum))
  if (issue.code === 'invalid_format' && issue.format === 'date') return words.dateFormat
  if (issue.code === 'invalid_format' && issue.format === 'email') return words.email
  return words.wrong(label)
}

/** Puts faults on the fields of a form; gives back those that no field of it can carry. */
function placeFaults(
  form: FormInstance,
  faults: readonly FieldFault[],
  labels: Readonly<Record<string, string>>,
): FieldFault[] {
  const here = faults.filter((fault) => fieldOf(fault) in labels)
  form.setFields(here.map((fault) => ({ name: fieldOf(fault), errors: [fault.message] })))
  const first = here[0]
  if (first) form.scrollToField(fieldOf(first), { focus: true, block: 'center' })
  return faults.filter((fault) => !here.includes(fault))
}

const fieldOf = (fault: FieldFault) => fault.path.replace(/^body\./, '').split('.')[0]!

export function useSubmit<Output, Result>(options: SubmitOptions<Output, Result>): Submit {
  const t = useTexts()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { form, schema, labels } = options
  const words = (issues: readonly SchemaIssue[]): FieldFault[] =>
    issues.map((issue) => {
      const path = String(issue.path[0] ?? '')
      return { path, message: issueText(issue, labels[path] ?? t.common.form.thisField, t) }
    })
  const refuse = (refusal: Problem) => {
    const faults = refusal.errors.map((fault) => ({
      ...fault,
      path: fault.path.replace(/^\//, '').replaceAll('/', '.'),
    }))
    const unplaced = placeFaults(
      form,
      faults.map((fault) => named(fault, labels, t)),
      labels,
    )
    setProblem(faults.length > 0 && unplaced.length === 0 ? null : refusal)
  }
  return {
    busy,
    problem,
    forget: () => setProblem(null),
    async submit() {
      setProblem(null)
      const values = form.getFieldsValue(true) as Record<string, unknown>
      form.setFields(Object.keys(labels).map((name) => ({ name, errors: [] })))
      const parsed = schema.safeParse(options.prepare ? options.prepare(values) : values)
      if (!parsed.success) {
        placeFaults(form, words(parsed.error.issues), labels)
        return
      }
      setBusy(true)
      try {
        await options.done(await options.send(parsed.data))
      } catch (thrown) {
        const refusal = asProblem(thrown)
        if (!options.refused?.(refusal, parsed.data)) refuse(refusal)
      } finally {
        setBusy(false)
      }
    },
  }
}

/** A field's refusal in our words when its code is one of the closed list, in the server's otherwise. */
function named(fault: FieldFault, labels: Readonly<Record<string, string>>, t: Texts): FieldFault {
  const sentence = fault.code && fault.code in t.errors ? t.errors[fault.code as keyof Texts['errors']]({}) : null
  const asIssue = { code: fault.code ?? '', path: [fault.path], message: fault.message }
  const known = ['invalid_type', 'too_small', 'invalid_format'].includes(asIssue.code)
  return {
    ...fault,
    message:
      sentence ?? (known ? issueText(asIssue, labels[fieldOf(fault)] ?? t.common.form.thisField, t) : fault.message),
  }
}

/** The button that sends a form: busy at once, never twice. */
export function SubmitButton(props: { busy: boolean; children: ReactNode; block?: boolean; onClick?: () => void }) {
  return (
    <Button
      type="primary"
      htmlType={props.onClick ? 'button' : 'submit'}
      loading={props.busy}
      aria-busy={props.busy}
      {...(props.block ? { block: true, size: 'large' } : {})}
      {...(props.onClick ? { onClick: props.onClick } : {})}
    >
      {props.children}
    </Button>
  )
}

/** One field with its label. Rules are the schema's, so it only says whether it must be filled in. */
export function Field({
  name,
  label,
  required,
  hint,
  wide,
  children,
}: {
  name: string
  label: string
  required?: boolean
  hint?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <Form.Item
      name={name}
      label={label}
      required={required ?? false}
      extra={hint}
      {...(wide ? { className: 'wide' } : {})}
      validateTrigger={[]}
    >
      {children}
    </Form.Item>
  )
}
