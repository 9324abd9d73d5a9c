/** The registry: every certificate, filtered, sorted, exported. */
import { PlusOutlined } from '@ant-design/icons'
import type { CredentialRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useMemo, useState } from 'react'
import { ExportButton } from '../../api/ExportButton.tsx'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { downloads, paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { filterNames, type ListState, useListState } from '../../ui/useListState.ts'
import { focusRow } from '../../ui/useRowKeys.ts'
import { useSelection } from '../../ui/useSelection.ts'
import { CopyButton } from '../archive/index.ts'
import { BulkActions } from '../bulk/index.ts'
import { QuickCredentialDialog } from '../credential/index.ts'
import { AskForSelected } from '../loans/index.ts'
import { PrintButton } from '../print/index.ts'
import { Views } from '../views/index.ts'
import { CredentialCard, registryColumns } from './columns.tsx'
import { RegistryFilters } from './RegistryFilters.tsx'

export function RegistryScreen() {
  const t = useTexts()
  const today = useToday()
  const list = useListState({ sort: 'due' })
  const { data, error, isFetching, refetch } = useQuery(queries.credentials(list.query))
  const selection = useSelection(list)
  const mayChange = useMay('credentials.change')
  // A holder sees their own alone, and has them.
  const [mayList, mayBorrow] = [useMay('statistics.read'), useMay('loans.request')]
  const mayAsk = mayList && mayBorrow
  const [edited, setEdited] = useState<string | null>(null)
  const closeEdited = () => {
    if (edited) focusRow(edited)
    setEdited(null)
  }
  const mayExport = useMay('credentials.export')
  const { page: _page, size: _size, ...filters } = list.query
  const columns = useMemo(() => registryColumns(t, today), [t, today])
  return (
    <PageShell title={t.registry.title} actions={<Actions list={list} />}>
      <Views list="credentials" search={list.search} />
      <RegistryFilters list={list} />
      <DataTable<CredentialRow>
        name="registry"
        label={t.registry.title}
        list={list}
        columns={columns}
        rows={data?.rows}
        total={data?.total}
        totalCapped={data?.totalCapped ?? false}
        busy={isFetching}
        problem={error}
        onRetry={() => refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.person.name} ${row.typeName}`}
        rowHref={(row) => paths.credential(row.id)}
        card={(row) => <CredentialCard row={row} t={t} today={today} />}
        empty={<NothingHere list={list} />}
        {...(mayChange ? { onEdit: (row: CredentialRow) => setEdited(row.id) } : {})}
        {...(mayChange || mayAsk
          ? {
              selection: {
                ...selection,
                actions: (
                  <>
                    {mayChange ? (
                      <BulkActions of="credentials" list={list} selection={selection} total={data?.total ?? 0} />
                    ) : null}
                    {mayAsk ? (
                      <Suspense>
                        <AskForSelected
                          of={selection.all ? { filter: filters } : { ids: selection.keys }}
                          onDone={() => selection.change([])}
                        />
                      </Suspense>
                    ) : null}
                    {mayExport ? (
                      <PrintButton
                        labels={selection.all ? { filter: filters } : { ids: selection.keys }}
                        size="small"
                      />
                    ) : null}
                  </>
                ),
              },
            }
          : {})}
      />
      <Suspense>{edited ? <QuickCredentialDialog id={edited} onClose={closeEdited} /> : null}</Suspense>
    </PageShell>
  )
}

function Actions({ list }: { list: ListState }) {
  const t = useTexts()
  const mayExport = useMay('credentials.export')
  const mayReadArchive = useMay('archive.read')
  const mayAdd = useMay('credentials.change')
  const { page: _page, size: _size, ...filters } = list.query
  return (
    <>
      {mayExport ? (
        <ExportButton path={downloads.registry()} search={list.search} hint={t.registry.exportHint}>
          {t.registry.export}
        </ExportButton>
      ) : null}
      {mayExport ? (
        <PrintButton ledger={{ list: 'credentials', search: list.search }} labels={{ filter: filters }} />
      ) : null}
      {mayExport && mayReadArchive ? <CopyButton of={{ filter: filters }} /> : null}
      {mayAdd ? (
        <ButtonLink type="primary" icon={<PlusOutlined aria-hidden="true" />} href={paths.newCredential()}>
          {t.registry.add}
        </ButtonLink>
      ) : null}
    </>
  )
}

function NothingHere({ list }: { list: ListState }) {
  const t = useTexts()
  const mayImport = useMayEverywhere('imports.run')
  if (filterNames(list.search).length > 0) {
    return (
      <EmptyState title={t.common.empty.noMatch} hint={t.registry.noMatchHint}>
        <Button onClick={list.clear}>{t.common.filters.clearAll}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t.registry.emptyTitle} hint={t.registry.emptyHint}>
      {mayImport ? (
        <ButtonLink type="primary" href={paths.newImport()}>
          {t.registry.import}
        </ButtonLink>
      ) : null}
    </EmptyState>
  )
}
