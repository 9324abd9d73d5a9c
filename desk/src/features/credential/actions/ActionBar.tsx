/**
 * What can be done to a credential: only what its `can` block allows, the frequent acts as buttons, the rest in a menu. Each opens
 * one focused dialog.
 */
import { DownOutlined } from '@ant-design/icons'
import type { CredentialRecord } from '@chizheng/contract'
import { Button, Dropdown } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../../language.tsx'
import { type Decision, decisions } from './decisions.ts'

const CorrectDialog = lazy(() => import('./CorrectDialog.tsx'))
const DecisionDialog = lazy(() => import('./DecisionDialog.tsx'))
const RenewDialog = lazy(() => import('./RenewDialog.tsx'))
const VerifyDialog = lazy(() => import('./VerifyDialog.tsx'))

type Act = 'renew' | 'correct' | 'verify' | Decision

export function ActionBar({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const rare = decisions.filter((decision) => record.can[decision])
  return (
    <>
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
            items: rare.map((decision) => ({ key: decision, label: t.credential[decision] })),
            onClick: ({ key }) => setAct(key as Decision),
          }}
        >
          <Button icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
            {t.credential.moreActions}
          </Button>
        </Dropdown>
      ) : null}
      <Suspense>
        {act === 'renew' ? <RenewDialog record={record} onClose={close} /> : null}
        {act === 'correct' ? <CorrectDialog record={record} onClose={close} /> : null}
        {act === 'verify' ? <VerifyDialog record={record} onClose={close} /> : null}
        {act && act !== 'renew' && act !== 'correct' && act !== 'verify' ? (
          <DecisionDialog decision={act} record={record} onClose={close} />
        ) : null}
      </Suspense>
    </>
  )
}
