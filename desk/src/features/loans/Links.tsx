/** Links to a lent scan: who has one, how often it was opened, until when; made and ended here. */
import type { LoanLink, LoanRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useLinkWords } from './words.ts'

const MakeLink = lazy(() => import('./MakeLink.tsx'))

export default function Links({ record }: { record: LoanRecord }) {
  const words = useLinkWords()
  const { data, error, refetch } = useQuery(queries.loanLinks(record.id))
  const [isMaking, setMaking] = useState(false)
  const make = <Button onClick={() => setMaking(true)}>{words.make}</Button>
  return (
    <Panel title={words.title} extra={data?.can.make ? make : null}>
      {error ? <ProblemAlert problem={error} onRetry={() => refetch()} /> : null}
      {data?.rows.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="loan-history">
        {data?.rows.map((link) => (
          <Row key={link.id} link={link as LoanLink} mayEnd={data.can.end} />
        ))}
      </ul>
      <Suspense>{isMaking ? <MakeLink record={record} onClose={() => setMaking(false)} /> : null}</Suspense>
    </Panel>
  )
}

function Row({ link, mayEnd }: { link: LoanLink; mayEnd: boolean }) {
  const words = useLinkWords()
  const toast = useToast()
  const end = useChange(
    () => answered(client.POST('/api/loan-links/{id}/end', { params: { path: { id: link.id } } })),
    ['loans'],
  )
  const endNow = async () => {
    if ((await end.send(undefined)) !== null) toast.done(words.ended)
  }
  const isOpen = link.state === 'open'
  return (
    <li>
      <StatusTag tone={isOpen ? 'good' : 'calm'}>{words.states[link.state]}</StatusTag>
      <strong>{link.recipient}</strong>
      {link.outside ? <span className="quiet">{words.outside}</span> : null}
      <span>
        {words.expiresOn} <DayText day={link.expiresOn} />
      </span>
      <span className="quiet">
        {words.opened(link.pages, link.files)}
        {link.lastOpenedAt ? (
          <>
            {' · '}
            {words.last} <InstantText at={link.lastOpenedAt} />
          </>
        ) : null}
      </span>
      {isOpen && mayEnd ? (
        <Popconfirm title={words.endTitle} onConfirm={endNow}>
          <Button size="small" loading={end.busy}>
            {words.end}
          </Button>
        </Popconfirm>
      ) : null}
      <ProblemAlert problem={end.problem} />
    </li>
  )
}
