/** Papers for the tender: making a package, how far it is, and fetching it. */
import { packageRoutes, type TenderPackage } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Progress } from 'antd'
import { useState } from 'react'
import { useChange, useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { proposalQueries } from '../../api/proposal-queries.ts'
import { useTexts } from '../../language.tsx'
import { downloads } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { useProposalWords } from './words.ts'

const tones: Readonly<Record<TenderPackage['state'], Tone>> = {
  waiting: 'soon',
  making: 'soon',
  done: 'good',
  failed: 'bad',
  cancelled: 'calm',
  expired: 'calm',
}

/** What a new package takes over from one that is gone. How its people agreed is asked anew. */
type Asked = Partial<Pick<TenderPackage, 'purpose' | 'recipient'>>

export default function Packages({ projectId }: { projectId: string }) {
  const words = useProposalWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { data, error } = useQuery(proposalQueries.packages(projectId))
  const mayMake = data?.can.make === true
  return (
    <Panel
      title={words.package}
      extra={
        mayMake ? (
          <Button size="small" onClick={() => setAsked({})}>
            {words.make}
          </Button>
        ) : null
      }
    >
      <ProblemAlert problem={error} />
      <p className="quiet">
        {data?.rows.length === 0 ? `${words.noPackages} · ${words.packageHint}` : words.packageHint}
      </p>
      <ul className="proposal-packages">
        {data?.rows.map((row) => (
          <Package key={row.id} row={row} mayMake={mayMake} onAgain={setAsked} />
        ))}
      </ul>
      {asked ? <MakeDialog projectId={projectId} asked={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  )
}

interface PackageProps {
  readonly row: TenderPackage
  readonly mayMake: boolean
  onAgain(asked: Asked): void
}

function Package({ row, mayMake, onAgain }: PackageProps) {
  const words = useProposalWords()
  const t = useTexts()
  const cancel = useChange(
    () => answered(client.POST('/api/tender-packages/{id}/cancel', { params: { path: { id: row.id } } })),
    ['proposals'],
  )
  const isMaking = row.state === 'waiting' || row.state === 'making'
  return (
    <li className="proposal-place">
      <div className="proposal-place__who">
        {words.packageLine(row.askedBy, row.recipient)} <InstantText at={row.askedAt} />
        <StatusTag tone={tones[row.state]}>{words.packageStates[row.state]}</StatusTag>
        {isMaking && row.total > 0 ? (
          <Progress
            percent={Math.round((100 * row.done) / row.total)}
            format={() => words.progress(row.done, row.total)}
            aria-label={words.package}
          />
        ) : null}
        {row.state === 'done' && row.missing !== null ? (
          <div className="quiet">{words.missing(row.missing)}</div>
        ) : null}
        {row.keptUntil ? <div className="quiet">{words.keptUntil(row.keptUntil)}</div> : null}
        {row.expiredOn ? <div className="quiet">{words.expiredOn(row.expiredOn)}</div> : null}
        <ProblemAlert problem={cancel.problem} />
      </div>
      <div className="proposal-place__acts">
        {row.state === 'done' && mayMake ? (
          <Button size="small" type="primary" href={downloads.tenderPackage(row.id)} download>
            {words.download}
          </Button>
        ) : null}
        {row.state === 'expired' && mayMake ? (
          <Button size="small" onClick={() => onAgain({ purpose: row.purpose, recipient: row.recipient })}>
            {words.makeAgain}
          </Button>
        ) : null}
        {isMaking && mayMake ? (
          <Button size="small" loading={cancel.busy} onClick={() => cancel.send(undefined)}>
            {t.common.cancel}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

interface MakeDialogProps {
  readonly projectId: string
  readonly asked: Asked
  onClose(): void
}

function MakeDialog({ projectId, asked, onClose }: MakeDialogProps) {
  const words = useProposalWords()
  const t = useTexts()
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: packageRoutes.makePackage.body,
    labels: { purpose: words.purpose, recipient: words.recipient, consentNote: words.consentNote },
    send: (body) => answered(client.POST('/api/projects/{id}/packages', { params: { path: { id: projectId } }, body })),
    async done() {
      await forget(['proposals'])
      onClose()
    },
  })
  return (
    <Dialog
      title={words.make}
      okText={words.make}
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
        initialValues={{ purpose: words.purposeDefault, recipient: '', ...asked, consentNote: '' }}
      >
        <Field name="purpose" label={words.purpose} required>
          <Input maxLength={100} />
        </Field>
        <Field name="recipient" label={words.recipient} hint={words.recipientHint} required>
          <Input maxLength={200} autoFocus />
        </Field>
        <Field name="consentNote" label={words.consentNote} hint={words.consentHint} required>
          <Input.TextArea rows={2} maxLength={500} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
