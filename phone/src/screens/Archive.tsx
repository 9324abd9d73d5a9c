/** One's own documents, of all certificates. */
import { useQuery } from '@tanstack/react-query'
import { readings } from '../api/readings.ts'
import { useSession } from '../api/session.tsx'
import { useTexts } from '../language.tsx'
import { DocumentList } from '../ui/DocumentList.tsx'
import { Empty, Reading, Screen } from '../ui/parts.tsx'

export function Archive() {
  const t = useTexts()
  const { person } = useSession()
  const query = useQuery({ ...readings.personDocuments(person?.id ?? ''), enabled: person !== null })
  return (
    <Screen title={t.phone.archive.title} backFrom={{ name: 'archive' }}>
      {person === null ? (
        <Empty title={t.phone.archive.none} hint={t.phone.list.noPerson} />
      ) : (
        <Reading of={query}>
          {({ rows }) => <DocumentList of={rows} none={t.phone.archive.none} hint={t.phone.archive.noneHint} />}
        </Reading>
      )}
    </Screen>
  )
}
