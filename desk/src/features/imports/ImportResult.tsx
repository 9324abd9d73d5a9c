/** What an import wrote: figures that open what they count, and the rows that were not written, to take home. */
import type { ImportRecord } from '@chizheng/contract'
import { DownloadButton } from '../../api/DownloadButton.tsx'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { outcomeOf } from './outcome.ts'

export function ImportResult({ record }: { record: ImportRecord }) {
  const t = useTexts()
  const words = t.importScreens.result
  const reasons = t.importScreens.confirm
  if (!record.summary) return null
  const outcome = outcomeOf(record.summary)
  const written = paths.registry({ import: record.id })
  const figures = [
    { label: words.newPeople, count: outcome.newPeople },
    { label: words.created, count: outcome.create, href: written },
    { label: words.renewed, count: outcome.renew, href: written },
    { label: words.changed, count: outcome.change, href: written },
    {
      label: words.reviewed,
      count: record.summary.review,
      href: paths.registry({ import: record.id, review: 'open' }),
    },
  ]
  const unwritten = [
    { count: outcome.error, text: reasons.error },
    { count: outcome.duplicate, text: reasons.duplicate },
    { count: outcome.left, text: reasons.leftOut },
    { count: outcome.same, text: reasons.same },
    { count: outcome.skipped, text: reasons.skipped },
  ].filter((reason) => reason.count > 0)
  return (
    <>
      <Panel title={words.title} extra={<By record={record} />}>
        <dl className="figures">
          {figures.map((figure) => (
            <div key={figure.label}>
              <dt>{figure.label}</dt>
              <dd className="number">
                {figure.href && figure.count > 0 ? (
                  <Link href={figure.href}>{t.common.count(figure.count)}</Link>
                ) : (
                  t.common.count(figure.count)
                )}
              </dd>
            </div>
          ))}
        </dl>
        <div className="form-foot">
          <ButtonLink type="primary" href={written}>
            {words.openCredentials}
          </ButtonLink>
          {record.summary.review > 0 ? (
            <ButtonLink href={paths.registry({ import: record.id, review: 'open' })}>{words.openReview}</ButtonLink>
          ) : null}
          <ButtonLink href={paths.people()}>{words.openPeople}</ButtonLink>
        </div>
      </Panel>
      {unwritten.length > 0 ? (
        <Panel title={words.notSaved}>
          <ul className="plain-list number">
            {unwritten.map((reason) => (
              <li key={reason.text(reason.count)}>{reason.text(reason.count)}</li>
            ))}
          </ul>
          {outcome.notWritten > 0 ? (
            <p className="quiet take-home">
              <DownloadButton href={downloads.failedRows(record.id)}>{words.failedRows}</DownloadButton>
              {words.failedRowsHint}
            </p>
          ) : null}
        </Panel>
      ) : null}
      <p className="form-foot">
        <ButtonLink href={paths.newImport()}>{words.another}</ButtonLink>
        <DownloadButton type="text" href={downloads.importFile(record.id)}>
          {words.original}
        </DownloadButton>
      </p>
    </>
  )
}

function By({ record }: { record: ImportRecord }) {
  const words = useTexts().importScreens.result
  return (
    <span className="quiet">
      {words.by(record.by)} <InstantText at={record.appliedAt ?? record.receivedAt} />
    </span>
  )
}
