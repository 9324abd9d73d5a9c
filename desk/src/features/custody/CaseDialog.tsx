/** One case: what happened, who sees to it, how it ended; HR closes it or gives it to somebody. */
import type { CustodyCase } from '@chizheng/contract'
import { Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useToday } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Link } from '../../ui/Link.tsx'
import { Facts } from '../../ui/PageShell.tsx'
import { CaseMark } from './CaseMark.tsx'
import { ChangeCase } from './ChangeCase.tsx'
import { CloseCase } from './CloseCase.tsx'
import { useCaseWords } from './words.ts'
import './custody.css'

const MoveOfCase = lazy(() => import('./MoveOfCase.tsx'))
const WithdrawCase = lazy(() => import('./WithdrawCase.tsx'))

export default function CaseDialog({ one, onClose }: { one: CustodyCase; onClose(): void }) {
  const words = useCaseWords()
  const today = useToday()
  const [act, setAct] = useState<'close' | 'change'>('close')
  const { credential, can } = one
  const isMove = one.kind === 'deposit' || one.kind === 'return'
  return (
    <Dialog
      width={640}
      title={`${words.kinds[one.kind]} · ${credential.typeName} · ${credential.holderName}`}
      footer={null}
      onCancel={onClose}
    >
      <Facts
        items={[
          { label: words.item, value: words.items[one.item] },
          { label: words.state, value: <CaseMark one={one} /> },
          { label: words.whereNow, value: words.where(one.custody) },
          { label: words.owner, value: one.owner?.name ?? words.hr },
          {
            label: words.dueOn,
            value:
              one.closedOn === null ? (
                <DayText day={one.dueOn} today={today} soonDays={7} />
              ) : (
                <DayText day={one.dueOn} />
              ),
          },
          {
            label: words.agreed,
            value: one.agreedOn && one.agreement ? `${one.agreedOn} ${one.agreement}` : null,
            optional: true,
            wide: true,
          },
          { label: words.lentUntil, value: one.lentUntil, optional: true },
          { label: words.unit, value: one.unit?.path, optional: true },
          {
            label: words.reportedBy,
            value: (
              <>
                {one.reportedBy} <DayText day={one.reportedOn} />
              </>
            ),
          },
          { label: words.note, value: one.note, optional: isMove, wide: true },
          { label: words.outcomeNote, value: one.outcomeNote, optional: true, wide: true },
        ]}
      />
      <p className="case-links">
        {can.openCredential ? (
          <Link href={paths.credential(credential.id)} className="link">
            {words.certificate}
          </Link>
        ) : null}
        {one.loanId && can.openLoan ? (
          <Link href={paths.loan(one.loanId)} className="link">
            {words.inLoan}
          </Link>
        ) : null}
      </p>
      {can.withdraw ? (
        <Suspense>
          <WithdrawCase one={one} onDone={onClose} />
        </Suspense>
      ) : null}
      {can.close && can.change ? (
        <>
          {isMove ? (
            <Suspense>
              <MoveOfCase one={one} />
            </Suspense>
          ) : null}
          <Segmented
            className="case-acts"
            aria-label={words.handle}
            options={(['close', 'change'] as const).map((value) => ({ value, label: words[value] }))}
            value={act}
            onChange={setAct}
          />
          {act === 'close' ? <CloseCase one={one} onDone={onClose} /> : <ChangeCase one={one} onDone={onClose} />}
        </>
      ) : null}
    </Dialog>
  )
}
