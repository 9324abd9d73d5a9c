/** Records of hours: what was done when, what it counts for, with its proof; a wrong one is put right or withdrawn. */
import type { HoursOfCredential, HoursRecord } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { downloads } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'

const AddHours = lazy(() => import('./AddHours.tsx'))
const WithdrawHours = lazy(() => import('./WithdrawHours.tsx'))

type Open = { readonly act: 'correct' | 'withdraw'; readonly record: HoursRecord } | null

export function HoursRecords({
  personId,
  records,
  can,
}: {
  personId: string
  records: readonly HoursRecord[]
  can: HoursOfCredential['can']
}) {
  const t = useTexts()
  const words = t.renewals
  const mayOpen = useMay('archive.read')
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <>
      {records.length > 0 ? (
        <ul className="hours-records" aria-label={words.records}>
          {records.map((record) => (
            <li key={record.id} className="hours-record">
              <div>
                <DayText day={record.earnedOn} /> <strong>{record.title}</strong>{' '}
                <span className="quiet">
                  {[record.profession, record.provider, ...record.typeNames].filter(Boolean).join(' · ')}
                </span>{' '}
                {record.documentId && mayOpen ? (
                  <a
                    className="link"
                    href={downloads.documentInline(record.documentId)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${words.proof} ${record.title}`}
                  >
                    {words.proof}
                  </a>
                ) : null}
                {record.withdrawn ? (
                  <div className="quiet">{`${words.withdrawn}${t.common.colon}${record.withdrawn.reason}`}</div>
                ) : null}
              </div>
              <span className="marks">
                <span className="number nowrap">
                  {words.hoursKinds[record.kind]} {record.hours}
                </span>
                {record.withdrawn ? <LabelTag>{words.withdrawn}</LabelTag> : null}
                {can.withdraw && record.withdrawn === null
                  ? (['correct', 'withdraw'] as const).map((act) => (
                      <Button
                        key={act}
                        size="small"
                        aria-label={`${words[act]} ${record.title} ${record.earnedOn}`}
                        onClick={() => setOpen({ act, record })}
                      >
                        {words[act]}
                      </Button>
                    ))
                  : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Suspense>
        {open?.act === 'correct' ? <AddHours personId={personId} wrong={open.record} onClose={close} /> : null}
        {open?.act === 'withdraw' ? <WithdrawHours record={open.record} onClose={close} /> : null}
      </Suspense>
    </>
  )
}
