/** Where a value comes from, and how sure one can be of it. */
import type { CredentialTypeRecord } from '@chizheng/contract'
import { useTexts } from '../../language.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'

type FieldOrigin = CredentialTypeRecord['origins'][string]
type ConfidenceName = NonNullable<FieldOrigin['confidence']>

const tones: Readonly<Record<ConfidenceName, Tone>> = { high: 'good', medium: 'calm', low: 'soon' }

export function Confidence({ confidence }: { confidence: ConfidenceName }) {
  const words = useTexts().catalogue.type
  return (
    <StatusTag tone={tones[confidence]} title={words.confidenceHelp[confidence]}>
      {words.confidence[confidence]}
    </StatusTag>
  )
}

export function Origin({ origin }: { origin: FieldOrigin | undefined }) {
  const words = useTexts().catalogue.type
  if (!origin) return null
  return (
    <span className="origin">
      <span className={origin.from === 'company' ? 'origin__ours' : ''} title={words.originHelp[origin.from]}>
        {words.origins[origin.from]}
      </span>
      {origin.confidence && origin.from !== 'company' ? <Confidence confidence={origin.confidence} /> : null}
      {origin.source ? <Source source={origin.source} /> : null}
    </span>
  )
}

/** A source is a name, an address, or both: an address opens. */
function Source({ source }: { source: string }) {
  const words = useTexts().catalogue.type
  const address = source.match(/https?:\/\/[^\s，；、）)]+/)?.[0]
  const name = address
    ? source
        .replace(address, '')
        .replace(/[\s（(：:，,]+$/u, '')
        .trim()
    : source
  return (
    <span className="origin__source quiet">
      {address ? (
        <a className="link" href={address} target="_blank" rel="noopener noreferrer">
          {name || new URL(address).host}
        </a>
      ) : (
        <span title={words.source}>{name}</span>
      )}
    </span>
  )
}
