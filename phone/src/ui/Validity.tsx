/** Whether a certificate may be used today: large, coloured, and in words. */
import type { CredentialRecord } from '@chizheng/contract'
import { useTexts } from '../language.tsx'
import { distanceOf, statusTones } from './distance.ts'
import { Tag } from './parts.tsx'

/** Whether it may be used today, in the colour and the words a person at a gate needs. */
export function Validity({ of: credential }: { of: CredentialRecord }) {
  const t = useTexts()
  const words = t.phone.certificate
  const tone = statusTones[credential.status]
  const distance = distanceOf(credential, t)
  const isUsable = ['valid', 'due', 'review_due'].includes(credential.status)
  const verdict =
    credential.status === 'draft'
      ? words.draft
      : isUsable
        ? credential.status === 'valid'
          ? words.usable
          : words.usableSoon
        : words.unusable
  return (
    <section className={`validity validity--${tone}`}>
      <p className="validity__verdict">{verdict}</p>
      {credential.status === 'valid' ? null : (
        <p>
          <Tag tone={tone}>{t.common.status[credential.status]}</Tag>
        </p>
      )}
      {distance.number || distance.words ? (
        <p className="validity__days">
          {distance.number ? <span className="number">{distance.number}</span> : null} {distance.words}
        </p>
      ) : null}
      {credential.validUntil ? (
        <p>
          {words.validUntil} <span className="number">{credential.validUntil}</span>
        </p>
      ) : null}
    </section>
  )
}
