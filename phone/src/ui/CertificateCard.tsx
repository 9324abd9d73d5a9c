/** A certificate in a list: what it is, whose, how it stands, and how long it still lasts, large enough to read at arm's length. */
import type { CredentialRow } from '@chizheng/contract'
import { useTexts } from '../language.tsx'
import { distanceOf, statusTones } from './distance.ts'
import { Go, Tag } from './parts.tsx'

/** What a certificate is called: `一级建造师 · 机电工程`. */
export function nameOf({ typeName, profession }: Pick<CredentialRow, 'typeName' | 'profession'>): string {
  return profession ? `${typeName} · ${profession}` : typeName
}

export function CertificateCard({ of: credential, withHolder }: { of: CredentialRow; withHolder: boolean }) {
  const t = useTexts()
  const { person, unit, status, validUntil, noExpiry, number } = credential
  const tone = statusTones[status]
  const distance = distanceOf(credential, t)
  return (
    <Go to={{ name: 'certificate', id: credential.id }} className="card">
      <span className="card__text">
        {withHolder ? (
          <span className="card__holder">
            <strong>{person.name}</strong>
            {unit ? <span className="quiet"> {unit.name}</span> : null}
          </span>
        ) : null}
        <span className={withHolder ? 'card__name' : 'card__name card__name--main'}>{nameOf(credential)}</span>
        <span className="card__marks">
          <Tag tone={tone}>{t.common.status[status]}</Tag>
          {credential.uploadRequest ? <Tag tone="soon">{t.phone.list.asked}</Tag> : null}
          {credential.documentCount === 0 ? <Tag tone="calm">{t.phone.list.noScan}</Tag> : null}
        </span>
        <span className="quiet card__line">
          {validUntil ? (
            <span className="number">{validUntil}</span>
          ) : noExpiry ? (
            t.common.day.noExpiry
          ) : (
            t.phone.list.noDate
          )}
          {number ? <span className="card__number">{number}</span> : null}
        </span>
      </span>
      <span className={`card__days days--${tone}`}>
        {distance.number ? <span className="card__big number">{distance.number}</span> : null}
        <span className="card__unit">{distance.words}</span>
      </span>
    </Go>
  )
}
