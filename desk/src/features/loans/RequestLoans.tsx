/**
 * Asking for loans of several certificates on the same terms. Each is a request of its own: what is asked for is asked for, what is not
 * says why and can be asked for again on other terms; nothing that was filled in is lost.
 */
import { type LoanOutcome, type LoanPurpose, loanRoutes, mostLoansAtOnce } from '@chizheng/contract'
import type { LoanWords } from '@chizheng/texts/loan-screens'
import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSubmit } from '../../ui/form.tsx'
import { Link } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LoanFields, labelsOf, termsOf } from './LoanFields.tsx'
import { useLoanWords } from './words.ts'
import './loans.css'

export interface RequestLoansProps {
  readonly credentialIds: readonly string[]
  /** What it is for, where that is known: the project with the unit that runs it. */
  readonly project?: {
    readonly id: string
    readonly name: string
    readonly unitId: string
    readonly purpose: LoanPurpose
  }
  /** Stands above the form: what is asked for is chosen there. */
  readonly children?: ReactNode
  onClose(isDone: boolean): void
}

export function RequestLoans({ credentialIds, project, children, onClose }: RequestLoansProps) {
  const words = useLoanWords()
  const t = useTexts()
  const forget = useForget()
  const today = useToday()
  const [form] = Form.useForm()
  /** Those that are asked for once more, where some were refused. */
  const [again, setAgain] = useState<readonly string[] | null>(null)
  const [rows, setRows] = useState<readonly LoanOutcome[] | null>(null)
  const ids = again ?? credentialIds
  const submit = useSubmit({
    form,
    schema: loanRoutes.requestLoans.body,
    labels: labelsOf(words),
    prepare: (given) => ({ ...termsOf(given, project?.id), reason: given.reason ?? '', credentialIds: ids }),
    send: (body) => answered(client.POST('/api/loans/many', { body })),
    async done(answer) {
      setRows(answer.rows as LoanOutcome[])
      await forget(['loans', 'approvals', 'credentials'])
    },
  })
  const refused = (rows ?? []).filter(({ loanId }) => loanId === null).map(({ credentialId }) => credentialId)
  const anew = () => {
    setAgain(refused)
    setRows(null)
  }
  const isTooMany = ids.length > mostLoansAtOnce
  const foot = rows
    ? [
        refused.length > 0 ? (
          <Button key="again" onClick={anew}>
            {words.askAgain(refused.length)}
          </Button>
        ) : null,
        <Button key="close" type="primary" onClick={() => onClose(true)}>
          {t.common.close}
        </Button>,
      ]
    : [
        <Button key="cancel" onClick={() => onClose(again !== null)}>
          {t.common.cancel}
        </Button>,
        <Button
          key="ask"
          type="primary"
          loading={submit.busy}
          disabled={ids.length === 0 || isTooMany}
          onClick={submit.submit}
        >
          {words.askFor(ids.length)}
        </Button>,
      ]
  return (
    <Dialog title={words.ask} onCancel={() => onClose(rows !== null || again !== null)} footer={foot}>
      {rows ? <Outcome rows={rows} words={words} /> : null}
      <div hidden={rows !== null}>
        <p className="quiet">{words.askHint}</p>
        {again === null ? children : null}
        {isTooMany ? (
          <p role="alert" className="loan-refused">
            {words.tooMany(mostLoansAtOnce)}
          </p>
        ) : null}
        <ProblemAlert problem={submit.problem} />
        <Form
          form={form}
          layout="vertical"
          initialValues={{
            what: 'original',
            purpose: project?.purpose ?? 'tender',
            from: today,
            ...(project ? { unitId: project.unitId, projectName: project.name } : {}),
          }}
          onFinish={submit.submit}
        >
          <LoanFields words={words} isForProject={project !== undefined} />
        </Form>
      </div>
    </Dialog>
  )
}

/** What became of each: the refused first, for they want something. */
function Outcome({ rows, words }: { rows: readonly LoanOutcome[]; words: LoanWords }) {
  const asked = rows.filter(({ loanId }) => loanId !== null)
  return (
    <>
      <p role="status">
        <strong className="number">{words.askedFor(asked.length)}</strong>
        {asked.length < rows.length ? (
          <span className="number">
            {' · '}
            {words.notAsked(rows.length - asked.length)}
          </span>
        ) : null}
      </p>
      <ul className="loan-history">
        {rows
          .toSorted((one, other) => Number(one.loanId !== null) - Number(other.loanId !== null))
          .map((row) => (
            <li key={row.credentialId}>
              {row.credential ? (
                <Link href={paths.credential(row.credentialId)} target="_blank">
                  {[row.credential.holderName, row.credential.typeName, row.credential.profession]
                    .filter(Boolean)
                    .join(' ')}
                </Link>
              ) : null}
              {row.loanId ? (
                <Link href={paths.loan(row.loanId)} target="_blank">
                  {words.openLoan}
                </Link>
              ) : null}
              {row.refusal ? <span className="loan-refused">{reasonOf(row.refusal, words)}</span> : null}
            </li>
          ))}
      </ul>
    </>
  )
}

function reasonOf({ code, why, taken }: NonNullable<LoanOutcome['refusal']>, words: LoanWords): string {
  if (taken) return words.takenBy([taken.unit, taken.by].filter(Boolean).join(' '), taken.from, taken.until)
  return why.length > 0 ? why.map((one) => words.obstacles[one]).join('；') : words.refusals[code]
}
