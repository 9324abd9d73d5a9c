/**
 * Scanning the label of a certificate. Whether it may be used is shown at once, over the camera, which goes on looking as soon as
 * the answer is put away. Where there is no camera: a photograph, and at last the number typed.
 */
import { credentialOfLabel } from '@chizheng/contract/label'
import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { readings } from '../api/readings.ts'
import { bridge } from '../bridge/index.ts'
import { useTexts } from '../language.tsx'
import { go } from '../navigation.ts'
import { asProblem } from '../problem.ts'
import { type Camera, type CameraFault, faultOfCamera, openCamera, picturesOf } from '../scan/camera.ts'
import { type CodeReader, openReader } from '../scan/reader.ts'
import { nameOf } from '../ui/CertificateCard.tsx'
import { Icon } from '../ui/icons.tsx'
import { Coming, Empty, Go, Screen, Trouble } from '../ui/parts.tsx'
import { Validity } from '../ui/Validity.tsx'
import { reachList } from './Certificates.tsx'

/** Between two looks through the camera. */
const lookMs = 120

export default function Scan() {
  const t = useTexts()
  const words = t.phone.scan
  const [text, setText] = useState<string | null>(null)
  const [nothing, setNothing] = useState(false)
  const [reader, setReader] = useState<CodeReader | null>(null)
  useEffect(() => {
    const opened = openReader()
    setReader(opened)
    return opened.close
  }, [])
  const found = (scanned: string) => {
    bridge.tick()
    setNothing(false)
    setText(scanned)
  }
  return (
    <Screen title={words.title}>
      {text !== null ? (
        <Result text={text} onAgain={() => setText(null)} />
      ) : (
        <>
          {bridge.scan ? (
            <button
              type="button"
              className="button button--main button--wide"
              onClick={() => void bridge.scan!().then((scanned) => scanned !== null && found(scanned))}
            >
              <Icon name="scan" />
              {words.title}
            </button>
          ) : reader ? (
            <Viewfinder reader={reader} onFound={found} />
          ) : null}
          {nothing ? (
            <p className="fault" role="alert">
              {words.nothingFound}
            </p>
          ) : null}
          {reader ? <Photo reader={reader} onFound={found} onNothing={() => setNothing(true)} /> : null}
          <Typed />
        </>
      )}
    </Screen>
  )
}

function Viewfinder({ reader, onFound }: { reader: CodeReader; onFound(text: string): void }) {
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
    const look = async (through: Camera): Promise<void> => {
      for (;;) {
        const picture = document.visibilityState === 'visible' ? through.picture() : null
        const text = picture === null ? null : await reader.read(picture)
        if (isLeft) return
        if (text !== null) return tell.current(text)
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
  }, [reader])

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

function Photo({ reader, onFound, onNothing }: PhotoProps) {
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

/** A label too worn to be read: the number or the name finds it. */
function Typed() {
  const t = useTexts()
  const words = t.phone.scan
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (q === '') return
    const id = credentialOfLabel(q)
    go(id === null ? { ...reachList, q } : { name: 'certificate', id })
  }
  return (
    <form className="form" onSubmit={find}>
      <label className="field">
        <span>{words.type}</span>
        <input name="q" maxLength={100} autoCapitalize="none" autoComplete="off" enterKeyHint="search" required />
      </label>
      <button type="submit" className="button button--wide">
        {words.find}
      </button>
    </form>
  )
}

/** What was scanned, large: a certificate and whether it may be used, or why it is none. */
function Result({ text, onAgain }: { text: string; onAgain(): void }) {
  const t = useTexts()
  const words = t.phone.scan
  const id = credentialOfLabel(text)
  return (
    <>
      {id === null ? (
        <Empty title={words.foreign} hint={words.foreignHint(text.slice(0, 200))} />
      ) : (
        <FoundCertificate id={id} />
      )}
      <button type="button" className="button button--wide" onClick={onAgain}>
        <Icon name="scan" />
        {words.again}
      </button>
    </>
  )
}

function FoundCertificate({ id }: { id: string }) {
  const t = useTexts()
  const words = t.phone.scan
  const query = useQuery(readings.credential(id))
  if (query.data === undefined) {
    if (!query.error) return <Coming lines={2} />
    if (asProblem(query.error).code === 'not_found') return <Empty title={words.unknown} hint={words.unknownHint} />
    return <Trouble problem={query.error} onRetry={() => void query.refetch()} />
  }
  const { person, number } = query.data
  return (
    <>
      <p className="found">
        <strong className="block me__name">{person.name}</strong>
        <span className="block">{nameOf(query.data)}</span>
        {number ? <span className="quiet number">{number}</span> : null}
      </p>
      <Validity of={query.data} />
      <Go to={{ name: 'certificate', id }} className="button button--main button--wide">
        {words.open}
      </Go>
    </>
  )
}
