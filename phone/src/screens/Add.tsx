/** Adding documents to a certificate: photographed here or chosen, each looked at before it goes. */
import { documentKinds } from '@chizheng/contract/document-limits'
import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { readings } from '../api/readings.ts'
import { useSession } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { goBack } from '../navigation.ts'
import { nameOf } from '../ui/CertificateCard.tsx'
import { sizeText } from '../ui/days.ts'
import { Icon } from '../ui/icons.tsx'
import { Empty, Reading, Screen } from '../ui/parts.tsx'
import { faultOf, useWaiting, type WaitingFile, waiting } from '../waiting/index.ts'

interface Chosen {
  readonly id: string
  readonly file: File
  readonly name: string
  /** Address of the picture; null for what is none. */
  readonly picture: string | null
}

const accepted = 'image/*,.heic,.heif,.pdf,.ofd,.doc,.docx,.xls,.xlsx'

export function Add({ id }: { id: string }) {
  const t = useTexts()
  const query = useQuery(readings.credential(id))
  return (
    <Screen title={t.phone.add.title} backFrom={{ name: 'add', id }}>
      <Reading of={query}>
        {(credential) =>
          credential.can.attach ? (
            <Form id={id} name={nameOf(credential)} holder={credential.person.name} />
          ) : (
            <Empty title={t.phone.add.notAllowed} />
          )
        }
      </Reading>
    </Screen>
  )
}

function Form({ id, name, holder }: { id: string; name: string; holder: string }) {
  const t = useTexts()
  const words = t.phone.add
  const { account } = useSession()
  const { isKept } = useWaiting()
  const [kind, setKind] = useState<WaitingFile['kind']>('scan')
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [faults, setFaults] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const pictures = useRef(new Set<string>())
  useEffect(() => {
    const shown = pictures.current
    return () => {
      for (const address of shown) URL.revokeObjectURL(address)
    }
  }, [])

  const choose = (event: ChangeEvent<HTMLInputElement>, isPhoto: boolean) => {
    const files = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = ''
    const fit = files.filter((file) => faultOf(file) === null)
    setFaults(
      files.flatMap((file) => {
        const fault = faultOf(file)
        return fault === null ? [] : [words[fault](file.name)]
      }),
    )
    const added = fit.map((file, index): Chosen => {
      const picture = file.type.startsWith('image/') && !/hei[cf]/.test(file.type) ? URL.createObjectURL(file) : null
      if (picture) pictures.current.add(picture)
      // Cameras call every photograph `image.jpg`.
      const name = isPhoto ? photoName(file, `${words.photoName(chosen.length + index + 1)}`) : file.name
      return { id: randomId(), file, name, picture }
    })
    setChosen([...chosen, ...added])
  }

  const sendAll = async () => {
    setBusy(true)
    const now = Date.now()
    const files = await Promise.all(
      chosen.map(
        async ({ id: fileId, file, name: fileName }, index): Promise<WaitingFile> => ({
          id: fileId,
          account: account.id,
          credentialId: id,
          credentialName: `${holder} ${name}`,
          kind,
          name: fileName,
          type: file.type,
          bytes: await file.arrayBuffer(),
          addedAt: now + index,
          refused: null,
        }),
      ),
    )
    await waiting.add(files)
    goBack({ name: 'add', id })
  }

  return (
    <>
      <p>{words.to(`${holder} ${name}`)}</p>
      <div className="choices">
        <label className="pick">
          <Icon name="camera" />
          {words.photo}
          <input type="file" accept="image/*" capture="environment" onChange={(event) => choose(event, true)} />
        </label>
        <label className="pick">
          <Icon name="file" />
          {words.file}
          <input type="file" accept={accepted} multiple onChange={(event) => choose(event, false)} />
        </label>
      </div>
      <p className="quiet">
        {words.limits}
        <span className="block">{words.tips}</span>
      </p>
      {faults.map((fault) => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
      {isKept ? null : <p className="fault">{t.phone.waiting.notKept}</p>}
      {chosen.length > 0 ? (
        <>
          <h2>{words.chosen}</h2>
          <ul className="chosen">
            {chosen.map((one) => (
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
                  onClick={() => setChosen(chosen.filter(({ id: other }) => other !== one.id))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <label className="field">
            <span>{words.kind}</span>
            <select value={kind} onChange={(event) => setKind(event.currentTarget.value as WaitingFile['kind'])}>
              {documentKinds.map((one) => (
                <option key={one} value={one}>
                  {t.documentKind[one]}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="button button--main button--wide"
            disabled={isBusy}
            onClick={() => void sendAll()}
          >
            {words.send(chosen.length)}
          </button>
        </>
      ) : null}
    </>
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
