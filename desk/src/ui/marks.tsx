/** The marks of the product's closed lists: a credential's status and verification, a person's employment, doubts of an import. */
import { type Texts, useTexts } from '../language.tsx'
import { StatusTag, type Tone } from './StatusTag.tsx'

type Words = Texts['common']

const statusTones: Record<keyof Words['status'], Tone> = {
  draft: 'calm',
  superseded: 'calm',
  revoked: 'bad',
  cancelled: 'calm',
  suspended: 'bad',
  expired: 'bad',
  review_missed: 'bad',
  due: 'soon',
  review_due: 'soon',
  valid: 'good',
}
const verificationTones: Record<keyof Words['verification'], Tone> = {
  unverified: 'calm',
  verified: 'good',
  doubtful: 'soon',
  refused: 'bad',
}

export function CredentialMark({ status }: { status: keyof Words['status'] }) {
  const t = useTexts()
  return <StatusTag tone={statusTones[status]}>{t.common.status[status]}</StatusTag>
}

export function VerificationMark({ state }: { state: keyof Words['verification'] }) {
  const t = useTexts()
  return <StatusTag tone={verificationTones[state]}>{t.common.verification[state]}</StatusTag>
}

export function EmploymentMark({ state }: { state: keyof Words['employment'] }) {
  const t = useTexts()
  return (
    <StatusTag tone={state === 'active' ? 'good' : state === 'leaving' ? 'soon' : 'calm'}>
      {t.common.employment[state]}
    </StatusTag>
  )
}

/** One doubt that is open; an unknown code shows as it is. */
export function reviewText(code: string, t: Texts): string {
  return code in t.common.reviewCode ? t.common.reviewCode[code as keyof Words['reviewCode']] : code
}

/** An upload that the holder is asked for. */
export function UploadMark({ request }: { request: { readonly by: string; readonly note: string | null } | null }) {
  const t = useTexts()
  if (request === null) return null
  return (
    <StatusTag tone="soon" title={[request.by, request.note].filter(Boolean).join(t.common.colon)}>
      {t.registry.uploadAsked}
    </StatusTag>
  )
}
