/** What handing in and recording hours have in common: fields beside one file, sent by the queue, mended where it was refused. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useSession } from '../../api/session.tsx'
import { useTexts } from '../../language.tsx'
import { goBack } from '../../navigation.ts'
import { sentenceOf } from '../../problem.ts'
import { hashOf, type Route } from '../../route.ts'
import { ChosenList, Pickers, useChosen } from '../../ui/Chosen.tsx'
import { type Fields, useWaiting, type WaitingFile, waiting } from '../../waiting/index.ts'

type Path = `/api/${string}`
export const submissionOf = (renewalId: string): Path => `/api/renewals/${renewalId}/submission`
export const hoursOf = (credentialId: string): Path => `/api/credentials/${credentialId}/hours`

/** What was refused there, else what waits to be sent there. */
export function useWaitingFor(path: Path): WaitingFile | undefined {
  const files = useWaiting().files.filter(({ form }) => form?.path === path)
  return files.find(({ refused }) => refused !== null) ?? files[0]
}

/**
 * A form with one file. What is typed is handed to the queue, which keeps it on the phone until the server has it; what the server
 * refused stands in the form again, to be put right, and its file with it.
 */
export function FileForm({
  path,
  route,
  about,
  tips,
  fields,
}: {
  path: Path
  route: Route
  about: Pick<WaitingFile, 'credentialId' | 'credentialName' | 'kind'>
  tips: string
  fields: (typed: (name: string) => string) => ReactNode
}) {
  const t = useTexts()
  const { account } = useSession()
  // As it was when the form opened; what is sent meanwhile is another.
  const before = useWaitingFor(path)
  const [refused] = useState(before?.refused ? before : undefined)
  const chosen = useChosen({ only: true, first: refused })
  const [isBusy, setBusy] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = [...new FormData(event.currentTarget)].filter(
      ([, value]) => typeof value === 'string' && value !== '',
    )
    setMissing(chosen.files.length === 0)
    if (chosen.files.length === 0 || isBusy) return
    setBusy(true)
    const form = { path, fields: Object.fromEntries(typed) as Fields, screen: hashOf(route) }
    const files = await chosen.toSend({ ...about, account: account.id, form })
    if (refused) await waiting.discard(refused.id)
    await waiting.add(files)
    goBack(route)
  }
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <p>{about.credentialName}</p>
      {refused?.refused ? (
        <p className="fault" role="alert">
          {sentenceOf(refused.refused, t)}
        </p>
      ) : null}
      <div>
        <Pickers of={chosen} />
        {isMissing ? (
          <p className="fault" role="alert">
            {t.phone.renewal.fileMissing}
          </p>
        ) : null}
        <ChosenList of={chosen} />
        <p className="quiet">{tips}</p>
      </div>
      {fields((name) => refused?.form?.fields[name] ?? '')}
      <button type="submit" className="button button--main button--wide" disabled={isBusy}>
        {t.phone.renewal.send}
      </button>
    </form>
  )
}

export function Field({
  label,
  optional = false,
  children,
}: {
  label: string
  optional?: boolean
  children: ReactNode
}) {
  const words = useTexts().phone.renewal
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is handed in.
    <label className="field">
      <span>
        {label} {optional ? <span className="quiet">{words.optional}</span> : null}
      </span>
      {children}
    </label>
  )
}
