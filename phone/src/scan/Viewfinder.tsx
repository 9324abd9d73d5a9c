/** Looking for codes: through the camera, or in a photograph. */
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { useTexts } from '../language.tsx'
import { Icon } from '../ui/icons.tsx'
import { type Camera, type CameraFault, faultOfCamera, openCamera, picturesOf } from './camera.ts'
import type { CodeReader } from './reader.ts'

/** Between two looks through the camera. */
const lookMs = 120
/** A code that was not seen for so long is a new one when it is seen again. */
const outOfSightMs = 1_500

interface ViewfinderProps {
  readonly reader: CodeReader
  /** Goes on looking after a code was found; the same one counts again only after it was out of sight. */
  readonly isContinuous?: boolean
  onFound(text: string): void
}

export function Viewfinder({ reader, isContinuous = false, onFound }: ViewfinderProps) {
  const t = useTexts()
  const words = t.phone.scan
  const video = useRef<HTMLVideoElement>(null)
  const [camera, setCamera] = useState<Camera | null>(null)
  const [fault, setFault] = useState<CameraFault | null>(null)
  const [isLit, setLit] = useState(false)
  const tell = useRef(onFound)
  tell.current = onFound

  useEffect(() => {
    let isLeft = false
    let opened: Camera | null = null
    let last = { text: '', at: 0 }
    const look = async (through: Camera): Promise<void> => {
      for (;;) {
        const picture = document.visibilityState === 'visible' ? through.picture() : null
        const text = picture === null ? null : await reader.read(picture)
        if (isLeft) return
        if (text !== null && !isContinuous) return tell.current(text)
        const at = Date.now()
        if (text !== null) {
          if (text !== last.text || at - last.at > outOfSightMs) tell.current(text)
          last = { text, at }
        }
        await new Promise((resolve) => setTimeout(resolve, lookMs))
      }
    }
    openCamera(video.current!)
      .then((ready) => {
        opened = ready
        if (isLeft) return ready.stop()
        setCamera(ready)
        return look(ready)
      })
      .catch((thrown: unknown) => {
        opened?.stop()
        if (!isLeft) setFault(faultOfCamera(thrown))
      })
    return () => {
      isLeft = true
      opened?.stop()
    }
  }, [reader, isContinuous])

  if (fault !== null) {
    return (
      <p className="notice notice--soon" role="status">
        {words[fault]}
      </p>
    )
  }
  const light = camera?.light
  return (
    <div className="finder">
      <video ref={video} muted playsInline aria-label={words.aim} />
      <span className="finder__frame" aria-hidden="true" />
      <p className="finder__words" role="status">
        {camera ? words.aim : words.starting}
      </p>
      {light ? (
        <button
          type="button"
          className="button finder__light"
          aria-pressed={isLit}
          onClick={() => {
            void light(!isLit)
            setLit(!isLit)
          }}
        >
          <Icon name="light" />
          {isLit ? words.torchOff : words.torch}
        </button>
      ) : null}
    </div>
  )
}

interface PhotoProps {
  readonly reader: CodeReader
  onFound(text: string): void
  onNothing(): void
}

/** A photograph with a code, where there is no camera to look through. */
export function Photo({ reader, onFound, onNothing }: PhotoProps) {
  const t = useTexts()
  const [isBusy, setBusy] = useState(false)
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const photo = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (!photo) return
    setBusy(true)
    const text = await textIn(photo, reader).catch(() => null)
    setBusy(false)
    if (text === null) onNothing()
    else onFound(text)
  }
  return (
    <label className="pick pick--line">
      <Icon name="camera" />
      {isBusy ? t.phone.scan.reading : t.phone.scan.photo}
      <input
        type="file"
        accept="image/*"
        capture="environment"
        disabled={isBusy}
        onChange={(event) => void read(event)}
      />
    </label>
  )
}

async function textIn(photo: Blob, reader: CodeReader): Promise<string | null> {
  for await (const picture of picturesOf(photo)) {
    const text = await reader.read(picture)
    if (text !== null) return text
  }
  return null
}
