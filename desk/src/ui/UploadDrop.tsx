/**
 * A place to drop, paste or choose files. It only hands the files over; sending them, and their progress, is the page's.
 */
import { InboxOutlined } from '@ant-design/icons'
import { Progress } from 'antd'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTexts } from '../language.tsx'

export interface UploadDropProps {
  /** Endings or media types the chooser offers: `.xlsx,.xls,.csv`. */
  readonly accept?: string
  readonly multiple?: boolean
  /** Larger files are not handed over, and it says so; absent where the page judges them itself. */
  readonly maxBytes?: number
  readonly disabled?: boolean
  /** Listens for pasted screenshots anywhere on the page; where there are several such places, the one that came last has them. */
  readonly paste?: boolean
  readonly hint?: string
  /** Share sent, 0 to 1, while something is on its way. */
  readonly progress?: number | null
  onFiles(files: File[]): void
}

/** The places that listen for what is pasted, a dialog's after its page's. */
const pasteTargets: symbol[] = []

export function UploadDrop({
  accept,
  multiple,
  maxBytes = Infinity,
  disabled,
  paste,
  hint,
  progress,
  onFiles,
}: UploadDropProps) {
  const t = useTexts()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    if (files.length === 0 || disabled) return
    const large = files.find((file) => file.size > maxBytes)
    setTooLarge(large ? t.common.upload.tooLarge(large.name, Math.round(maxBytes / 1024 / 1024)) : null)
    const fitting = files.filter((file) => file.size <= maxBytes)
    if (fitting.length > 0) onFiles(fitting)
  }
  const latestTake = useRef(take)
  latestTake.current = take
  useEffect(() => {
    if (!paste) return
    const self = Symbol('paste')
    pasteTargets.push(self)
    const listen = (event: ClipboardEvent) => {
      if (pasteTargets.at(-1) !== self || (event.clipboardData?.files.length ?? 0) === 0) return
      event.preventDefault()
      latestTake.current(event.clipboardData?.files)
    }
    document.addEventListener('paste', listen)
    return () => {
      pasteTargets.splice(pasteTargets.indexOf(self), 1)
      document.removeEventListener('paste', listen)
    }
  }, [paste])
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver)
  }
  return (
    <div>
      <button
        type="button"
        className={over ? 'drop drop--over' : 'drop'}
        disabled={disabled ?? false}
        onClick={() => chooser.current?.click()}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false)
          take(event.dataTransfer.files)
        }}
      >
        <InboxOutlined style={{ fontSize: 24 }} aria-hidden="true" />
        <span>{t.common.upload.drop}</span>
        {hint ? <span className="quiet">{hint}</span> : null}
        {paste ? <span className="quiet">{t.common.upload.paste}</span> : null}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t.common.upload.drop}
        {...(accept ? { accept } : {})}
        multiple={multiple ?? false}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      {tooLarge ? (
        <p role="alert" className="day-note--bad">
          {tooLarge}
        </p>
      ) : null}
      {progress !== null && progress !== undefined ? (
        <div role="status">
          <Progress
            percent={Math.round(progress * 100)}
            aria-label={t.common.upload.sending(Math.round(progress * 100))}
            status={progress < 1 ? 'active' : 'normal'}
          />
          <span className="quiet">
            {progress < 1 ? t.common.upload.sending(Math.round(progress * 100)) : t.common.upload.received}
          </span>
        </div>
      ) : null}
    </div>
  )
}
