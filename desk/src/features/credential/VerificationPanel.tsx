/** What is known of a certificate's genuineness, and where it can be checked. */
import type { CredentialRecord } from '@chizheng/contract'
import { useTexts } from '../../language.tsx'
import { downloads } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { VerificationMark } from '../../ui/marks.tsx'
import { Facts, Panel } from '../../ui/PageShell.tsx'
import { useTypePlatforms } from './useTypePlatforms.ts'

export function VerificationPanel({ record }: { record: CredentialRecord }) {
  const t = useTexts()
  const c = t.credential
  const { source, checkedOn, note, documentId } = record.verificationDetail
  const platforms = useTypePlatforms(record.typeId)
  return (
    <Panel title={c.verification}>
      <Facts
        items={[
          { label: c.verifyResult, value: <VerificationMark state={record.verification} /> },
          { label: c.verificationSource, value: source, optional: true },
          { label: c.verificationOn, value: checkedOn && <DayText day={checkedOn} />, optional: true },
          {
            label: c.evidence,
            value: documentId ? (
              <a className="link" href={downloads.documentInline(documentId)} target="_blank" rel="noreferrer">
                {t.archive.preview}
              </a>
            ) : null,
            optional: true,
          },
          { label: c.verificationNote, value: note, wide: true, optional: true },
        ]}
      />
      {platforms.length > 0 ? (
        <>
          <h3 className="platforms__title">{c.platforms}</h3>
          <ul className="platforms">
            {platforms.map(({ id, nameZh, url }) => (
              <li key={id}>
                {url ? (
                  <a className="link" href={url} target="_blank" rel="noreferrer">
                    {nameZh}
                  </a>
                ) : (
                  nameZh
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  )
}
