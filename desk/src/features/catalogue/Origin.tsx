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

/** What a source key stands for. */
export type SourceText = (key: string) => string

export function Origin({ origin, sourceText }: { origin: FieldOrigin | undefined; sourceText: SourceText }) {
  const words = useTexts().catalogue.type
  if (!origin) return null
  return (
    <span className="origin">
      <span className={origin.from === 'company' ? 'origin__ours' : ''} title={words.originHelp[origin.from]}>
        {words.origins[origin.from]}
      </span>
      {origin.confidence && origin.from !== 'company' ? <Confidence confidence={origin.confidence} /> : null}
      {origin.from === 'province' && origin.source
        ? origin.source.split('、').map((key) => <Source key={key} text={sourceText(key)} />)
        : null}
    </span>
  )
}

/** A source is a name, an address, or both: an address opens. */
export function Source({ text }: { text: string }) {
  const address = text.match(/https?:\/\/[^\s，；、）)]+/)?.[0]
  const name = address
    ? text
        .replace(address, '')
        .replace(/[\s（(：:，,]+$/u, '')
        .trim()
    : text
  return (
    <span className="origin__source quiet">
      {address ? (
        <a className="link" href={address} target="_blank" rel="noopener noreferrer">
          {name || new URL(address).host}
        </a>
      ) : (
        name
      )}
    </span>
  )
}
