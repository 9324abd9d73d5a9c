/** Adding documents to a certificate: photographed here or chosen, each looked at before it goes. */
import { documentKinds } from '@chizheng/contract/document-limits'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readings } from '../api/readings.ts'
import { useSession } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { goBack } from '../navigation.ts'
import { nameOf } from '../ui/CertificateCard.tsx'
import { ChosenList, Pickers, useChosen } from '../ui/Chosen.tsx'
import { Empty, Reading, Screen } from '../ui/parts.tsx'
import { type WaitingFile, waiting } from '../waiting/index.ts'

export function Add({ id }: { id: string }) {
  const t = useTexts()
  const query = useQuery(readings.credential(id))
  return (
    <Screen title={t.phone.add.title} backFrom={{ name: 'add', id }}>
      <Reading of={query}>
        {(credential) =>
          credential.can.attach ? (
            <Form id={id} name={`${credential.person.name} ${nameOf(credential)}`} />
          ) : (
            <Empty title={t.phone.add.notAllowed} />
          )
        }
      </Reading>
    </Screen>
  )
}

function Form({ id, name }: { id: string; name: string }) {
  const t = useTexts()
  const words = t.phone.add
  const { account } = useSession()
  const [kind, setKind] = useState<WaitingFile['kind']>('scan')
  const [isBusy, setBusy] = useState(false)
  const chosen = useChosen()
  const sendAll = async () => {
    setBusy(true)
    await waiting.add(await chosen.toSend({ account: account.id, credentialId: id, credentialName: name, kind }))
    goBack({ name: 'add', id })
  }
  return (
    <>
      <p>{words.to(name)}</p>
      <Pickers of={chosen} multiple />
      <p className="quiet">
        {words.limits}
        <span className="block">{words.tips}</span>
      </p>
      {chosen.files.length > 0 ? (
        <>
          <h2>{words.chosen}</h2>
          <ChosenList of={chosen} />
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
            {words.send(chosen.files.length)}
          </button>
        </>
      ) : null}
    </>
  )
}
