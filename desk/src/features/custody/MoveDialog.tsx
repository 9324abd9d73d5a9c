/** Recording where an original or a seal is now. A deposit asks for the holder's agreement, unless one goes on. */
import {
  type CustodyItem,
  type CustodyRecord,
  custodyItems,
  custodyRoutes,
  custodyTargets,
  moveWithReceipt,
} from '@chizheng/contract'
import { Form, Input, Modal, Radio } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useToday } from '../../api/session.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useCustodyWords } from './words.ts'

const textOf = (value: unknown): string | null => String(value ?? '').trim() || null

interface MoveDialogProps {
  readonly record: CustodyRecord
  readonly first: { readonly item: CustodyItem; readonly place: 'holder' | 'vault' }
  onClose(): void
}

export default function MoveDialog({ record, first, onClose }: MoveDialogProps) {
  const words = useCustodyWords()
  const today = useToday()
  const forget = useForget()
  const toast = useToast()
  const [form] = Form.useForm()
  const item: CustodyItem = Form.useWatch('item', form) ?? first.item
  const place: unknown = Form.useWatch('place', form) ?? first.place
  const waiting = record.waiting.find((one) => one.item === item)
  const offer = waiting?.kind === 'deposit' ? waiting : null
  // What goes on, or was offered, is agreed to.
  const agreed = offer ?? record[item]
  const isAgreed = agreed.agreedOn !== null
  const needsReceipt = place === 'holder' && waiting?.kind === 'return'
  const submit = useSubmit({
    form,
    schema: needsReceipt ? moveWithReceipt : custodyRoutes.moveCustody.body,
    labels: {
      movedOn: words.movedOn,
      shelf: words.shelf,
      withName: words.withName,
      agreedOn: words.agreedOn,
      agreement: words.agreement,
      note: needsReceipt ? words.receipt : words.note,
    },
    prepare: (values) => {
      const inVault = place === 'vault'
      return {
        item,
        place,
        version: record[item].version,
        movedOn: values.movedOn ?? '',
        note: needsReceipt ? String(values.note ?? '') : textOf(values.note),
        shelf: inVault ? textOf(values.shelf) : null,
        agreedOn: inVault && !isAgreed ? textOf(values.agreedOn) : null,
        agreement: inVault && !isAgreed ? textOf(values.agreement) : null,
        withName: place === 'outside' ? textOf(values.withName) : null,
      }
    },
    send: (body) =>
      answered(client.POST('/api/credentials/{id}/custody', { params: { path: { id: record.credentialId } }, body })),
    async done() {
      await forget(['loans', 'credentials'])
      toast.done(words.saved)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={words.moveTitle}
      okText={words.move}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ ...first, movedOn: today }} onFinish={submit.submit}>
        <Field name="item" label={words.item}>
          <Radio.Group options={custodyItems.map((value) => ({ value, label: words.items[value] }))} />
        </Field>
        <Field name="place" label={words.place}>
          <Radio.Group options={custodyTargets.map((value) => ({ value, label: words.places[value] }))} />
        </Field>
        <Field name="movedOn" label={words.movedOn} required>
          <DayInput label={words.movedOn} />
        </Field>
        {place === 'vault' ? (
          <>
            <Field name="shelf" label={words.shelf}>
              <Input maxLength={60} />
            </Field>
            {isAgreed ? (
              <p className="quiet">{words.agreed(agreed.agreedOn!, agreed.agreement ?? '')}</p>
            ) : (
              <>
                <Field name="agreedOn" label={words.agreedOn} required>
                  <DayInput label={words.agreedOn} />
                </Field>
                <Field name="agreement" label={words.agreement} required>
                  <Input maxLength={200} placeholder={words.agreementExample} />
                </Field>
              </>
            )}
          </>
        ) : null}
        {place === 'outside' ? (
          <Field name="withName" label={words.withName} required>
            <Input maxLength={100} />
          </Field>
        ) : null}
        {needsReceipt ? <p className="quiet">{words.receiptHint}</p> : null}
        <Field name="note" label={needsReceipt ? words.receipt : words.note} required={needsReceipt}>
          <Input.TextArea rows={2} maxLength={500} />
        </Field>
      </Form>
    </Modal>
  )
}
