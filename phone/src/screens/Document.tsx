/** A document, as large as the screen: turned, enlarged, pinched. A PDF is opened by the phone's own viewer. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readings } from '../api/readings.ts'
import { useTexts } from '../language.tsx'
import { dayOf, sizeText } from '../ui/days.ts'
import { Empty, Reading, Screen } from '../ui/parts.tsx'

export function Document({ id, documentId }: { id: string; documentId: string }) {
  const t = useTexts()
  const words = t.phone.document
  const query = useQuery(readings.documents(id))
  const found = query.data?.rows.find((one) => one.id === documentId)
  const address = `/api/documents/${documentId}/file`
  return (
    <Screen
      title={found ? t.documentKind[found.kind] : t.phone.certificate.documents}
      backFrom={{ name: 'document', id, documentId }}
    >
      <Reading of={query}>
        {() =>
          found === undefined ? (
            <Empty title={t.errors.not_found()} />
          ) : (
            <>
              {found.preview === 'image' ? <Picture address={`${address}?inline=yes`} name={found.fileName} /> : null}
              {found.preview === 'pending' ? <p className="quiet">{words.pending}</p> : null}
              <p className="anywhere">{found.fileName}</p>
              <p className="quiet">
                {words.addedBy(found.addedBy, dayOf(found.addedAt))} · {sizeText(found.bytes)}
              </p>
              {found.preview === 'pdf' ? (
                <a
                  className="button button--main button--wide"
                  href={`${address}?inline=yes`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {words.open}
                </a>
              ) : null}
              <a className="button button--wide" href={address} download={found.fileName}>
                {words.download}
              </a>
            </>
          )
        }
      </Reading>
    </Screen>
  )
}

function Picture({ address, name }: { address: string; name: string }) {
  const t = useTexts()
  const words = t.phone.document
  const [quarters, setQuarters] = useState(0)
  const [isNear, setNear] = useState(false)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <p className="fault">{words.broken}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too. */}
      <section className={`picture ${isNear ? 'picture--near' : ''}`} aria-label={name} tabIndex={0}>
        <img src={address} alt={name} className={`turned-${quarters}`} onError={() => setBroken(true)} />
      </section>
      <div className="beside">
        <button type="button" className="button" onClick={() => setQuarters((quarters + 1) % 4)}>
          {words.turn}
        </button>
        <button type="button" className="button" aria-pressed={isNear} onClick={() => setNear(!isNear)}>
          {isNear ? words.fit : words.nearer}
        </button>
      </div>
    </>
  )
}
