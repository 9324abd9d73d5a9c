/** What stands over the rows of a preview. */
import type { ImportRecord } from '@chizheng/contract'
import { Alert, Button } from 'antd'
import { useChange } from '../../../api/changes.ts'
import { useTexts } from '../../../language.tsx'
import { paths } from '../../../paths.ts'
import { InstantText } from '../../../ui/DayText.tsx'
import { Link } from '../../../ui/Link.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { importCalls } from '../calls.ts'
import { useCellWords } from './useCellWords.ts'
import type { Corrections } from './useCorrections.ts'

/** What stands over the rows: the registry moved on, something was not saved, something typed earlier is still here. */
export function Banners({ record, corrections }: { record: ImportRecord; corrections: Corrections }) {
  const t = useTexts()
  const again = useChange(() => importCalls.compareAgain(record.id), ['imports'])
  const { drafts, sending, conflict } = corrections
  return (
    <>
      {record.stale ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className="preview-banner"
          title={t.importScreens.stale.title}
          description={t.importScreens.stale.text}
          action={
            <Button type="primary" loading={again.busy} onClick={() => again.send(undefined)}>
              {t.importScreens.stale.again}
            </Button>
          }
        />
      ) : null}
      {record.sameFileAs ? (
        <Alert
          type="info"
          showIcon
          className="preview-banner"
          title={
            <>
              {t.importScreens.sameFile(t.importScreens.states[record.sameFileAs.state])}{' '}
              <InstantText at={record.sameFileAs.receivedAt} />{' '}
              <Link href={paths.import(record.sameFileAs.id)}>{t.importScreens.list.open}</Link>
            </>
          }
        />
      ) : null}
      <ProblemAlert problem={again.problem ?? (conflict ? null : corrections.problem)} />
      <ConflictBanner corrections={corrections} />
      {drafts.length > 0 && !conflict && !sending ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className="preview-banner"
          title={t.importScreens.drafts.found(drafts.length)}
          action={
            <span className="form-foot">
              <Button size="small" type="primary" onClick={() => void corrections.saveDrafts()}>
                {t.importScreens.drafts.save}
              </Button>
              <Button size="small" onClick={corrections.dropDrafts}>
                {t.importScreens.drafts.drop}
              </Button>
            </span>
          }
        />
      ) : null}
    </>
  )
}

/** Somebody else changed the row while something was typed into it: theirs beside mine, and one click for either. */
export function ConflictBanner({ corrections }: { corrections: Corrections }) {
  const t = useTexts()
  const words = t.importScreens.conflict
  const cells = useCellWords()
  const { conflict, sending, settle } = corrections
  if (!conflict || sending) return null
  const { current, mine } = conflict
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="preview-banner"
      title={words.title(current.row)}
      description={
        <ul className="plain-list">
          {mine.map(({ field, value }) => (
            <li key={field}>
              {words.beside(
                t.importScreens.fields[field],
                current.cells[field] || t.importScreens.cell.empty,
                cells.typeName(value),
              )}
            </li>
          ))}
        </ul>
      }
      action={
        <span className="form-foot">
          <Button size="small" type="primary" onClick={() => void settle('mine')}>
            {words.mine}
          </Button>
          <Button size="small" onClick={() => void settle('theirs')}>
            {words.theirs}
          </Button>
        </span>
      }
    />
  )
}
