/** Files that are to be sent: photographed here or chosen, each looked at before it goes. */
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { useTexts } from '../language.tsx'
import { faultOf, useWaiting, type WaitingFile } from '../waiting/index.ts'
import { sizeText } from './days.ts'
import { Icon } from './icons.tsx'

interface ChosenFile {
  readonly id: string
  readonly file: File
  readonly name: string
  /** Address of the picture; null for what is none. */
  readonly picture: string | null
}

export interface Chosen {
  readonly files: readonly ChosenFile[]
  readonly faults: readonly string[]
  choose(event: ChangeEvent<HTMLInputElement>, isPhoto: boolean): void
  leaveOut(id: string): void
  /** The files as the queue keeps them; `about` is what they have in common. */
  toSend(about: Omit<WaitingFile, 'id' | 'name' | 'type' | 'bytes' | 'addedAt' | 'refused'>): Promise<WaitingFile[]>
}

const documents = 'image/*,.heic,.heif,.pdf,.ofd,.doc,.docx,.xls,.xlsx'

/** `only`: one file, the last that was chosen. `first`: what is chosen to begin with. */
export function useChosen({ only = false, first }: { only?: boolean; first?: WaitingFile | undefined } = {}): Chosen {
  const words = useTexts().phone.add
  const pictures = useRef(new Set<string>())
  const chosenOf = (file: File, name: string): ChosenFile => {
    const picture = file.type.startsWith('image/') && !/hei[cf]/.test(file.type) ? URL.createObjectURL(file) : null
    if (picture) pictures.current.add(picture)
    return { id: randomId(), file, name, picture }
  }
  const [files, setFiles] = useState<readonly ChosenFile[]>(() =>
    first ? [chosenOf(new File([first.bytes], first.name, { type: first.type }), first.name)] : [],
  )
  const [faults, setFaults] = useState<readonly string[]>([])
  useEffect(() => {
    const shown = pictures.current
    return () => {
      for (const address of shown) URL.revokeObjectURL(address)
    }
  }, [])
  return {
    files,
    faults,
    choose(event, isPhoto) {
      const picked = [...(event.currentTarget.files ?? [])]
      event.currentTarget.value = ''
      setFaults(
        picked.flatMap((file) => {
          const fault = faultOf(file)
          return fault === null ? [] : [words[fault](file.name)]
        }),
      )
      const kept = only ? [] : files
      const added = picked
        .filter((file) => faultOf(file) === null)
        // Cameras call every photograph `image.jpg`.
        .map((file, index) =>
          chosenOf(file, isPhoto ? photoName(file, words.photoName(kept.length + index + 1)) : file.name),
        )
      if (added.length > 0) setFiles([...kept, ...added])
    },
    leaveOut: (id) => setFiles(files.filter((one) => one.id !== id)),
    toSend(about) {
      const now = Date.now()
      return Promise.all(
        files.map(async ({ id, file, name }, index) => ({
          ...about,
          id,
          name,
          type: file.type,
          bytes: await file.arrayBuffer(),
          addedAt: now + index,
          refused: null,
        })),
      )
    },
  }
}

/** The two ways to choose, and what was wrong with what was chosen. */
export function Pickers({ of: { choose, faults }, multiple = false }: { of: Chosen; multiple?: boolean }) {
  const t = useTexts()
  const words = t.phone.add
  const { isKept } = useWaiting()
  return (
    <>
      <div className="choices">
        <label className="pick">
          <Icon name="camera" />
          {words.photo}
          <input type="file" accept="image/*" capture="environment" onChange={(event) => choose(event, true)} />
        </label>
        <label className="pick">
          <Icon name="file" />
          {words.file}
          <input type="file" accept={documents} multiple={multiple} onChange={(event) => choose(event, false)} />
        </label>
      </div>
      {faults.map((fault) => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
      {isKept ? null : <p className="fault">{t.phone.waiting.notKept}</p>}
    </>
  )
}

export function ChosenList({ of: { files, leaveOut } }: { of: Chosen }) {
  const words = useTexts().phone.add
  return (
    <ul className="chosen">
      {files.map((one) => (
        <li key={one.id}>
          {one.picture ? <img src={one.picture} alt={one.name} /> : <Icon name="file" />}
          <span className="anywhere">
            {one.name}
            <span className="quiet block number">{sizeText(one.file.size)}</span>
          </span>
          <button
            type="button"
            className="button button--plain"
            aria-label={words.leaveOut(one.name)}
            onClick={() => leaveOut(one.id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function photoName(file: File, name: string): string {
  const ending = /\.\w+$/.exec(file.name)?.[0] ?? '.jpg'
  return `${name}${ending}`
}

function randomId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4))
  return [...numbers].map((number) => number.toString(36)).join('')
}
