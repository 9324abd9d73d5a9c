/**
 * What can be done to a credential: only what its `can` block allows, the frequent acts as buttons, the rest in a menu. Each opens
 * one focused dialog.
 */
import { DownOutlined } from '@ant-design/icons'
import type { CredentialRecord } from '@chizheng/contract'
import { Button, Dropdown } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../../api/changes.ts'
import { answered, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { useTexts } from '../../../language.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { AskToGiveUp } from '../../approvals/index.ts'
import { RequestLoan } from '../../loans/index.ts'
import { PrintButton } from '../../print/index.ts'
import { type Decision, decisions } from './decisions.ts'

const CorrectDialog = lazy(() => import('./CorrectDialog.tsx'))
const DecisionDialog = lazy(() => import('./DecisionDialog.tsx'))
const RenewDialog = lazy(() => import('./RenewDialog.tsx'))
const RequestUpload = lazy(() => import('./RequestUpload.tsx'))
const VerifyDialog = lazy(() => import('./VerifyDialog.tsx'))

type Act = 'renew' | 'correct' | 'verify' | 'requestUpload' | 'askToGiveUp' | 'askLoan' | Decision

/** A draft becomes a certificate that is held. */
function Complete({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const toast = useToast()
  const params = { path: { id: record.id } }
  const complete = useChange(
    (version: number) => answered(client.PATCH('/api/credentials/{id}', { params, body: { version, draft: false } })),
    ['credentials', 'people', 'statistics'],
  )
  return (
    <>
      <Button
        type="primary"
        loading={complete.busy}
        onClick={async () => (await complete.send(record.version)) && toast.done(t.credential.completed)}
      >
        {t.credential.complete}
      </Button>
      {complete.problem ? <ProblemAlert problem={complete.problem} /> : null}
    </>
  )
}

const isDecision = (act: Act | null): act is Decision => (decisions as readonly (Act | null)[]).includes(act)

export function ActionBar({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  // HR decides it at once; whoever may not asks for it.
  const mayAsk = useMay('approvals.request') && !record.can.giveUp && !record.can.takeUp && !record.givenUp
  const mayBorrow = useMay('loans.request') && record.state === 'held'
  const rare: Act[] = [
    ...(mayBorrow ? (['askLoan'] as const) : []),
    ...(record.can.request ? (['requestUpload'] as const) : []),
    ...decisions.filter((decision) => record.can[decision]),
    ...(mayAsk && record.state !== 'superseded' ? (['askToGiveUp'] as const) : []),
  ]
  const nameOf = (one: Act) =>
    one === 'requestUpload' && record.uploadRequest ? t.credential.requestAgain : t.credential[one]
  return (
    <>
      {record.state === 'draft' && record.can.correct ? <Complete record={record} /> : null}
      {record.can.renew ? (
        <Button type="primary" onClick={() => setAct('renew')}>
          {t.credential.renew}
        </Button>
      ) : null}
      {record.can.correct ? <Button onClick={() => setAct('correct')}>{t.credential.correct}</Button> : null}
      {record.can.verify ? <Button onClick={() => setAct('verify')}>{t.credential.verify}</Button> : null}
      {rare.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rare.map((one) => ({ key: one, label: nameOf(one) })),
            onClick: ({ key }) => setAct(key as Act),
          }}
        >
          <Button icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
            {t.credential.moreActions}
          </Button>
        </Dropdown>
      ) : null}
      {record.can.export ? <PrintButton labels={{ ids: [record.id] }} /> : null}
      <Suspense>
        {act === 'renew' ? <RenewDialog record={record} onClose={close} /> : null}
        {act === 'correct' ? <CorrectDialog record={record} onClose={close} /> : null}
        {act === 'verify' ? <VerifyDialog record={record} onClose={close} /> : null}
        {act === 'requestUpload' ? <RequestUpload record={record} onClose={close} /> : null}
        {act === 'askToGiveUp' ? <AskToGiveUp credentialId={record.id} onClose={close} /> : null}
        {act === 'askLoan' ? <RequestLoan credentialId={record.id} onClose={close} /> : null}
        {isDecision(act) ? <DecisionDialog decision={act} record={record} onClose={close} /> : null}
      </Suspense>
    </>
  )
}
