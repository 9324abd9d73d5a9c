/** New documents of a credential: dropped, pasted or chosen, each with its kind and its progress. */
import { CloseOutlined, FileOutlined } from '@ant-design/icons'
import { documentKinds } from '@chizheng/contract/document-limits'
import { Button, Progress, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { UploadDrop } from '../../ui/UploadDrop.tsx'
import { accepted } from './accepted.ts'
import { mayRetry, type Sending } from './sending.ts'
import { type Sendings, useSendings } from './useSendings.ts'

export function Attach({ credentialId }: { credentialId: string }) {
  const t = useTexts()
  const sendings = useSendings(credentialId)
  const { list } = sendings
  const chosen = list.filter(({ state }) => state.is === 'chosen').length
  return (
    <div className="attach">
      {list.length > 0 ? (
        <ul className="sendings" aria-label={t.archive.sendings}>
          {list.map((sending) => (
            <li key={sending.id} className="sending">
              <Line sending={sending} sendings={sendings} />
            </li>
          ))}
        </ul>
      ) : null}
      {chosen > 0 ? (
        <div>
          <Button type="primary" onClick={() => sendings.send()}>
            {t.archive.send(chosen)}
          </Button>
        </div>
      ) : null}
      <UploadDrop accept={accepted} multiple paste hint={t.archive.formats} onFiles={sendings.add} />
    </div>
  )
}

function Line({ sending, sendings }: { sending: Sending; sendings: Sendings }) {
  const t = useTexts()
  const { id, file, kind, state } = sending
  const isMoving = state.is === 'queued' || state.is === 'sending'
  return (
    <>
      <Look file={file} />
      <div className="document__words">
        {file.name}
        <div className="quiet">
          {t.archive.size(file.size)}
          {state.is === 'queued' ? ` · ${t.archive.queued}` : null}
        </div>
      </div>
      <Select
        aria-label={t.archive.kindOf(file.name)}
        value={kind}
        disabled={isMoving}
        onChange={(chosen) => sendings.choose(id, chosen)}
        options={documentKinds.map((value) => ({ value, label: t.archive.kinds[value] }))}
        className="sending__kind"
      />
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden="true" />}
        title={isMoving ? t.common.upload.stop : t.archive.leaveOut}
        aria-label={`${isMoving ? t.common.upload.stop : t.archive.leaveOut} ${file.name}`}
        onClick={() => sendings.remove(id)}
      />
      {state.is === 'sending' ? <Share share={state.share} /> : null}
      {state.is === 'failed' ? (
        <div className="sending__more">
          <ProblemAlert problem={state.problem} {...(mayRetry(sending) ? { onRetry: () => sendings.send(id) } : {})} />
        </div>
      ) : null}
    </>
  )
}

function Share({ share }: { share: number }) {
  const t = useTexts()
  const percent = Math.round(share * 100)
  const words = share < 1 ? t.common.upload.sending(percent) : t.common.upload.received
  return (
    <div className="sending__more">
      <Progress percent={percent} aria-label={words} status={share < 1 ? 'active' : 'normal'} />
      <span className="quiet">{words}</span>
    </div>
  )
}

/** The picture itself where it is one: after a paste, names say little. */
function Look({ file }: { file: File }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!/^image\/(png|jpeg|webp)$/.test(file.type)) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <span className="document__thumb" aria-hidden="true">
      {address === null ? <FileOutlined /> : <img src={address} alt="" />}
    </span>
  )
}
