/** Asking accounts for another password because theirs may be known, one or many; then what became of each that was not asked. */
import { bulkAccountRoutes, type RenewalOutcome } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { FormDialog } from './FormDialog.tsx'

/** These accounts, or all that a filter of the list shows. */
export type AskedFor =
  | { readonly accounts: readonly string[] }
  | { readonly filter: Readonly<Record<string, string>>; readonly count: number }

interface Outcome {
  readonly id: string
  readonly outcome: RenewalOutcome
}

export interface AskRenewalProps {
  readonly of: AskedFor
  /** What the accounts are called, as far as the list knows. */
  readonly names: ReadonlyMap<string, string>
  onDone(): void
  onClose(): void
}

export default function AskRenewal({ of, names, onDone, onClose }: AskRenewalProps) {
  const words = useTexts().accounts
  const [rows, setRows] = useState<readonly Outcome[] | null>(null)
  const cache = useQueryClient()
  const [form] = Form.useForm()
  const count = 'accounts' in of ? of.accounts.length : of.count
  const submit = useSubmit({
    form,
    schema: bulkAccountRoutes.askRenewals.body,
    labels: { reason: words.reason },
    prepare: ({ reason }) => ({ ...('accounts' in of ? { accounts: of.accounts } : { filter: of.filter }), reason }),
    send: (body) => answered(client.POST('/api/accounts/password-renewal', { body })),
    async done(answer) {
      await cache.invalidateQueries({ queryKey: ['accounts'] })
      onDone()
      setRows(answer.rows)
    },
  })
  if (rows) return <Outcomes rows={rows} names={names} onClose={onClose} />
  return (
    <FormDialog
      title={words.renewalTitle(count, 'accounts' in of ? names.get(of.accounts[0] ?? '') : undefined)}
      okText={words.renewal}
      danger
      lead={words.renewalText}
      submit={submit}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={words.reason} required hint={words.reasonHint}>
          <Input maxLength={500} autoFocus autoComplete="off" />
        </Field>
        <button type="submit" hidden />
      </Form>
    </FormDialog>
  )
}

const mostShown = 20

function Outcomes(props: { rows: readonly Outcome[]; names: AskRenewalProps['names']; onClose(): void }) {
  const { rows, names, onClose } = props
  const t = useTexts()
  const words = t.accounts
  const others = rows.filter(({ outcome }) => outcome !== 'asked')
  return (
    <Modal
      open
      title={words.renewalDone(rows.length - others.length)}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.fromPeople.done}
        </Button>
      }
      onCancel={onClose}
    >
      <p>{others.length === 0 ? words.renewalAll : words.renewalOthers(others.length)}</p>
      <ul>
        {others.slice(0, mostShown).map(({ id, outcome }) => (
          <li key={id}>
            {names.get(id) ?? id}
            {t.common.colon}
            {words.renewalOutcomes[outcome]}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
