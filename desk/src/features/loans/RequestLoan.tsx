/**
 * Asking for a loan of one certificate. What stands against it, who has the days and who would decide is said while it is filled in;
 * the server says it once more when it is sent.
 */
import { type Booking, loanRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Form } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSubmit } from '../../ui/form.tsx'
import { useGo } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LoanFields, labelsOf, termsOf } from './LoanFields.tsx'
import { useLoanWords } from './words.ts'
import './loans.css'

export default function RequestLoan({ credentialId, onClose }: { credentialId: string; onClose(): void }) {
  const words = useLoanWords()
  const forget = useForget()
  const go = useGo()
  const today = useToday()
  const [form] = Form.useForm()
  const values = (Form.useWatch([], form) ?? {}) as Record<string, unknown>
  const withTerms = (given: Record<string, unknown>) => ({ ...termsOf(given), credentialId })
  const submit = useSubmit({
    form,
    schema: loanRoutes.requestLoan.body,
    labels: labelsOf(words),
    prepare: (given) => ({ ...withTerms(given), reason: given.reason ?? '' }),
    send: (body) => answered(client.POST('/api/loans', { body })),
    async done({ id }) {
      await forget(['loans', 'approvals', 'credentials'])
      onClose()
      go(paths.loan(id))
    },
  })
  return (
    <Dialog title={words.ask} okText={words.ask} confirmLoading={submit.busy} onOk={submit.submit} onCancel={onClose}>
      <p className="quiet">{words.askHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ what: 'original', purpose: 'tender', from: today }}
        onFinish={submit.submit}
      >
        <LoanFields words={words} />
      </Form>
      <Foreseen terms={withTerms(values)} />
    </Dialog>
  )
}

/** What would come of it, once enough is filled in to say. */
function Foreseen({ terms }: { terms: object }) {
  const words = useLoanWords()
  const parsed = loanRoutes.checkLoan.body.safeParse(terms)
  const body = parsed.success ? parsed.data : null
  const { data } = useQuery({
    queryKey: ['loans', 'check', body],
    enabled: body !== null,
    queryFn: () => answered(client.POST('/api/loans/check', { body: body! })),
  })
  const whose = ({ borrower, unit }: Pick<Booking, 'borrower' | 'unit'>) => [unit, borrower].filter(Boolean).join(' ')
  return (
    <div className="loan-notices" role="status">
      {data && data.obstacles.length > 0 ? (
        <Alert
          type="error"
          showIcon
          title={words.notAllowed}
          description={data.obstacles.map((one) => words.obstacles[one]).join('；')}
        />
      ) : null}
      {data && data.taken.length > 0 ? (
        <Alert
          type="error"
          showIcon
          title={words.taken}
          description={data.taken.map((one) => words.takenBy(whose(one), one.from, one.to)).join('；')}
        />
      ) : null}
      {data && data.obstacles.length === 0 && data.taken.length === 0 ? (
        <p className="quiet">{words.willDecide(data.steps.map((one) => words.deciders[one]).join(' → '))}</p>
      ) : null}
    </div>
  )
}
