/** `/documents/due`: documents whose retention is over, or ends in a month, for people to decide about. */
import type { DueDocument } from '@chizheng/contract'
import { documentKinds } from '@chizheng/contract/document-limits'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChoiceBox, FilterBar } from '../../ui/FilterBar.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { LabelTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { type ListState, useListState } from '../../ui/useListState.ts'

import './archive.css'

const MonthFilter = lazy(() => import('./MonthFilter.tsx'))
const Viewer = lazy(() => import('./viewer/Viewer.tsx'))
const Withdraw = lazy(() => import('./Withdraw.tsx'))

export function DueScreen() {
  return useMay('archive.withdraw') ? <Due /> : <ForbiddenScreen needs="archive.withdraw" />
}

interface Acts {
  open(document: DueDocument): void
  withdraw(document: DueDocument): void
}

function Due() {
  const t = useTexts()
  const words = t.archive.due
  const today = useToday()
  const list = useListState()
  const [viewed, setViewed] = useState<DueDocument | null>(null)
  const [withdrawing, setWithdrawing] = useState<DueDocument | null>(null)
  const read = useQuery(queries.dueDocuments({ ...list.query, page: list.page, size: list.size }))
  const acts = { open: setViewed, withdraw: setWithdrawing }
  const columns: Column<DueDocument>[] = [
    {
      key: 'until',
      title: words.until,
      width: 200,
      fixed: true,
      render: (row) => <DayText day={row.retainUntil} today={today} />,
    },
    { key: 'document', title: words.document, fixed: true, render: (row) => <Name document={row} acts={acts} /> },
    { key: 'kind', title: words.kind, width: 140, render: (row) => t.archive.kinds[row.kind] },
    {
      key: 'person',
      title: words.person,
      width: 120,
      render: (row) => <Link href={paths.person(row.person.id)}>{row.person.name}</Link>,
    },
    {
      key: 'credential',
      title: words.credential,
      render: (row) => <Link href={paths.credential(row.credentialId)}>{row.typeName}</Link>,
    },
    { key: 'basis', title: words.basis, extra: true, render: (row) => row.basis },
    {
      key: 'tools',
      title: t.archive.withdraw,
      width: 100,
      render: (row) => <WithdrawButton document={row} acts={acts} />,
    },
  ]
  return (
    <PageShell title={words.title} lead={words.hint}>
      <Filters list={list} />
      <DataTable<DueDocument>
        label={words.title}
        name="due-documents"
        list={list}
        columns={columns}
        rows={read.data?.rows as DueDocument[] | undefined}
        total={read.data?.total}
        totalCapped={read.data?.totalCapped ?? false}
        busy={read.isFetching && !read.data}
        problem={read.error}
        onRetry={() => read.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => row.fileName}
        onOpen={(row) => (row.preview === 'image' || row.preview === 'pdf' ? setViewed(row) : undefined)}
        card={(row) => (
          <>
            <span className="card__line">
              <Name document={row} acts={acts} />
              <span>{t.archive.kinds[row.kind]}</span>
            </span>
            <span className="card__line">
              <span>
                <Link href={paths.person(row.person.id)}>{row.person.name}</Link> ·{' '}
                <Link href={paths.credential(row.credentialId)}>{row.typeName}</Link>
              </span>
              <WithdrawButton document={row} acts={acts} />
            </span>
            <span className="card__line">
              <DayText day={row.retainUntil} today={today} />
            </span>
          </>
        )}
        empty={<EmptyState title={words.none} hint={words.noneHint} />}
      />
      <Suspense>
        {viewed ? <Viewer document={viewed} onClose={() => setViewed(null)} /> : null}
        {withdrawing ? <Withdraw document={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      </Suspense>
    </PageShell>
  )
}

/** The file's name opens it in the page, or saves it where no browser shows it. */
function Name({ document, acts }: { document: DueDocument; acts: Acts }) {
  const t = useTexts()
  const { fileName, preview } = document
  return (
    <span className="marks">
      {preview === 'image' || preview === 'pdf' ? (
        <button type="button" className="plain-button document__name" onClick={() => acts.open(document)}>
          {fileName}
        </button>
      ) : (
        <a className="link document__name" href={downloads.document(document.id)} download={fileName}>
          {fileName}
        </a>
      )}
      {document.withdrawn ? <LabelTag>{t.archive.withdrawn}</LabelTag> : null}
    </span>
  )
}

function WithdrawButton({ document, acts }: { document: DueDocument; acts: Acts }) {
  const t = useTexts()
  if (!document.can.withdraw) return null
  return (
    <Button
      size="small"
      aria-label={`${t.archive.withdraw} ${document.fileName}`}
      onClick={() => acts.withdraw(document)}
    >
      {t.archive.withdraw}
    </Button>
  )
}

function Filters({ list }: { list: ListState }) {
  const t = useTexts()
  const words = t.archive.due
  const kinds = list.list('kind')
  const { month } = list.search
  const names = kinds.map((kind) => t.archive.kinds[kind as DueDocument['kind']] ?? kind).join('、')
  const chips = [
    ...(month ? [{ key: 'month', text: words.monthOf(month), remove: () => list.change({ month: undefined }) }] : []),
    ...(kinds.length > 0
      ? [{ key: 'kind', text: words.kindsOf(names), remove: () => list.change({ kind: undefined }) }]
      : []),
  ]
  return (
    <FilterBar chips={chips} onClear={list.clear}>
      <ChoiceBox>
        <Select
          mode="multiple"
          aria-label={words.kind}
          placeholder={words.kind}
          allowClear
          maxTagCount="responsive"
          popupMatchSelectWidth={false}
          options={documentKinds.map((value) => ({ value, label: t.archive.kinds[value] }))}
          value={kinds}
          onChange={(chosen: string[]) => list.change({ kind: chosen })}
          style={{ width: '100%' }}
        />
      </ChoiceBox>
      <Suspense>
        <MonthFilter list={list} />
      </Suspense>
    </FilterBar>
  )
}
