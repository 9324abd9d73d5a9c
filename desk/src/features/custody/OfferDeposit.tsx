/** A holder offers what they have for keeping: the agreement is shown, and its version goes with their word. */
import { type CustodyItem, type CustodyRecord, custodyCaseRoutes } from '@chizheng/contract'
import { depositAgreement } from '@chizheng/texts/deposit-agreement'
import { Checkbox, Form, Radio } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useLanguage } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCustodyWords } from './words.ts'

export default function OfferDeposit({ record, onClose }: { record: CustodyRecord; onClose(): void }) {
  const words = useCustodyWords()
  const { title, clauses, registered } = depositAgreement[useLanguage().language]
  const forget = useForget()
  const toast = useToast()
  const [form] = Form.useForm()
  const [agreed, setAgreed] = useState({ all: false, registered: false })
  const { credentialId, can, isRegistered } = record
  const item: CustodyItem = Form.useWatch('item', form) ?? can.offer[0]!
  const asksMore = item === 'seal' || isRegistered
  const submit = useSubmit({
    form,
    schema: custodyCaseRoutes.offerDeposit.body,
    labels: {},
    prepare: () => ({ item, agreement: depositAgreement.version, agreesToRegistered: asksMore && agreed.registered }),
    send: (body) =>
      answered(client.POST('/api/credentials/{id}/deposit-offers', { params: { path: { id: credentialId } }, body })),
    async done() {
      await forget(['loans', 'messages'])
      toast.done(words.asked)
      onClose()
    },
  })
  return (
    <Dialog
      width={560}
      title={words.offer}
      okText={words.offerSend}
      okButtonProps={{ disabled: !agreed.all || (asksMore && !agreed.registered) }}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.offerHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit} initialValues={{ item: can.offer[0] }}>
        <Field name="item" label={words.item}>
          <Radio.Group options={can.offer.map((value) => ({ value, label: words.items[value] }))} />
        </Field>
        <h3 className="custody-heading">
          {title} <span className="quiet">{words.version(depositAgreement.version)}</span>
        </h3>
        <ol className="custody-clauses">
          {clauses.map((clause) => (
            <li key={clause}>{clause}</li>
          ))}
          {asksMore ? <li>{registered}</li> : null}
        </ol>
        <div className="custody-agree">
          <Checkbox checked={agreed.all} onChange={({ target }) => setAgreed({ ...agreed, all: target.checked })}>
            {words.agree}
          </Checkbox>
          {asksMore ? (
            <Checkbox
              checked={agreed.registered}
              onChange={({ target }) => setAgreed({ ...agreed, registered: target.checked })}
            >
              {words.agreeRegistered}
            </Checkbox>
          ) : null}
        </div>
      </Form>
    </Dialog>
  )
}
