/** What can be done about one deadline: press by one tap, say that one is on it, and the rest behind "more". */
import { MoreOutlined } from '@ant-design/icons'
import type { DueRow } from '@chizheng/contract'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { sentenceOf } from '../../problem.ts'
import { useToast } from '../../ui/Toast.tsx'
import { nameOf } from './deadline.ts'

export type AnswerKind = 'acknowledge' | 'snooze' | 'handOver' | 'withdraw'

export interface DueActs {
  answer(kind: AnswerKind, row: DueRow): void
  history(row: DueRow): void
}

export function RowTools({ row, acts }: { row: DueRow; acts: DueActs }) {
  const t = useTexts()
  const { can, response, latest } = row
  const what = `${row.holder.name} ${row.typeName}`
  const items = [
    ...(can.respond && latest.snooze ? [{ key: 'snooze', label: t.due.snooze }] : []),
    ...(can.push ? [{ key: 'handOver', label: t.due.handOver }] : []),
    ...(can.respond && (response.acknowledged || response.snoozed) ? [{ key: 'withdraw', label: t.due.withdraw }] : []),
    { key: 'history', label: t.due.history },
  ]
  return (
    <span className="due-tools">
      {can.push ? <PushButton row={row} /> : null}
      {can.respond ? (
        <Button
          size="small"
          aria-label={`${t.due.acknowledge} ${what}`}
          onClick={() => acts.answer('acknowledge', row)}
        >
          {t.due.acknowledge}
        </Button>
      ) : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => (key === 'history' ? acts.history(row) : acts.answer(key as AnswerKind, row)),
        }}
      >
        <Button
          size="small"
          type="text"
          icon={<MoreOutlined aria-hidden="true" />}
          aria-label={`${t.due.more} ${what}`}
        />
      </Dropdown>
    </span>
  )
}

function PushButton({ row }: { row: DueRow }) {
  const t = useTexts()
  const toast = useToast()
  const [refused, setRefused] = useState<string | null>(null)
  const { version: _version, credentialId, ...named } = nameOf(row)
  const push = useChange(
    () =>
      answered(
        client.POST('/api/credentials/{id}/deadline-pushes', { params: { path: { id: credentialId } }, body: named }),
      ),
    ['due', 'credentials'],
  )
  const isPressed = row.pushed?.today === true
  const press = async () => {
    const answer = await push.send(undefined)
    if (answer) toast.done(answer.reachable ? t.due.pressed : t.due.pressedUnreachable)
    else setRefused('refused')
  }
  const sentence = refused && push.problem ? sentenceOf(push.problem, t) : null
  return (
    <span className="due-push">
      <Button
        size="small"
        type={isPressed ? 'default' : 'primary'}
        disabled={isPressed}
        loading={push.busy}
        aria-label={`${isPressed ? t.due.pushedToday : t.due.push} ${row.holder.name} ${row.typeName}`}
        {...(isPressed && row.pushed ? { title: t.due.pushedBy(row.pushed.by) } : {})}
        onClick={press}
      >
        {isPressed ? t.due.pushedToday : t.due.push}
      </Button>
      {sentence ? (
        <span role="alert" className="due-refused">
          {sentence}
        </span>
      ) : null}
    </span>
  )
}
