/** What happened to a request, what was said, and what was attached. */
import { type ApprovalRecord, maxAttachmentBytes } from '@chizheng/contract'
import { approvalEventText } from '@chizheng/texts/approval-screens'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { uploadFile } from '../../api/upload.ts'
import { downloads } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { UploadDrop } from '../../ui/UploadDrop.tsx'
import { useApprovalWords } from './words.ts'

export function Talk({ record }: { record: ApprovalRecord }) {
  const words = useApprovalWords()
  return (
    <>
      {record.attachments.length > 0 || record.can.attach ? (
        <Panel title={words.attachments}>
          <ul className="approval-history">
            {record.attachments.map(({ id, name, addedBy }) => (
              <li key={id} className="approvals__line">
                <a className="link approvals__title" href={downloads.attachment(id)} target="_blank" rel="noreferrer">
                  {name}
                </a>
                <span className="quiet">{addedBy}</span>
              </li>
            ))}
          </ul>
          {record.can.attach ? <Attach id={record.id} /> : null}
        </Panel>
      ) : null}
      <Panel title={words.history}>
        <ol className="approval-history">
          {record.history.map((event) => (
            <li key={event.id} className="approvals__line">
              <InstantText at={event.at} />
              <span>
                <strong>{event.kind === 'reminded' || event.kind === 'escalated' ? '' : event.by}</strong>
                {approvalEventText(event, words)}
              </span>
              {event.text ? <span className="approvals__title">{event.text}</span> : null}
            </li>
          ))}
        </ol>
        {record.can.comment ? <Say id={record.id} /> : null}
      </Panel>
    </>
  )
}

function Attach({ id }: { id: string }) {
  const words = useApprovalWords()
  const attach = useChange(
    (file: File) => uploadFile<ApprovalRecord>(`/api/approvals/${id}/attachments`, file),
    ['approvals'],
  )
  return (
    <>
      <ProblemAlert problem={attach.problem} />
      <UploadDrop
        accept=".pdf,.jpg,.jpeg,.png,.webp"
        maxBytes={maxAttachmentBytes}
        disabled={attach.busy}
        hint={words.attach}
        onFiles={([file]) => void (file && attach.send(file))}
      />
    </>
  )
}

function Say({ id }: { id: string }) {
  const words = useApprovalWords()
  const [text, setText] = useState('')
  const say = useChange(
    (said: string) =>
      answered(client.POST('/api/approvals/{id}/comments', { params: { path: { id } }, body: { text: said } })),
    ['approvals'],
  )
  const send = async () => {
    const said = text.trim()
    if (said !== '' && (await say.send(said)) !== null) setText('')
  }
  return (
    <div className="approval-say">
      <ProblemAlert problem={say.problem} />
      <Input.TextArea
        aria-label={words.say}
        rows={2}
        maxLength={500}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button loading={say.busy} disabled={text.trim() === ''} onClick={send}>
        {words.say}
      </Button>
    </div>
  )
}
