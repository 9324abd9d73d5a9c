/**
 * Scanning the label of a certificate. Whether it may be used is shown at once, over the camera, which goes on looking as soon as
 * the answer is put away. Where there is no camera: a photograph, and at last the number typed.
 */
import { credentialOfLabel } from '@chizheng/contract/label'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { readings } from '../api/readings.ts'
import { useMay } from '../api/session.tsx'
import { bridge } from '../bridge/index.ts'
import { useTexts } from '../language.tsx'
import { go } from '../navigation.ts'
import { asProblem } from '../problem.ts'
import { type CodeReader, openReader } from '../scan/reader.ts'
import { Photo, Viewfinder } from '../scan/Viewfinder.tsx'
import { nameOf } from '../ui/CertificateCard.tsx'
import { Icon } from '../ui/icons.tsx'
import { Coming, Empty, Go, Screen, Trouble } from '../ui/parts.tsx'
import { Validity } from '../ui/Validity.tsx'
import { reachList } from './Certificates.tsx'
import { LoansAtScan } from './LoanParts.tsx'

export default function Scan() {
  const t = useTexts()
  const words = t.phone.scan
  const mayCount = useMay('stocktakes.count')
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
          {mayCount ? (
            <Go to={{ name: 'counts' }} className="button button--wide">
              <Icon name="todo" />
              {t.phone.scan.count}
            </Go>
          ) : null}
        </>
      )}
    </Screen>
  )
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
        <FoundCertificate id={id} label={text} />
      )}
      <button type="button" className="button button--wide" onClick={onAgain}>
        <Icon name="scan" />
        {words.again}
      </button>
    </>
  )
}

function FoundCertificate({ id, label }: { id: string; label: string }) {
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
      <LoansAtScan credentialId={id} label={label} />
      <Go to={{ name: 'certificate', id }} className="button button--main button--wide">
        {words.open}
      </Go>
    </>
  )
}
